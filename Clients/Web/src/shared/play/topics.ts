/** Names of accents in the tokens. */
export type Accent = 'bubble' | 'iris' | 'pitch' | 'ember' | 'plasma' | 'atlas' | 'brass' | 'zest';

const ACCENTS: readonly Accent[] = ['bubble', 'iris', 'pitch', 'ember', 'plasma', 'atlas', 'brass', 'zest'];

/** A topic as people see it. */
export interface TopicLook {
  readonly slug: string;
  readonly name: string;
  readonly accent: Accent;
  /** Symbol of drawn art; null where it is made from the slug. */
  readonly art: string | null;
}

/** The topics that come with the product (packs/topics.json). Any other one is at home here, too, with art of its own. */
export const TOPICS: readonly TopicLook[] = [
  { slug: 'pop-music-1990s', name: 'Pop of the 1990s', accent: 'bubble', art: 'pop' },
  { slug: 'anime', name: 'Anime', accent: 'iris', art: 'anime' },
  { slug: 'geography', name: 'Geography', accent: 'atlas', art: 'geography' },
  { slug: 'football', name: 'Football', accent: 'pitch', art: 'football' },
  { slug: 'food', name: 'Food & drink', accent: 'zest', art: 'food' },
  { slug: 'cinema', name: 'Cinema', accent: 'ember', art: 'cinema' },
  { slug: 'science', name: 'Science', accent: 'plasma', art: 'science' },
  { slug: 'history', name: 'History', accent: 'brass', art: 'history' },
  { slug: 'video-games', name: 'Video games', accent: 'iris', art: 'games' },
  { slug: 'literature', name: 'Literature', accent: 'ember', art: 'literature' },
  { slug: 'animals', name: 'Animals', accent: 'pitch', art: 'animals' },
  { slug: 'technology', name: 'Technology', accent: 'plasma', art: 'technology' },
  { slug: 'space', name: 'Space', accent: 'atlas', art: 'space' },
  { slug: 'mythology', name: 'Myths and legends', accent: 'brass', art: 'mythology' },
  { slug: 'art', name: 'Art', accent: 'bubble', art: 'art' },
];

const known = new Map(TOPICS.map(topic => [topic.slug, topic]));
const LEARNED_MAX = 1_000;

/** A topic that the server told of: it keeps the name and the accent that it was given, wherever it shows up. */
export function learnTopic({ slug, name, accent }: { readonly slug: string; readonly name: string; readonly accent: string }): TopicLook {
  const before = known.get(slug);
  if (before?.art || before?.name === name) return before;
  const look: TopicLook = { slug, name, accent: ACCENTS.find(one => one === accent) ?? accentOf(slug), art: null };
  if (known.size < TOPICS.length + LEARNED_MAX) known.set(slug, look);
  return look;
}

/** A number that is always the same for a text. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}

const accentOf = (slug: string): Accent => ACCENTS[hashOf(slug) % ACCENTS.length] ?? 'atlas';

/** How a topic looks, whoever made it. */
export const topicOf = (slug: string): TopicLook => known.get(slug)
  ?? { slug, name: nameOf(slug), accent: accentOf(slug), art: null };

/** `brit-pop-1990-1999` → `Brit pop 1990 1999` */
export const nameOf = (slug: string): string => slug.charAt(0).toUpperCase() + slug.slice(1).replaceAll('-', ' ');

/** What a lobby is about, in a few words. */
export const namesOf = (slugs: readonly string[] | null): string =>
  !slugs || slugs.length === 0 ? 'A bit of everything' : slugs.map(slug => topicOf(slug).name).join(', ');
