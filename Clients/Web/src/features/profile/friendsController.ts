import { ApiError } from '@/shared/net/apiError';
import type { api as Api } from '@/shared/net/api';
import { NotConnected, type Socket, type Tenant } from '@/shared/net/socket';
import { Cell } from '@/shared/state/store';
import type { HubEvents } from '@/shared/wire/hub';
import type { FriendsReply } from '@/shared/wire/http';

/** What can be done between two people. */
export type Tie = 'befriend' | 'unfriend' | 'block' | 'unblock';

/** Friends, requests and blocks, with where friends are as it changes. */
export class FriendsController implements Tenant {
  readonly list = new Cell<FriendsReply | null>(null);
  readonly problem = new Cell<string | null>(null);
  #leave: (() => void) | null = null;

  constructor(private readonly socket: Pick<Socket, 'enter' | 'call'>, private readonly api: Pick<typeof Api, 'friends' | Tie>) {}

  start(): void {
    void this.#look();
    this.#leave = this.socket.enter(this);
  }

  stop(): void {
    void this.#watch(false);
    this.#leave?.();
  }

  up(): void {
    void this.#watch(true);
  }

  told<E extends keyof HubEvents>(event: E, frame: HubEvents[E]): void {
    if (event !== 'presence' || !this.list.value) return;
    const places = new Map((frame as HubEvents['presence']).friends.map(({ playerId, place }) => [playerId, place]));
    this.list.value = {
      ...this.list.value,
      friends: this.list.value.friends.map(({ playerId, name, avatar, level }) => {
        const place = places.get(playerId);
        return { playerId, name, avatar, level, ...(place ? { place } : {}) };
      }),
    };
  }

  /** Does something, and looks at what came of it. */
  async change(tie: Tie, playerId: string): Promise<void> {
    try {
      await this.api[tie](playerId);
      this.problem.value = null;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.problem.value = error.message;
    }
    await this.#look();
  }

  async #look(): Promise<void> {
    try {
      this.list.value = await this.api.friends();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.problem.value = error.message;
    }
  }

  async #watch(on: boolean): Promise<void> {
    try {
      await this.socket.call('WatchFriends', on);
    } catch (error) {
      // Asked again with the next connection; and without one nobody is watched.
      if (!(error instanceof NotConnected)) throw error;
    }
  }
}
