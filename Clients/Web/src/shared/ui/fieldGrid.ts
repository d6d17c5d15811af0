const TILES_MAX = 100;

/** Tiles of the field: a hundred, each one per cent of the seats alive; with fewer seats each tile is one of them. */
export const tilesOf = (alive: number): number => Math.min(TILES_MAX, Math.max(1, alive));

/** Where someone of a rank stands among the tiles, from 0. */
export function tileOf(rank: number, alive: number): number {
  const tiles = tilesOf(alive);
  return Math.min(tiles - 1, Math.max(0, Math.floor((rank - 1) * tiles / Math.max(1, alive))));
}

/** How many of the tiles stand for those who leave: one at least, and one at least stays. */
export function tilesLeaving(leaving: number, alive: number): number {
  const tiles = tilesOf(alive);
  return Math.min(tiles - 1, Math.max(1, Math.round(leaving * tiles / Math.max(1, alive))));
}

const ROW_MAX = 5;

/** Tiles in a row: few in one row, others nearly square, and the last row as full as can be. */
export function acrossOf(tiles: number): number {
  const square = Math.ceil(Math.sqrt(tiles));
  const free = (across: number) => Math.ceil(tiles / across) * across - tiles;
  const choices = tiles <= ROW_MAX ? [tiles] : [square, square + 1, square + 2].filter(across => across <= tiles);
  return choices.reduce((best, across) => free(across) < free(best) ? across : best);
}
