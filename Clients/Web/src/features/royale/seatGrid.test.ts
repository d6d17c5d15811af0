import { describe, expect, it } from 'vitest';
import { seatGrid, tilesTaken } from './seatGrid';

describe('the seats of an event', () => {
  it('have a tile each while they are few, and share tiles by round numbers when they are many', () => {
    const drawn = [1, 3, 12, 240, 241, 500, 1_000, 30_000, 100_000].map(seatGrid);
    expect(drawn.map(({ tiles }) => tiles)).toEqual([1, 3, 12, 240, 121, 100, 200, 150, 200]);
    expect(drawn.map(({ each }) => each)).toEqual([1, 1, 1, 1, 2, 5, 5, 200, 500]);
  });

  it('stand in full rows, as many as fit', () => {
    expect([3, 12, 50, 100, 240].map(capacity => seatGrid(capacity)).map(({ narrow, wide }) => [narrow, wide])).toEqual([[3, 3], [4, 12], [10, 17], [15, 25], [20, 30]]);
    for (let capacity = 1; capacity <= 100_000; capacity = Math.ceil(capacity * 1.1)) {
      const { tiles, each, narrow, wide } = seatGrid(capacity);
      expect(tiles * each).toBeGreaterThanOrEqual(capacity);
      expect(tiles).toBeLessThanOrEqual(240);
      for (const row of [narrow, wide]) expect(Math.ceil(tiles / row) * row - tiles).toBeLessThan(Math.ceil(tiles / row));
    }
  });

  it('are lit where anybody sits', () => {
    const [few, many] = [seatGrid(3), seatGrid(100_000)];
    expect([0, 1, 3, 4].map(seats => tilesTaken(few, seats))).toEqual([0, 1, 3, 3]);
    expect([0, 1, 500, 501, 100_000].map(seats => tilesTaken(many, seats))).toEqual([0, 1, 1, 2, 200]);
  });
});
