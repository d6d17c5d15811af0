import { useCallback, useEffect, useState } from 'preact/hooks';
import { ApiError } from '@/shared/net/apiError';

/** What has come of something that was asked for. */
export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'there'; readonly value: T }
  | { readonly state: 'failed'; readonly error: ApiError };

/** Asks when the component appears, and every so often if told so. An older value stays when a later try fails. */
export function useLoad<T>(load: () => Promise<T>, keys: readonly unknown[], everyMs?: number): [Loaded<T>, () => void] {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' });
  const [turn, setTurn] = useState(0);
  const again = useCallback(() => setTurn(count => count + 1), []);
  useEffect(() => {
    let stays = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      load().then(value => { if (stays) setLoaded({ state: 'there', value }); }, (error: unknown) => {
        if (!(error instanceof ApiError)) throw error;
        if (stays) setLoaded(before => before.state === 'there' ? before : { state: 'failed', error });
      }).finally(() => { if (stays && everyMs !== undefined) timer = setTimeout(look, everyMs); });
    };
    look();
    return () => {
      stays = false;
      clearTimeout(timer);
    };
  }, [...keys, turn]);
  return [loaded, again];
}
