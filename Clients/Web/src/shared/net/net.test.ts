import { describe, expect, it } from 'vitest';
import { backoffMs } from './backoff';
import { isOpenAnswer } from './answers';
import { WireClock } from './clock';

describe('backoffMs', () => {
  it('is spread over all of a bound that doubles up to ten seconds', () => {
    expect(backoffMs(0, 0)).toBe(0);
    expect([0, 1, 2, 3, 4, 5, 9, 500].map(attempt => backoffMs(attempt, 1))).toEqual([500, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000, 10_000]);
  });
});

describe('WireClock', () => {
  it('takes half of the lowest of the last ten trips off', () => {
    const clock = new WireClock();
    expect(clock.due(1_000, 50)).toBe(1_050);
    clock.heard(20);
    for (let trip = 0; trip < 9; trip++) clock.heard(80);
    expect(clock.due(1_000, 50)).toBe(1_040);
    clock.heard(80);
    expect(clock.due(1_000, 50)).toBe(1_010);
  });
});

describe('isOpenAnswer', () => {
  it('is true until there is a verdict that stands', () => {
    const answer = { round: 1, choice: 2, elapsedMs: null };
    const codes = [null, 'unresolved', 'busy', 'tooMany', 'ok', 'late', 'eliminated'] as const;
    expect(codes.map(code => isOpenAnswer({ ...answer, code })))
      .toEqual([true, true, true, true, false, false, false]);
  });
});
