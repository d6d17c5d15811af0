import { counted, thousands } from '@/shared/text/format';
import { tileOf, tilesOf } from '@/shared/ui/fieldGrid';
import type { Standing } from './state';

// A share in tenths of a per cent times a number of seats is a little less than a whole number at times.
const BINARY_SLACK = 1e-6;

/** How many leave at a cut by rank. */
export const leavingOf = (alive: number, cutFraction: number): number =>
  alive < 2 ? 0 : Math.min(alive - 1, Math.max(1, Math.floor(alive * cutFraction + BINARY_SLACK)));

/** How many leave in sudden death at least, whoever is right. */
export const leavingSuddenly = (alive: number): number => alive < 2 ? 0 : Math.max(1, Math.floor(alive / 2));

/** One's own tile of the field: on that side of the line which one's points are on, whatever seats of like points hide of the rank. */
export function ownTile({ rank, above, alive }: Standing, below: number): number {
  const tile = tileOf(rank, alive);
  const firstBelow = tilesOf(alive) - below;
  if (below === 0 || above === 0) return tile;
  return above < 0 ? Math.max(firstBelow, tile) : Math.min(firstBelow - 1, tile);
}

/** The field in words: `100 tiles, best rank first, each of them about 500 players.` */
export function fieldWords(alive: number): string {
  const each = Math.round(alive / tilesOf(alive));
  return `${counted(tilesOf(alive), 'tile')}, best rank first, ${each > 1 ? `each of them about ${thousands(each)} players` : 'one for each player'}.`;
}

/** How much of it is below the line, in words; nothing where there is no line. */
export const lineWords = (below: number): string => below === 0 ? '' : ` The last ${below === 1 ? 'one is' : `${below} are`} below the cut line.`;
