import { describe, expect, it } from 'vitest';
import { ApiError } from '@/shared/net/apiError';
import { NotConnected, type Socket } from '@/shared/net/socket';
import { TOPICS, topicOf } from '@/shared/play/topics';
import { HeldTimers, settled } from '@/shared/state/heldTimers';
import { Cell } from '@/shared/state/store';
import type { GenerationReply, PlayableTopicsReply } from '@/shared/wire/http';
import { MakerController } from './maker';
import { draftFor, draftOf, marked, settingsOf, slugOf, suggestions, withTopic } from './model';
import { OpeningController } from './opening';
import { TopicSearch } from './topicSearch';

describe('topics', () => {
  it('are suggested by what they begin with, then by what they hold, without those that are chosen', () => {
    expect(suggestions(TOPICS, 'an', []).map(({ slug }) => slug).slice(0, 2)).toEqual(['anime', 'animals']);
    expect(suggestions(TOPICS, 'an', ['anime']).map(({ slug }) => slug)).not.toContain('anime');
    expect(suggestions(TOPICS, 'zzz', [])).toEqual([]);
  });

  it('are eight at most, and none twice', () => {
    const eight = Array.from({ length: 9 }, (_, n) => `t${n}`).reduce(withTopic, draftFor(null));
    expect(eight.topics.length).toBe(8);
    expect(withTopic(draftFor('anime'), 'anime').topics).toEqual(['anime']);
  });

  it('become slugs', () => {
    expect([slugOf('Brit-pop 1990–1999'), slugOf('  Café & Crème '), slugOf('…')]).toEqual(['brit-pop-1990-1999', 'cafe-creme', null]);
  });

  it('show what was sought in them', () => {
    expect(marked('Myths and legends', 'AND')).toEqual(['Myths ', 'and', ' legends']);
    expect(marked('Anime', '')).toEqual(['Anime', '', '']);
  });

  it('that were written for somebody are played in a private room', () => {
    expect(draftOf({ topic: 'lighthouses', published: 12 })).toEqual({ ...draftFor('lighthouses'), questions: 12, isPrivate: true });
    expect(draftOf({ topic: 'lighthouses', published: 3 }).questions).toBe(5);
  });

  it('go to the server with all that was set', () => {
    expect(settingsOf({ ...draftFor('anime'), seconds: 20, roles: true })).toEqual({
      topics: ['anime'], questions: 15, answerMs: 20_000, assist: 1, playersMax: 20, private: false, powerUps: true, cards: true,
    });
  });
});

describe('TopicSearch', () => {
  const topic = (slug: string, questions = 9) => ({ slug, name: slug.toUpperCase(), accent: 'brass', questions });
  const page = (...slugs: string[]): PlayableTopicsReply => ({ total: slugs.length, topics: slugs.map(slug => topic(slug)) });

  function searching(replies: (PlayableTopicsReply | Promise<PlayableTopicsReply> | Error)[]) {
    const timers = new HeldTimers();
    const asked: string[] = [];
    const search = new TopicSearch(words => {
      asked.push(words);
      const next = replies.shift();
      return next === undefined || next instanceof Error ? Promise.reject(next ?? new Error('not asked for')) : Promise.resolve(next);
    }, timers);
    return { search, timers, asked, slugs: () => search.state.value.choices.map(({ slug }) => slug) };
  }

  it('knows the topics of the product before the server has told, and the server’s own afterwards', async () => {
    const { search, timers, slugs } = searching([page('anime', 'tea-time')]);
    expect(slugs()).toContain('football');
    search.start();
    await timers.pass(0);
    expect([slugs(), search.state.value.total]).toEqual([['anime', 'tea-time'], 2]);
    expect(search.state.value.choices[1]).toMatchObject({ name: 'TEA-TIME', accent: 'brass', questions: 9, art: null });
    expect([topicOf('tea-time').name, topicOf('anime').name]).toEqual(['TEA-TIME', 'Anime']);
  });

  it('asks once the typing pauses, and adds what it hears to what it knows', async () => {
    const { search, timers, asked, slugs } = searching([page('anime'), page('sea-life')]);
    search.start();
    await timers.pass(0);
    for (const words of ['s', 'se', 'sea']) {
      search.seek(words);
      await timers.pass(100);
    }
    expect(asked).toEqual(['']);
    search.seek(' sea ');
    await timers.pass(80);
    expect([asked, slugs()]).toEqual([['', 'sea'], ['anime', 'sea-life']]);
  });

  it('takes no reply to words that have changed since', async () => {
    let late: (reply: PlayableTopicsReply) => void = () => undefined;
    const { search, timers, slugs } = searching([page('anime'), new Promise<PlayableTopicsReply>(resolve => { late = resolve; }), page('space')]);
    search.start();
    await timers.pass(0);
    search.seek('se');
    await timers.pass(200);
    search.seek('sp');
    late(page('sea-life'));
    await timers.pass(200);
    expect(slugs()).toEqual(['anime', 'space']);
  });

  it('tells of a list that did not come, and asks again', async () => {
    const { search, timers, asked } = searching([new ApiError(503, 'busy', 'Too busy.'), page('anime')]);
    search.start();
    await timers.pass(0);
    expect([search.state.value.problem, search.state.value.choices.length]).toEqual(['Too busy.', TOPICS.length]);
    await timers.pass(2_000);
    expect([search.state.value.problem, asked.length]).toEqual([null, 2]);
    search.stop();
  });
});

function opening(replies: (object | Error)[]) {
  const timers = new HeldTimers();
  const state = new Cell({ phase: 'up' as const, attempt: 0, generation: 1 });
  const calls: unknown[] = [];
  const socket = {
    state, enter: () => () => undefined,
    call: (...args: unknown[]) => {
      calls.push(args);
      const next = replies.shift();
      return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
    },
  } as unknown as Socket;
  return { controller: new OpeningController(socket, timers), timers, calls };
}

describe('OpeningController', () => {
  it('opens a room once', async () => {
    const { controller, calls } = opening([{ code: 'ok', id: 'l-1' }]);
    controller.open({});
    controller.open({});
    await settled();
    expect(controller.state.value).toEqual({ at: 'open', id: 'l-1' });
    expect(calls.length).toBe(1);
  });

  it('asks again when it was too quick, and with the next connection when this one went', async () => {
    const { controller, timers, calls } = opening([{ code: 'tooMany', id: null }, new NotConnected('gone'), { code: 'ok', id: 'l-2' }]);
    controller.open({});
    await timers.pass(800);
    controller.up();
    await settled();
    expect([calls.length, controller.state.value]).toEqual([3, { at: 'open', id: 'l-2' }]);
  });

  it('tells why not', async () => {
    const { controller } = opening([{ code: 'noQuestions', id: null }]);
    controller.open({});
    await settled();
    expect(controller.state.value).toEqual({ at: 'refused', code: 'noQuestions' });
  });
});

describe('MakerController', () => {
  const job = (changes: Partial<GenerationReply>) => ({ id: 'g-1', version: 1, phase: 'queued', published: 0, wanted: 5, ...changes }) as GenerationReply;
  const wanted = { theme: 'Tea', count: 5, difficulty: 'easy' } as const;

  it('watches a job until it is over, through failures on the way', async () => {
    const seen: number[] = [];
    const replies = [job({ version: 2, phase: 'drafting' }), new ApiError(503, 'unavailable', 'later'), job({ version: 3, phase: 'published', published: 5 })];
    const timers = new HeldTimers();
    const controller = new MakerController({
      generate: () => Promise.resolve(job({})), cancelJob: () => Promise.resolve(job({})),
      job: (_, after) => {
        seen.push(after);
        const next = replies.shift();
        return next instanceof Error ? Promise.reject(next) : Promise.resolve(next as GenerationReply);
      },
    }, timers, () => 'id');
    await controller.ask(wanted);
    await timers.pass(1_500);
    expect(seen).toEqual([1, 2, 2]);
    expect(controller.state.value.job).toMatchObject({ phase: 'published', published: 5 });
  });

  it('asks for the same job when the first request got lost', async () => {
    const ids: (string | undefined)[] = [];
    let count = 0;
    const controller = new MakerController({
      generate: body => {
        ids.push(body.commandId);
        return ids.length === 1 ? Promise.reject(new ApiError(0, 'unreachable', 'gone')) : Promise.resolve(job({ phase: 'published' }));
      },
      job: () => Promise.reject(new Error('not asked')), cancelJob: () => Promise.reject(new Error('not asked')),
    }, new HeldTimers(), () => `id-${++count}`);
    await controller.ask(wanted);
    expect(controller.state.value.problem).toBe('gone');
    await controller.ask(wanted);
    expect(ids).toEqual(['id-1', 'id-1']);
    await controller.ask({ ...wanted, theme: 'Coffee' });
    expect(ids.at(-1)).toBe('id-2');
  });
});
