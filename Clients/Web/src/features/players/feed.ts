import { ApiError } from '@/shared/net/apiError';
import { NotConnected, type Socket, type Tenant } from '@/shared/net/socket';
import { Cell } from '@/shared/state/store';
import type { Timers } from '@/shared/state/timers';
import type { LeaderboardFrame } from '@/shared/wire/frames';
import type { HubEvents } from '@/shared/wire/hub';

const LOOK_EVERY_MS = 5_000;

/** The leaderboards as they are: pushed to who is signed in, looked at every few seconds otherwise. */
export class BoardFeed implements Tenant {
  readonly board = new Cell<LeaderboardFrame | null>(null);
  readonly failure = new Cell<string | null>(null);
  #leave: (() => void) | null = null;
  #stopTimer: (() => void) | null = null;
  #open = true;

  constructor(private readonly socket: Pick<Socket, 'enter' | 'call'>, private readonly load: () => Promise<LeaderboardFrame>, private readonly timers: Timers) {}

  start(signedIn: boolean): void {
    void this.#look(!signedIn);
    if (signedIn) this.#leave = this.socket.enter(this);
  }

  stop(): void {
    this.#open = false;
    this.#stopTimer?.();
    if (this.#leave) void this.#watch(false);
    this.#leave?.();
  }

  up(): void {
    void this.#watch(true);
  }

  told<E extends keyof HubEvents>(event: E, frame: HubEvents[E]): void {
    if (event === 'leaderboard' && this.#open) this.board.value = frame as HubEvents['leaderboard'];
  }

  async #look(again: boolean): Promise<void> {
    try {
      const board = await this.load();
      if (this.#open) this.board.value = board;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (this.#open) this.failure.value = error.message;
    }
    if (this.#open && again) this.#stopTimer = this.timers.after(LOOK_EVERY_MS, () => void this.#look(true));
  }

  async #watch(on: boolean): Promise<void> {
    try {
      await this.socket.call('WatchLeaderboard', on);
    } catch (error) {
      // Asked again with the next connection; and without one nothing is watched.
      if (!(error instanceof NotConnected)) throw error;
    }
  }
}
