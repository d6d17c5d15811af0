import { TOPICS, topicOf, type TopicLook } from '@/shared/play/topics';
import type { RoyaleListItem, RoyaleReply } from '@/shared/wire/http';
import type { LobbyListItem } from '@/shared/wire/lobbies';

const SOON_MAX = 3;
const OLD_MS = 60 * 60 * 1_000;
const LOOKED_AT_MAX = 4;

/** A card of the grid. */
export interface TopicCard {
  readonly look: TopicLook;
  readonly playing: number;
  readonly rooms: number;
  readonly waiting: number;
}

/** Cards of all topics: those that come with the product first, then those that people made, while someone plays them. */
export function topicCards(lobbies: readonly LobbyListItem[], search: string): TopicCard[] {
  const counts = new Map<string, { playing: number; rooms: number; waiting: number }>(TOPICS.map(({ slug }) => [slug, { playing: 0, rooms: 0, waiting: 0 }]));
  for (const lobby of lobbies) {
    for (const slug of lobby.topics) {
      const count = counts.get(slug) ?? { playing: 0, rooms: 0, waiting: 0 };
      counts.set(slug, {
        playing: count.playing + lobby.players, rooms: count.rooms + 1, waiting: count.waiting + (lobby.phase === 'waiting' ? 1 : 0),
      });
    }
  }
  const words = search.toLowerCase().trim();
  return [...counts].map(([slug, count]) => ({ look: topicOf(slug), ...count }))
    .filter(({ look }) => words === '' || look.name.toLowerCase().includes(words) || look.slug.includes(words));
}

/** Lobbies that wait for players, the fullest first. */
export const startingSoon = (lobbies: readonly LobbyListItem[]): LobbyListItem[] =>
  lobbies.filter(lobby => lobby.phase === 'waiting' && lobby.players < lobby.playersMax)
    .sort((a, b) => b.players - a.players).slice(0, SOON_MAX);

/** Lobbies in which a game is under way, the fullest first. */
export const underWay = (lobbies: readonly LobbyListItem[], max: number): LobbyListItem[] =>
  lobbies.filter(lobby => lobby.phase !== 'waiting').sort((a, b) => b.players - a.players).slice(0, max);

/** Events worth a closer look: those to come, and those of the last hour. */
export const worthALook = (events: readonly RoyaleListItem[]): RoyaleListItem[] =>
  events.filter(event => !event.synthetic && event.startsInMs > -OLD_MS).sort((a, b) => a.startsInMs - b.startsInMs).slice(-LOOKED_AT_MAX);

const isOver = ({ phase }: RoyaleReply) => phase === 'finished' || phase === 'aborted';

/** The event of the hour: the one that runs, else the next one. */
export const eventOfTheHour = (events: readonly RoyaleReply[]): RoyaleReply | null =>
  events.filter(event => !isOver(event)).sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))[0] ?? null;

/** The event that ended last. */
export const lastEvent = (events: readonly RoyaleReply[]): RoyaleReply | null =>
  events.filter(event => isOver(event) && event.winnerName !== undefined).sort((a, b) => Date.parse(b.startsAt) - Date.parse(a.startsAt))[0] ?? null;

/** What someone can do with an event now. */
export const stageOf = ({ phase }: RoyaleReply): 'soon' | 'open' | 'live' | 'over' =>
  phase === 'scheduled' ? 'soon' : phase === 'registering' || phase === 'countdown' ? 'open' : phase === 'finished' || phase === 'aborted' ? 'over' : 'live';
