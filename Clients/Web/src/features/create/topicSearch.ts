import type { api } from '@/shared/net/api';
import { ApiError } from '@/shared/net/apiError';
import { learnTopic, TOPICS, type TopicLook } from '@/shared/play/topics';
import { Cell } from '@/shared/state/store';
import type { Timers } from '@/shared/state/timers';
import type { PlayableTopicsReply } from '@/shared/wire/http';

const ASK_AFTER_MS = 180;
const AGAIN_MS = 2_000;
const PAGE = 100;
const WORDS_MAX = 100;
const KNOWN_MAX = 1_000;

/** A topic that can be chosen. */
export interface TopicChoice extends TopicLook {
  /** How many questions it holds; null until the server has told. */
  readonly questions: number | null;
}

/** What is known of the topics that can be played. */
export interface TopicSearchState {
  readonly choices: readonly TopicChoice[];
  /** How many match the words in all; null while the server has not told. */
  readonly total: number | null;
  /** Why the server's list is not there; null while all is well. */
  readonly problem: string | null;
}

/** Finds topics as one types: what is known already at once, the rest from the server once the typing pauses. No DOM in here. */
export class TopicSearch {
  readonly state = new Cell<TopicSearchState>({ choices: TOPICS.map(look => ({ ...look, questions: null })), total: null, problem: null });
  #words = '';
  #told = false;
  #turn = 0;
  #stopTimer: (() => void) | null = null;

  constructor(private readonly find: typeof api.topics, private readonly timers: Timers) {}

  start(): void {
    void this.#ask();
  }

  stop(): void {
    this.#turn++;
    this.#stopTimer?.();
  }

  /** The words that are sought from now on. */
  seek(words: string): void {
    const sought = words.trim().slice(0, WORDS_MAX);
    if (sought === this.#words) return;
    this.#words = sought;
    this.state.value = { ...this.state.value, total: null };
    this.#later(ASK_AFTER_MS);
  }

  #later(ms: number): void {
    this.#turn++;
    this.#stopTimer?.();
    this.#stopTimer = this.timers.after(ms, () => void this.#ask());
  }

  async #ask(): Promise<void> {
    const turn = ++this.#turn;
    try {
      const reply = await this.find(this.#words, PAGE);
      // What was asked for words that have changed since is of no use.
      if (turn === this.#turn) this.#take(reply);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (turn !== this.#turn) return;
      this.state.value = { ...this.state.value, problem: error.message };
      this.#later(AGAIN_MS);
    }
  }

  #take({ total, topics }: PlayableTopicsReply): void {
    // The first reply takes the place of what the product brings along: only the server knows what can be played.
    const known = new Map((this.#told ? this.state.value.choices : []).map(choice => [choice.slug, choice]));
    for (const topic of topics) known.set(topic.slug, { ...learnTopic(topic), questions: topic.questions });
    this.#told = true;
    this.state.value = { choices: [...known.values()].slice(-KNOWN_MAX), total, problem: null };
  }
}
