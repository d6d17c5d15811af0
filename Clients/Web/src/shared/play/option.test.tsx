import type { VNode } from 'preact';
import { describe, expect, it } from 'vitest';
import { Option } from './Option';

const NOTHING_YET = { options: ['A'], mine: null, confirmed: false, open: true, correct: null, shares: null, label: 'Answers', onPress: () => undefined };

type Parts = VNode<{ class: string; style: Record<string, string>; children: VNode<{ class: string }>[] }>;

const option = (round: number, share: number | null) => {
  const shares = share === null ? {} : { shares: { of: [share], meaning: 'picked by' }, open: false, correct: 0 };
  return Option({ ...NOTHING_YET, ...shares, round, text: 'A', choice: 0, press: () => undefined }) as Parts;
};
const bar = (button: Parts) => button.props.children.find(({ props }) => props.class === 'ans__crowd');

describe('the bar of an option', () => {
  it('is the same from a question to its reveal, so that it grows', () => {
    expect(option(7, 64).props.style['--crowd']).toBe('64%');
    expect(bar(option(7, 64))?.key).toBe(bar(option(7, null))?.key);
  });

  // One element for all questions: for 250 ms a new question showed what had been picked in the last, shrinking to nothing.
  it('is another one with the next question, so that nobody sees the last one shrink', () => {
    expect(option(8, null).props.style['--crowd']).toBe('0%');
    expect(bar(option(8, null))?.key).not.toBe(bar(option(7, 64))?.key);
  });
});
