import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { place } from '@/shared/nav';
import { session } from '@/shared/net/session';
import { useStore } from '@/shared/state/useStore';
import { LiveRegions } from '@/shared/ui/announce';
import { Loading } from '@/shared/ui/states';
import { Lost } from './Lost';
import { match, type PageProps, type Route } from './routes';

/** The page that belongs to the place, and what stands around every page. */
export function App() {
  const path = useStore(place);
  const found = match(path);
  useFocusOnArrival(path);
  return (
    <>
      <a class="skip" href="#main">Skip to content</a>
      {found ? <Page key={path} path={path} route={found.route} params={found.params} /> : <Lost />}
      <LiveRegions />
    </>
  );
}

function Page({ path, route, params }: { path: string; route: Route; params: PageProps['params'] }) {
  const who = useStore(session);
  const gated = route.needs !== null && who === null;
  const Shown = useLazy<object>(gated ? loadSignIn : route.load as () => Promise<{ default: ComponentType<object> }>, gated);
  if (Shown === 'failed') return <Lost unreachable />;
  if (!Shown) return <main id="main" tabIndex={-1}><Loading what="One moment" /></main>;
  return gated ? <Shown {...{ reason: route.needs }} /> : <Shown key={`${path} ${who?.playerId ?? ''}`} {...{ params }} />;
}

const loadSignIn = () => import('@/features/session/SignIn') as Promise<{ default: ComponentType<object> }>;

function useLazy<P>(load: () => Promise<{ default: ComponentType<P> }>, key: unknown): ComponentType<P> | 'failed' | null {
  const [loaded, setLoaded] = useState<{ key: unknown; it: ComponentType<P> | 'failed' } | null>(null);
  useEffect(() => {
    let stays = true;
    // A chunk that is not there any more belongs to an older version of this page.
    load().then(it => { if (stays) setLoaded({ key, it: it.default }); }, () => { if (stays) setLoaded({ key, it: 'failed' }); });
    return () => { stays = false; };
  }, [key]);
  return loaded && loaded.key === key ? loaded.it : null;
}

// Who comes by keyboard or by ear lands at the beginning of the new page, not at the link that is gone.
function useFocusOnArrival(path: string): void {
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return undefined;
    }
    scrollTo(0, 0);
    const frame = requestAnimationFrame(() => document.getElementById('main')?.focus({ preventScroll: true }));
    return () => cancelAnimationFrame(frame);
  }, [path]);
}
