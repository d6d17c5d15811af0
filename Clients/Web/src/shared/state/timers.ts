/** Time as controllers see it, so that tests can hold it. */
export interface Timers {
  /** Milliseconds of a clock that never jumps. */
  now(): number;
  after(ms: number, action: () => void): () => void;
}

/** The browser's own. */
export const browserTimers: Timers = {
  now: () => performance.now(),
  after: (ms, action) => {
    const timer = setTimeout(action, ms);
    return () => clearTimeout(timer);
  },
};
