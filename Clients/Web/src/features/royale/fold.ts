import type { JoinReply, RoyaleFrame, SeatFrame } from '@/shared/wire/frames';
import type { HubEvents } from '@/shared/wire/hub';
import { isWatching, standingOf, type OpenQuestion, type RoyaleState } from './state';

/** Turns a duration from the wire into an instant of this browser's clock. */
export type Due = (inMs: number) => number;

const CORRECT_POINTS = 500;
const SPEED_POINTS_MAX = 500;

/** The server's own formula, from the elapsed time that it acknowledged. */
export const pointsFor = (elapsedMs: number, windowMs: number): number =>
  CORRECT_POINTS + Math.floor(SPEED_POINTS_MAX * (windowMs - Math.min(elapsedMs, windowMs)) / windowMs);

type Told = { [E in keyof HubEvents]: (state: RoyaleState, frame: HubEvents[E], due: Due) => RoyaleState };

const folds: Partial<Told> = {
  question: (state, frame, due) => ({
    ...state, phase: 'staged', question: { ...frame, closesAt: due(frame.remainingMs) }, dueAt: due(frame.remainingMs), alive: frame.alive,
    reveal: null, voided: null, points: 0,
  }),
  reveal: (state, frame, due) => scored({ ...state, phase: 'revealed', reveal: frame, field: frame, alive: frame.alive, dueAt: due(frame.showMs) }),
  // A cut made anew returns players and takes nobody out: that is no moment to fall in.
  cut: (state, frame, due) => frame.revision > 1 ? { ...state, alive: frame.alive, cuts: frame.cut } : ({
    ...state, alive: frame.alive, cuts: frame.cut,
    cut: { ...frame, showAt: due(frame.inMs), hideAt: due(frame.inMs + frame.showMs), rank: standingOf(state)?.rank ?? 0 },
  }),
  out: (state, frame) => ({
    ...state, out: frame, outRead: false,
    seat: state.seat && { ...state.seat, outAtCut: frame.cut, outRank: frame.rank, score: frame.score },
  }),
  back: (state, frame) => seated({ ...state, out: null }, frame.seat),
  void: (state, frame, due) => ({ ...state, phase: 'voided', voided: frame, paused: frame.paused, question: null, reveal: null, dueAt: due(frame.waitMs) }),
  phase: (state, frame, due) => ({
    ...state, phase: frame.phase, paused: frame.paused, seats: frame.seats, alive: frame.alive, dueAt: frame.inMs < 0 ? null : due(frame.inMs),
  }),
  seats: (state, frame) => ({ ...state, seats: frame.seats }),
  finish: (state, frame) => ({ ...state, phase: 'finished', finish: frame, dueAt: null }),
  seated: (state, frame) => seated({ ...state, waitingAhead: null }, frame),
};

/** What an event of the room makes of what is known. An event that was seen before changes nothing. */
export function fold<E extends keyof HubEvents>(state: RoyaleState, event: E, frame: HubEvents[E], due: Due): RoyaleState {
  const change = folds[event] as Told[E] | undefined;
  if (!change || (frame as { royale?: string } | undefined)?.royale !== state.id) return state;
  const { sequence } = frame as { sequence?: number };
  if (!sequence) return change(state, frame, due); // Of the moment only.
  return sequence <= state.sequence ? state : { ...change(state, frame, due), sequence };
}

/** The reply to Join, Spectate or Resume. */
export function entered(state: RoyaleState, reply: JoinReply, due: Due): RoyaleState {
  let next = reply.royale ? whole(state, reply.royale, due) : state;
  next = { ...next, waitingAhead: reply.code === 'waiting' ? reply.waitingAhead : null };
  if (reply.seat) next = seated(next, reply.seat);
  return reply.prediction ? { ...next, prediction: reply.prediction } : next;
}

function whole(state: RoyaleState, frame: RoyaleFrame, due: Due): RoyaleState {
  const { title, paused, capacity, seats, alive, cuts, questionsPerCut, cutFraction, suddenDeathAlive, sequence, fairnessHash } = frame;
  const question: OpenQuestion | null = frame.question && { ...frame.question, closesAt: due(frame.question.remainingMs) };
  return {
    ...state, title, paused, capacity, seats, alive, cuts, questionsPerCut, cutFraction, suddenDeathAlive, sequence, fairnessHash, phase: frame.phase,
    dueAt: frame.inMs < 0 ? null : due(frame.inMs), question, field: frame.reveal, reveal: question ? null : frame.reveal,
    // A cut belongs to its moment; who comes later finds the field as it left it.
    cut: null, voided: frame.void, finish: frame.finish,
  };
}

function seated(state: RoyaleState, seat: SeatFrame): RoyaleState {
  const known = seat.answeredRound > 0 && (state.answer?.round !== seat.answeredRound || state.answer.code === null);
  const out = seat.outAtCut > 0 ? seat.out ?? state.out : null;
  return {
    // Whatever was counted when: one's own seat is taken.
    ...state, seat, seats: Math.max(1, state.seats), out, outRead: state.outRead || (out !== null && state.seat === null && state.phase === 'finished'),
    answer: known ? { round: seat.answeredRound, choice: seat.choice, elapsedMs: seat.answerElapsedMs, code: 'ok' } : state.answer,
  };
}

function scored(state: RoyaleState): RoyaleState {
  const { answer, question, reveal, seat } = state;
  if (isWatching(state) || !seat || !reveal || !question || question.round !== reveal.round) return state;
  const right = answer?.round === reveal.round && answer.choice === reveal.correct && answer.code === 'ok';
  const points = right ? pointsFor(answer.elapsedMs ?? question.windowMs, question.windowMs) : 0;
  return { ...state, points, seat: { ...seat, score: seat.score + points, right: seat.right + (right ? 1 : 0) } };
}

/** The player pressed an option. The first press counts. */
export function chosen(state: RoyaleState, choice: number): RoyaleState {
  const { question } = state;
  if (!question || isWatching(state) || state.answer?.round === question.round) return state;
  return { ...state, answer: { round: question.round, choice, elapsedMs: null, code: null } };
}

/** A spectator's guess, once a question. */
export function hovered(state: RoyaleState, choice: number): RoyaleState {
  const { question } = state;
  if (!question || !isWatching(state) || state.hover?.round === question.round) return state;
  return { ...state, hover: { round: question.round, choice } };
}
