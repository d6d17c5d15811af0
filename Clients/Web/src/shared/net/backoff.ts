const BASE_MS = 500;
const CAP_MS = 10_000;
const DOUBLINGS_MAX = 10;

/**
 * How long to wait before another attempt: anything between nothing and a bound that doubles ("full jitter"), because thousands
 * lose their connection at the same moment.
 * @param random a number in [0, 1).
 */
export const backoffMs = (attempt: number, random: number): number =>
  random * Math.min(CAP_MS, BASE_MS * 2 ** Math.min(attempt, DOUBLINGS_MAX));
