import type { GivenAnswer } from '@/shared/net/answers';
import { WireClock } from '@/shared/net/clock';
import type { Tenant } from '@/shared/net/socket';
import { HeldTimers, settled } from '@/shared/state/heldTimers';
import { LobbyController, type Way, type World } from './controller';

/** A controller in a world of its own: a server that replies as told, the last reply for good, and time that stands still. */
export function setUp(replies: Record<string, (object | string | Error)[]>, way: Way = { by: 'id', id: 'l-1' }) {
  const timers = new HeldTimers();
  const calls: unknown[][] = [];
  const arrived: string[] = [];
  let tenant: Tenant | null = null;
  const call = (method: string, ...args: unknown[]) => {
    calls.push([method, ...args]);
    const left = replies[method] ?? [];
    const next = left.length > 1 ? left.shift() : left[0];
    return next instanceof Error || next === undefined ? Promise.reject(next ?? new Error(`no reply for ${method}`)) : Promise.resolve(next);
  };
  const kept = new Map<string, GivenAnswer | null>();
  const world = {
    socket: { clock: new WireClock(), call, enter: (entering: Tenant) => { tenant = entering; return () => { tenant = null; }; } },
    timers, player: 'p-0', arrived: (id: string) => arrived.push(id),
    unsettled: { keep: (room: string, answer: GivenAnswer | null) => kept.set(room, answer), read: () => null },
    tabs: { tell: () => undefined, listen: () => () => undefined },
  } as unknown as World;
  const controller = new LobbyController(way, world);
  controller.start();
  const up = async () => {
    tenant?.up();
    await settled();
  };
  return { controller, timers, calls, arrived, kept, up, named: (method: string) => calls.filter(([name]) => name === method) };
}
