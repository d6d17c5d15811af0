import { useEffect, useState } from 'preact/hooks';
import { keepsStill, motion } from '@/shared/motion';
import { thousands } from '@/shared/text/format';

/** A number that counts to its value once. Readers hear the value only. */
export function CountUp({ to, from = 0, ms = motion.pointsMs }: { to: number; from?: number; ms?: number }) {
  const value = useCount(from, to, ms);
  return <><span aria-hidden="true">{thousands(value)}</span><span class="vh">{thousands(to)}</span></>;
}

/** A number on its way to its value, slower at the end. */
export function useCount(from: number, to: number, ms: number): number {
  const [value, setValue] = useState(keepsStill() ? to : from);
  useEffect(() => {
    if (keepsStill() || from === to) {
      setValue(to);
      return undefined;
    }
    const start = performance.now();
    let frame = requestAnimationFrame(function step(now) {
      const share = Math.min(1, Math.max(0, (now - start) / ms));
      setValue(Math.round(from + (to - from) * (1 - (1 - share) ** 3)));
      if (share < 1) frame = requestAnimationFrame(step);
    });
    return () => cancelAnimationFrame(frame);
  }, [from, to, ms]);
  return value;
}
