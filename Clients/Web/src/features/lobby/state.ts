import type { GivenAnswer } from '@/shared/net/answers';
import type {
  BossFrame, CardFrame, ChatFrame, LobbyFinishFrame, LobbyFrame, LobbyPlayerFrame, LobbyQuestionFrame, LobbyRevealFrame, LobbySettingsFrame, PollFrame,
  ReelFrame,
} from '@/shared/wire/lobbies';

/** Phases of a lobby, as the wire names them. */
export type Phase = LobbyFrame['phase'];

/** An open question, with the instant at which it closes here. */
export interface OpenQuestion extends LobbyQuestionFrame {
  readonly closesAt: number;
}

/** A poll, with the instant at which it closes here. */
export interface OpenPoll extends PollFrame {
  readonly closesAt: number;
  /** Tells it from the one before, which may have had the same number and the same words. */
  readonly key: number;
}

/** Something that happened, to be shown for a while. */
export interface News {
  readonly key: number;
  readonly kind: 'join' | 'chain' | 'poll' | 'steal' | 'boss' | 'survivor' | 'saboteur' | 'agreed';
  readonly text: string;
}

/** How one's own answer to a question went. */
export type Mark = 'right' | 'first' | 'wrong' | 'none';

/** A burst of moods. */
export interface Moods {
  readonly key: number;
  readonly counts: readonly number[];
}

/** All that a player knows of a lobby. */
export interface LobbyState {
  readonly id: string;
  /** Number of the own seat; −1 while one watches. */
  readonly seat: number;
  readonly sequence: number;
  readonly phase: Phase;
  readonly dueAt: number | null;
  readonly settings: LobbySettingsFrame | null;
  readonly joinCode: string | null;
  readonly hostSeat: number;
  readonly game: number;
  readonly number: number;
  readonly questions: number;
  readonly players: readonly LobbyPlayerFrame[];
  readonly mechanics: readonly string[];
  readonly question: OpenQuestion | null;
  readonly answer: GivenAnswer | null;
  readonly reveal: LobbyRevealFrame | null;
  readonly finish: LobbyFinishFrame | null;
  /** How many hover each option; null while nobody does. */
  readonly crowd: readonly number[] | null;
  readonly poll: OpenPoll | null;
  /** The option that one voted for in that poll; null for none. */
  readonly vote: number | null;
  readonly card: CardFrame | null;
  /** The boss of the round that is open or opens next. */
  readonly boss: BossFrame | null;
  readonly bossBeaten: { readonly round: number; readonly beaten: boolean } | null;
  /** Seats in the chain of the last reveal. */
  readonly chain: readonly number[];
  readonly agreed: { readonly round: number; readonly option: number } | null;
  /** Whether one's own steal of this game is spent, and which round has been stolen in. */
  readonly stole: boolean;
  readonly stolenRound: number;
  /** By how many places each seat moved with the last reveal: above 0 is up. */
  readonly moves: ReadonlyMap<number, number>;
  readonly marks: readonly Mark[];
  /** Answers of others that one's own were compared with, and how many of them were slower. */
  readonly compared: number;
  readonly slower: number;
  readonly news: readonly News[];
  readonly newsCount: number;
  readonly moods: Moods;
  /** What was said last, oldest first. */
  readonly chat: readonly ChatFrame[];
  readonly reel: ReelFrame | null;
  readonly closed: boolean;
}

/** Before anything is known. */
export const nothingYet: LobbyState = {
  id: '', seat: -1, sequence: 0, phase: 'waiting', dueAt: null, settings: null, joinCode: null, hostSeat: -1, game: 0, number: 0, questions: 0, players: [],
  mechanics: [], question: null, answer: null, reveal: null, finish: null, crowd: null, poll: null, vote: null, card: null, boss: null, bossBeaten: null,
  chain: [], agreed: null, stole: false, stolenRound: 0, moves: new Map(), marks: [], compared: 0, slower: 0, news: [], newsCount: 0, moods: { key: 0, counts: [] }, chat: [], reel: null, closed: false,
};

/** What the screen shows. */
export type Screen = 'waiting' | 'question' | 'locked' | 'reveal' | 'over' | 'closed';

/** Which screen a lobby is at. */
export function screenOf(state: LobbyState, nowMs: number): Screen {
  if (state.closed || state.phase === 'closed') return 'closed';
  if (state.phase === 'finished' && state.finish) return 'over';
  if (state.reveal && state.question) return 'reveal';
  if (state.question) return state.phase === 'open' && nowMs < state.question.closesAt ? 'question' : 'locked';
  return 'waiting';
}

/** The next instant at which the screen may change by itself; null when there is none. */
export function nextChangeAt({ question, poll }: LobbyState, nowMs: number): number | null {
  const instants = [question?.closesAt, poll?.closesAt].filter((at): at is number => at !== undefined && at > nowMs);
  return instants.length === 0 ? null : Math.min(...instants);
}

/** The players who are there, best first. */
export const ranking = (players: readonly LobbyPlayerFrame[]): LobbyPlayerFrame[] =>
  players.filter(player => !player.left).sort((a, b) => b.score - a.score || a.seat - b.seat);

/** A player's place, equal scores sharing the better one; 0 for who is not there. */
export function placeOf(players: readonly LobbyPlayerFrame[], seat: number): number {
  const own = players.find(player => player.seat === seat && !player.left);
  return own ? 1 + players.filter(player => !player.left && player.score > own.score).length : 0;
}

/** The round that things are done in: the open one, else the one that was revealed last. */
export const roundOf = ({ question, reveal, number }: LobbyState): number => question?.round ?? reveal?.round ?? number;

/** Whether something is special about the round until its reveal. */
export const isTwisted = ({ question, reveal }: LobbyState, twist: string): boolean =>
  question !== null && reveal?.round !== question.round && question.twists.includes(twist);

const CHAIN_BONUS = 100;

/** What one's own last answer earned on top, without what the chain gave. */
export function streakBonus({ reveal, chain, seat }: LobbyState): number {
  const bonus = reveal?.results.find(result => result.seat === seat)?.bonus ?? 0;
  return chain.includes(seat) ? Math.max(0, bonus - CHAIN_BONUS) : bonus;
}

/** The name of who sits somewhere. */
export const nameOf = (players: readonly LobbyPlayerFrame[], seat: number): string => players.find(player => player.seat === seat)?.name ?? 'Someone';

/** The picture of a player who has, or had, a seat. Places at the end of a game have none of their own. */
export const avatarOf = (players: readonly LobbyPlayerFrame[], playerId: string): string => players.find(player => player.playerId === playerId)?.avatar ?? playerId;

export const isHost = ({ seat, hostSeat }: LobbyState): boolean => seat >= 0 && seat === hostSeat;

/** Whether a mechanic is on. */
export const has = ({ mechanics }: LobbyState, mechanic: string): boolean => mechanics.includes(mechanic);

/** Whom one could steal from now; null where a steal would be refused. */
export function stealFrom(state: LobbyState): LobbyPlayerFrame | null {
  const { seat, reveal, players, stole, stolenRound } = state;
  if (!has(state, 'steal') || seat < 0 || !reveal || stole || stolenRound === reveal.round) return null;
  const top = Math.max(0, ...players.filter(player => !player.left).map(player => player.score));
  return top > 0 ? players.find(player => !player.left && player.score === top && player.seat !== seat) ?? null : null;
}
