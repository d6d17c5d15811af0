import { describe, expect, it } from 'vitest';
import { HeldTimers, settled } from '@/shared/state/heldTimers';
import type { Link, LinkEvents } from './link';
import { NotConnected, Socket, type Tenant } from './socket';

class FakeLink implements Link {
  readonly sent: [string, unknown[]][] = [];
  stopped = false;
  constructor(readonly events: LinkEvents, readonly token: string, private readonly starts: boolean) {}
  start = () => this.starts ? Promise.resolve() : Promise.reject(new Error('refused'));
  stop = () => {
    this.stopped = true;
    return Promise.resolve();
  };
  call: Link['call'] = () => Promise.resolve('ok' as never);
  send: Link['send'] = (method, ...args) => {
    this.sent.push([method, args]);
    return Promise.resolve();
  };
}

function setUp({ starts = () => true, token = 'T' }: { starts?: () => boolean; token?: string | null } = {}) {
  const links: FakeLink[] = [];
  const timers = new HeldTimers();
  const socket = new Socket((given, events) => {
    const link = new FakeLink(events, given, starts());
    links.push(link);
    return Promise.resolve(link);
  }, () => token, timers, () => 0.5);
  const heard: string[] = [];
  const tenant: Tenant = { up: () => { heard.push('up'); }, told: event => { heard.push(event); } };
  return { links, timers, socket, heard, tenant, last: () => links.at(-1) as FakeLink };
}

describe('Socket', () => {
  it('connects with its first tenant and closes soon after the last one', async () => {
    const { links, socket, timers, heard, tenant, last } = setUp();
    const leave = socket.enter(tenant);
    await settled();
    expect(socket.state.value).toEqual({ phase: 'up', attempt: 0, generation: 1 });
    expect(heard).toEqual(['up']);
    leave();
    socket.enter(tenant)();
    expect(last().stopped).toBe(false);
    await timers.pass(3_000);
    expect(last().stopped).toBe(true);
    expect(socket.state.value.phase).toBe('idle');
    expect(links.length).toBe(1);
  });

  it('comes back after a random time, and tells its tenants', async () => {
    const { socket, timers, heard, tenant, last, links } = setUp();
    socket.enter(tenant);
    await settled();
    last().events.closed();
    expect(socket.state.value.phase).toBe('lost');
    await timers.pass(249);
    expect(links.length).toBe(1);
    await timers.pass(2);
    expect(socket.state.value).toEqual({ phase: 'up', attempt: 0, generation: 2 });
    expect(heard).toEqual(['up', 'up']);
  });

  it('waits longer with every attempt that fails', async () => {
    let up = true;
    const { socket, timers, tenant, last, links } = setUp({ starts: () => up });
    socket.enter(tenant);
    await settled();
    up = false;
    last().events.closed();
    await timers.pass(250);
    expect([links.length, socket.state.value.attempt]).toEqual([2, 1]);
    await timers.pass(500);
    expect([links.length, socket.state.value.attempt]).toEqual([3, 2]);
    await timers.pass(999);
    expect(links.length).toBe(3);
    up = true;
    await timers.pass(1);
    expect(socket.state.value.phase).toBe('up');
  });

  it('comes back at once when it is nudged', async () => {
    const { socket, tenant, last } = setUp();
    socket.enter(tenant);
    await settled();
    last().events.closed();
    socket.nudge();
    await settled();
    expect(socket.state.value.phase).toBe('up');
  });

  it('answers probes by itself and keeps them from its tenants', async () => {
    const { socket, heard, tenant, last } = setUp();
    socket.enter(tenant);
    await settled();
    last().events.told('probe', 17);
    expect(last().sent).toEqual([['Echo', [17]]]);
    expect(heard).toEqual(['up']);
  });

  it('moves to another gateway within the time it was given', async () => {
    const { socket, timers, tenant, links } = setUp();
    socket.enter(tenant);
    await settled();
    links[0]?.events.told('move', { inMs: 10_000 });
    await timers.pass(4_999);
    expect(links.length).toBe(1);
    await timers.pass(1);
    expect(links[0]?.stopped).toBe(true);
    expect(socket.state.value.generation).toBe(2);
  });

  it('comes again at once when it read too slowly', async () => {
    const { socket, timers, tenant, links } = setUp();
    socket.enter(tenant);
    await settled();
    links[0]?.events.told('resync', undefined);
    await timers.pass(0);
    expect(links.length).toBe(2);
  });

  it('hears nothing of a connection that it has given up', async () => {
    const { socket, tenant, links, heard } = setUp();
    socket.enter(tenant);
    await settled();
    socket.restart();
    await settled();
    links[0]?.events.told('resync', undefined);
    links[0]?.events.closed();
    expect(socket.state.value.phase).toBe('up');
    expect(heard).toEqual(['up', 'up']);
  });

  it('gives a line up that does not answer, and tells who waits that nobody knows', async () => {
    const { socket, timers, tenant, links } = setUp();
    socket.enter(tenant);
    await settled();
    const first = links[0] as FakeLink;
    let fail: (error: Error) => void = () => undefined;
    first.call = () => new Promise((_, reject) => { fail = reject; });
    const call = expect(socket.call('Leave', 'r-1')).rejects.toBeInstanceOf(NotConnected);
    await timers.pass(8_000);
    expect([first.stopped, socket.state.value.phase]).toEqual([true, 'lost']);
    fail(new Error('stopped'));
    await call;
    await timers.pass(250);
    expect(socket.state.value.phase).toBe('up');
  });

  it('starts anew when the network comes back', async () => {
    const { socket, tenant, links } = setUp();
    socket.enter(tenant);
    await settled();
    socket.suspect();
    await settled();
    expect([links.length, links[0]?.stopped, socket.state.value.generation]).toEqual([2, true, 2]);
  });

  it('refuses calls while there is no connection', async () => {
    const { socket } = setUp({ token: null });
    await expect(socket.call('Leave', 'r-1')).rejects.toBeInstanceOf(NotConnected);
  });
});
