import { describe, expect, it } from 'vitest';
import { settled } from '@/shared/state/heldTimers';
import { badgesOf, ratingCurve } from './badgeLooks';
import { FriendsController } from './friendsController';

describe('badgesOf', () => {
  it('has those first that someone has, the latest on top', () => {
    const all = ['a', 'b', 'c'].map(id => ({ id, title: id, description: '' }));
    const badges = badgesOf(all, { achievements: [{ id: 'b', at: '2026-01-01' }, { id: 'c', at: '2026-02-01' }] });
    expect(badges.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  });
});

describe('ratingCurve', () => {
  it('ends with what the rating is now', () => {
    expect(ratingCurve(1_230, [20, -10, 20])).toEqual([1_200, 1_220, 1_210, 1_230]);
  });
});

describe('FriendsController', () => {
  it('shows where friends are as it changes', async () => {
    const friend = { playerId: 'p-1', name: 'Ada', avatar: 'fox', level: 2 };
    const reply = { friends: [friend], incoming: [], outgoing: [], blocked: [] };
    const never = () => Promise.reject(new Error('not asked'));
    const controller = new FriendsController({ enter: () => () => undefined, call: () => Promise.resolve('ok' as never) },
      { friends: () => Promise.resolve(reply), befriend: never, unfriend: never, block: never, unblock: never });
    controller.start();
    await settled();
    const place = { kind: 'lobby', id: 'l-1', title: '', canWatch: true } as const;
    controller.told('presence', { friends: [{ playerId: 'p-1', place }] });
    expect(controller.list.value?.friends).toEqual([{ ...friend, place }]);
    controller.told('presence', { friends: [] });
    expect(controller.list.value?.friends).toEqual([friend]);
  });
});
