import { expect, it } from 'vitest';
import { lookOf } from './Brain';

// Reels draw the same faces: tests/Reels.Tests knows them by their numbers.
it('gives a picture its face by its name', () => {
  expect(['cactus', 'rocket', 'moon'].map(id => lookOf(id).face)).toEqual(['smile', 'sidelong', 'curious']);
});
