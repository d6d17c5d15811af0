import { topicOf, type TopicLook } from '@/shared/play/topics';
import type { GenerationReply } from '@/shared/wire/http';
import type { LobbySettingsFrame } from '@/shared/wire/lobbies';

/** Bounds of what a host may set. */
export const LIMITS = {
  topicsMax: 8, questionsMin: 5, questionsMax: 50, secondsMin: 5, secondsMax: 60, assistMax: 10, playersMin: 1, playersMax: 500, themeMax: 100,
} as const;

/** What a host is about to set. */
export interface Draft {
  readonly topics: readonly string[];
  readonly questions: number;
  readonly seconds: number;
  readonly assist: number;
  readonly playersMax: number;
  readonly isPrivate: boolean;
  readonly powerUps: boolean;
  readonly roles: boolean;
}

/** How a new room begins. */
export const draftFor = (topic: string | null): Draft => ({
  topics: topic === null ? [] : [topic], questions: 15, seconds: 15, assist: 1, playersMax: 20, isPrivate: false, powerUps: true, roles: false,
});

/** A room for what TriviaMaker wrote: private, because nobody but its author plays it before people have looked at it. */
export const draftOf = ({ topic, published }: Pick<GenerationReply, 'topic' | 'published'>): Draft => ({
  ...draftFor(topic), questions: Math.min(LIMITS.questionsMax, Math.max(LIMITS.questionsMin, published)), isPrivate: true,
});

/** Takes a topic in; more than eight are not taken. */
export const withTopic = (draft: Draft, slug: string): Draft =>
  draft.topics.includes(slug) || draft.topics.length >= LIMITS.topicsMax ? draft : { ...draft, topics: [...draft.topics, slug] };

export const withoutTopic = (draft: Draft, slug: string): Draft => ({ ...draft, topics: draft.topics.filter(other => other !== slug) });

/** Those of the topics whose name has the words in it, those that begin with them first; without those that are chosen. */
export function suggestions<T extends Pick<TopicLook, 'slug' | 'name'>>(topics: readonly T[], words: string, chosen: readonly string[]): T[] {
  const sought = words.trim().toLowerCase();
  const rank = ({ name, slug }: T) => {
    const lower = name.toLowerCase();
    return lower.startsWith(sought) ? 0 : lower.includes(sought) ? 1 : slug.includes(sought) ? 2 : 3;
  };
  return topics.filter(topic => !chosen.includes(topic.slug) && rank(topic) < 3).sort((a, b) => rank(a) - rank(b));
}

/** `Brit-pop 1990–1999` → `brit-pop-1990-1999`; null when nothing is left. */
export function slugOf(words: string): string | null {
  const slug = words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 48).replace(/-+$/, '');
  return slug.length < 2 ? null : slug;
}

/** A text in three parts: before, what was sought, after. */
export function marked(text: string, words: string): readonly [string, string, string] {
  const at = words.trim() === '' ? -1 : text.toLowerCase().indexOf(words.trim().toLowerCase());
  return at < 0 ? [text, '', ''] : [text.slice(0, at), text.slice(at, at + words.trim().length), text.slice(at + words.trim().length)];
}

/** As the server takes it. */
export const settingsOf = (draft: Draft): Partial<LobbySettingsFrame> => ({
  topics: draft.topics, questions: draft.questions, answerMs: draft.seconds * 1_000, assist: draft.assist, playersMax: draft.playersMax,
  private: draft.isPrivate, powerUps: draft.powerUps, cards: draft.roles,
});

/** The topic that lights the page. */
export const lightOf = (draft: Draft): string | null => draft.topics[0] === undefined ? null : topicOf(draft.topics[0]).slug;
