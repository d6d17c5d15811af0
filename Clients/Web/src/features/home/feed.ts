import type { api } from '@/shared/net/api';
import { ApiError } from '@/shared/net/apiError';
import { NotConnected, type Socket, type Tenant } from '@/shared/net/socket';
import { Cell } from '@/shared/state/store';
import type { Timers } from '@/shared/state/timers';
import type { HubEvents } from '@/shared/wire/hub';
import type { LobbyListItem } from '@/shared/wire/lobbies';

const LOOK_EVERY_MS = 4_000;

/** The list of lobbies as it is: pushed to who is signed in, looked at every few seconds otherwise. */
export class LobbyFeed implements Tenant {
  readonly lobbies = new Cell<readonly LobbyListItem[] | null>(null);
  /** Why there is no list; null while all is well. */
  readonly failure = new Cell<string | null>(null);
  #leave: (() => void) | null = null;
  #stopTimer: (() => void) | null = null;
  #open = true;

  constructor(
    private readonly socket: Pick<Socket, 'enter' | 'call'>,
    private readonly list: typeof api.lobbies,
    private readonly timers: Timers,
  ) {}

  start(signedIn: boolean): void {
    void this.#look(!signedIn);
    if (signedIn) this.#leave = this.socket.enter(this);
  }

  stop(): void {
    this.#open = false;
    this.#stopTimer?.();
    if (this.#leave) {
      this.#quietly(this.socket.call('UnwatchLobbies'));
      this.#leave();
    }
  }

  up(): void {
    this.#quietly(this.socket.call('WatchLobbies', '').then(reply => { if (reply.code === 'ok') this.#take(reply.lobbies); }));
  }

  told<E extends keyof HubEvents>(event: E, frame: HubEvents[E]): void {
    if (event === 'lobbies') this.#take((frame as HubEvents['lobbies']).lobbies);
  }

  #take(lobbies: readonly LobbyListItem[]): void {
    if (!this.#open) return;
    this.failure.value = null;
    this.lobbies.value = lobbies;
  }

  async #look(again: boolean): Promise<void> {
    try {
      this.#take((await this.list()).lobbies);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (this.#open && this.lobbies.value === null) this.failure.value = error.message;
    }
    if (this.#open && (again || this.lobbies.value === null)) this.#stopTimer = this.timers.after(LOOK_EVERY_MS, () => void this.#look(again));
  }

  // Without a connection nothing is lost: the list comes whole with the next one.
  #quietly(call: Promise<unknown>): void {
    call.catch((error: unknown) => { if (!(error instanceof NotConnected)) throw error; });
  }
}
