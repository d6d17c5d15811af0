import { AnswerSender } from '@/shared/net/answerSender';
import { chosenElsewhere, judged, type unsettled as Unsettled } from '@/shared/net/answers';
import { Errands } from '@/shared/net/errands';
import type { Socket, Tenant } from '@/shared/net/socket';
import type { tabs as Tabs } from '@/shared/net/tabs';
import { OpinionController } from '@/shared/play/opinion';
import { Cell } from '@/shared/state/store';
import type { Timers } from '@/shared/state/timers';
import type { ContenderFrame, JoinReply } from '@/shared/wire/frames';
import type { HubEvents } from '@/shared/wire/hub';
import { chosen, entered, fold, hovered } from './fold';
import { predicted, wished } from './predictions';
import { mayPredict, nextChangeAt, nothingYet, screenOf, type RoyaleState } from './state';

const WISH_AGAIN_MS = 700;
const ENTER_AGAIN_MS = 2_500;
const CONTENDERS_WITHIN_MS = 2_000;
const ENTER_AGAIN = new Set(['notOpenYet', 'tooMany', 'busy']);

/** What a controller reaches the world by; a test has its own. */
export interface World {
  readonly socket: Pick<Socket, 'enter' | 'call' | 'clock'>;
  readonly timers: Timers;
  readonly random: () => number;
  readonly unsettled: typeof Unsettled;
  readonly tabs: typeof Tabs;
  readonly player: string;
}

/** Why there is no way in; null while all is well. */
export interface Refusal {
  readonly code: string;
  readonly tryAgain: boolean;
}

/** One event on one connection: enters, resumes, answers, and keeps what it is told. No DOM in here. */
export class RoyaleController implements Tenant {
  readonly state: Cell<RoyaleState>;
  readonly refusal = new Cell<Refusal | null>(null);
  readonly opinion: OpinionController;
  readonly #errands: Errands;
  readonly #sender: AnswerSender;
  #leave: (() => void) | null = null;
  #unlisten: (() => void) | null = null;
  #entered = false;

  constructor(readonly id: string, private readonly world: World) {
    this.state = new Cell({ ...nothingYet(id), answer: world.unsettled.read(id) });
    this.opinion = new OpinionController(world.socket, world.timers, () => id);
    this.#errands = new Errands(world.timers, nowMs => nextChangeAt(this.state.value, nowMs));
    this.#sender = new AnswerSender(this.#errands, world, {
      id: () => id, answer: () => this.state.value.answer, judge: reply => this.#set(judged(this.state.value, reply)),
    });
  }

  /** Counts up whenever the screen changes by itself. */
  get turn(): Cell<number> {
    return this.#errands.turn;
  }

  start(): void {
    this.#unlisten = this.world.tabs.listen(this.world.player, this.id, answer => this.#set(chosenElsewhere(this.state.value, answer)));
    this.#leave = this.world.socket.enter(this);
  }

  stop(): void {
    this.#errands.close();
    this.#unlisten?.();
    void this.#errands.attempt(() => this.world.socket.call('Leave', this.id));
    this.#leave?.();
  }

  up(): void {
    void this.#enter();
  }

  told<E extends keyof HubEvents>(event: E, frame: HubEvents[E]): void {
    const before = this.state.value;
    if (event === 'feedback') this.opinion.heard(frame as HubEvents['feedback']);
    this.#set(fold(before, event, frame, this.#due));
    if (this.state.value === before) return;
    if (event === 'reveal') this.opinion.revealed((frame as HubEvents['reveal']).round);
    if (event === 'reveal' || event === 'cut' || event === 'out') this.#askContenders(CONTENDERS_WITHIN_MS);
  }

  /** Presses an option: an answer of who plays, a guess of who watches. */
  press(choice: number): void {
    const before = this.state.value;
    if (screenOf(before, this.world.timers.now()) !== 'question') return;
    const answered = chosen(before, choice);
    if (answered !== before) {
      this.#set(answered);
      void this.#sender.send();
      return;
    }
    const guessed = hovered(before, choice);
    if (guessed === before || !guessed.question) return;
    this.#set(guessed);
    const { round } = guessed.question;
    void this.#errands.attempt(() => this.world.socket.call('Hover', this.id, round, choice));
  }

  /** Takes a contender for the winner. */
  predict(contender: Pick<ContenderFrame, 'seat' | 'name'>): void {
    if (!mayPredict(this.state.value)) return;
    this.#set(wished(this.state.value, contender));
    void this.#sendWish();
  }

  /** The player has read why they are out. */
  read(): void {
    this.#set({ ...this.state.value, outRead: true });
    this.#askContenders(0);
  }

  /** Ends the moment of a cut early. */
  skip(): void {
    const { cut } = this.state.value;
    if (cut) this.#set({ ...this.state.value, cut: null });
  }

  readonly #due = (inMs: number) => this.world.socket.clock.due(inMs, this.world.timers.now());

  async #enter(): Promise<void> {
    const reply = await this.#errands.attempt(() => this.#knock());
    if (!reply || !this.#errands.isOpen) return;
    if (reply.code !== 'ok' && reply.code !== 'waiting') {
      const tryAgain = ENTER_AGAIN.has(reply.code);
      this.refusal.value = { code: reply.code, tryAgain };
      if (tryAgain) this.#errands.later(ENTER_AGAIN_MS * (1 + this.world.random()), () => this.up());
      return;
    }
    this.refusal.value = null;
    this.#entered = true;
    this.#set(entered(this.state.value, reply, this.#due));
    void this.#sender.send();
    if (this.state.value.wish) void this.#sendWish();
    this.opinion.resume();
    this.#askContenders(0);
  }

  async #knock(): Promise<JoinReply> {
    const { socket } = this.world;
    const reply = this.#entered ? await socket.call('Resume', this.id, this.state.value.sequence) : await socket.call('Join', this.id);
    return reply.code === 'tooLate' || reply.code === 'full' || reply.code === 'addressFull' ? socket.call('Spectate', this.id) : reply;
  }

  async #sendWish(): Promise<void> {
    const { wish } = this.state.value;
    if (!wish) return;
    const reply = await this.#errands.attempt(() => this.world.socket.call('Predict', this.id, wish.operation, wish.seat));
    if (!reply) return; // Sent again after the resume.
    this.#set(predicted(this.state.value, wish.operation, reply));
    if (this.state.value.wish) this.#errands.later(WISH_AGAIN_MS, () => void this.#sendWish());
  }

  // Thousands are out at the same moment: each asks at a time of its own.
  #askContenders(withinMs: number): void {
    if (!mayPredict(this.state.value)) return;
    this.#errands.later(this.world.random() * withinMs, () => void this.#errands.attempt(async () => {
      const reply = await this.world.socket.call('Contenders', this.id);
      if (reply.code === 'ok') this.#set({ ...this.state.value, contenders: reply });
    }));
  }

  #set(next: RoyaleState): void {
    if (!this.#errands.isOpen) return;
    if (next.answer !== this.state.value.answer) this.world.unsettled.keep(this.id, next.answer);
    this.state.value = next;
    this.#errands.planTurn();
  }
}
