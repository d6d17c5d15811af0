import type { RefusalCode } from '@/shared/wire/codes';
import type { AnswerReply } from '@/shared/wire/frames';

/** An answer of the player's, with its verdict once there is one. */
export interface GivenAnswer {
  readonly round: number;
  readonly choice: number;
  /** The elapsed time that counts; null until the server has told it. */
  readonly elapsedMs: number | null;
  /** The verdict; null while nobody knows. */
  readonly code: RefusalCode | null;
}

/** Whether the server has to be asked (again): it knows whether an answer arrived the first time. */
export const isOpenAnswer = ({ code }: GivenAnswer): boolean =>
  code === null || code === 'unresolved' || code === 'tooMany' || code === 'busy';

/** What is known of a room, as far as one's own answer goes. */
interface Answered {
  readonly answer: GivenAnswer | null;
}

/** The same answer, given elsewhere. */
export const chosenElsewhere = <S extends Answered>(state: S, answer: GivenAnswer): S =>
  state.answer && state.answer.round >= answer.round && state.answer.code !== null ? state : { ...state, answer };

/** The verdict on an answer. */
export const judged = <S extends Answered>(state: S, { round, code, elapsedMs }: AnswerReply): S =>
  state.answer?.round === round ? { ...state, answer: { ...state.answer, code, elapsedMs } } : state;

const key = (room: string) => `trivia.answer.${room}`;

/** Keeps the answer that has no verdict yet, so that not even a reload of the page loses it. */
export const unsettled = {
  keep(room: string, answer: GivenAnswer | null): void {
    if (answer && isOpenAnswer(answer)) sessionStorage.setItem(key(room), JSON.stringify([answer.round, answer.choice]));
    else sessionStorage.removeItem(key(room));
  },

  read(room: string): GivenAnswer | null {
    const text = sessionStorage.getItem(key(room));
    if (text === null || !/^\[\d{1,6},[0-3]\]$/.test(text)) return null;
    const [round, choice] = JSON.parse(text) as [number, number];
    return { round, choice, elapsedMs: null, code: null };
  },
};
