import { counted, ordinal, seconds, thousands } from '@/shared/text/format';
import type { Face } from '@/shared/ui/Brain';
import type { LobbySettingsFrame } from '@/shared/wire/lobbies';
import type { LobbyState, Mark } from './state';

/** Why something was refused. */
export const REFUSALS: Readonly<Record<string, string>> = {
  notFound: 'There is no such room any more.',
  full: 'Every seat is taken.',
  malformed: 'That is no code. Codes have six letters.',
  noQuestions: 'These topics hold no question yet.',
  tooMany: 'That was quick. Try again in a moment.',
  busy: 'Many are at the door. Try again in a moment.',
  unresolved: 'The server did not answer. Try again.',
  notAllowed: 'Not now.',
  tooLate: 'Someone was first. Yours is not spent.',
  again: 'You had yours already.',
  switchedOff: 'That is switched off here.',
  notOpen: 'Not now.',
  masked: 'Said, with words masked.',
  flagged: 'Not shown to the room.',
  barred: 'You had to leave this room for what you said.',
};

/** The moods that can be sent, in the order of the wire. */
export const MOODS: readonly { readonly face: Face; readonly name: string }[] = [
  { face: 'happy', name: 'Ha' }, { face: 'awe', name: 'Ooh' }, { face: 'grin', name: 'Yes' }, { face: 'argh', name: 'Argh' },
  { face: 'wink', name: 'Wink' }, { face: 'glasses', name: 'Hmm' }, { face: 'shades', name: 'Cool' }, { face: 'curious', name: 'What' },
];

/** What the house can ask the room, in the order of the wire. */
export const POLLS = ['How was that one?', 'Who takes this game?', 'One more game after this?', 'Snacks?', 'How sure were you?'] as const;

/** What is special about a round. */
export const TWISTS: Readonly<Record<string, { readonly title: string; readonly text: string }>> = {
  lightning: { title: 'Lightning round', text: 'Half the time, double points.' },
  boss: { title: 'Boss round', text: 'The room beats it by majority.' },
  halfTime: { title: 'Half time', text: 'The boss took half of the clock.' },
  hiddenScores: { title: 'Hidden scores', text: 'The boss has covered the board.' },
  swappedColours: { title: 'Swapped colours', text: 'The boss has been at the lamps.' },
};

/** The pace that a host has set, in one line. */
export const settingsWords = (settings: LobbySettingsFrame): string =>
  `${counted(settings.questions, 'question')} · ${Math.round(settings.answerMs * settings.assist / 1_000)} s each`;

/** What readers hear when a question opens. */
export function spokenQuestion({ question, boss }: LobbyState): string {
  if (!question) return '';
  const taunt = boss?.round === question.round ? `The boss says: “${boss.taunt}” ` : '';
  const twists = question.twists.map(twist => TWISTS[twist]?.title ?? '').filter(text => text !== '').join('. ');
  return `Question ${question.number} of ${question.questions}. ${twists === '' ? '' : `${twists}. `}${taunt}${question.body} ${question.options.map((text, n) => `${n + 1}: ${text}.`).join(' ')}`;
}

/** What readers hear of their own secret, which comes a moment after the question; empty for who has none. */
export const spokenCard = ({ question, card }: LobbyState): string => card?.card === 1 && card.round === question?.round
  ? `You are the saboteur. Option ${card.mark + 1} is wrong, and you earn points for everyone else who picks it.` : '';

/** What readers hear of a reveal. */
export function spokenReveal({ reveal, question, seat }: LobbyState): string {
  if (!reveal) return '';
  const right = question?.options[reveal.correct] ?? `option ${reveal.correct + 1}`;
  const own = reveal.results.find(result => result.seat === seat);
  if (!own) return `The answer was ${right}.`;
  if (own.choice < 0) return `No answer in time. It was ${right}.`;
  return own.choice === reveal.correct ? `Right, ${seconds(own.elapsedMs)}. ${thousands(own.points + own.bonus)} points.` : `Not quite. The answer was ${right}.`;
}

const SIGNS: Readonly<Record<Mark, string>> = { right: '✓', first: 'ϟ', wrong: '×', none: '·' };
const GROUP = 5;

/** One's game as a line of signs, in groups of five. */
export const signsOf = (marks: readonly Mark[]): string =>
  marks.map((mark, n) => (n > 0 && n % GROUP === 0 ? ' ' : '') + SIGNS[mark]).join('');

/** What can be told of a game to others. */
export const shareText = (topic: string, score: number, rank: number, players: number, marks: readonly Mark[]): string =>
  `Trivia.Orleans · ${topic}\n${thousands(score)} · ${ordinal(rank)} of ${players}\n${signsOf(marks)}`;
