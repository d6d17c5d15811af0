import { useEffect } from 'preact/hooks';
import { play } from '@/shared/sound';
import { announce } from '@/shared/ui/announce';

const CALLS_MS = [10_000, 5_000];
const TICKS_MS = [3_000, 2_000, 1_000];

/** Says how much time is left, at 10 s and at 5 s, while one can still answer. */
export function useTimeCalls(closesAt: number, active: boolean): void {
  useEffect(() => {
    if (!active) return undefined;
    const at = (leftMs: number, action: () => void) => {
      const waitMs = closesAt - leftMs - performance.now();
      return waitMs > 0 ? [setTimeout(action, waitMs)] : [];
    };
    const timers = [
      ...CALLS_MS.flatMap(leftMs => at(leftMs, () => announce(`${leftMs / 1_000} seconds left.`))),
      ...TICKS_MS.flatMap(leftMs => at(leftMs, () => play('tick'))),
    ];
    return () => timers.forEach(clearTimeout);
  }, [closesAt, active]);
}
