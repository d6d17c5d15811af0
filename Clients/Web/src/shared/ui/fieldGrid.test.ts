import { describe, expect, it } from 'vitest';
import { acrossOf, tileOf, tilesLeaving, tilesOf } from './fieldGrid';

describe('the field', () => {
  it('has a tile for each per cent of many seats, and for each seat of few', () => {
    expect([100_000, 101, 100, 99, 7, 1, 0].map(tilesOf)).toEqual([100, 100, 100, 99, 7, 1, 1]);
    expect([tileOf(1, 100_000), tileOf(1_000, 100_000), tileOf(1_001, 100_000), tileOf(100_000, 100_000)]).toEqual([0, 0, 1, 99]);
  });

  // Of seven seats the last one stood above a line that was drawn by the hundredth.
  it('puts the line between the seats that leave and those that stay, however few they are', () => {
    for (let alive = 2; alive <= 100; alive++) {
      for (let leaving = 1; leaving < alive; leaving++) {
        const firstBelow = tilesOf(alive) - tilesLeaving(leaving, alive);
        expect([tileOf(alive - leaving, alive), tileOf(alive - leaving + 1, alive)]).toEqual([firstBelow - 1, firstBelow]);
      }
    }
  });

  it('lets one tile go and one stay at least', () => {
    expect([tilesLeaving(1, 100_000), tilesLeaving(99_999, 100_000), tilesLeaving(20_000, 100_000)]).toEqual([1, 99, 20]);
  });

  it('stands in rows that are as full as can be', () => {
    expect([1, 2, 3, 5, 6, 7, 10, 12, 50, 97, 99, 100].map(acrossOf)).toEqual([1, 2, 3, 5, 3, 4, 5, 4, 10, 11, 11, 10]);
    for (let tiles = 1; tiles <= 100; tiles++) expect(acrossOf(tiles) * Math.ceil(tiles / acrossOf(tiles))).toBeLessThan(tiles + acrossOf(tiles));
  });
});
