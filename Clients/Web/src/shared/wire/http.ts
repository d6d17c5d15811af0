// Made from Grains.Interfaces/Wire by eng/WireTypes. Renew it: TRIVIA_APPROVE=1 ./test.sh Contracts
import type { PlaceFrame, PredictionFrame, RoyaleFrame } from './frames';
import type { LobbyListItem } from './lobbies';

/** Body of `POST /api/ops/royales/{id}/abort`: first without, then with the confirmation. */
export interface AbortRequest {
  /** The code that the first call returned; good for a minute. */
  readonly confirmation?: string;
  /** Chosen by the caller, 8–64 characters, another one for each step; the same again returns the first outcome. Made when left out. */
  readonly commandId?: string;
  /** Why, for the audit trail; at most 280 characters. */
  readonly reason?: string;
}

/** Something that can be unlocked. */
export interface AchievementItem {
  /** Its id. */
  readonly id: string;
  /** What it is called. */
  readonly title: string;
  /** How to get it. */
  readonly description: string;
}

/** All that can be unlocked. */
export interface AchievementListReply {
  /** The achievements, in the order in which they are shown. */
  readonly achievements: readonly AchievementItem[];
}

/** One change: who, when, what, why, before and after. */
export interface AuditItem {
  /** When. */
  readonly at: string;
  /** Who. */
  readonly actor: string;
  /** What, e.g. `royale.start`. */
  readonly action: string;
  /** To what. */
  readonly subject: string;
  /** Why. */
  readonly reason: string;
  /** State before. */
  readonly before: string;
  /** State after, or the refusal. */
  readonly after: string;
  /** The command. */
  readonly commandId: string;
}

/** A page of the audit trail, latest first. */
export interface AuditReply {
  /** The entries. */
  readonly entries: readonly AuditItem[];
}

/** A picture that a player may choose; clients draw it from these. */
export interface AvatarItem {
  /** Its id. */
  readonly id: string;
  /** What it shows. */
  readonly title: string;
  /** One character that shows it. */
  readonly glyph: string;
  /** The ground under it, as `#rrggbb`. */
  readonly colour: string;
}

/** The pictures that players may choose from. */
export interface AvatarListReply {
  /** The pictures. */
  readonly avatars: readonly AvatarItem[];
}

/** Body of `PATCH /api/me`; what is missing stays. */
export interface ChangeProfileRequest {
  /** What to be called, 1–24 characters. */
  readonly name?: string;
  /** Id of a picture; see `GET /api/avatars`. */
  readonly avatar?: string;
}

/** A command that was carried out. */
export interface CommandReply {
  /** The event. */
  readonly royale: string;
  /** What happened, or what to do next, in a sentence. */
  readonly message: string;
  /** The command's id. */
  readonly commandId: string;
  /** The code that confirms an abort, from its first step. */
  readonly confirmation?: string;
}

/** Body of the commands that start, pause and resume an event; may be left out. */
export interface CommandRequest {
  /** Chosen by the caller, 8–64 characters; the same again returns the first outcome. Made when left out. */
  readonly commandId?: string;
  /** Why, for the audit trail; at most 280 characters. */
  readonly reason?: string;
}

/** A data set: its manifest, and where it is. */
export interface DatasetItem {
  /** Its number. */
  readonly version: number;
  /** Where its shard is, on this server. */
  readonly address: string;
  /** Version of the schema of rows; see `docs/DATASET.md`. */
  readonly schema: number;
  /** Its lines. */
  readonly rows: number;
  /** Its size. */
  readonly bytes: number;
  /** SHA-256 of its bytes, in lower-case hexadecimal digits. */
  readonly sha256: string;
  /** Time of its earliest row. */
  readonly firstRowAt: string;
  /** Time of its latest row. */
  readonly lastRowAt: string;
  /** When it was begun. */
  readonly createdAt: string;
}

/** The catalogue of data sets. */
export interface DatasetListReply {
  /** Where the latest shard is; null when there is none. */
  readonly latest?: string;
  /** Number of the one that is being made; null for none. */
  readonly underWay?: number;
  /** How far that is: `choose`, `join`, `write`, `verify` or `catalogue`. */
  readonly step?: 'choose' | 'join' | 'write' | 'verify' | 'catalogue';
  /** All of them, latest first. */
  readonly datasets: readonly DatasetItem[];
}

/** What became of a deletion. */
export interface ErasedReply {
  /** Whether everything is gone; otherwise it is under way, and goes on whatever crashes. */
  readonly done: boolean;
}

/** All that is kept of a player. */
export interface ExportReply {
  /** When this was put together. */
  readonly at: string;
  /** The profile. */
  readonly profile: ProfileReply;
  /** Finished games, latest first. */
  readonly games: readonly GameItem[];
  /** The latest events, at most 50. */
  readonly royales: readonly ExportedRoyale[];
  /** Ids of earlier events, each of which has its receipt. */
  readonly earlierRoyales: readonly string[];
  /** Friends, requests and blocks. */
  readonly friends: FriendsReply;
  /** Places on the leaderboards. */
  readonly rank: RankReply;
  /** What you say of questions. */
  readonly feedback: readonly ExportedOpinion[];
}

/** What one says of a question. */
export interface ExportedOpinion {
  /** The question's id. */
  readonly question: string;
  /** 1, −1, or 0 for none. */
  readonly vote: number;
  /** What one holds against it; empty for nothing. */
  readonly flag: string;
  /** The note. */
  readonly note?: string;
  /** When it was stored. */
  readonly at: string;
}

/** What is kept of a player in an event. */
export interface ExportedRoyale {
  /** The event. */
  readonly id: string;
  /** `seated`, `eliminated`, `won` or `aborted`. */
  readonly state: 'seated' | 'eliminated' | 'won' | 'aborted';
  /** The seat with all of its answers; missing while they are a secret, and where there is none. */
  readonly receipt?: ReceiptReply;
  /** The prediction of the winner; missing where there is none. */
  readonly prediction?: PredictionFrame;
}

/** How many players hold one thing against a question. */
export interface FlagCount {
  /** What: `wrong`, `ambiguous`, `dull`, `offensive`, `duplicate`, `tooEasy` or `tooHard`. */
  readonly flag: 'wrong' | 'ambiguous' | 'dull' | 'offensive' | 'duplicate' | 'tooEasy' | 'tooHard';
  /** How many, rejected flags left out. */
  readonly count: number;
}

/** Someone in one's circle. */
export interface FriendItem {
  /** The player. */
  readonly playerId: string;
  /** Display name. */
  readonly name: string;
  /** Id of the picture. */
  readonly avatar: string;
  /** Level. */
  readonly level: number;
  /** Where a friend is; missing for who is not connected, and for all but friends. */
  readonly place?: PlaceFrame;
}

/** One's circle. */
export interface FriendsReply {
  /** Friends, at most 200 with those asked. */
  readonly friends: readonly FriendItem[];
  /** Who asks, and has had no answer; at most 100. */
  readonly incoming: readonly FriendItem[];
  /** Who was asked, and has given no answer; at most 50. */
  readonly outgoing: readonly FriendItem[];
  /** Who is blocked; at most 200. */
  readonly blocked: readonly FriendItem[];
}

/** A finished game. */
export interface GameItem {
  /** The game: an event's id, or a lobby's and the number of its game. */
  readonly id: string;
  /** `royale` or `lobby`. */
  readonly kind: 'royale' | 'lobby';
  /** What it was called. */
  readonly title: string;
  /** When it ended. */
  readonly finishedAt: string;
  /** Points. */
  readonly score: number;
  /** Rank, from 1; 0 where there was none. */
  readonly rank: number;
  /** How many played. */
  readonly players: number;
  /** Questions met. */
  readonly questions: number;
  /** Right answers. */
  readonly right: number;
  /** Experience gained. */
  readonly experience: number;
  /** Whether it moved the rating and the leaderboard. */
  readonly rated: boolean;
  /** By how much the rating moved. */
  readonly eloChange: number;
}

/** One's finished games, latest first, at most 50. */
export interface GameListReply {
  /** The games. */
  readonly games: readonly GameItem[];
}

/** A gateway as an event sees it. */
export interface GatewayStatus {
  /** Its name. */
  readonly gateway: string;
  /** Seats connected there. */
  readonly connected: number;
  /** Time since its last report, in milliseconds; over 3,000 it is in trouble. */
  readonly silentMs: number;
}

/** A generated question with its key: for staff who keep the questions. */
export interface GeneratedQuestionItem {
  /** Its number within the job. */
  readonly number: number;
  /** Its id in the bank. */
  readonly id: string;
  /** `draft`, `live` or `retired`. */
  readonly status: 'draft' | 'live' | 'retired';
  /** The question. */
  readonly body: string;
  /** The right option. */
  readonly correct: string;
  /** The others. */
  readonly distractors: readonly string[];
  /** Why. */
  readonly explanation?: string;
  /** Model, its version and the hash of the prompt. */
  readonly origin: string;
}

/** What a generation job brought, with the keys: for staff who keep the questions. */
export interface GeneratedQuestionsReply {
  /** The questions. */
  readonly questions: readonly GeneratedQuestionItem[];
}

/** Generation jobs, latest first. */
export interface GenerationListReply {
  /** The jobs. */
  readonly jobs: readonly GenerationReply[];
}

/** A draft turned down, or a call that brought nothing. */
export interface GenerationRemark {
  /** Why, for programs. */
  readonly code: string;
  /** Why, a sentence. */
  readonly message: string;
}

/** A generation job. */
export interface GenerationReply {
  /** The job. */
  readonly id: string;
  /** What the questions are about. */
  readonly theme: string;
  /** Slug of their topic. */
  readonly topic: string;
  /** `queued`, `drafting`, `screening`, `published`, `failed` or `cancelled`. */
  readonly phase: 'queued' | 'drafting' | 'screening' | 'published' | 'failed' | 'cancelled';
  /** Grows with every change; ask with `after` to hear of the next one. */
  readonly version: number;
  /** Questions asked for. */
  readonly wanted: number;
  /** Questions in the bank. */
  readonly published: number;
  /** Drafts turned down. */
  readonly rejected: number;
  /** Calls for drafts so far. */
  readonly attempts: number;
  /** Why drafts were turned down, the latest 50. */
  readonly rejections: readonly GenerationRemark[];
  /** Calls that brought nothing, the latest 50. */
  readonly errors: readonly GenerationRemark[];
  /** Requests to the model. */
  readonly calls: number;
  /** Tokens that the model read. */
  readonly inputTokens: number;
  /** Tokens that it wrote. */
  readonly outputTokens: number;
  /** What it cost, in millionths of a dollar; 0 where the operator has set no prices. */
  readonly microDollars: number;
  /** When it was asked for. */
  readonly requestedAt: string;
  /** When it last changed. */
  readonly changedAt: string;
}

/** Asks a model for questions. */
export interface GenerationRequest {
  /** What they are about, 1–100 characters. */
  readonly theme: string;
  /** Slug of their topic; the theme's when left out. */
  readonly topic?: string;
  /** How many, 1–50. */
  readonly count?: number;
  /** How hard: `easy`, `medium` or `hard`. */
  readonly difficulty?: 'easy' | 'medium' | 'hard';
  /** The caller's own id of the request, 8–64 characters; the same again is the same job. */
  readonly commandId?: string;
  /** Whether the topic is for load tests only. Staff only. */
  readonly synthetic?: boolean;
}

/** Whether questions can be had from a model. */
export interface GenerationStatusReply {
  /** Whether a model is configured; without one games are played from the bank alone. */
  readonly available: boolean;
  /** Jobs that wait. */
  readonly waiting: number;
  /** Jobs under way. */
  readonly working: number;
}

/** A guest who is signed in. */
export interface GuestReply {
  /** The player's id. */
  readonly playerId: string;
  /** The name as others see it. */
  readonly name: string;
  /** Bearer token for the hub and the API. */
  readonly token: string;
  /** When the token expires. */
  readonly expiresAt: string;
  /** Id of the picture that the player begins with; see `GET /api/avatars`. */
  readonly avatar?: string;
}

/** Body of `POST /api/guests`. */
export interface GuestRequest {
  /** What to be called, 1–24 characters. */
  readonly name?: string;
  /** A load-test ticket: the player is simulated, and the limits an address are lifted. */
  readonly ticket?: string;
}

/** A pack that was stored. */
export interface ImportReply {
  /** Questions stored; those that were there already, unchanged, count too. */
  readonly imported: number;
  /** Slugs of their topics. */
  readonly topics: readonly string[];
  /** Whether the pack was only checked: it may be imported, and nothing was stored. */
  readonly dryRun: boolean;
}

/** Public lobbies. */
export interface LobbiesReply {
  /** Those that wait first, the fullest first among them; at most 500. */
  readonly lobbies: readonly LobbyListItem[];
}

/** One's own profile. */
export interface MeReply {
  /** The profile. */
  readonly profile: ProfileReply;
  /** A new token, when name or picture are no longer those of the token that asked: games show a player as the token does. */
  readonly token?: string;
  /** When it expires. */
  readonly expiresAt?: string;
}

/** Switches a mechanic of lobbies. */
export interface MechanicRequest {
  /** Its name. */
  readonly mechanic?: string;
  /** Whether it may be played from now on. */
  readonly on?: boolean;
  /** Chosen by the caller, 8–64 characters. Made when left out. */
  readonly commandId?: string;
  /** Why, for the audit trail; at most 280 characters. */
  readonly reason?: string;
}

/** The mechanics of lobbies. */
export interface MechanicsReply {
  /** All there are. */
  readonly mechanics: readonly string[];
  /** Those that are switched off everywhere. */
  readonly off: readonly string[];
}

/** What became of one of one's flags. */
export interface MyFlagItem {
  /** The question's text as it was flagged. */
  readonly body: string;
  /** What one held against it. */
  readonly flag: string;
  /** Whether staff agreed: the question was fixed or retired. */
  readonly upheld: boolean;
  /** When they decided. */
  readonly at: string;
}

/** What became of one's flags. */
export interface MyFlagsReply {
  /** The flags that staff have decided on, latest first, at most 50. */
  readonly flags: readonly MyFlagItem[];
}

/** A topic that can be played. */
export interface PlayableTopicItem {
  /** Its slug. */
  readonly slug: string;
  /** Display name, plain text. */
  readonly name: string;
  /** Name of its accent colour. */
  readonly accent: string;
  /** Live questions. */
  readonly questions: number;
}

/** A page of topics that can be played. */
export interface PlayableTopicsReply {
  /** How many there are on all pages. */
  readonly total: number;
  /** The page. */
  readonly topics: readonly PlayableTopicItem[];
}

/** What the server's process has used, for load tests: take it before and after, and subtract. */
export interface ProcessReply {
  /** Processor time of all threads since start, in seconds. */
  readonly serverCpuSeconds: number;
  /** Memory in use now as the system counts it (resident set), in MiB. */
  readonly serverRssMb: number;
  /** Heap after the last collection, in MiB. */
  readonly heapMb: number;
  /** Bytes allocated since start, in MiB. */
  readonly allocatedMb: number;
  /** Time for which collections stopped all threads since start, in milliseconds. */
  readonly gcPauseMs: number;
  /** Collections since start: generations 0, 1 and 2. */
  readonly collections: readonly number[];
  /** Threads of the pool. */
  readonly poolThreads: number;
  /** Work items that wait for a thread of the pool. */
  readonly poolQueue: number;
  /** Processors that the process may use. */
  readonly processors: number;
  /** Time since start, in seconds. */
  readonly uptimeSeconds: number;
  /** The process's id, which shows a restart. */
  readonly processId: number;
}

/** A player as everyone may see them. */
export interface ProfileReply {
  /** The player. */
  readonly playerId: string;
  /** Display name. */
  readonly name: string;
  /** Id of the picture; see `GET /api/avatars`. */
  readonly avatar: string;
  /** When the profile began. */
  readonly since: string;
  /** Experience points. */
  readonly experience: number;
  /** The level that they give, from 1. */
  readonly level: number;
  /** The experience with which this level began. */
  readonly levelFrom: number;
  /** The experience with which the next one begins. */
  readonly levelTo: number;
  /** Rating, 400–2400. */
  readonly elo: number;
  /** Answers that moved the rating; below 30 it is a first guess. */
  readonly ratedAnswers: number;
  /** Games played. */
  readonly games: number;
  /** Games won against others. */
  readonly wins: number;
  /** Questions met. */
  readonly questions: number;
  /** Right answers. */
  readonly right: number;
  /** The longest row of right answers. */
  readonly bestStreak: number;
  /** Points of rated games, by which the leaderboard ranks. */
  readonly rankedPoints: number;
  /** Achievements, in the order in which they were unlocked. */
  readonly achievements: readonly UnlockedItem[];
}

/** A question in a page of the bank, with its key. */
export interface QuestionListItem {
  /** The question. */
  readonly id: string;
  /** Its text. */
  readonly body: string;
  /** The right option. */
  readonly correct: string;
  /** `live` or `retired`. */
  readonly status: 'live' | 'retired';
  /** Its version. */
  readonly version: number;
  /** Quality score, 0–1. */
  readonly quality: number;
  /** Elo number of its difficulty. */
  readonly difficulty: number;
  /** How often it was answered. */
  readonly answers: number;
}

/** A page of a topic's questions, best quality first. */
export interface QuestionPageReply {
  /** Questions in all that fit. */
  readonly total: number;
  /** Those of the page. */
  readonly questions: readonly QuestionListItem[];
}

/** A question with its key, for staff who keep the questions. */
export interface QuestionReply {
  /** The question. */
  readonly id: string;
  /** Its topic. */
  readonly topic: string;
  /** Its version. */
  readonly version: number;
  /** `draft`, `live` or `retired`. */
  readonly status: 'draft' | 'live' | 'retired';
  /** Its text. */
  readonly body: string;
  /** The right option. */
  readonly correct: string;
  /** The others. */
  readonly distractors: readonly string[];
  /** Why. */
  readonly explanation?: string;
  /** Where it can be looked up. */
  readonly source?: string;
  /** Licence, as an SPDX identifier. */
  readonly licence: string;
  /** Elo number of its difficulty. */
  readonly difficulty: number;
  /** Answers that moved the difficulty. */
  readonly ratedAnswers: number;
  /** How often each option was picked, the right one first. */
  readonly picks: readonly number[];
  /** Where it came from. */
  readonly origin: string;
  /** How it was received. */
  readonly reception: ReceptionItem;
  /** The steps of its life, latest first. */
  readonly trail: readonly QuestionStep[];
}

/** A decision on a question. */
export interface QuestionReviewRequest {
  /** `approve`: it is live. `fix`: it is live with other content. `retire`: it is no longer asked. */
  readonly verdict: string;
  /** With a fix: its text; what is left out stays. */
  readonly body?: string;
  /** With a fix: the right option. */
  readonly correct?: string;
  /** With a fix: the other three. */
  readonly distractors?: readonly string[];
  /** With a fix: why. */
  readonly explanation?: string;
  /** With a fix: where it can be looked up. */
  readonly source?: string;
  /** Id of the command. */
  readonly commandId?: string;
  /** Why, for the trails. */
  readonly reason?: string;
}

/** A step in the life of a question. */
export interface QuestionStep {
  /** When. */
  readonly at: string;
  /** Who. */
  readonly actor: string;
  /** `draft`, `live` or `retired` from then on. */
  readonly status: 'draft' | 'live' | 'retired';
  /** Its version from then on. */
  readonly version: number;
  /** Why; may be empty. */
  readonly reason: string;
}

/** One's place on a leaderboard. */
export interface RankItem {
  /** Rank, from 1; equals share the better one; 0 without points there. */
  readonly rank: number;
  /** One's points. */
  readonly points: number;
  /** Players ranked. */
  readonly players: number;
}

/** One's places on the leaderboards. */
export interface RankReply {
  /** Today (UTC). */
  readonly today: RankItem;
  /** Of all time. */
  readonly allTime: RankItem;
}

/** A seat's part in one closed round. */
export interface ReceiptAnswer {
  /** The round. */
  readonly round: number;
  /** Whether it counts for nothing. */
  readonly void: boolean;
  /** The chosen option, 0–3; −1 for none. */
  readonly choice: number;
  /** Place of the correct option, 0–3; −1 in a round that was voided without a reveal. */
  readonly correct: number;
  /** Receipt at the gateway minus start, in milliseconds. */
  readonly rawElapsedMs: number;
  /** What was forgiven for the way, in milliseconds. */
  readonly allowanceMs: number;
  /** What counts, in milliseconds; the whole window without an answer. */
  readonly elapsedMs: number;
  /** Points earned. */
  readonly points: number;
  /** Whether the seat had a connection at the lock. */
  readonly connected: boolean;
}

/** A cut and its line: the best seat that left. No player is named. */
export interface ReceiptCut {
  /** One-based number of the cut. */
  readonly cut: number;
  /** One-based revision. */
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
  /** Points of the best seat that left; −1 when nobody did. */
  readonly lineScore: number;
  /** Its right answers; −1 when nobody left. */
  readonly lineCorrect: number;
  /** Its elapsed times in milliseconds; −1 when nobody left. */
  readonly lineElapsedMs: number;
  /** From the decision to lock to the cut stored and applied, in milliseconds of the server's monotonic clock. */
  readonly lockToCutMs: number;
}

/** A public key that receipts are signed with, as a JSON Web Key (RFC 7517). */
export interface ReceiptKeyItem {
  /** Its id: the key's own hash (RFC 7638). */
  readonly kid: string;
  /** Kind of key: `EC`. */
  readonly kty: string;
  /** The curve: `P-256`. */
  readonly crv: string;
  /** The algorithm: `ES256`. */
  readonly alg: string;
  /** What it is for: `sig`. */
  readonly use: string;
  /** The point, base64url. */
  readonly x: string;
  /** The point, base64url. */
  readonly y: string;
}

/** The keys that receipts are signed with. */
export interface ReceiptKeysReply {
  /** One for each key, as JSON Web Keys (RFC 7517). */
  readonly signers: readonly ReceiptKeyItem[];
}

/** All that a seat did and how it ended, for its owner. */
export interface ReceiptReply {
  /** The royale. */
  readonly royale: string;
  /** The player. */
  readonly playerId: string;
  /** Display name. */
  readonly name: string;
  /** Points. */
  readonly score: number;
  /** Right answers. */
  readonly correct: number;
  /** Sum of elapsed times in milliseconds. */
  readonly elapsedMs: number;
  /** The cut that removed the seat; 0 while it is alive. */
  readonly outAtCut: number;
  /** The exact rank with which it left; 0 while it is alive. */
  readonly outRank: number;
  /** Why it left; see OutFrame.cause. Null while it is alive. */
  readonly outCause?: string;
  /** One entry a closed round that the seat was alive in. */
  readonly answers: readonly ReceiptAnswer[];
  /** The cuts that the seat was alive before. */
  readonly cuts: readonly ReceiptCut[];
  /** All of the above, signed: a JSON Web Signature (RFC 7515, compact, ES256) whose payload is this object without this member, by a key of ReceiptKeysReply. */
  readonly jws?: string;
}

/** How players received a question. */
export interface ReceptionItem {
  /** Quality score, 0–1. */
  readonly quality: number;
  /** Votes for it. */
  readonly up: number;
  /** Votes against it. */
  readonly down: number;
  /** Flags that staff have not judged. */
  readonly openFlags: number;
  /** Those of them by players whose flags are trusted. */
  readonly trustedFlags: number;
  /** Flags by kind. */
  readonly flags: readonly FlagCount[];
  /** Some notes of open flags. */
  readonly notes: readonly string[];
}

/** A game's highlight reel. */
export interface ReelReply {
  /** `none`, `waiting`, `ready` or `failed`. */
  readonly stage: 'none' | 'waiting' | 'ready' | 'failed';
  /** Path of the animated GIF, which never changes; only when ready. */
  readonly picture?: string;
  /** Path of the page to share; only when ready. */
  readonly page?: string;
  /** How many decisive answers it shows; only when ready. */
  readonly moments?: number;
  /** Texts to share it with, the result first; only when ready. */
  readonly texts?: readonly string[];
}

/** A question that waits for review. */
export interface ReviewItemReply {
  /** The question. */
  readonly id: string;
  /** Its topic. */
  readonly topic: string;
  /** Since when it waits. */
  readonly since: string;
  /** Whether flags have taken it out of play meanwhile. */
  readonly retired: boolean;
  /** How it was received. */
  readonly reception: ReceptionItem;
}

/** A page of the review queue. */
export interface ReviewListReply {
  /** Questions that wait. */
  readonly total: number;
  /** Those of the page: those out of play first, then by open flags. */
  readonly items: readonly ReviewItemReply[];
}

/** What a review changed. */
export interface ReviewReply {
  /** Ids of the questions that are approved or retired now. */
  readonly changed: readonly string[];
}

/** Approves or retires generated questions. */
export interface ReviewRequest {
  /** Whether they become live; otherwise they are retired. */
  readonly approve: boolean;
  /** Their numbers within the job; all that wait when left out. */
  readonly numbers?: readonly number[];
  /** Id of the command. */
  readonly commandId?: string;
  /** Why, for the audit trail. */
  readonly reason?: string;
}

/** An event in the list. */
export interface RoyaleListItem {
  /** Its id, e.g. `r-2f9c41d0`. */
  readonly id: string;
  /** Its title, plain text. */
  readonly title: string;
  /** When its first question is due. */
  readonly startsAt: string;
  /** The same, in milliseconds from now; negative once past. */
  readonly startsInMs: number;
  /** Its seats. */
  readonly capacity: number;
  /** Whether it is a load test. */
  readonly synthetic: boolean;
}

/** Events, latest start first. */
export interface RoyaleListReply {
  /** The events. */
  readonly royales: readonly RoyaleListItem[];
}

/** An event as anyone may see it. */
export interface RoyaleReply {
  /** Its id, e.g. `r-2f9c41d0`. */
  readonly id: string;
  /** Its title, plain text. */
  readonly title: string;
  /** When its first question is due. */
  readonly startsAt: string;
  /** See RoyaleFrame.phase. */
  readonly phase: RoyaleFrame['phase'];
  /** When the next step is due, in milliseconds from now; −1 where only staff move it on. */
  readonly inMs: number;
  /** Whether the show is paused. */
  readonly paused: boolean;
  /** Seats in all. */
  readonly capacity: number;
  /** Seats taken. */
  readonly seats: number;
  /** Players in the waiting list. */
  readonly waiting: number;
  /** Seats alive; 0 until the first question locks the field. */
  readonly alive: number;
  /** Number of the current or last round, voided ones included; 0 before the first. */
  readonly round: number;
  /** Questions that counted. */
  readonly questions: number;
  /** Cuts made. */
  readonly cuts: number;
  /** Whether the current round is played in sudden death. */
  readonly suddenDeath: boolean;
  /** The score at which a cut by rank would fall, as of the last reveal; −1 before it. */
  readonly lineScore: number;
  /** Whether it is a load test. */
  readonly synthetic: boolean;
  /** See RoyaleFrame.fairnessHash. */
  readonly fairnessHash: string;
  /** The secret seed, once the event is over. */
  readonly seed?: string;
  /** The winner's id, once there is one. */
  readonly winnerId?: string;
  /** The winner's display name. */
  readonly winnerName?: string;
  /** The winner's points. */
  readonly winnerScore: number;
}

/** Body of `POST /api/ops/royales`. The start is said once: a time, a span from now, or at once. */
export interface ScheduleRequest {
  /** The title, 1–80 characters. */
  readonly title?: string;
  /** When the first question is due. */
  readonly startsAt?: string;
  /** The same, in milliseconds from now by the server's clock. */
  readonly startsInMs?: number;
  /** As early as can be: registration opens now and the countdown begins. */
  readonly now?: boolean;
  /** `blitz`, a show of about five minutes and the default, or `classic`, of about half an hour. */
  readonly preset?: 'blitz' | 'classic';
  /** What differs from the preset. */
  readonly settings?: SettingsRequest;
  /** Slugs of at most 20 topics; none for all that are not synthetic. */
  readonly topics?: readonly string[];
  /** Asks only questions imported at run time, never those of the starter pack. */
  readonly sealed?: boolean;
  /** A load test, kept out of whatever is rated or published. */
  readonly synthetic?: boolean;
  /** May ask questions that were asked in the last 30 days. */
  readonly allowRepeats?: boolean;
  /** Chosen by the caller, 8–64 characters; the same again returns the first outcome. Made when left out. */
  readonly commandId?: string;
  /** Why, for the audit trail; at most 280 characters. */
  readonly reason?: string;
}

/** Rules that differ from the preset's; what is null stays as the preset has it. Meanings and bounds: RoyaleSettings. */
export interface SettingsRequest {
  /** Seats, 2–100,000. */
  readonly capacity?: number;
  /** Answer window of the first question, 500–120,000 ms. */
  readonly windowMs?: number;
  /** By how much the window shrinks after each cut, 0–60,000 ms. */
  readonly windowStepMs?: number;
  /** The shortest window, 500–120,000 ms. */
  readonly windowMsMin?: number;
  /** How long a reveal is shown, 0–120,000 ms. */
  readonly revealMs?: number;
  /** How long a cut is shown, 0–120,000 ms. */
  readonly cutMs?: number;
  /** Questions from one cut to the next, 1–1,000. */
  readonly questionsPerCut?: number;
  /** Share of the seats alive that an ordinary cut removes, 0.01–0.9. */
  readonly cutFraction?: number;
  /** With this many alive or fewer, sudden death begins; 1–100,000. */
  readonly suddenDeathAlive?: number;
  /** Show time after which the next cut begins sudden death, 0–14,400,000 ms. */
  readonly budgetMs?: number;
  /** How long before the start registration opens, 0–604,800,000 ms. */
  readonly registrationMs?: number;
  /** Length of the countdown, 0–600,000 ms. */
  readonly countdownMs?: number;
  /** How far ahead of its opening a question is at the gateways, 100–10,000 ms. */
  readonly stageLeadMs?: number;
  /** How long after the window gateways have to hand their answers over, 50–5,000 ms. */
  readonly handOverMs?: number;
  /** How long a voided round waits for its players, 0–120,000 ms. */
  readonly returnMs?: number;
  /** Seats from one network address, 1–100,000. */
  readonly seatsPerAddressMax?: number;
}

/** A token of staff. It cannot be shown again. */
export interface StaffTokenReply {
  /** Bearer token for the API. */
  readonly token: string;
  /** Whom it is for. */
  readonly name: string;
  /** Its role. */
  readonly role: string;
  /** When it expires. */
  readonly expiresAt: string;
}

/** Body of `POST /api/ops/tokens`. */
export interface StaffTokenRequest {
  /** Whom it is for, 1–24 characters; the audit trail will say so. */
  readonly name?: string;
  /** `viewer`, `content`, `operator` or `admin`. */
  readonly role?: 'viewer' | 'content' | 'operator' | 'admin';
  /** How long it is good, in hours, at most what the server allows; twelve when left out. */
  readonly lifetimeHours?: number;
  /** Why, for the audit trail; at most 280 characters. */
  readonly reason?: string;
}

/** One seat of a field. */
export interface StandingsItem {
  /** One-based rank. */
  readonly rank: number;
  /** Display name. */
  readonly name: string;
  /** The player. */
  readonly playerId: string;
  /** Points. */
  readonly score: number;
  /** Right answers. */
  readonly correct: number;
  /** Sum of elapsed times in milliseconds. */
  readonly elapsedMs: number;
  /** The lottery number, an unsigned 64-bit integer in decimal digits: too large for the numbers of JavaScript. */
  readonly lottery: string;
  /** The cut that removed the seat; 0 while it is alive. */
  readonly outAtCut: number;
  /** Number of the seat, by which spectators predict it. */
  readonly seat: number;
}

/** A page of a field, best first. */
export interface StandingsReply {
  /** The cut that saw it so; 0 for now or the end. */
  readonly cut: number;
  /** The cut's revision; 0 when StandingsReply.cut is. */
  readonly revision: number;
  /** Rows of all pages. */
  readonly total: number;
  /** The rows of this page. */
  readonly rows: readonly StandingsItem[];
}

/** An event as staff see it. */
export interface StatusReply {
  /** Its id, e.g. `r-2f9c41d0`. */
  readonly id: string;
  /** Its title, plain text. */
  readonly title: string;
  /** When its first question is due. */
  readonly startsAt: string;
  /** See RoyaleFrame.phase. */
  readonly phase: RoyaleFrame['phase'];
  /** When the next step is due, in milliseconds from now; −1 where only staff move it on. */
  readonly inMs: number;
  /** Whether the show is paused. */
  readonly paused: boolean;
  /** Seats in all. */
  readonly capacity: number;
  /** Seats taken. */
  readonly seats: number;
  /** Players in the waiting list. */
  readonly waiting: number;
  /** Seats alive; 0 until the first question locks the field. */
  readonly alive: number;
  /** Number of the current or last round, voided ones included; 0 before the first. */
  readonly round: number;
  /** Questions that counted. */
  readonly questions: number;
  /** Cuts made. */
  readonly cuts: number;
  /** Whether the current round is played in sudden death. */
  readonly suddenDeath: boolean;
  /** The score at which a cut by rank would fall, as of the last reveal; −1 before it. */
  readonly lineScore: number;
  /** Whether it is a load test. */
  readonly synthetic: boolean;
  /** See RoyaleFrame.fairnessHash. */
  readonly fairnessHash: string;
  /** The secret seed, once the event is over. */
  readonly seed?: string;
  /** The winner's id, once there is one. */
  readonly winnerId?: string;
  /** The winner's display name. */
  readonly winnerName?: string;
  /** The winner's points. */
  readonly winnerScore: number;
  /** Number of the server's activation of the event; grows with every recovery. */
  readonly epoch: number;
  /** Number of its last event. */
  readonly sequence: number;
  /** Seats alive that have a connection. */
  readonly connected: number;
  /** Watching without a seat. */
  readonly spectators: number;
  /** The event's own clock when it answered; compare StatusReply.openAt with this one only. */
  readonly now: string;
  /** When the current or last round opened or opens, by the event's own clock; null before the first. */
  readonly openAt?: string;
  /** The current round's answer window in milliseconds. */
  readonly windowMs: number;
  /** Voided rounds since the last one that counted. */
  readonly voidsInARow: number;
  /** Questions left in the deck. */
  readonly deckLeft: number;
  /** What needs attention, if anything does. */
  readonly alert?: string;
  /** Gateways that reported lately. */
  readonly gateways: readonly GatewayStatus[];
  /** Every cut so far, oldest first. */
  readonly cutsMade: readonly ReceiptCut[];
}

/** A reel was taken down. */
export interface TakeDownReply {
  /** Id of its game. */
  readonly game: string;
  /** The command. */
  readonly commandId: string;
}

/** Takes a highlight reel down. */
export interface TakeDownRequest {
  /** Hash of its picture, or id of its game. */
  readonly reel?: string;
  /** Chosen by the caller, 8–64 characters. Made when left out. */
  readonly commandId?: string;
  /** Why, for the audit trail; at most 280 characters. */
  readonly reason?: string;
}

/** A load-test ticket. */
export interface TicketReply {
  /** The ticket. */
  readonly ticket: string;
  /** The most simulated players that it lets in. */
  readonly players: number;
  /** When it expires. */
  readonly expiresAt: string;
}

/** Body of `POST /api/ops/tickets`. */
export interface TicketRequest {
  /** The most simulated players that the ticket lets in. */
  readonly players?: number;
  /** How long it is good, in minutes, at most a day; an hour when left out. */
  readonly lifetimeMinutes?: number;
  /** Why, for the audit trail; at most 280 characters. */
  readonly reason?: string;
}

/** What is between oneself and another player now. */
export interface TieReply {
  /** The other player. */
  readonly playerId: string;
  /** `friends`, `incoming`, `outgoing`, `blocked` or `none`. */
  readonly tie: 'friends' | 'incoming' | 'outgoing' | 'blocked' | 'none';
}

/** A topic. */
export interface TopicItem {
  /** Its slug. */
  readonly slug: string;
  /** Display name. */
  readonly name: string;
  /** Name of its accent colour. */
  readonly accent: string;
  /** Whether it is for load tests only. */
  readonly synthetic: boolean;
  /** Live questions. */
  readonly questions: number;
}

/** Topics, by slug. */
export interface TopicListReply {
  /** The topics. */
  readonly topics: readonly TopicItem[];
}

/** An achievement that a player has. */
export interface UnlockedItem {
  /** Which; see `GET /api/achievements`. */
  readonly id: string;
  /** When the game ended that unlocked it. */
  readonly at: string;
}

/** What voiding a question did, or would do. */
export interface VoidQuestionReply {
  /** The event. */
  readonly royale: string;
  /** The round. */
  readonly round: number;
  /** Whether nothing was changed. */
  readonly preview: boolean;
  /** How many players return. */
  readonly returningCount: number;
  /** Ids of those who return, at most 1,000. */
  readonly returning: readonly string[];
  /** The command's id. */
  readonly commandId: string;
}

/** Body of `POST /api/ops/royales/{id}/void`. */
export interface VoidQuestionRequest {
  /** The round: the last one revealed. */
  readonly round?: number;
  /** Whether only to say who would return. */
  readonly preview?: boolean;
  /** Chosen by the caller, 8–64 characters; the same again returns the first outcome. Made when left out. */
  readonly commandId?: string;
  /** Why, for the audit trail; at most 280 characters. */
  readonly reason?: string;
}
