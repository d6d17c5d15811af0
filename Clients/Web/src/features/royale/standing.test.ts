import { describe, expect, it } from 'vitest';
import { fieldWords, lineWords, ownTile } from './standing';

describe('one’s own tile', () => {
  const standing = (rank: number, above: number, alive: number) => ({ rank, above, alive, lineScore: 500 });

  it('is that of the rank', () => {
    expect([ownTile(standing(3, 20, 10), 2), ownTile(standing(10, -20, 10), 2), ownTile(standing(50_000, 20, 100_000), 20)]).toEqual([2, 9, 49]);
  });

  it('is on the side of the line that the points are on', () => {
    expect([ownTile(standing(5, -20, 10), 4), ownTile(standing(9, 20, 10), 4)]).toEqual([6, 5]);
    expect([ownTile(standing(9, 0, 10), 4), ownTile(standing(9, -20, 10), 0)]).toEqual([8, 8]);
  });
});

it('tells of the field in words', () => {
  expect([fieldWords(1), fieldWords(42), fieldWords(48_211)]).toEqual([
    '1 tile, best rank first, one for each player.', '42 tiles, best rank first, one for each player.', '100 tiles, best rank first, each of them about 482 players.',
  ]);
  expect([lineWords(0), lineWords(1), lineWords(20)]).toEqual(['', ' The last one is below the cut line.', ' The last 20 are below the cut line.']);
});
