import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const kept = new Map<string, string>();
const ada = { playerId: 'p-1', name: 'Ada', token: 'eyJ', expiresAt: '2999-01-01T00:00:00Z' };
const lastKept = () => JSON.parse(kept.get('trivia.guest') ?? 'null') as unknown;

// What is kept is read with the module.
const load = async (text?: unknown) => {
  if (text !== undefined) kept.set('trivia.guest', JSON.stringify(text));
  vi.resetModules();
  return import('./session');
};

beforeEach(() => {
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, text: string) => kept.set(key, text), removeItem: (key: string) => kept.delete(key),
  });
  vi.stubGlobal('addEventListener', () => undefined);
});

afterEach(() => {
  kept.clear();
  vi.unstubAllGlobals();
});

describe('session', () => {
  it('reads who signed in before pictures were kept, and nobody whose picture is no text', async () => {
    expect((await load(ada)).session.value).toEqual(ada);
    expect((await load({ ...ada, avatar: 'fox' })).session.value?.avatar).toBe('fox');
    expect((await load({ ...ada, avatar: 7 })).session.value).toBeNull();
  });

  it('keeps the picture of who is signed in, and of nobody else, with the same token', async () => {
    const { keepAvatar, session } = await load(ada);
    keepAvatar('p-2', 'owl');
    expect(session.value).toEqual(ada);
    keepAvatar('p-1', 'owl');
    expect([session.value, lastKept()]).toEqual([{ ...ada, avatar: 'owl' }, { ...ada, avatar: 'owl' }]);
    const before = session.value;
    keepAvatar('p-1', 'owl');
    expect(session.value).toBe(before);
  });
});
