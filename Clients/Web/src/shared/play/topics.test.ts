import { expect, it } from 'vitest';
import { hashOf, topicOf } from './topics';

// Reels draw the same picture in the same colours: tests/Reels.Tests knows these numbers, too.
it('gives a topic that players made its look by its slug', () => {
  expect(['brit-pop-1990-1999', 'lighthouses', 'tea-ceremonies'].map(slug => [hashOf(slug), topicOf(slug).accent])).toEqual([
    [2_875_319_661, 'atlas'], [931_515_454, 'brass'], [3_753_241_624, 'bubble'],
  ]);
});
