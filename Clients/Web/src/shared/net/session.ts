import { Cell } from '@/shared/state/store';
import type { GuestReply } from '@/shared/wire/http';

const KEPT = 'trivia.guest';

/** Who plays in this browser. */
export type Session = Pick<GuestReply, 'playerId' | 'name' | 'token' | 'expiresAt' | 'avatar'>;

function read(): Session | null {
  const text = localStorage.getItem(KEPT);
  if (text === null) return null;
  const kept = parse(text);
  return kept && Date.parse(kept.expiresAt) > Date.now() ? kept : null;
}

function parse(text: string): Session | null {
  try {
    const kept: unknown = JSON.parse(text);
    return isSession(kept) ? kept : null;
  } catch (error) {
    // Written by something else under this name: nobody is signed in.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function isSession(value: unknown): value is Session {
  return typeof value === 'object' && value !== null
    && ['playerId', 'name', 'token', 'expiresAt'].every(key => typeof (value as Record<string, unknown>)[key] === 'string')
    && (!('avatar' in value) || typeof value.avatar === 'string');
}

/** Who is signed in; null for nobody. */
export const session = new Cell<Session | null>(read());

/** Keeps who is signed in; null signs out. */
export function keepSession(next: Session | null): void {
  if (next === null) localStorage.removeItem(KEPT);
  else localStorage.setItem(KEPT, JSON.stringify({ playerId: next.playerId, name: next.name, token: next.token, expiresAt: next.expiresAt, avatar: next.avatar }));
  session.value = next;
}

/** Keeps which picture someone has, when it is still who is signed in. */
export function keepAvatar(playerId: string, avatar: string): void {
  const { value: who } = session;
  if (who?.playerId === playerId && who.avatar !== avatar) keepSession({ ...who, avatar });
}

// Another tab signed in or out, or has another name or picture.
addEventListener('storage', event => {
  if (event.key === KEPT || event.key === null) session.value = read();
});
