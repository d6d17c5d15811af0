import type { ComponentType } from 'preact';

/** What a page is given: the parts of the path, and what stands behind the question mark. */
export interface PageProps {
  readonly params: Readonly<Record<string, string>>;
}

/** A kind of page. */
export interface Route {
  readonly pattern: RegExp;
  readonly load: () => Promise<{ default: ComponentType<PageProps> }>;
  /** Why one has to be signed in; null where nobody has to. */
  readonly needs: string | null;
}

const ID = '(?<id>[A-Za-z0-9-]{3,64})';

/** All pages. The first one that fits is shown. */
export const ROUTES: readonly Route[] = [
  { pattern: /^\/$/, load: () => import('@/features/home/HomePage'), needs: null },
  { pattern: /^\/me$/, load: () => import('@/features/profile/ProfilePage'), needs: 'Your level and your achievements live here.' },
  { pattern: new RegExp(`^/players/${ID}$`), load: () => import('@/features/profile/ProfilePage'), needs: null },
  { pattern: /^\/board$/, load: () => import('@/features/players/BoardPage'), needs: null },
  { pattern: /^\/settings$/, load: () => import('@/features/settings/SettingsPage'), needs: null },
  { pattern: /^\/create$/, load: () => import('@/features/create/CreatePage'), needs: 'You will be the host.' },
  { pattern: new RegExp(`^/lobby/${ID}$`), load: () => import('@/features/lobby/LobbyPage'), needs: 'A room is waiting for you.' },
  { pattern: /^\/play\/(?<topic>[a-z0-9-]{1,64})$/, load: () => import('@/features/lobby/LobbyPage'), needs: 'A room is waiting for you.' },
  { pattern: new RegExp(`^/royale/${ID}$`), load: () => import('@/features/royale/RoyalePage'), needs: 'Your seat will carry it, all the way down.' },
];

/** The page of a path, with the parts of the path; null for none. */
export function match(path: string): { route: Route; params: Readonly<Record<string, string>> } | null {
  for (const route of ROUTES) {
    const found = route.pattern.exec(path);
    if (found) return { route, params: Object.fromEntries(Object.entries(found.groups ?? {}).map(([name, part]) => [name, decodeURIComponent(part)])) };
  }
  return null;
}
