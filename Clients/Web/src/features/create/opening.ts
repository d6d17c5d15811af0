import { NotConnected, type Socket, type Tenant } from '@/shared/net/socket';
import { Cell } from '@/shared/state/store';
import type { Timers } from '@/shared/state/timers';
import type { RefusalCode } from '@/shared/wire/codes';
import type { LobbySettingsFrame } from '@/shared/wire/lobbies';

const AGAIN_MS = 800;
const TRIES_MAX = 5;

/** Where the opening of a room is at. */
export type Opening =
  | { readonly at: 'rest' }
  | { readonly at: 'asking' }
  | { readonly at: 'refused'; readonly code: RefusalCode }
  | { readonly at: 'open'; readonly id: string };

/** Opens one room. What is asked for before there is a connection is asked when there is one. */
export class OpeningController implements Tenant {
  readonly state = new Cell<Opening>({ at: 'rest' });
  #wanted: Partial<LobbySettingsFrame> | null = null;
  #tries = 0;
  #leave: (() => void) | null = null;

  constructor(private readonly socket: Pick<Socket, 'enter' | 'call' | 'state'>, private readonly timers: Timers) {}

  start(): void {
    this.#leave = this.socket.enter(this);
  }

  stop(): void {
    this.#wanted = null;
    this.#leave?.();
  }

  open(settings: Partial<LobbySettingsFrame>): void {
    if (this.state.value.at === 'asking' || this.state.value.at === 'open') return;
    this.state.value = { at: 'asking' };
    this.#wanted = settings;
    this.#tries = 0;
    if (this.socket.state.value.phase === 'up') void this.#ask();
  }

  up(): void {
    void this.#ask();
  }

  told(): void {
    // Nothing that is told concerns a room that is not open yet.
  }

  async #ask(): Promise<void> {
    const settings = this.#wanted;
    if (!settings) return;
    try {
      const reply = await this.socket.call('CreateLobby', settings);
      if (reply.code === 'ok' && reply.id !== null) {
        this.#wanted = null;
        this.state.value = { at: 'open', id: reply.id };
      } else if ((reply.code === 'tooMany' || reply.code === 'busy') && this.#tries++ < TRIES_MAX) {
        this.timers.after(AGAIN_MS, () => void this.#ask());
      } else {
        this.#wanted = null;
        this.state.value = { at: 'refused', code: reply.code };
      }
    } catch (error) {
      if (!(error instanceof NotConnected)) throw error; // Asked again with the next connection.
    }
  }
}
