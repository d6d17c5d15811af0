import { counted, difference, ordinal, thousands } from '@/shared/text/format';
import type { OutFrame, VoidFrame } from '@/shared/wire/frames';
import type { ReceiptVerdict } from './receiptCheck';
import type { RoyaleState, Standing } from './state';

/** Why somebody is out, in a sentence. */
export function causeOf({ cause, score, lineScore }: Pick<OutFrame, 'cause' | 'score' | 'lineScore'>): string {
  switch (cause) {
    case 'wrong': return 'Sudden death: a wrong answer ends it.';
    case 'slow': return 'Right, but in the slower half. In sudden death that is not enough.';
    case 'noAnswer': return 'No answer arrived in time. In sudden death that ends it.';
    case 'network': return 'Your line was down when the question locked, and no answer reached us.';
    default: return score < lineScore
      ? `${counted(lineScore - score, 'point')} short of the line.`
      : 'Level with the line on points; right answers, time and then the lot decided.';
  }
}

/** Whether it was an answer, and no rank, that somebody went out by. */
export const isSudden = ({ cause }: Pick<OutFrame, 'cause'>): boolean => cause === 'wrong' || cause === 'slow' || cause === 'noAnswer';

/** Where one stands, in a few words. */
export const standingWords = ({ above }: Standing): string =>
  above >= 0 ? `${difference(above)} above the line` : `${difference(above)}, below the line`;

/** Why a round counts nothing. */
export function voidWords({ reason }: Pick<VoidFrame, 'reason'>): string {
  switch (reason) {
    case 'gatewaysLost': return 'Too many players lost their line to us at once.';
    case 'answersNotStored': return 'We could not store every answer.';
    case 'serverAway': return 'Our clock was away for too long.';
    default: return 'The hosts took the question back.';
  }
}

/** Why there is no way in. */
export const REFUSALS: Readonly<Record<string, string>> = {
  notFound: 'There is no such event.',
  notOpenYet: 'Seats open fifteen minutes before the start. You go in by yourself the moment they do.',
  full: 'Every seat and the waiting list are taken.',
  addressFull: 'Eight seats are taken from your network already.',
  tooMany: 'That was quick. You go in by yourself in a moment.',
  busy: 'Many are at the door. You go in by yourself in a moment.',
};

/** What readers hear when a screen comes. */
export function spokenQuestion({ question, alive }: RoyaleState): string {
  if (!question) return '';
  const options = question.options.map((text, n) => `${n + 1}: ${text}.`).join(' ');
  return `Question ${question.number}. ${question.body} ${options} ${thousands(alive)} alive.${question.cutFollows ? ' A cut follows.' : ''}${question.suddenDeath ? ' Sudden death.' : ''}`;
}

/** What readers hear of a reveal. */
export function spokenReveal({ reveal, question, answer, points, seat }: RoyaleState): string {
  if (!reveal) return '';
  const right = question?.options[reveal.correct] ?? `option ${reveal.correct + 1}`;
  if (!seat || answer?.round !== reveal.round) return `The answer was ${right}.`;
  return answer.choice === reveal.correct ? `Right. ${thousands(points)} points.` : `Not quite. The answer was ${right}.`;
}

/** What one finished as. */
export const finishedAs = (rank: number, players: number): string =>
  `${ordinal(rank)}, ahead of ${counted(Math.max(0, players - rank), 'brain')}`;

/** What came of checking a receipt. */
export function verdictWords(verdict: ReceiptVerdict): string {
  if (verdict.sound) return `The server signed it, its sums and lines agree${verdict.seedShown ? ', and the seed is the one promised at the start' : ''}.`;
  switch (verdict.why) {
    case 'cannot': return 'Not checked: browsers check signatures on https pages only.';
    case 'unsigned': return 'This receipt is not signed.';
    case 'noKey': return 'Signed with a key that this server does not publish.';
    case 'forged': return 'The signature is not the server’s. Something has changed this receipt.';
    case 'differs': return 'What you see is not what was signed.';
    case 'sums': return 'Signed, but its sums do not add up.';
    case 'line': return 'Signed, but its points are on the wrong side of a cut line.';
    case 'seed': return 'Signed, but the seed is not the one whose hash was published first.';
  }
}

const EVERY = ['', 'question', 'second', 'third', 'fourth', 'fifth', 'sixth'];

/** After which questions a cut comes: every `third`. */
export const everyQuestion = (questionsPerCut: number): string => EVERY[questionsPerCut] ?? ordinal(questionsPerCut);

/** How many questions of the way to the next cut by rank lie behind the open one. */
export const stepToCut = ({ question, questionsPerCut }: RoyaleState): number => question ? (question.number - 1) % questionsPerCut : 0;
