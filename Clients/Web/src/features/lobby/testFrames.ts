import type { ChatFrame, LobbyFrame, LobbyPlayerFrame, LobbyQuestionFrame, LobbyReply, LobbyRevealFrame } from '@/shared/wire/lobbies';

const player = (seat: number, name: string, score = 0): LobbyPlayerFrame =>
  ({ seat, playerId: `p-${seat}`, name, house: false, left: false, score, right: 0, streak: 0, avatar: ['owl', 'fox', 'bee'][seat] ?? 'moon' });

/** Frames as a server would send them; tests change what they are about. */
export const frames = {
  player,
  chat: (number: number, text: string): ChatFrame => ({ lobby: 'l-1', epoch: 1, sequence: 0, number, seat: 1, playerId: 'p-1', name: 'Bo', text, agoMs: 0, avatar: 'fox' }),
  lobby: (changes: Partial<LobbyFrame> = {}): LobbyFrame => ({
    lobby: 'l-1', epoch: 1, sequence: 5, phase: 'waiting', inMs: -1,
    settings: { topics: ['anime'], questions: 5, answerMs: 15_000, assist: 1, powerUps: true, cards: false, playersMax: 20, private: false, off: null },
    joinCode: null, hostSeat: 0, game: 1, number: 0, questions: 5, players: [player(0, 'Ada'), player(1, 'Bo'), player(2, 'Cy')],
    mechanics: ['steal', 'crowd', 'emotes', 'poll'], question: null, reveal: null, finish: null, chat: [], reel: null, ...changes,
  }),
  reply: (changes: Partial<LobbyReply> = {}): LobbyReply =>
    ({ code: 'ok', id: 'l-1', lobby: frames.lobby(), seat: 0, answeredRound: 0, choice: -1, answerElapsedMs: 0, missed: -1, ...changes }),
  question: (changes: Partial<LobbyQuestionFrame> = {}): LobbyQuestionFrame => ({
    lobby: 'l-1', epoch: 1, sequence: 6, round: 1, number: 1, questions: 5, topic: 'anime', body: 'Who?', options: ['A', 'B', 'C', 'D'], windowMs: 15_000,
    remainingMs: 15_000, factor: 1, twists: [], ...changes,
  }),
  reveal: (changes: Partial<LobbyRevealFrame> = {}): LobbyRevealFrame => ({
    lobby: 'l-1', epoch: 1, sequence: 7, round: 1, number: 1, correct: 2, explanation: null, picks: [0, 1, 2, 0], fastest: [{ seat: 0, elapsedMs: 900 }],
    results: [
      { seat: 0, choice: 2, elapsedMs: 900, points: 970, bonus: 0, streak: 1 }, { seat: 1, choice: 2, elapsedMs: 2_000, points: 900, bonus: 0, streak: 1 },
      { seat: 2, choice: 1, elapsedMs: 800, points: 0, bonus: 0, streak: 0 },
    ],
    scores: [970, 900, 0], showMs: 4_000, feedbackMs: 2_000, ...changes,
  }),
};
