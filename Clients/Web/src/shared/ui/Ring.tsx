import { useEffect, useState } from 'preact/hooks';

const HALF_SECONDS_BELOW_MS = 10_000;
const TICKS_MAX = 60;
const LAST_MS = 3_000;

/** How a window is cut into ticks: one a second, one a half second where the window is short. */
export function ticksOf(windowMs: number): { count: number; tickMs: number } {
  const wanted = windowMs <= HALF_SECONDS_BELOW_MS ? windowMs / 500 : windowMs / 1_000;
  const count = Math.max(1, Math.min(TICKS_MAX, Math.round(wanted)));
  return { count, tickMs: windowMs / count };
}

/** Time left of a window, running by itself on the compositor: every tick fades when its time has come. */
export function Ring({ windowMs, closesAt, label, number, of, state = 'open' }:
{ windowMs: number; closesAt: number; label: string; number: number | string; of?: number; state?: 'open' | 'done' | 'lost' }) {
  const { count, tickMs } = ticksOf(windowMs);
  const last = useIsWithin(closesAt, LAST_MS, state !== 'done');
  const remainingMs = closesAt - performance.now();
  const classes = state === 'done' ? 'ring ring--done' : state === 'lost' ? 'ring ring--lost' : last ? 'ring ring--last' : 'ring';
  return (
    <div class={classes} role="img" aria-label={label}>
      <svg viewBox="0 0 100 100" aria-hidden="true">
        <circle class="ring__track" cx="50" cy="50" r="44" pathLength={count} stroke-dasharray=".74 .26" stroke-dashoffset="-.13" />
        <g key={`${closesAt}`}>
          {Array.from({ length: count }, (_, tick) => (
            <circle key={tick} class="ring__tick" cx="50" cy="50" r="44" pathLength={count} stroke-dasharray={`.7 ${count}`}
              stroke-dashoffset={-0.13 - tick} style={{ '--tick-at': `${Math.round(remainingMs - tick * tickMs)}ms` }} />
          ))}
        </g>
      </svg>
      <span class="ring__num" aria-hidden="true">{number}</span>
      {of === undefined ? null : <span class="ring__of" aria-hidden="true">of {of}</span>}
    </div>
  );
}

/** Whether an instant is less than so long ahead. */
export function useIsWithin(at: number, ms: number, active = true): boolean {
  const [, again] = useState(0);
  useEffect(() => {
    const waitMs = at - ms - performance.now();
    if (!active || waitMs <= 0) return undefined;
    const timer = setTimeout(() => again(count => count + 1), waitMs);
    return () => clearTimeout(timer);
  }, [at, ms, active]);
  return active && at - performance.now() <= ms + 1;
}

/** Whole seconds until an instant; draws again when they change. */
export function useSecondsLeft(at: number | null): number {
  const [, again] = useState(0);
  const leftMs = at === null ? 0 : Math.max(0, at - performance.now());
  const left = Math.ceil(leftMs / 1_000);
  useEffect(() => {
    if (at === null || left === 0) return undefined;
    const timer = setTimeout(() => again(count => count + 1), Math.max(1, at - performance.now() - (left - 1) * 1_000 + 1));
    return () => clearTimeout(timer);
  });
  return left;
}

/** The seconds left, in large numerals. Readers hear of 10 s and 5 s only. */
export function Seconds({ closesAt }: { closesAt: number }) {
  const left = useSecondsLeft(closesAt);
  return <p class="secs" aria-hidden="true">{left}<small>s</small></p>;
}
