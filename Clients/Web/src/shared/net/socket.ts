import { Cell, type Store } from '@/shared/state/store';
import type { Timers } from '@/shared/state/timers';
import type { HubEvents, HubMethods } from '@/shared/wire/hub';
import { backoffMs } from './backoff';
import { WireClock } from './clock';
import type { Link, Linker } from './link';

/** How the connection is: never asked for, being made for the first time, there, or lost and being made again. */
export type SocketPhase = 'idle' | 'connecting' | 'up' | 'lost';

/** The connection as people see it. */
export interface SocketState {
  readonly phase: SocketPhase;
  /** Attempts since it was last there. */
  readonly attempt: number;
  /** How often it has been there. */
  readonly generation: number;
}

/** Someone who lives on the connection: a room, a list. */
export interface Tenant {
  /** The connection is there, for the first time or again: enter, or resume. */
  up(): void;
  /** Something came. */
  told<E extends keyof HubEvents>(event: E, frame: HubEvents[E]): void;
}

/** There is no connection to call over, or it went before the reply. Nobody knows whether the call arrived. */
export class NotConnected extends Error {}

const LINGER_MS = 3_000;
/** A reply that takes longer comes over a line that is dead, though nobody has said so yet. */
const REPLY_MAX_MS = 8_000;

/** The one connection of a tab: opened with the first tenant, closed soon after the last one, and made again until then. */
export class Socket {
  readonly clock = new WireClock();
  readonly #state = new Cell<SocketState>({ phase: 'idle', attempt: 0, generation: 0 });
  readonly #tenants = new Set<Tenant>();
  #link: Link | null = null;
  #life = 0;
  #stopTimer: (() => void) | null = null;

  constructor(
    private readonly linker: Linker,
    private readonly token: () => string | null,
    private readonly timers: Timers,
    private readonly random: () => number,
  ) {}

  get state(): Store<SocketState> {
    return this.#state;
  }

  /** Moves in; the returned function moves out. */
  enter(tenant: Tenant): () => void {
    this.#tenants.add(tenant);
    if (this.#state.value.phase === 'idle') this.#open(0);
    else if (this.#state.value.phase === 'up') tenant.up();
    return () => {
      this.#tenants.delete(tenant);
      // From one page to the next there is nobody for a moment.
      this.timers.after(LINGER_MS, () => { if (this.#tenants.size === 0) this.#close(); });
    };
  }

  /** Calls a method. @throws NotConnected when nobody can know whether it arrived. */
  async call<M extends keyof HubMethods>(method: M, ...args: Parameters<HubMethods[M]>): Promise<ReturnType<HubMethods[M]>> {
    const link = this.#link;
    if (!link || this.#state.value.phase !== 'up') throw new NotConnected('There is no connection.');
    const from = this.timers.now();
    const stopWaiting = this.timers.after(REPLY_MAX_MS, () => this.#giveUp(link));
    try {
      const reply = await link.call(method, ...args);
      this.clock.heard(this.timers.now() - from);
      return reply;
    } catch (error) {
      if (link !== this.#link) throw new NotConnected('The connection went before the reply.');
      throw error;
    } finally {
      stopWaiting();
    }
  }

  /** Comes back now instead of later: the tab woke, or the network is there again. */
  nudge(): void {
    if (this.#state.value.phase === 'lost') this.#open(this.#state.value.attempt);
  }

  /** The network was away: the line may be dead without having closed. */
  suspect(): void {
    if (this.#state.value.phase === 'up') this.restart();
    else this.nudge();
  }

  /** Starts anew with whoever is signed in now. */
  restart(): void {
    if (this.#tenants.size === 0) return;
    this.#drop();
    this.#open(0);
  }

  #open(attempt: number): void {
    this.#stopTimer?.();
    this.#stopTimer = null;
    const token = this.token();
    if (token === null) {
      this.#state.value = { ...this.#state.value, phase: 'idle', attempt: 0 };
      return;
    }
    const life = ++this.#life;
    const { generation } = this.#state.value;
    this.#state.value = { phase: generation === 0 ? 'connecting' : 'lost', attempt, generation };
    void this.#connect(token, life, attempt);
  }

  async #connect(token: string, life: number, attempt: number): Promise<void> {
    const isCurrent = () => life === this.#life;
    let link: Link | null = null;
    try {
      link = await this.linker(token, {
        told: (event, frame) => { if (isCurrent()) this.#told(event, frame); },
        closed: () => { if (isCurrent()) this.#lost(0); },
      });
      await link.start();
    } catch {
      // Whatever the reason, the answer is the same: another attempt, later.
      if (isCurrent()) this.#lost(attempt + 1);
      return;
    }
    if (!isCurrent()) {
      void link.stop();
      return;
    }
    this.#link = link;
    this.#state.value = { phase: 'up', attempt: 0, generation: this.#state.value.generation + 1 };
    for (const tenant of [...this.#tenants]) tenant.up();
  }

  #told<E extends keyof HubEvents>(event: E, frame: HubEvents[E]): void {
    if (event === 'probe') void this.#link?.send('Echo', frame as number);
    else if (event === 'resync') this.#again(0);
    else if (event === 'move') this.#again(this.random() * (frame as HubEvents['move']).inMs);
    else for (const tenant of [...this.#tenants]) tenant.told(event, frame);
  }

  // The server asks to come again, at once or within a time; until then all goes on over the old connection.
  #again(inMs: number): void {
    const life = this.#life;
    this.timers.after(inMs, () => {
      if (life !== this.#life) return;
      this.#drop();
      this.#open(0);
    });
  }

  #lost(attempt: number): void {
    this.#life++;
    this.#link = null;
    this.#state.value = { ...this.#state.value, phase: this.#state.value.generation === 0 ? 'connecting' : 'lost', attempt };
    this.#stopTimer = this.timers.after(backoffMs(attempt, this.random()), () => this.#open(attempt));
  }

  #giveUp(link: Link): void {
    if (link !== this.#link) return;
    this.#drop();
    this.#lost(0);
  }

  #drop(): void {
    this.#life++;
    const link = this.#link;
    this.#link = null;
    if (link) void link.stop();
  }

  #close(): void {
    this.#stopTimer?.();
    this.#stopTimer = null;
    this.#drop();
    this.#state.value = { phase: 'idle', attempt: 0, generation: 0 };
  }
}
