import type { ContenderFrame, PredictReply } from '@/shared/wire/frames';
import type { RoyaleState } from './state';

/** The player pressed a contender. It is sent until there is a verdict, under a number above all earlier ones. */
export function wished(state: RoyaleState, { seat, name }: Pick<ContenderFrame, 'seat' | 'name'>): RoyaleState {
  const operation = Math.max(state.prediction?.operation ?? 0, state.wish?.operation ?? 0) + 1;
  return { ...state, wish: { operation, seat, name } };
}

/** Codes after which the same is asked again. */
const AGAIN = new Set(['tooMany', 'unresolved', 'busy']);

/** The verdict on a wish. The wish stays while it has to be sent again. */
export function predicted(state: RoyaleState, operation: number, reply: PredictReply): RoyaleState {
  const { wish } = state;
  if (!wish || wish.operation !== operation || AGAIN.has(reply.code)) return state;
  // Another window of the player's has counted further: go on from there.
  if (reply.code === 'superseded') return { ...state, wish: { ...wish, operation: reply.operation + 1 } };
  return {
    ...state, wish: null,
    prediction: reply.code === 'ok' ? { operation: wish.operation, seat: wish.seat, name: wish.name, aliveThen: state.alive, outAtCut: 0 } : state.prediction,
  };
}

/** Whether the prediction came true; null without one, and before the end. */
export const cameTrue = ({ finish, prediction }: RoyaleState): boolean | null =>
  finish && prediction ? prediction.seat === finish.winnerSeat : null;
