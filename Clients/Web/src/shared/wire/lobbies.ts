// Made from Grains.Interfaces/Wire by eng/WireTypes. Renew it: TRIVIA_APPROVE=1 ./test.sh Contracts
import type { RefusalCode } from './codes';

/** Reply to `Act`, sent once what was done is durable. */
export interface ActReply {
  /** See RefusalCodes. */
  readonly code: RefusalCode;
  /** The mechanic. */
  readonly mechanic: string;
  /** The round. */
  readonly round: number;
}

/** More than half of a round's answers were the same. Told after the lock. */
export interface AgreedFrame {
  /** The lobby. */
  readonly lobby: string;
  /** See LobbyFrame.epoch. */
  readonly epoch: number;
  /** See LobbyFrame.sequence; 0 for what is of the moment only. */
  readonly sequence: number;
  /** The round. */
  readonly round: number;
  /** The option. */
  readonly option: number;
}

/** The boss leaves. */
export interface BossEndFrame {
  /** The lobby. */
  readonly lobby: string;
  /** See LobbyFrame.epoch. */
  readonly epoch: number;
  /** See LobbyFrame.sequence; 0 for what is of the moment only. */
  readonly sequence: number;
  /** The round. */
  readonly round: number;
  /** Whether more than half were right. */
  readonly beaten: boolean;
}

/** A boss has joined for a round. */
export interface BossFrame {
  /** The lobby. */
  readonly lobby: string;
  /** See LobbyFrame.epoch. */
  readonly epoch: number;
  /** See LobbyFrame.sequence; 0 for what is of the moment only. */
  readonly sequence: number;
  /** The round. */
  readonly round: number;
  /** The leader's streak. */
  readonly streak: number;
  /** What it does: `halfTime`, `hiddenScores` or `swappedColours`. */
  readonly sabotage: 'halfTime' | 'hiddenScores' | 'swappedColours';
  /** What it says. */
  readonly taunt: string;
}

/** A secret card, to one seat alone. Everyone gets one in every round of roles mode, all of one size. Of the moment: its sequence is 0. */
export interface CardFrame {
  /** The lobby. */
  readonly lobby: string;
  /** See LobbyFrame.epoch. */
  readonly epoch: number;
  /** See LobbyFrame.sequence; 0 for what is of the moment only. */
  readonly sequence: number;
  /** The round. */
  readonly round: number;
  /** 1 for the one who earns in secret, 0 for everyone else. */
  readonly card: number;
  /** An option, 0–3: for who earns in secret the marked wrong one, for everyone else one that means nothing. */
  readonly mark: number;
}

/** Right answers came close together, and earned more. */
export interface ChainFrame {
  /** The lobby. */
  readonly lobby: string;
  /** See LobbyFrame.epoch. */
  readonly epoch: number;
  /** See LobbyFrame.sequence. */
  readonly sequence: number;
  /** The round. */
  readonly round: number;
  /** Whose. */
  readonly seats: readonly number[];
}

/** Someone has said something. Of the moment: its sequence is 0. */
export interface ChatFrame {
  /** The lobby. */
  readonly lobby: string;
  /** See LobbyFrame.epoch. */
  readonly epoch: number;
  /** See LobbyFrame.sequence; 0 for what is of the moment only. */
  readonly sequence: number;
  /** Number of the line in the lobby: it tells repeats, and the order. It only grows, and may leave numbers out. */
  readonly number: number;
  /** Who said it: number of the seat; −1 for a player who has no seat any more. */
  readonly seat: number;
  /** Who said it. */
  readonly playerId: string;
  /** Under which name. */
  readonly name: string;
  /** What was said, words masked where they have to be. Text, never markup. */
  readonly text: string;
  /** How long ago, in milliseconds. */
  readonly agoMs: number;
  /** Id of the picture of who said it; see `GET /api/avatars`. */
  readonly avatar: string;
}

/** How many hover each option. Of the moment: its sequence is 0. */
export interface CrowdFrame {
  /** The lobby. */
  readonly lobby: string;
  /** See LobbyFrame.epoch. */
  readonly epoch: number;
  /** See LobbyFrame.sequence; 0 for what is of the moment only. */
  readonly sequence: number;
  /** The round. */
  readonly round: number;
  /** One count an option. */
  readonly hovers: readonly number[];
}

/** A burst of emotes. Of the moment: its sequence is 0. */
export interface EmotesFrame {
  /** The lobby. */
  readonly lobby: string;
  /** See LobbyFrame.epoch. */
  readonly epoch: number;
  /** See LobbyFrame.sequence; 0 for what is of the moment only. */
  readonly sequence: number;
  /** One count a kind. */
  readonly counts: readonly number[];
}

/** Someone has come. */
export interface FanfareFrame {
  /** The lobby. */
  readonly lobby: string;
  /** See LobbyFrame.epoch. */
  readonly epoch: number;
  /** See LobbyFrame.sequence. */
  readonly sequence: number;
  /** The seat. */
  readonly seat: number;
  /** Display name, plain text. */
  readonly name: string;
}

/** The lobby is gone. */
export interface LobbyClosedFrame {
  /** The lobby. */
  readonly lobby: string;
  /** See LobbyFrame.epoch. */
  readonly epoch: number;
  /** See LobbyFrame.sequence. */
  readonly sequence: number;
}

/** One of the fastest right answers. */
export interface LobbyFastFrame {
  /** The seat. */
  readonly seat: number;
  /** The elapsed time that counts, in milliseconds. */
  readonly elapsedMs: number;
}

/** A game is over. */
export interface LobbyFinishFrame {
  /** The lobby. */
  readonly lobby: string;
  /** See LobbyFrame.epoch. */
  readonly epoch: number;
  /** See LobbyFrame.sequence. */
  readonly sequence: number;
  /** The game's id. */
  readonly game: string;
  /** Whether it counts for anyone's numbers. */
  readonly rated: boolean;
  /** Everyone who played, best first. */
  readonly standings: readonly LobbyStandingFrame[];
}

/** A lobby as it is: told when it changes as a whole, and to whoever enters. */
export interface LobbyFrame {
  /** The lobby. */
  readonly lobby: string;
  /** How often a server picked the lobby up; only grows. */
  readonly epoch: number;
  /** Number of the last event included. */
  readonly sequence: number;
  /** `waiting`, `starting`, `open`, `locked`, `revealed`, `feedback`, `finished` or `closed`. */
  readonly phase: 'waiting' | 'starting' | 'open' | 'locked' | 'revealed' | 'feedback' | 'finished' | 'closed';
  /** When the next step is due, in milliseconds; −1 where only a person moves it on. */
  readonly inMs: number;
  /** What the host has set. */
  readonly settings: LobbySettingsFrame;
  /** The code that lets others in; null for a public lobby, and for who only watches. */
  readonly joinCode: string | null;
  /** The host's seat; −1 while nobody is there. */
  readonly hostSeat: number;
  /** One-based number of the game; 0 before the first. */
  readonly game: number;
  /** One-based number of the question; 0 before the first. */
  readonly number: number;
  /** Questions of the running game. */
  readonly questions: number;
  /** The seats, by number. */
  readonly players: readonly LobbyPlayerFrame[];
  /** Names of the mechanics that are on. */
  readonly mechanics: readonly string[];
  /** The open question; null when none is. */
  readonly question: LobbyQuestionFrame | null;
  /** The last reveal of the game; null before it. */
  readonly reveal: LobbyRevealFrame | null;
  /** The end of the last game, until the next one. */
  readonly finish: LobbyFinishFrame | null;
  /** What was said last, oldest first. */
  readonly chat: readonly ChatFrame[];
  /** The highlight reel of the last game, once it is made and until the next game. */
  readonly reel: ReelFrame | null;
}

/** The list of lobbies has changed. */
export interface LobbyListFrame {
  /** The topic that is watched; empty for all. */
  readonly topic: string;
  /** Public lobbies, those that wait first, the fullest first among them. */
  readonly lobbies: readonly LobbyListItem[];
}

/** A lobby in the list. */
export interface LobbyListItem {
  /** The lobby. */
  readonly id: string;
  /** Slugs of its topics; none for a mix of all. */
  readonly topics: readonly string[];
  /** See LobbyFrame.phase. */
  readonly phase: LobbyFrame['phase'];
  /** Players connected. */
  readonly players: number;
  /** People who watch. */
  readonly spectators: number;
  /** Seats. */
  readonly playersMax: number;
  /** Name of the host, plain text. */
  readonly host: string | null;
  /** The question asked; 0 before the first. */
  readonly number: number;
  /** Questions of a game. */
  readonly questions: number;
  /** Whether there is more time than usual. */
  readonly assisted: boolean;
}

/** Reply to `WatchLobbies`. */
export interface LobbyListReply {
  /** See RefusalCodes. */
  readonly code: RefusalCode;
  /** Public lobbies, those that wait first, the fullest first among them. */
  readonly lobbies: readonly LobbyListItem[];
}

/** You have to leave the lobby. Of the moment: its sequence is 0. */
export interface LobbyOutFrame {
  /** The lobby. */
  readonly lobby: string;
  /** See LobbyFrame.epoch. */
  readonly epoch: number;
  /** See LobbyFrame.sequence; 0 for what is of the moment only. */
  readonly sequence: number;
  /** Why, see RefusalCodes. */
  readonly code: RefusalCode;
}

/** A player in a lobby. */
export interface LobbyPlayerFrame {
  /** Number of the seat; given anew with each game. */
  readonly seat: number;
  /** The player. */
  readonly playerId: string;
  /** Display name, plain text. */
  readonly name: string;
  /** Whether the house plays. */
  readonly house: boolean;
  /** Whether the player has left. */
  readonly left: boolean;
  /** Points of the game. */
  readonly score: number;
  /** Right answers of the game. */
  readonly right: number;
  /** Consecutive right answers. */
  readonly streak: number;
  /** Id of the picture, as it was when the seat was taken; see `GET /api/avatars`. */
  readonly avatar: string;
}

/** A question that is open now. */
export interface LobbyQuestionFrame {
  /** The lobby. */
  readonly lobby: string;
  /** See LobbyFrame.epoch. */
  readonly epoch: number;
  /** See LobbyFrame.sequence. */
  readonly sequence: number;
  /** One-based number of the round over all games of the lobby; an answer names it. */
  readonly round: number;
  /** One-based number of the question in its game. */
  readonly number: number;
  /** Questions of the game. */
  readonly questions: number;
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
  /** By what the points of a right answer are multiplied. */
  readonly factor: number;
  /** What is special about the round; mostly nothing. */
  readonly twists: readonly string[];
}

/** Reply to whatever leads into a lobby. */
export interface LobbyReply {
  /** See RefusalCodes. */
  readonly code: RefusalCode;
  /** The lobby; null when it was refused, and after a resume whose missed events were sent again. */
  readonly lobby: LobbyFrame | null;
  /** The lobby's id; null when it was refused. */
  readonly id: string | null;
  /** Number of the player's seat; −1 for who only watches. */
  readonly seat: number;
  /** The open round that the player's stored answer belongs to; 0 for none. */
  readonly answeredRound: number;
  /** That answer, 0–3; −1 for none. */
  readonly choice: number;
  /** Its elapsed time, in milliseconds. */
  readonly answerElapsedMs: number;
  /** Missed events that were sent again ahead of this reply; −1 when the lobby takes their place. */
  readonly missed: number;
}

/** What a closed round gave a seat. */
export interface LobbyResultFrame {
  /** The seat. */
  readonly seat: number;
  /** The option, 0–3; −1 for none. */
  readonly choice: number;
  /** The elapsed time that counts, in milliseconds. */
  readonly elapsedMs: number;
  /** Points for the answer and its speed. */
  readonly points: number;
  /** Points on top: the streak, and what mechanics gave. */
  readonly bonus: number;
  /** Consecutive right answers, this one included. */
  readonly streak: number;
}

/** A question was answered, and this is how. */
export interface LobbyRevealFrame {
  /** The lobby. */
  readonly lobby: string;
  /** See LobbyFrame.epoch. */
  readonly epoch: number;
  /** See LobbyFrame.sequence. */
  readonly sequence: number;
  /** The round. */
  readonly round: number;
  /** The question's number in its game. */
  readonly number: number;
  /** Place of the right option. */
  readonly correct: number;
  /** Why, plain text; null when there is nothing to say. */
  readonly explanation: string | null;
  /** How many chose each option. */
  readonly picks: readonly number[];
  /** The fastest three right answers. */
  readonly fastest: readonly LobbyFastFrame[];
  /** What the round gave, by seat. */
  readonly results: readonly LobbyResultFrame[];
  /** Every seat's score after it, by seat number. */
  readonly scores: readonly number[];
  /** How long it is meant to be shown, in milliseconds. */
  readonly showMs: number;
  /** Time for votes and flags after that, in milliseconds. */
  readonly feedbackMs: number;
}

/** Someone took a seat, came back to it, or left it. */
export interface LobbySeatFrame {
  /** The lobby. */
  readonly lobby: string;
  /** See LobbyFrame.epoch. */
  readonly epoch: number;
  /** See LobbyFrame.sequence. */
  readonly sequence: number;
  /** The seat as it is now. */
  readonly player: LobbyPlayerFrame;
  /** The host's seat now; −1 for none. */
  readonly hostSeat: number;
}

/** What the host of a lobby sets. What is left out has its default. */
export interface LobbySettingsFrame {
  /** Slugs of at most 8 topics; none for a mix of all. */
  readonly topics: readonly string[] | null;
  /** Questions of a game, 5–50. */
  readonly questions: number;
  /** Time to answer, 5,000–60,000 ms, before LobbySettingsFrame.assist. */
  readonly answerMs: number;
  /** By how much an assisted lobby multiplies it, 1–10. */
  readonly assist: number;
  /** Whether mechanics that take points from others are played. */
  readonly powerUps: boolean;
  /** Whether secret cards are dealt. */
  readonly cards: boolean;
  /** Seats, 1–500. */
  readonly playersMax: number;
  /** Whether only a code lets people in. */
  readonly private: boolean;
  /** Names of mechanics to leave out. */
  readonly off: readonly string[] | null;
}

/** A player's place in a finished game. */
export interface LobbyStandingFrame {
  /** The seat. */
  readonly seat: number;
  /** The player. */
  readonly playerId: string;
  /** Display name, plain text. */
  readonly name: string;
  /** One-based place; equal scores share the better one. */
  readonly rank: number;
  /** Points. */
  readonly score: number;
  /** Right answers. */
  readonly right: number;
  /** Answers. */
  readonly answered: number;
  /** The longest run of right answers. */
  readonly bestStreak: number;
  /** Whether the player stayed to the end. */
  readonly completed: boolean;
  /** Whether the house played. */
  readonly house: boolean;
  /** Whether the player earned a survivor badge. */
  readonly survivor: boolean;
}

/** A poll as it stands. */
export interface PollFrame {
  /** The lobby. */
  readonly lobby: string;
  /** See LobbyFrame.epoch. */
  readonly epoch: number;
  /** See LobbyFrame.sequence; 0 for what is of the moment only. */
  readonly sequence: number;
  /** Number of the poll. */
  readonly poll: number;
  /** What is asked. */
  readonly text: string;
  /** Two to four options. */
  readonly options: readonly string[];
  /** How many chose each. */
  readonly votes: readonly number[];
  /** Time left, in milliseconds; 0 once it has closed. */
  readonly leftMs: number;
}

/** The highlight reel of the last game can be seen. */
export interface ReelFrame {
  /** The lobby. */
  readonly lobby: string;
  /** See LobbyFrame.epoch. */
  readonly epoch: number;
  /** See LobbyFrame.sequence. */
  readonly sequence: number;
  /** The game, see LobbyFinishFrame.game. */
  readonly game: string;
  /** Path of the picture, an animated GIF. */
  readonly picture: string;
  /** Path of the page to share. */
  readonly page: string;
  /** How many decisive answers it shows. */
  readonly moments: number;
  /** Texts to share it with, the result first. */
  readonly texts: readonly string[];
}

/** A player has taken points from a leader. */
export interface StealFrame {
  /** The lobby. */
  readonly lobby: string;
  /** See LobbyFrame.epoch. */
  readonly epoch: number;
  /** See LobbyFrame.sequence. */
  readonly sequence: number;
  /** The round whose reveal it was. */
  readonly round: number;
  /** Seat that has them now. */
  readonly thief: number;
  /** Seat that had them. */
  readonly victim: number;
  /** How many. */
  readonly points: number;
}

/** Someone left in the final round, and others stayed. */
export interface SurvivorsFrame {
  /** The lobby. */
  readonly lobby: string;
  /** See LobbyFrame.epoch. */
  readonly epoch: number;
  /** See LobbyFrame.sequence; 0 for what is of the moment only. */
  readonly sequence: number;
  /** Seat that left. */
  readonly leaver: number;
  /** Seats that earned a badge. */
  readonly seats: readonly number[];
}

/** The game is over, and this is who earned in secret. */
export interface UnmaskedFrame {
  /** The lobby. */
  readonly lobby: string;
  /** See LobbyFrame.epoch. */
  readonly epoch: number;
  /** See LobbyFrame.sequence; 0 for what is of the moment only. */
  readonly sequence: number;
  /** The seat. */
  readonly seat: number;
  /** What had been held back. */
  readonly points: number;
}
