import type { CutFrame, OutFrame, QuestionFrame, RevealFrame, RoyaleFrame, SeatFrame } from '@/shared/wire/frames';

/** Frames as a server would send them; tests change what they are about. */
export const frames = {
  seat: (changes: Partial<SeatFrame> = {}): SeatFrame => ({
    royale: 'r-1', score: 0, right: 0, elapsedMs: 0, outAtCut: 0, outRank: 0, answeredRound: 0, choice: -1, answerElapsedMs: 0, out: null, ...changes,
  }),
  question: (changes: Partial<QuestionFrame> = {}): QuestionFrame => ({
    royale: 'r-1', epoch: 1, sequence: 10, round: 1, number: 1, topic: 'science', body: 'Why?', options: ['A', 'B', 'C', 'D'], windowMs: 10_000,
    remainingMs: 10_000, suddenDeath: false, cutFollows: false, alive: 100, ...changes,
  }),
  reveal: (changes: Partial<RevealFrame> = {}): RevealFrame => ({
    royale: 'r-1', epoch: 1, sequence: 11, round: 1, number: 1, correct: 2, explanation: null, picks: [10, 20, 60, 10], alive: 100, scores: [900, 40, 500, 60],
    lineScore: 500, showMs: 5_000, hovers: [0, 0, 0, 0], favourites: [], predictions: 0, ...changes,
  }),
  cut: (changes: Partial<CutFrame> = {}): CutFrame => ({
    royale: 'r-1', epoch: 1, sequence: 12, cut: 1, revision: 0, afterRound: 1, aliveBefore: 100, removed: 20, alive: 80, suddenDeath: false, lineScore: 500,
    inMs: 4_000, showMs: 3_000, lockToCutMs: 12, ...changes,
  }),
  out: (changes: Partial<OutFrame> = {}): OutFrame => ({
    royale: 'r-1', cut: 1, revision: 0, rank: 91, aliveBefore: 100, score: 300, lineScore: 500, cause: 'rank', ...changes,
  }),
  royale: (changes: Partial<RoyaleFrame> = {}): RoyaleFrame => ({
    royale: 'r-1', epoch: 1, sequence: 5, title: 'Saturday Classic', phase: 'registering', inMs: 60_000, paused: false, capacity: 500, seats: 100, alive: 100, cuts: 0,
    questionsPerCut: 3, cutFraction: 0.2, suddenDeathAlive: 10, fairnessHash: '00', question: null, reveal: null, cut: null, void: null, finish: null, ...changes,
  }),
};
