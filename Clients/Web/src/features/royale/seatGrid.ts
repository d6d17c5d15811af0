const TILES_MAX = 240;
const STEPS = [1, 2, 5] as const;
const TEN = 10;

/** How the seats of an event are drawn. */
export interface SeatGrid {
  readonly tiles: number;
  /** Seats that a tile stands for: 1, 2, 5, 10, 20 … */
  readonly each: number;
  /** Tiles in a row of a narrow screen, and of a wide one. */
  readonly narrow: number;
  readonly wide: number;
}

/** A tile for each seat, or for a round number of them where they are many; in rows that are as full as can be. */
export function seatGrid(capacity: number): SeatGrid {
  const seats = Math.max(1, capacity);
  const each = roundNumber(seats / TILES_MAX);
  const tiles = Math.ceil(seats / each);
  return { tiles, each, narrow: across(tiles, within(Math.sqrt(2 * tiles), 5, 20)), wide: across(tiles, within(Math.sqrt(10 * tiles), 12, 34)) };
}

/** How many tiles are lit: those in which anybody sits. */
export const tilesTaken = ({ tiles, each }: SeatGrid, seats: number): number => Math.min(tiles, Math.ceil(seats / each));

function roundNumber(atLeast: number): number {
  for (let power = 1; ; power *= TEN) {
    const found = STEPS.find(step => step * power >= atLeast);
    if (found !== undefined) return found * power;
  }
}

const within = (value: number, min: number, max: number) => Math.max(min, Math.min(max, Math.ceil(value)));

const across = (tiles: number, max: number) => Math.ceil(tiles / Math.ceil(tiles / max));
