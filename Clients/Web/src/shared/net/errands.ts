import { Cell } from '@/shared/state/store';
import type { Timers } from '@/shared/state/timers';
import { NotConnected } from './socket';

/** What the controller of a room has under way: things to do later, the next turn of its screen, and calls that may find no connection. */
export class Errands {
  /** Counts up whenever the screen changes by itself. */
  readonly turn = new Cell(0);
  readonly #stops = new Set<() => void>();
  #stopTurn: (() => void) | null = null;
  #open = true;

  constructor(private readonly timers: Timers, private readonly nextChangeAt: (nowMs: number) => number | null) {}

  /** Whether the room is still looked at. */
  get isOpen(): boolean {
    return this.#open;
  }

  /** Nothing that was to be done later is done any more. */
  close(): void {
    this.#open = false;
    this.#stopTurn?.();
    for (const stop of this.#stops) stop();
  }

  later(ms: number, action: () => void): void {
    const stop = this.timers.after(ms, () => {
      this.#stops.delete(stop);
      if (this.#open) action();
    });
    this.#stops.add(stop);
  }

  /** The room has changed, and with it the instant at which its screen changes next. */
  planTurn(): void {
    this.#stopTurn?.();
    const now = this.timers.now();
    const at = this.nextChangeAt(now);
    this.#stopTurn = at === null ? null : this.timers.after(at - now + 1, () => {
      this.turn.value++;
      this.planTurn();
    });
  }

  /** A connection that goes is no fault: the next one enters again, and sends what is open. */
  async attempt<T>(call: () => Promise<T>): Promise<T | null> {
    try {
      return await call();
    } catch (error) {
      if (error instanceof NotConnected) return null;
      throw error;
    }
  }
}
