import { describe, expect, it, vi } from 'vitest';
import { WireClock } from '@/shared/net/clock';
import { NotConnected, type Tenant } from '@/shared/net/socket';
import { HeldTimers, settled } from '@/shared/state/heldTimers';
import type { GivenAnswer } from '@/shared/net/answers';
import { RoyaleController, type World } from './controller';
import { frames } from './testFrames';

type Reply = object | string | Error;

function setUp(replies: Record<string, Reply[]>) {
  const timers = new HeldTimers();
  const calls: unknown[][] = [];
  const kept = new Map<string, GivenAnswer | null>();
  const told = vi.fn();
  const call = (method: string, ...args: unknown[]) => {
    calls.push([method, ...args]);
    const left = replies[method] ?? [];
    const next = left.length > 1 ? left.shift() : left[0];
    return next instanceof Error || next === undefined ? Promise.reject(next ?? new Error(`no reply for ${method}`)) : Promise.resolve(next);
  };
  let tenant: Tenant | null = null;
  const world = {
    socket: { clock: new WireClock(), call, enter: (entering: Tenant) => { tenant = entering; return () => { tenant = null; }; } },
    timers, random: () => 0.5, player: 'p-1',
    unsettled: { keep: (room: string, answer: GivenAnswer | null) => kept.set(room, answer), read: () => null },
    tabs: { tell: told, listen: () => () => undefined },
  } as unknown as World;
  const controller = new RoyaleController('r-1', world);
  controller.start();
  const up = async () => {
    tenant?.up();
    await settled();
  };
  return { controller, timers, calls, told, up, named: (method: string) => calls.filter(([name]) => name === method) };
}

const joined = { code: 'ok', seat: frames.seat(), waitingAhead: 0, royale: frames.royale(), missed: -1, prediction: null };
const ok = { code: 'ok', round: 1, elapsedMs: 1_200 };
const gone = new NotConnected('gone');

describe('RoyaleController', () => {
  it('joins, and resumes from the last event that it saw', async () => {
    const { controller, calls, up } = setUp({ Join: [joined], Resume: [{ ...joined, royale: null, missed: 0 }] });
    await up();
    controller.told('question', frames.question({ sequence: 6 }));
    await up();
    expect(calls).toEqual([['Join', 'r-1'], ['Resume', 'r-1', 6]]);
  });

  it('watches when seats are no longer given', async () => {
    const { controller, up } = setUp({ Join: [{ ...joined, code: 'tooLate', seat: null, royale: null }], Spectate: [{ ...joined, seat: null }] });
    await up();
    expect([controller.state.value.title, controller.refusal.value]).toEqual(['Saturday Classic', null]);
  });

  it('knocks again while registration has not opened', async () => {
    const { controller, timers, up, named } = setUp({ Join: [{ ...joined, code: 'notOpenYet', seat: null, royale: null }, joined] });
    await up();
    expect(controller.refusal.value).toEqual({ code: 'notOpenYet', tryAgain: true });
    await timers.pass(3_750);
    expect(named('Join').length).toBe(2);
    expect(controller.refusal.value).toBeNull();
  });

  it('sends an answer again that had no reply when the connection went', async () => {
    const { controller, told, up, named } = setUp({ Join: [joined], Answer: [gone, ok], Resume: [{ ...joined, royale: null, missed: 0 }] });
    await up();
    controller.told('question', frames.question());
    controller.press(2);
    await settled();
    expect(controller.state.value.answer).toMatchObject({ round: 1, choice: 2, code: null });
    await up();
    expect(named('Answer')).toEqual([['Answer', 'r-1', 1, 2], ['Answer', 'r-1', 1, 2]]);
    expect(controller.state.value.answer).toEqual({ round: 1, choice: 2, elapsedMs: 1_200, code: 'ok' });
    expect(told).toHaveBeenCalledOnce();
  });

  it('asks for the verdict until it is known', async () => {
    const { controller, timers, up, named } = setUp({ Join: [joined], Answer: [{ ...ok, code: 'unresolved' }, ok] });
    await up();
    controller.told('question', frames.question());
    controller.press(2);
    await timers.pass(700);
    expect(named('Answer').length).toBe(2);
    expect(controller.state.value.answer?.code).toBe('ok');
  });

  it('takes no press after the window', async () => {
    const { controller, timers, up, named } = setUp({ Join: [joined], Answer: [ok] });
    await up();
    controller.told('question', frames.question());
    await timers.pass(10_000);
    controller.press(2);
    expect(named('Answer')).toEqual([]);
  });

  it('turns its screen when a window closes and when a cut is shown', async () => {
    const { controller, timers, up } = setUp({ Join: [joined] });
    await up();
    controller.told('question', frames.question());
    const before = controller.turn.value;
    await timers.pass(10_002);
    expect(controller.turn.value).toBe(before + 1);
    controller.told('reveal', frames.reveal());
    controller.told('cut', frames.cut());
    await timers.pass(7_010);
    expect(controller.turn.value).toBe(before + 3);
  });

  it('predicts until there is a verdict, and counts on from another window', async () => {
    const watching = { ...joined, seat: null };
    const { controller, timers, up, named } = setUp({
      Join: [watching], Contenders: [{ code: 'ok', open: true, predictions: 0, favourites: [], leaders: [] }],
      Predict: [{ code: 'superseded', operation: 4, seat: 9 }, { code: 'ok', operation: 5, seat: 7 }],
    });
    await up();
    controller.told('question', frames.question());
    controller.told('reveal', frames.reveal());
    controller.predict({ seat: 7, name: 'Hana' });
    await timers.pass(700);
    expect(named('Predict')).toEqual([['Predict', 'r-1', 1, 7], ['Predict', 'r-1', 5, 7]]);
    expect(controller.state.value.prediction).toMatchObject({ operation: 5, seat: 7, name: 'Hana' });
  });
});
