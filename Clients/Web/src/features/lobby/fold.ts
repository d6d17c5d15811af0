import type { HubEvents } from '@/shared/wire/hub';
import type { ChatFrame, LobbyFrame, LobbyPlayerFrame, LobbyReply, LobbyRevealFrame } from '@/shared/wire/lobbies';
import { nameOf, nothingYet, placeOf, type LobbyState, type Mark, type News, type OpenPoll } from './state';

/** Turns a duration from the wire into an instant of this browser's clock. */
export type Due = (inMs: number) => number;

const NEWS_MAX = 4;
const CHAT_MAX = 50;

type Told = { [E in keyof HubEvents]: (state: LobbyState, frame: HubEvents[E], due: Due) => LobbyState };

const folds: Partial<Told> = {
  lobby: (state, frame, due) => whole(state, frame, due),
  lobbySeat: (state, { player, hostSeat }) => ({ ...state, players: seated(state.players, player), hostSeat }),
  lobbyQuestion: (state, frame, due) => ({
    ...state, phase: 'open', question: { ...frame, closesAt: due(frame.remainingMs) }, dueAt: due(frame.remainingMs), number: frame.number, questions: frame.questions,
    reveal: null, crowd: null, chain: [], agreed: null, moves: new Map(), card: null, bossBeaten: null, finish: null,
    boss: state.boss?.round === frame.round ? state.boss : null, news: state.news.filter(({ kind }) => kind === 'join' || kind === 'survivor'),
  }),
  lobbyReveal: (state, frame, due) => revealed({ ...state, phase: 'revealed', dueAt: due(frame.showMs + frame.feedbackMs) }, frame),
  lobbyFinish: (state, frame) => ({ ...state, phase: 'finished', dueAt: null, finish: frame, poll: null }),
  lobbyClosed: state => ({ ...state, closed: true }),
  crowd: (state, { round, hovers }) => round === state.question?.round && !state.reveal ? { ...state, crowd: hovers } : state,
  agreed: (state, { round, option }) => told({ ...state, agreed: { round, option } }, 'agreed', `Most of you agree: ${state.question?.options[option] ?? `option ${option + 1}`}.`),
  emotes: (state, { counts }) => ({ ...state, moods: { key: state.moods.key + 1, counts } }),
  poll: (state, frame, due) => polled(state, { ...frame, closesAt: due(frame.leftMs) }),
  card: (state, frame) => ({ ...state, card: frame }),
  chat: (state, frame) => ({ ...state, chat: said(state.chat, frame) }),
  reel: (state, frame) => ({ ...state, reel: frame }),
  boss: (state, frame) => told({ ...state, boss: frame }, 'boss', `The boss is here: “${frame.taunt}”`),
  bossEnd: (state, { round, beaten }) => told({ ...state, bossBeaten: { round, beaten } }, 'boss', beaten ? 'The room beats the boss.' : 'The boss takes this one.'),
  fanfare: (state, { name }) => told(state, 'join', `${name} is here.`),
  chain: (state, { seats }) => told({ ...state, chain: seats }, 'chain', `Chain reaction: ${listed(seats.map(seat => nameOf(state.players, seat)))}, +100 each.`),
  steal: (state, { round, thief, victim, points }) => told(
    { ...state, players: paid(paid(state.players, thief, points), victim, -points), stolenRound: round, stole: state.stole || thief === state.seat },
    'steal', `${you(state, thief)} stole ${points} from ${thief === state.seat ? nameOf(state.players, victim) : you(state, victim).toLowerCase()}.`),
  survivors: (state, { leaver, seats }) => told(state, 'survivor',
    `${nameOf(state.players, leaver)} left on the last question.${seats.includes(state.seat) ? ' You stayed: survivor badge.' : ''}`),
  unmasked: (state, { seat, points }) => told({ ...state, players: paid(state.players, seat, points) }, 'saboteur', `${you(state, seat)} ${seat === state.seat ? 'were' : 'was'} the saboteur, worth ${points} points.`),
};

/** What an event of the room makes of what is known. An event that was seen before changes nothing. */
export function fold<E extends keyof HubEvents>(state: LobbyState, event: E, frame: HubEvents[E], due: Due): LobbyState {
  // One's own card may come ahead of the reply that says which lobby one came into.
  if (event === 'card' && state.id === '') return { ...state, card: frame as HubEvents['card'] };
  const change = folds[event] as Told[E] | undefined;
  if (!change || (frame as { lobby?: string } | undefined)?.lobby !== state.id) return state;
  const { sequence } = frame as { sequence: number };
  // What is of the moment only has no number, and is never repeated.
  if (sequence === 0) return change(state, frame, due);
  return sequence <= state.sequence ? state : { ...change(state, frame, due), sequence };
}

/** The reply to whatever leads into a lobby. */
export function entered(state: LobbyState, reply: LobbyReply, due: Due): LobbyState {
  const base = state.id === reply.id ? state : { ...nothingYet, answer: state.answer, card: state.card?.lobby === reply.id ? state.card : null };
  let next: LobbyState = { ...base, id: reply.id ?? '', seat: reply.seat };
  if (reply.lobby) next = { ...whole(next, reply.lobby, due), sequence: reply.lobby.sequence };
  return reply.answeredRound > 0
    ? { ...next, answer: { round: reply.answeredRound, choice: reply.choice, elapsedMs: reply.answerElapsedMs, code: 'ok' } }
    : next;
}

function whole(state: LobbyState, frame: LobbyFrame, due: Due): LobbyState {
  const { phase, settings, joinCode, hostSeat, game, number, questions, players, mechanics, chat, reel } = frame;
  const fresh = game === state.game ? {} : { answer: state.game === 0 ? state.answer : null, stole: false, stolenRound: 0, marks: [], compared: 0, slower: 0, boss: null, chain: [], news: [], poll: null, vote: null };
  const between = phase === 'waiting' || phase === 'starting';
  const question = frame.question ? { ...frame.question, closesAt: due(frame.question.remainingMs) } : between ? null : state.question;
  return {
    ...state, ...fresh, phase, settings, joinCode, hostSeat, game, number, questions, players, mechanics, chat, reel, question,
    dueAt: frame.inMs < 0 ? null : due(frame.inMs), reveal: frame.question || between ? null : frame.reveal, finish: frame.finish, crowd: null,
  };
}

const LATER_MS = 1_000;

// A poll that was open, and closes later than it did, is another one, whatever its number.
function polled(state: LobbyState, poll: Omit<OpenPoll, 'key'>): LobbyState {
  const { poll: before } = state;
  const goes = before !== null && before.leftMs > 0 && before.poll === poll.poll && before.text === poll.text && poll.closesAt - before.closesAt < LATER_MS;
  const next = { ...state, poll: { ...poll, key: (before?.key ?? 0) + (goes ? 0 : 1) }, vote: goes ? state.vote : null };
  return goes || poll.leftMs === 0 ? next : told(next, 'poll', `A poll: ${poll.text}`);
}

function revealed(state: LobbyState, frame: LobbyRevealFrame): LobbyState {
  const streaks = new Map(frame.results.map(result => [result.seat, result.streak]));
  const players = state.players.map(player => ({
    ...player, score: frame.scores[player.seat] ?? player.score, streak: streaks.get(player.seat) ?? player.streak,
  }));
  // At the start all share the first place, and nobody has moved.
  const even = state.players.every(player => player.score === 0);
  const moves = new Map(even ? [] : players.map(({ seat }) => [seat, placeOf(state.players, seat) - placeOf(players, seat)]));
  const next = { ...state, players, moves, reveal: frame, crowd: null };
  return state.seat < 0 ? next : { ...next, marks: [...state.marks, markOf(frame, state.seat)], ...pace(state, frame) };
}

function pace(state: LobbyState, { results }: LobbyRevealFrame): Pick<LobbyState, 'compared' | 'slower'> {
  const own = results.find(result => result.seat === state.seat && result.choice >= 0);
  if (!own) return { compared: state.compared, slower: state.slower };
  const others = results.filter(result => result.seat !== state.seat && result.choice >= 0);
  return { compared: state.compared + others.length, slower: state.slower + others.filter(({ elapsedMs }) => elapsedMs > own.elapsedMs).length };
}

function markOf({ results, fastest, correct }: LobbyRevealFrame, seat: number): Mark {
  const own = results.find(result => result.seat === seat);
  if (!own || own.choice < 0) return 'none';
  return own.choice !== correct ? 'wrong' : fastest[0]?.seat === seat ? 'first' : 'right';
}

const seated = (players: readonly LobbyPlayerFrame[], player: LobbyPlayerFrame) =>
  [...players.filter(other => other.seat !== player.seat), player].sort((a, b) => a.seat - b.seat);

// A line comes once, and in its place, however often it is told.
const said = (chat: readonly ChatFrame[], line: ChatFrame) =>
  chat.some(({ number }) => number === line.number) ? chat : [...chat, line].sort((a, b) => a.number - b.number).slice(-CHAT_MAX);

const paid = (players: readonly LobbyPlayerFrame[], seat: number, points: number) =>
  players.map(player => player.seat === seat ? { ...player, score: player.score + points } : player);

const you = (state: LobbyState, seat: number) => seat === state.seat ? 'You' : nameOf(state.players, seat);

const listed = (names: readonly string[]) => names.length > 3 ? `${names.slice(0, 2).join(', ')} and ${names.length - 2} more` : names.join(', ');

const told = (state: LobbyState, kind: News['kind'], text: string): LobbyState => ({
  ...state, newsCount: state.newsCount + 1, news: [...state.news, { key: state.newsCount, kind, text }].slice(-NEWS_MAX),
});

/** The player pressed an option. The first press counts. */
export function chosen(state: LobbyState, choice: number): LobbyState {
  const { question, seat, answer } = state;
  if (!question || seat < 0 || answer?.round === question.round) return state;
  return { ...state, answer: { round: question.round, choice, elapsedMs: null, code: null } };
}
