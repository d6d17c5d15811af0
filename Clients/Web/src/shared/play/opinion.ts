import { NotConnected, type Socket } from '@/shared/net/socket';
import { Cell } from '@/shared/state/store';
import type { Timers } from '@/shared/state/timers';
import type { RefusalCode } from '@/shared/wire/codes';
import type { HubEvents } from '@/shared/wire/hub';

const AGAIN_MS = 400;

/** Most characters of a note. */
export const NOTE_MAX = 280;

/** What one says of the question that was revealed last, and what the room says. */
export interface Opinion {
  readonly round: number;
  readonly operation: number;
  readonly vote: -1 | 0 | 1;
  readonly flag: string;
  /** What one has to say to the flag; empty for nothing. */
  readonly note: string;
  /** Whether the server has it. */
  readonly settled: boolean;
  /** Why the server did not take the last word; null while it did. */
  readonly refusal: RefusalCode | null;
  readonly up: number;
  readonly down: number;
  readonly flags: number;
}

const nothing = (round: number, operation: number): Opinion =>
  ({ round, operation, vote: 0, flag: '', note: '', settled: true, refusal: null, up: 0, down: 0, flags: 0 });

/** Codes after which the same is sent again. */
const AGAIN = new Set(['tooMany', 'busy', 'unresolved']);

/** One player's word on each question of a game. The highest operation stands, so that sending the same again is safe. */
export class OpinionController {
  readonly state = new Cell<Opinion>(nothing(0, 0));
  #sending = false;

  constructor(private readonly socket: Pick<Socket, 'call'>, private readonly timers: Timers, private readonly game: () => string) {}

  /** A question was revealed. */
  revealed(round: number): void {
    if (round !== this.state.value.round) this.state.value = nothing(round, this.state.value.operation);
  }

  /** How the room receives it. */
  heard({ game, round, up, down, flags }: HubEvents['feedback']): void {
    if (game === this.game() && round === this.state.value.round) this.state.value = { ...this.state.value, up, down, flags };
  }

  /** For, or against; the same again takes it back. */
  vote(vote: -1 | 1): void {
    this.#say({ vote: this.state.value.vote === vote ? 0 : vote });
  }

  /** What is wrong with it; the same again takes it back, and what was said to it. */
  flag(flag: string): void {
    this.#say(this.state.value.flag === flag ? { flag: '', note: '' } : { flag });
  }

  /** What one has to say to the flag. It goes along with one, and never alone. */
  note(text: string): void {
    const note = text.trim().slice(0, NOTE_MAX);
    if (this.state.value.flag !== '' && note !== this.state.value.note) this.#say({ note });
  }

  /** The connection is there again: what had no verdict is sent again. */
  resume(): void {
    if (!this.state.value.settled) void this.#send();
  }

  #say(changes: Partial<Pick<Opinion, 'vote' | 'flag' | 'note'>>): void {
    const { state } = this;
    if (state.value.round === 0) return;
    state.value = { ...state.value, ...changes, operation: state.value.operation + 1, settled: false, refusal: null };
    void this.#send();
  }

  async #send(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    const { round, operation, vote, flag, note } = this.state.value;
    try {
      const reply = await this.socket.call('Feedback', this.game(), round, operation, vote, flag, note);
      if (AGAIN.has(reply.code)) this.timers.after(AGAIN_MS, () => this.resume());
      else this.#settle(round, operation, reply.code, reply);
    } catch (error) {
      if (!(error instanceof NotConnected)) throw error; // Sent again after the resume.
    } finally {
      this.#sending = false;
    }
    if (this.state.value.operation !== operation) this.resume();
  }

  #settle(round: number, operation: number, code: RefusalCode, stands: { operation: number; vote: number; flag: string }): void {
    const now = this.state.value;
    if (now.round !== round || now.operation !== operation) return;
    // Another window of the player's has counted further: what one wants now goes on from there.
    if (code === 'superseded') {
      this.state.value = { ...now, operation: stands.operation + 1 };
      return;
    }
    this.state.value = code === 'ok'
      ? { ...now, settled: true }
      : { ...now, settled: true, refusal: code, vote: stands.vote as Opinion['vote'], flag: stands.flag, note: stands.flag === now.flag ? now.note : '' };
  }
}
