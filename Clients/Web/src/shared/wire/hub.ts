// Made from Grains.Interfaces/Wire by eng/WireTypes. Renew it: TRIVIA_APPROVE=1 ./test.sh Contracts
import type { RefusalCode } from './codes';
import type { AnswerReply, BackFrame, ContendersReply, CutFrame, FeedbackFrame, FeedbackReply, FinishFrame, GenerationFrame, JoinReply, LeaderboardFrame, MoveFrame, OutFrame, PhaseFrame, PredictReply, PresenceFrame, QuestionFrame, RevealFrame, SeatFrame, SeatsFrame, StandingReply, VoidFrame } from './frames';
import type { ActReply, AgreedFrame, BossEndFrame, BossFrame, CardFrame, ChainFrame, ChatFrame, CrowdFrame, EmotesFrame, FanfareFrame, LobbyClosedFrame, LobbyFinishFrame, LobbyFrame, LobbyListFrame, LobbyListReply, LobbyOutFrame, LobbyQuestionFrame, LobbyReply, LobbyRevealFrame, LobbySeatFrame, LobbySettingsFrame, PollFrame, ReelFrame, StealFrame, SurvivorsFrame, UnmaskedFrame } from './lobbies';

/** Path of the hub. */
export const HUB_PATH = '/hub';

/** Methods that clients invoke. */
export interface HubMethods {
  /** Takes a seat: `Join(royale)` → JoinReply. */
  Join: (royale: string) => JoinReply;
  /** Watches: `Spectate(royale)` → JoinReply. */
  Spectate: (royale: string) => JoinReply;
  /** Comes back: `Resume(royale, sequence)` → JoinReply. */
  Resume: (royale: string, sequence: number) => JoinReply;
  /** Leaves the room, not the seat: `Leave(royale)` → refusal code. */
  Leave: (royale: string) => RefusalCode;
  /** Answers: `Answer(royale, round, choice)` → AnswerReply. */
  Answer: (royale: string, round: number, choice: number) => AnswerReply;
  /** Asks for the player's own rank: `Standing(royale)` → StandingReply. */
  Standing: (royale: string) => StandingReply;
  /** A spectator's guess, once a question: `Hover(royale, round, choice)` → refusal code. */
  Hover: (royale: string, round: number, choice: number) => RefusalCode;
  /** A spectator's prediction of the winner: `Predict(royale, operation, seat)` → PredictReply. */
  Predict: (royale: string, operation: number, seat: number) => PredictReply;
  /** Whom one may predict: `Contenders(royale)` → ContendersReply. */
  Contenders: (royale: string) => ContendersReply;
  /** Begins or ends to watch the leaderboards: `WatchLeaderboard(on)` → refusal code. */
  WatchLeaderboard: (on: boolean) => RefusalCode;
  /** Begins or ends to watch where friends are: `WatchFriends(on)` → refusal code. */
  WatchFriends: (on: boolean) => RefusalCode;
  /** Answers a round-trip probe: `Echo(nonce)`, without a reply. */
  Echo: (nonce: number) => void;
  /** What a player says of the last revealed question: `Feedback(game, round, operation, vote, flag, note)` → FeedbackReply. */
  Feedback: (game: string, round: number, operation: number, vote: number, flag: string, note: string) => FeedbackReply;
  /** Watches a job of one's own until it is over: `WatchGeneration(job)` → refusal code. */
  WatchGeneration: (job: string) => RefusalCode;
  /** Makes a lobby and enters it: `CreateLobby(settings)` → LobbyReply. */
  CreateLobby: (settings: Partial<LobbySettingsFrame>) => LobbyReply;
  /** Enters the best waiting lobby of a topic, or a new one: `FindLobby(topic)` → LobbyReply. */
  FindLobby: (topic: string) => LobbyReply;
  /** Takes a seat in a lobby, by its id or code: `JoinLobby(lobby)` → LobbyReply. */
  JoinLobby: (lobby: string) => LobbyReply;
  /** Watches a lobby: `SpectateLobby(lobby)` → LobbyReply. */
  SpectateLobby: (lobby: string) => LobbyReply;
  /** Comes back: `ResumeLobby(lobby, sequence)` → LobbyReply. */
  ResumeLobby: (lobby: string, sequence: number) => LobbyReply;
  /** Leaves a lobby, and its seat: `LeaveLobby(lobby)` → refusal code. */
  LeaveLobby: (lobby: string) => RefusalCode;
  /** The host starts the game: `StartLobby(lobby)` → refusal code. */
  StartLobby: (lobby: string) => RefusalCode;
  /** The host waits for another game with the same people: `PlayAgain(lobby)` → refusal code. */
  PlayAgain: (lobby: string) => RefusalCode;
  /** The host changes the settings: `ConfigureLobby(lobby, settings)` → refusal code. */
  ConfigureLobby: (lobby: string, settings: Partial<LobbySettingsFrame>) => RefusalCode;
  /** The host sets how many house players play: `AddBots(lobby, count)` → refusal code. */
  AddBots: (lobby: string, count: number) => RefusalCode;
  /** Does something with a mechanic: `Act(lobby, mechanic, round, value)` → ActReply. */
  Act: (lobby: string, mechanic: string, round: number, value: number) => ActReply;
  /** The host opens a poll: `OpenPoll(lobby, round, text, options)` → refusal code. */
  OpenPoll: (lobby: string, round: number, text: string, options: readonly string[]) => RefusalCode;
  /** Says something to the room: `Say(lobby, text)` → refusal code, or RefusalCodes.masked. */
  Say: (lobby: string, text: string) => RefusalCode;
  /** Watches the list: `WatchLobbies(topic)` → LobbyListReply, then HubNames.lobbies. */
  WatchLobbies: (topic: string) => LobbyListReply;
  /** Watches it no more: `UnwatchLobbies()` → refusal code. */
  UnwatchLobbies: () => RefusalCode;
}

/** Events that the server sends, and what they carry. */
export interface HubEvents {
  /** Event with a QuestionFrame. */
  question: QuestionFrame;
  /** Event with a RevealFrame. */
  reveal: RevealFrame;
  /** Event with a CutFrame. */
  cut: CutFrame;
  /** Event with an OutFrame, to the player who left. */
  out: OutFrame;
  /** Event with a BackFrame, to a player whom a voided question returns. */
  back: BackFrame;
  /** Event with a VoidFrame. */
  void: VoidFrame;
  /** Event with a PhaseFrame. */
  phase: PhaseFrame;
  /** Event with a SeatsFrame, now and then while seats are taken. */
  seats: SeatsFrame;
  /** Event with a FinishFrame. */
  finish: FinishFrame;
  /** Event with a SeatFrame, to a waiter who was given a seat. */
  seated: SeatFrame;
  /** Event with a LeaderboardFrame, to whoever watches. */
  leaderboard: LeaderboardFrame;
  /** Event with a PresenceFrame, to whoever watches friends. */
  presence: PresenceFrame;
  /** Event with a nonce (an integer), to be answered by HubNames.echo at once. */
  probe: number;
  /** Event without arguments: frames were dropped and the connection is about to close; resume. */
  resync: undefined;
  /** Event with a MoveFrame: this gateway is closing; reconnect. */
  move: MoveFrame;
  /** Event with a FeedbackFrame: how the room receives the question. */
  feedback: FeedbackFrame;
  /** Event with a GenerationFrame, to who watches the job. */
  generation: GenerationFrame;
  /** Event with a LobbyFrame. */
  lobby: LobbyFrame;
  /** Event with a LobbySeatFrame. */
  lobbySeat: LobbySeatFrame;
  /** Event with a LobbyQuestionFrame. */
  lobbyQuestion: LobbyQuestionFrame;
  /** Event with a LobbyRevealFrame. */
  lobbyReveal: LobbyRevealFrame;
  /** Event with a LobbyFinishFrame. */
  lobbyFinish: LobbyFinishFrame;
  /** Event with a LobbyClosedFrame. */
  lobbyClosed: LobbyClosedFrame;
  /** Event with a LobbyListFrame, to who watches the list. */
  lobbies: LobbyListFrame;
  /** Event with a FanfareFrame. */
  fanfare: FanfareFrame;
  /** Event with a ChainFrame. */
  chain: ChainFrame;
  /** Event with a StealFrame. */
  steal: StealFrame;
  /** Event with a CrowdFrame. */
  crowd: CrowdFrame;
  /** Event with an EmotesFrame. */
  emotes: EmotesFrame;
  /** Event with an AgreedFrame. */
  agreed: AgreedFrame;
  /** Event with a PollFrame. */
  poll: PollFrame;
  /** Event with a BossFrame. */
  boss: BossFrame;
  /** Event with a BossEndFrame. */
  bossEnd: BossEndFrame;
  /** Event with a SurvivorsFrame. */
  survivors: SurvivorsFrame;
  /** Event with an UnmaskedFrame. */
  unmasked: UnmaskedFrame;
  /** Event with a ChatFrame. */
  chat: ChatFrame;
  /** Event with a LobbyOutFrame, to one player. */
  lobbyOut: LobbyOutFrame;
  /** Event with a ReelFrame. */
  reel: ReelFrame;
  /** Event with a CardFrame, to one seat. */
  card: CardFrame;
}

/** Names of all events. */
export const HUB_EVENTS = [
  'question',
  'reveal',
  'cut',
  'out',
  'back',
  'void',
  'phase',
  'seats',
  'finish',
  'seated',
  'leaderboard',
  'presence',
  'probe',
  'resync',
  'move',
  'feedback',
  'generation',
  'lobby',
  'lobbySeat',
  'lobbyQuestion',
  'lobbyReveal',
  'lobbyFinish',
  'lobbyClosed',
  'lobbies',
  'fanfare',
  'chain',
  'steal',
  'crowd',
  'emotes',
  'agreed',
  'poll',
  'boss',
  'bossEnd',
  'survivors',
  'unmasked',
  'chat',
  'lobbyOut',
  'reel',
  'card',
] as const satisfies readonly (keyof HubEvents)[];
