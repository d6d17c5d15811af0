import { describe, expect, it } from 'vitest';
import type { RoyaleReply } from '@/shared/wire/http';
import type { LobbyListItem } from '@/shared/wire/lobbies';
import { eventOfTheHour, stageOf, startingSoon, topicCards, worthALook } from './model';

const lobby = (changes: Partial<LobbyListItem>): LobbyListItem => ({
  id: 'l-1', topics: ['anime'], phase: 'waiting', players: 1, spectators: 0, playersMax: 20, host: 'Ada', number: 0, questions: 15, assisted: false, ...changes,
});

describe('topicCards', () => {
  it('counts players, rooms and rooms that wait', () => {
    const cards = topicCards([lobby({ players: 3 }), lobby({ players: 4, phase: 'open' })], '');
    expect(cards.find(card => card.look.slug === 'anime')).toMatchObject({ playing: 7, rooms: 2, waiting: 1 });
    expect(cards.find(card => card.look.slug === 'science')).toMatchObject({ playing: 0, rooms: 0, waiting: 0 });
  });

  it('has a card for a topic that people made, while it is played', () => {
    const cards = topicCards([lobby({ topics: ['brit-pop-1990-1999'] })], 'brit');
    expect(cards.map(card => card.look.name)).toEqual(['Brit pop 1990 1999']);
  });
});

describe('startingSoon', () => {
  it('has rooms with a seat left, the fullest first, three at most', () => {
    const lobbies = [lobby({ id: 'a', players: 2 }), lobby({ id: 'b', players: 5 }), lobby({ id: 'c', players: 20 }), lobby({ id: 'd', phase: 'open', players: 9 }), lobby({ id: 'e' }), lobby({ id: 'f' })];
    expect(startingSoon(lobbies).map(({ id }) => id)).toEqual(['b', 'a', 'e']);
  });
});

describe('events', () => {
  const event = (id: string, phase: string, startsAt: string) => ({ id, phase, startsAt }) as RoyaleReply;

  it('the one that runs comes before the next one, and what is over never', () => {
    const events = [event('over', 'finished', '2026-01-01T17:00Z'), event('next', 'scheduled', '2026-01-01T19:00Z'), event('runs', 'staged', '2026-01-01T18:00Z')];
    expect(eventOfTheHour(events)?.id).toBe('runs');
    expect(eventOfTheHour(events.slice(0, 1))).toBeNull();
  });

  it('know what can be done with them', () => {
    expect(['scheduled', 'registering', 'countdown', 'locked', 'aborted'].map(phase => stageOf(event('x', phase, '')))).toEqual(['soon', 'open', 'open', 'live', 'over']);
  });

  it('are not looked at closely when they are old or a load test', () => {
    const item = (id: string, startsInMs: number, synthetic = false) => ({ id, title: '', startsAt: '', startsInMs, capacity: 1, synthetic });
    expect(worthALook([item('old', -4_000_000), item('test', 0, true), item('next', 5_000), item('runs', -5_000)]).map(({ id }) => id)).toEqual(['runs', 'next']);
  });
});
