import type { Opinion } from './opinion';

/** What can be wrong with a question, as the wire names it. */
export const FLAGS = [
  ['wrong', 'The answer is wrong'], ['ambiguous', 'More than one is right'], ['dull', 'Dull'], ['offensive', 'Offensive'],
  ['duplicate', 'I had it before'], ['tooEasy', 'Too easy'], ['tooHard', 'Too hard'],
] as const;

const REFUSALS: Readonly<Record<string, string>> = {
  notOpen: 'Not yet: the answer has not been shown.',
  late: 'Too late: another question has been revealed since.',
  notAllowed: 'Only who answered a question may flag it.',
  eliminated: 'You were out by then.',
  full: 'As many have said something as are kept.',
  malformed: 'The server could not read that.',
  notSeated: 'You have no seat here.',
  notFound: 'The room is gone.',
};

/** Why a word was not taken. */
export const refusalWords = (code: string): string => REFUSALS[code] ?? `The server said “${code}”.`;

/** What readers hear once the server has a word, or did not take it. */
export function spokenOpinion({ vote, flag, note, refusal }: Pick<Opinion, 'vote' | 'flag' | 'note' | 'refusal'>): string {
  if (refusal !== null) return refusalWords(refusal);
  const kind = FLAGS.find(([value]) => value === flag)?.[1];
  const said = [
    vote === 0 ? '' : vote > 0 ? 'Good question, noted.' : 'Poor question, noted.',
    kind === undefined ? '' : `Flagged: ${kind}${note === '' ? '' : ', with a note'}.`,
  ].filter(text => text !== '');
  return said.length === 0 ? 'Taken back.' : said.join(' ');
}
