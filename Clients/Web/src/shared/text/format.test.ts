import { describe, expect, it } from 'vitest';
import { clock, counted, difference, ordinal, percents, seconds, spoken, thousands } from './format';

describe('numbers', () => {
  it('are exact and have their units', () => {
    expect(thousands(12_640)).toBe('12,640');
    expect([1, 2, 3, 4, 11, 12, 13, 21, 10_731].map(ordinal)).toEqual(['1st', '2nd', '3rd', '4th', '11th', '12th', '13th', '21st', '10,731st']);
    expect([difference(1_368), difference(-136), difference(0)]).toEqual(['+1,368', '−136', '+0']);
    expect(seconds(1_412)).toBe('1.412 s');
    expect([counted(1, 'room'), counted(2, 'room')]).toEqual(['1 room', '2 rooms']);
  });

  it('tell time in numerals and in words', () => {
    expect([clock(822_000), clock(3_900_000), clock(-5), clock(1)]).toEqual(['13:42', '1:05:00', '00:00', '00:01']);
    expect([spoken(822_000), spoken(61_000), spoken(0)]).toEqual(['13 minutes 42 seconds', '1 minute 1 second', '0 seconds']);
  });

  it('make shares of counts, and nothing of nothing', () => {
    expect(percents([1, 1, 2, 0])).toEqual([25, 25, 50, 0]);
    expect(percents([0, 0])).toEqual([0, 0]);
  });
});
