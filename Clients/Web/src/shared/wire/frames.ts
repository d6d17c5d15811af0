// Made from Grains.Interfaces/Wire by eng/WireTypes. Renew it: TRIVIA_APPROVE=1 ./test.sh Contracts
import type { RefusalCode } from './codes';

/** Reply to `Answer`, sent once the verdict is durable. Says nothing of whether the answer was right. */
export interface AnswerReply {
  /** See RefusalCodes; `ok`: stored, and counted exactly once. */
  readonly code: RefusalCode;
  /** The round. */
  readonly round: number;
  /** The elapsed time that counts, in milliseconds; 0 without a stored answer. */
  readonly elapsedMs: number;
}

/** Tells a player that a voided question returns the seat. */
export interface BackFrame {
  /** The royale. */
  readonly royale: string;
  /** The cut. */
  readonly cut: number;
  /** The revision that returned the seat. */
  readonly revision: number;
  /** The seat as it is now. */
  readonly seat: SeatFrame;
}

/** A seat alive that a spectator may predict. */
export interface ContenderFrame {
  /** Number of the seat. */
  readonly seat: number;
  /** Display name, plain text. */
  readonly name: string;
  /** Points of all closed rounds. */
  readonly score: number;
  /** Spectators who take it for the winner. */
  readonly predictions: number;
}

/** Reply to `Contenders`: whom one may predict, a few seconds old at most. */
export interface ContendersReply {
  /** See RefusalCodes. */
  readonly code: RefusalCode;
  /** Whether predictions are taken. */
  readonly open: boolean;
  /** Predictions in all. */
  readonly predictions: number;
  /** The seats alive that are predicted most, most first. */
  readonly favourites: readonly ContenderFrame[];
  /** The seats alive with the highest scores, best first. */
  readonly leaders: readonly ContenderFrame[];
}

/** A cut, decided and stored. Players who left get an OutFrame besides. */
export interface CutFrame {
  /** The royale. */
  readonly royale: string;
  /** See RoyaleFrame.epoch. */
  readonly epoch: number;
  /** See RoyaleFrame.sequence. */
  readonly sequence: number;
  /** One-based number of the cut. */
  readonly cut: number;
  /** One-based revision; a later one returns players and takes nobody out. */
  readonly revision: number;
  /** The round that fed it. */
  readonly afterRound: number;
  /** Seats alive before. */
  readonly aliveBefore: number;
  /** Seats removed. */
  readonly removed: number;
  /** Seats alive after. */
  readonly alive: number;
  /** Whether it was a sudden-death cut. */
  readonly suddenDeath: boolean;
  /** Score of the best seat that left; −1 when nobody did. */
  readonly lineScore: number;
  /** When its moment on screen begins, in milliseconds from now: the reveal comes first. */
  readonly inMs: number;
  /** How long it is shown, in milliseconds. */
  readonly showMs: number;
  /** From the decision to lock to the cut stored and applied, in milliseconds of the server's monotonic clock. */
  readonly lockToCutMs: number;
}

/** How a room receives its last revealed question, as of now. Of the moment: its sequence is 0. */
export interface FeedbackFrame {
  /** The royale or lobby. */
  readonly game: string;
  /** See RoyaleFrame.epoch; 0. */
  readonly epoch: number;
  /** See RoyaleFrame.sequence; 0 for what is of the moment only. */
  readonly sequence: number;
  /** The round. */
  readonly round: number;
  /** Votes for the question. */
  readonly up: number;
  /** Votes against it. */
  readonly down: number;
  /** Players who flag it. */
  readonly flags: number;
}

/** Reply to `Feedback`, once the verdict is durable: what the player now says of the question. */
export interface FeedbackReply {
  /** See RefusalCodes. */
  readonly code: RefusalCode;
  /** The round. */
  readonly round: number;
  /** Operation of what stands; 0 for nothing of this round. */
  readonly operation: number;
  /** The vote that stands: 1, −1, or 0 for none. */
  readonly vote: number;
  /** The flag that stands; empty for none. */
  readonly flag: string;
}

/** One brain stands. */
export interface FinishFrame {
  /** The royale. */
  readonly royale: string;
  /** See RoyaleFrame.epoch. */
  readonly epoch: number;
  /** See RoyaleFrame.sequence. */
  readonly sequence: number;
  /** The winner; null when nobody took a seat. */
  readonly winnerId: string | null;
  /** The winner's display name. */
  readonly winnerName: string | null;
  /** The winner's points. */
  readonly winnerScore: number;
  /** The secret seed, 64 hexadecimal digits. */
  readonly seed: string;
  /** Questions that counted. */
  readonly questions: number;
  /** Seats at the start. */
  readonly players: number;
  /** Number of the winner's seat; −1 for nobody. */
  readonly winnerSeat: number;
  /** Spectators who had predicted a winner; −1 when they could not be counted in time. */
  readonly predictions: number;
  /** Those who were right; −1 when they could not be counted in time. */
  readonly prophets: number;
}

/** A friend who is connected, and where. */
export interface FriendPlaceFrame {
  /** The friend. */
  readonly playerId: string;
  /** Where they are. */
  readonly place: PlaceFrame;
}

/** How far a job is that a model writes questions for. What it brought is told by staff's approval, never here. */
export interface GenerationFrame {
  /** The job. */
  readonly id: string;
  /** `queued`, `drafting`, `screening`, `published`, `failed` or `cancelled`; the last three are final. */
  readonly phase: 'queued' | 'drafting' | 'screening' | 'published' | 'failed' | 'cancelled';
  /** Grows with every change. */
  readonly version: number;
  /** Questions asked for. */
  readonly wanted: number;
  /** Questions that are in the bank. */
  readonly published: number;
  /** Drafts that were turned down. */
  readonly rejected: number;
}

/** Reply to `Join`, `Spectate` and `Resume`. */
export interface JoinReply {
  /** See RefusalCodes. */
  readonly code: RefusalCode;
  /** The player's seat, if there is one. */
  readonly seat: SeatFrame | null;
  /** How many wait in front, with the code `waiting`. */
  readonly waitingAhead: number;
  /** The royale; null when it was refused, and after a `Resume` whose missed events were sent again. */
  readonly royale: RoyaleFrame | null;
  /** Missed events that were sent again ahead of this reply; −1 when the snapshot takes their place. */
  readonly missed: number;
  /** Whom the player takes for the winner; null for nobody, and while the player is in the game. */
  readonly prediction: PredictionFrame | null;
}

/** A player near the top of a leaderboard. */
export interface LeaderFrame {
  /** Rank, from 1; equals share the better one. */
  readonly rank: number;
  /** The player. */
  readonly playerId: string;
  /** Display name. */
  readonly name: string;
  /** Id of the picture. */
  readonly avatar: string;
  /** Level. */
  readonly level: number;
  /** Points on this board. */
  readonly points: number;
}

/** The leaderboards, today (UTC) and all time. */
export interface LeaderboardFrame {
  /** The best of today, at most ten. */
  readonly today: readonly LeaderFrame[];
  /** Players ranked today. */
  readonly todayPlayers: number;
  /** The best of all time, at most ten. */
  readonly allTime: readonly LeaderFrame[];
  /** Players ranked there. */
  readonly allTimePlayers: number;
}

/** This gateway is closing: reconnect, to any gateway, within the time given. */
export interface MoveFrame {
  /** When the connection closes, in milliseconds from now. */
  readonly inMs: number;
}

/** Tells a player that the seat is out, and why. */
export interface OutFrame {
  /** The royale. */
  readonly royale: string;
  /** The cut. */
  readonly cut: number;
  /** Its revision. */
  readonly revision: number;
  /** The exact rank in the whole field. */
  readonly rank: number;
  /** Seats alive before the cut. */
  readonly aliveBefore: number;
  /** Points. */
  readonly score: number;
  /** Score of the best seat that left. */
  readonly lineScore: number;
  /** How: `rank`, `wrong`, `slow`, `noAnswer` or `network`. */
  readonly cause: 'rank' | 'wrong' | 'slow' | 'noAnswer' | 'network';
}

/** Registration opened, the countdown began, the show paused or went on, or staff ended it. */
export interface PhaseFrame {
  /** The royale. */
  readonly royale: string;
  /** See RoyaleFrame.epoch. */
  readonly epoch: number;
  /** See RoyaleFrame.sequence. */
  readonly sequence: number;
  /** See RoyaleFrame.phase. */
  readonly phase: RoyaleFrame['phase'];
  /** When the next step is due, in milliseconds from now; −1 where only staff move it on. */
  readonly inMs: number;
  /** Whether the show is paused. */
  readonly paused: boolean;
  /** Seats taken. */
  readonly seats: number;
  /** Seats alive. */
  readonly alive: number;
}

/** Where a friend is. */
export interface PlaceFrame {
  /** `online`, `royale` or `lobby`. */
  readonly kind: 'online' | 'royale' | 'lobby';
  /** The event or the lobby; empty where there is none to be found. */
  readonly id: string;
  /** What it is called. */
  readonly title: string;
  /** Whether one may come and watch. */
  readonly canWatch: boolean;
}

/** Reply to `Predict`, once the verdict is durable. */
export interface PredictReply {
  /** See RefusalCodes. */
  readonly code: RefusalCode;
  /** Operation of the prediction that stands; 0 for none. */
  readonly operation: number;
  /** Number of the seat that it names; −1 for none. */
  readonly seat: number;
}

/** The prediction of a spectator that stands. */
export interface PredictionFrame {
  /** The spectator's own count of predictions; the next one has a higher one. */
  readonly operation: number;
  /** Number of the predicted seat. */
  readonly seat: number;
  /** Its player's display name, plain text. */
  readonly name: string;
  /** Seats alive when the prediction was made. */
  readonly aliveThen: number;
  /** The cut that removed the predicted seat; 0 while it is alive. */
  readonly outAtCut: number;
}

/** Which friends are connected, and where. It takes the place of the one before. */
export interface PresenceFrame {
  /** Friends who are connected; the others are not. */
  readonly friends: readonly FriendPlaceFrame[];
}

/** A question that is open now. */
export interface QuestionFrame {
  /** The royale. */
  readonly royale: string;
  /** See RoyaleFrame.epoch. */
  readonly epoch: number;
  /** See RoyaleFrame.sequence. */
  readonly sequence: number;
  /** One-based number of the round, voided ones included; an answer names it. */
  readonly round: number;
  /** One-based number of the question among those that count. */
  readonly number: number;
  /** Slug of the topic. */
  readonly topic: string;
  /** The question, plain text. */
  readonly body: string;
  /** Four options, plain text; an answer names one by its place, 0–3. */
  readonly options: readonly string[];
  /** The whole answer window in milliseconds. */
  readonly windowMs: number;
  /** What is left of it when this frame was made, in milliseconds. */
  readonly remainingMs: number;
  /** Whether wrong and missing answers leave. */
  readonly suddenDeath: boolean;
  /** Whether a cut follows. */
  readonly cutFollows: boolean;
  /** Seats alive. */
  readonly alive: number;
}

/** The answer, and enough of the field for a client to work out its own standing. */
export interface RevealFrame {
  /** The royale. */
  readonly royale: string;
  /** See RoyaleFrame.epoch. */
  readonly epoch: number;
  /** See RoyaleFrame.sequence. */
  readonly sequence: number;
  /** The round. */
  readonly round: number;
  /** The question's number among those that count. */
  readonly number: number;
  /** Place of the correct option, 0–3. */
  readonly correct: number;
  /** Why, plain text; may be null. */
  readonly explanation: string | null;
  /** How many chose each option. */
  readonly picks: readonly number[];
  /** Seats alive at the lock. */
  readonly alive: number;
  /** At most 24 pairs, best first, laid out flat: lowest score of the bucket, seats in it, and so on. */
  readonly scores: readonly number[];
  /** The score at which a cut by rank would fall now: who has less is below it. */
  readonly lineScore: number;
  /** How long the reveal is shown, in milliseconds from now. */
  readonly showMs: number;
  /** The spectators' hovers on each option. */
  readonly hovers: readonly number[];
  /** The seats alive that spectators take for the winner most often, at most 5, most first. */
  readonly favourites: readonly ContenderFrame[];
  /** Predictions in all. */
  readonly predictions: number;
}

/** A royale as a client needs it to catch up. */
export interface RoyaleFrame {
  /** The royale. */
  readonly royale: string;
  /** Number of the server's activation of the event; only grows. */
  readonly epoch: number;
  /** Number of the last event that this snapshot includes; each event has the next one. */
  readonly sequence: number;
  /** Its title, plain text. */
  readonly title: string;
  /** `scheduled`, `registering`, `countdown`, `staged`, `locked`, `revealed`, `voided`, `finished` or `aborted`. */
  readonly phase: 'scheduled' | 'registering' | 'countdown' | 'staged' | 'locked' | 'revealed' | 'voided' | 'finished' | 'aborted';
  /** When the next step is due, in milliseconds from now; −1 where only staff move it on. */
  readonly inMs: number;
  /** Whether the show is paused. */
  readonly paused: boolean;
  /** Seats in all. */
  readonly capacity: number;
  /** Seats taken. */
  readonly seats: number;
  /** Seats alive. */
  readonly alive: number;
  /** Cuts made. */
  readonly cuts: number;
  /** Questions from one cut by rank to the next. */
  readonly questionsPerCut: number;
  /** Share of the seats alive that a cut by rank removes, more than 0 and less than 1. */
  readonly cutFraction: number;
  /** With so many seats alive or fewer it is sudden death. */
  readonly suddenDeathAlive: number;
  /** SHA-256 of what the draw of lots depends on, in hexadecimal digits; see `docs/PROTOCOL.md`. */
  readonly fairnessHash: string;
  /** The open question, if one is. */
  readonly question: QuestionFrame | null;
  /** The last reveal. */
  readonly reveal: RevealFrame | null;
  /** The last cut. */
  readonly cut: CutFrame | null;
  /** The void of the current round. */
  readonly void: VoidFrame | null;
  /** The end. */
  readonly finish: FinishFrame | null;
}

/** The player's own seat. */
export interface SeatFrame {
  /** The royale. */
  readonly royale: string;
  /** Points of all closed rounds. */
  readonly score: number;
  /** Right answers so far. */
  readonly right: number;
  /** Sum of elapsed times in milliseconds. */
  readonly elapsedMs: number;
  /** The cut that removed the seat; 0 while it is alive. */
  readonly outAtCut: number;
  /** The exact rank with which it left; 0 while it is alive. */
  readonly outRank: number;
  /** The round of the stored answer that is not closed yet; 0 for none. */
  readonly answeredRound: number;
  /** Its choice, 0–3; −1 for none. */
  readonly choice: number;
  /** Its elapsed time in milliseconds. */
  readonly answerElapsedMs: number;
  /** Why the seat is out, as the event `out` said or would have said; null while it is alive. */
  readonly out: OutFrame | null;
}

/** How many seats are taken, now and then while they fill. Of the moment: its sequence is 0. */
export interface SeatsFrame {
  /** The royale. */
  readonly royale: string;
  /** See RoyaleFrame.epoch. */
  readonly epoch: number;
  /** See RoyaleFrame.sequence; 0 for what is of the moment only. */
  readonly sequence: number;
  /** Seats taken. */
  readonly seats: number;
}

/** Reply to `Standing`, as of the last closed round. */
export interface StandingReply {
  /** See RefusalCodes. */
  readonly code: RefusalCode;
  /** The rank among the seats alive by points, ties sharing the better one; the exact rank once out; 0 before the first reveal. */
  readonly rank: number;
  /** Seats alive. */
  readonly alive: number;
  /** The score at which a cut by rank would fall now. */
  readonly lineScore: number;
  /** The player's seat. */
  readonly seat: SeatFrame | null;
}

/** A round counts for nothing; another question follows. */
export interface VoidFrame {
  /** The royale. */
  readonly royale: string;
  /** See RoyaleFrame.epoch. */
  readonly epoch: number;
  /** See RoyaleFrame.sequence. */
  readonly sequence: number;
  /** The round. */
  readonly round: number;
  /** Why: `gatewaysLost`, `answersNotStored`, `serverAway` or `staff`. */
  readonly reason: 'gatewaysLost' | 'answersNotStored' | 'serverAway' | 'staff';
  /** How long the show waits at most for its players, in milliseconds from now. */
  readonly waitMs: number;
  /** Whether staff have to look first. */
  readonly paused: boolean;
}
