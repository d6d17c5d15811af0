import { useLayoutEffect, useRef, type MutableRef } from 'preact/hooks';
import { keepsStill } from '@/shared/motion';

const MOVE_MS = 200;

/** Rows glide from their old place to the new one when their order changes (first, last, invert, play). */
export function useFlip(order: string): MutableRef<HTMLOListElement | null> {
  const list = useRef<HTMLOListElement | null>(null);
  const tops = useRef(new Map<string, number>());
  useLayoutEffect(() => {
    const before = tops.current;
    const after = new Map<string, number>();
    for (const row of list.current?.children ?? []) {
      if (!(row instanceof HTMLElement)) continue;
      const key = row.dataset['flip'] ?? '';
      after.set(key, row.offsetTop);
      const moved = (before.get(key) ?? row.offsetTop) - row.offsetTop;
      if (moved !== 0 && !keepsStill()) row.animate([{ transform: `translateY(${moved}px)` }, { transform: 'none' }], { duration: MOVE_MS, easing: 'cubic-bezier(.2, .8, .2, 1)' });
    }
    tops.current = after;
  }, [order]);
  return list;
}
