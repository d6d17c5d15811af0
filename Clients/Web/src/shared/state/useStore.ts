import { useEffect, useReducer } from 'preact/hooks';
import type { Store } from './store';

/** The value of a store; draws again when it changes. */
export function useStore<T>(store: Store<T>): T {
  const [, again] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const value = store.value;
    const stop = store.watch(() => again(undefined));
    if (store.value !== value) again(undefined);
    return stop;
  }, [store]);
  return store.value;
}
