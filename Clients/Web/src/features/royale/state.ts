import type { GivenAnswer } from '@/shared/net/answers';
import type {
  ContendersReply, CutFrame, FinishFrame, OutFrame, PredictionFrame, QuestionFrame, RevealFrame, RoyaleFrame, SeatFrame, VoidFrame,
} from '@/shared/wire/frames';

/** Phases of an event, as the wire names them. */
export type Phase = RoyaleFrame['phase'];

/** An open question, with the instant at which it closes here. */
export interface OpenQuestion extends QuestionFrame {
  readonly closesAt: number;
}

/** A cut, with the instants between which it is shown. */
export interface ShownCut extends CutFrame {
  readonly showAt: number;
  readonly hideAt: number;
  /** One's own seat when it was made; what the moment tells is the standing before it. */
  readonly rank: number;
}

/** A prediction that has no verdict yet. */
export interface Wish {
  readonly operation: number;
  readonly seat: number;
  readonly name: string;
}

/** All that a player knows of an event. */
export interface RoyaleState {
  readonly id: string;
  readonly title: string;
  readonly phase: Phase;
  /** When the next step is due, on this browser's clock; null where only staff move it on. */
  readonly dueAt: number | null;
  readonly paused: boolean;
  readonly capacity: number;
  readonly seats: number;
  readonly alive: number;
  readonly cuts: number;
  readonly questionsPerCut: number;
  /** Share of the seats alive that a cut by rank removes. */
  readonly cutFraction: number;
  readonly suddenDeathAlive: number;
  readonly sequence: number;
  readonly fairnessHash: string;
  readonly seat: SeatFrame | null;
  /** How many wait in front; null for who does not wait. */
  readonly waitingAhead: number | null;
  readonly question: OpenQuestion | null;
  readonly answer: GivenAnswer | null;
  readonly reveal: RevealFrame | null;
  /** The last reveal; it stays while the next question is open. */
  readonly field: RevealFrame | null;
  readonly points: number;
  readonly cut: ShownCut | null;
  readonly out: OutFrame | null;
  /** Whether the player has read why. */
  readonly outRead: boolean;
  readonly voided: VoidFrame | null;
  readonly finish: FinishFrame | null;
  /** The round that a spectator guessed in, and the guess. */
  readonly hover: { readonly round: number; readonly choice: number } | null;
  readonly prediction: PredictionFrame | null;
  readonly wish: Wish | null;
  readonly contenders: ContendersReply | null;
}

/** Before anything is known. */
export const nothingYet = (id: string): RoyaleState => ({
  id, title: '', phase: 'scheduled', dueAt: null, paused: false, capacity: 0, seats: 0, alive: 0, cuts: 0, questionsPerCut: 3, cutFraction: 0.2, suddenDeathAlive: 10, sequence: -1, fairnessHash: '', seat: null,
  waitingAhead: null, question: null, answer: null, reveal: null, field: null, points: 0, cut: null, out: null, outRead: false, voided: null,
  finish: null, hover: null, prediction: null, wish: null, contenders: null,
});

/** What the screen shows. */
export type Screen = 'waiting' | 'countdown' | 'question' | 'locked' | 'reveal' | 'cut' | 'out' | 'voided' | 'finish' | 'aborted';

const COUNTDOWN_MS = 10_000;

/** Whether the player is out, or never had a seat. */
export const isWatching = (state: RoyaleState): boolean => state.seat === null || state.seat.outAtCut > 0;

/** Whether the player has fallen, and is not told yet: what leads to it comes with the reveal, and is shown with the cut. */
export const isBeforeFall = ({ out, cut, reveal }: RoyaleState, nowMs: number): boolean =>
  out !== null && (cut?.cut === out.cut ? nowMs < cut.showAt : reveal !== null && (cut === null || cut.cut < out.cut));

/** The state as the screen may tell it: a cut comes along with the reveal, and counts from its moment on. */
export const asTold = (state: RoyaleState, nowMs: number): RoyaleState =>
  state.cut !== null && nowMs < state.cut.showAt ? { ...state, alive: state.cut.aliveBefore } : state;

/** Which screen an event is at. */
export function screenOf(state: RoyaleState, nowMs: number): Screen {
  if (state.phase === 'aborted') return 'aborted';
  const cutShows = state.cut !== null && nowMs >= state.cut.showAt && nowMs < state.cut.hideAt;
  if (state.out !== null && !state.outRead && !isBeforeFall(state, nowMs)) return 'out';
  if (cutShows) return 'cut';
  if (state.phase === 'finished') return 'finish';
  if (state.phase === 'voided') return 'voided';
  if (state.reveal !== null) return 'reveal';
  if (state.question !== null) return nowMs < state.question.closesAt && state.phase !== 'locked' ? 'question' : 'locked';
  const isNear = state.dueAt !== null && state.dueAt - nowMs <= COUNTDOWN_MS;
  return state.phase === 'countdown' && isNear ? 'countdown' : 'waiting';
}

/** The next instant at which the screen may change by itself; null when there is none. */
export function nextChangeAt(state: RoyaleState, nowMs: number): number | null {
  const instants = [
    state.cut?.showAt, state.cut?.hideAt, state.question?.closesAt,
    state.phase === 'countdown' && state.dueAt !== null ? state.dueAt - COUNTDOWN_MS : undefined,
  ].filter((at): at is number => at !== undefined && at > nowMs);
  return instants.length === 0 ? null : Math.min(...instants);
}

/** Where a seat stands among those alive, as of the last reveal. */
export interface Standing {
  readonly rank: number;
  readonly alive: number;
  /** Points above the line at which a cut by rank would fall. */
  readonly above: number;
  readonly lineScore: number;
}

/** One's own standing; null for who watches, and before the first reveal. */
export function standingOf({ field, seat, alive }: RoyaleState): Standing | null {
  if (!field || !seat || seat.outAtCut > 0) return null;
  let rank = 1;
  for (let index = 0; index + 1 < field.scores.length; index += 2) {
    if ((field.scores[index] ?? 0) > seat.score) rank += field.scores[index + 1] ?? 0;
  }
  return { rank: Math.min(rank, Math.max(1, alive)), alive, above: seat.score - field.lineScore, lineScore: field.lineScore };
}

const FINALISTS_MAX = 3;

/** Whether predictions of the winner are taken: not before the first reveal, and not from the final three on. */
export const picksOf = ({ field, alive, finish, phase }: RoyaleState): 'soon' | 'open' | 'closed' =>
  alive <= FINALISTS_MAX || finish !== null || phase === 'aborted' ? 'closed' : field === null ? 'soon' : 'open';

/** Whether one's own would be taken. */
export const mayPredict = (state: RoyaleState): boolean => isWatching(state) && state.waitingAhead === null && picksOf(state) === 'open';
