import { AnswerSender } from '@/shared/net/answerSender';
import { chosenElsewhere, judged, type unsettled as Unsettled } from '@/shared/net/answers';
import { Errands } from '@/shared/net/errands';
import type { Socket, Tenant } from '@/shared/net/socket';
import type { tabs as Tabs } from '@/shared/net/tabs';
import { OpinionController } from '@/shared/play/opinion';
import { Cell } from '@/shared/state/store';
import type { Timers } from '@/shared/state/timers';
import type { RefusalCode } from '@/shared/wire/codes';
import type { HubEvents } from '@/shared/wire/hub';
import type { LobbyReply, LobbySettingsFrame } from '@/shared/wire/lobbies';
import { chosen, entered, fold } from './fold';
import { nextChangeAt, nothingYet, roundOf, screenOf, type LobbyState } from './state';

const KNOCK_AGAIN_MS = 900;
const KNOCKS_MAX = 6;
/** At most four times a second, and a little less, because clocks differ. */
const HOVER_EVERY_MS = 300;
const NOTICE_MS = 4_000;
const PLAY_AGAIN_MS = 400;
const PLAY_AGAIN_TRIES = 25;

/** How one comes in: by an id or a code, or to the best waiting lobby of a topic. */
export type Way = { readonly by: 'id'; readonly id: string } | { readonly by: 'topic'; readonly topic: string };

/** What a controller reaches the world by; a test has its own. */
export interface World {
  readonly socket: Pick<Socket, 'enter' | 'call' | 'clock'>;
  readonly timers: Timers;
  readonly unsettled: typeof Unsettled;
  readonly tabs: typeof Tabs;
  readonly player: string;
  /** Is told the id of the lobby that one came into. */
  readonly arrived: (id: string) => void;
}

/** One lobby on one connection: enters, resumes, answers, acts, and keeps what it is told. No DOM in here. */
export class LobbyController implements Tenant {
  readonly state = new Cell<LobbyState>(nothingYet);
  /** Why there is no way in; null while all is well. */
  readonly refusal = new Cell<RefusalCode | null>(null);
  /** The last thing that was refused, for a while. */
  readonly notice = new Cell<RefusalCode | null>(null);
  readonly opinion: OpinionController;
  readonly #errands: Errands;
  readonly #sender: AnswerSender;
  #leave: (() => void) | null = null;
  #unlisten: (() => void) | null = null;
  #hover = { round: 0, choice: -1, sentAt: -HOVER_EVERY_MS, planned: false };
  #knocks = 0;

  constructor(private readonly way: Way, private readonly world: World) {
    this.opinion = new OpinionController(world.socket, world.timers, () => this.state.value.id);
    this.#errands = new Errands(world.timers, nowMs => nextChangeAt(this.state.value, nowMs));
    this.#sender = new AnswerSender(this.#errands, world, {
      id: () => this.state.value.id, answer: () => this.state.value.answer, judge: reply => this.#set(judged(this.state.value, reply)),
    });
  }

  /** Counts up whenever the screen changes by itself. */
  get turn(): Cell<number> {
    return this.#errands.turn;
  }

  start(): void {
    this.#leave = this.world.socket.enter(this);
  }

  stop(): void {
    this.#errands.close();
    this.#unlisten?.();
    // Who goes to another page has left; who loses the connection has not.
    if (this.state.value.id !== '') void this.#errands.attempt(() => this.world.socket.call('LeaveLobby', this.state.value.id));
    this.#leave?.();
  }

  up(): void {
    void this.#enter();
  }

  told<E extends keyof HubEvents>(event: E, frame: HubEvents[E]): void {
    if (event === 'lobbyOut' && (frame as HubEvents['lobbyOut']).lobby === this.state.value.id) this.refusal.value = (frame as HubEvents['lobbyOut']).code;
    if (event === 'feedback') this.opinion.heard(frame as HubEvents['feedback']);
    this.#set(fold(this.state.value, event, frame, this.#due));
    if (event === 'lobbyReveal' && this.state.value.reveal) this.opinion.revealed(this.state.value.reveal.round);
  }

  press(choice: number): void {
    const before = this.state.value;
    if (screenOf(before, this.world.timers.now()) !== 'question') return;
    this.#set(chosen(before, choice));
    if (this.state.value !== before) void this.#sender.send();
  }

  /** Tells the crowd meter, at most four times a second, and only what has changed. */
  hover(choice: number): void {
    const { question, mechanics, seat } = this.state.value;
    if (!question || seat < 0 || !mechanics.includes('crowd') || screenOf(this.state.value, this.world.timers.now()) !== 'question') return;
    if (this.#hover.round === question.round && this.#hover.choice === choice) return;
    this.#hover = { ...this.#hover, round: question.round, choice };
    if (this.#hover.planned) return;
    const waitMs = this.#hover.sentAt + HOVER_EVERY_MS - this.world.timers.now();
    if (waitMs <= 0) { this.#sendHover(); return; }
    this.#hover.planned = true;
    this.#errands.later(waitMs, () => this.#sendHover());
  }

  readonly startGame = () => this.#say(id => this.world.socket.call('StartLobby', id));
  /** Waits for another game. Right after the last one its result is still being counted, so that it is asked for again. */
  readonly playAgain = (tries = PLAY_AGAIN_TRIES): void => {
    const again = tries > 1 ? () => this.#errands.later(PLAY_AGAIN_MS, () => { if (this.state.value.phase === 'finished') this.playAgain(tries - 1); }) : null;
    this.#say(id => this.world.socket.call('PlayAgain', id), undefined, again);
  };

  readonly setBots = (count: number) => this.#say(id => this.world.socket.call('AddBots', id, count));
  readonly configure = (settings: Partial<LobbySettingsFrame>) => this.#say(id => this.world.socket.call('ConfigureLobby', id, settings));
  readonly steal = () => this.#act('steal', 0);
  readonly emote = (kind: number) => this.#act('emotes', kind);
  readonly openPoll = (poll: number) => this.#act('poll', 100 + poll);

  /** Opens a poll in the host's own words. */
  readonly ask = (text: string, options: readonly string[]) =>
    this.#say(id => this.world.socket.call('OpenPoll', id, roundOf(this.state.value), text, options));

  /** Says something to the room. It is sent once: what got no reply may have been said, and then comes as an event. */
  readonly say = (text: string) => this.#say(id => this.world.socket.call('Say', id, text));

  readonly vote = (option: number) => {
    const { poll, vote: before } = this.state.value;
    if (!poll) return;
    this.#set({ ...this.state.value, vote: option });
    this.#act('poll', option, () => {
      if (this.state.value.vote === option) this.#set({ ...this.state.value, vote: before });
    });
  };

  readonly #due = (inMs: number) => this.world.socket.clock.due(inMs, this.world.timers.now());

  async #enter(): Promise<void> {
    const known = this.state.value.id !== '';
    const reply = await this.#errands.attempt(() => this.#knock());
    if (!reply || !this.#errands.isOpen) return;
    if (reply.code !== 'ok') {
      // Doors open twice a second at most; a busy server asks to come again.
      if ((reply.code === 'tooMany' || reply.code === 'busy') && this.#knocks++ < KNOCKS_MAX) this.#errands.later(KNOCK_AGAIN_MS * (1 + this.#knocks), () => this.up());
      else this.refusal.value = reply.code;
      return;
    }
    this.#knocks = 0;
    this.refusal.value = null;
    this.#set(entered(this.state.value, reply, this.#due));
    if (!known) this.#arrive();
    void this.#sender.send();
    if (this.state.value.reveal) this.opinion.revealed(this.state.value.reveal.round);
    this.opinion.resume();
  }

  #arrive(): void {
    const { id } = this.state.value;
    const left = this.world.unsettled.read(id);
    if (left && !this.state.value.answer) this.#set({ ...this.state.value, answer: left });
    this.#unlisten = this.world.tabs.listen(this.world.player, id, answer => this.#set(chosenElsewhere(this.state.value, answer)));
    this.world.arrived(id);
  }

  async #knock(): Promise<LobbyReply> {
    const { socket } = this.world;
    const { id, sequence } = this.state.value;
    if (id !== '') return socket.call('ResumeLobby', id, sequence);
    if (this.way.by === 'topic') return socket.call('FindLobby', this.way.topic);
    const reply = await socket.call('JoinLobby', this.way.id);
    return reply.code === 'full' ? socket.call('SpectateLobby', this.way.id) : reply;
  }

  #sendHover(): void {
    const { round, choice } = this.#hover;
    this.#hover = { round, choice, sentAt: this.world.timers.now(), planned: false };
    void this.#errands.attempt(() => this.world.socket.call('Act', this.state.value.id, 'crowd', round, choice));
  }

  #act(mechanic: string, value: number, refused?: () => void): void {
    const round = roundOf(this.state.value);
    this.#say(async id => (await this.world.socket.call('Act', id, mechanic, round, value)).code, refused);
  }

  #say(call: (id: string) => Promise<RefusalCode>, refused?: () => void, whenNotOpen: (() => void) | null = null): void {
    void this.#errands.attempt(() => call(this.state.value.id)).then(code => {
      if (code === null || code === 'ok' || !this.#errands.isOpen) return;
      refused?.();
      if (code === 'notOpen' && whenNotOpen) { whenNotOpen(); return; }
      this.notice.value = code;
      this.#errands.later(NOTICE_MS, () => { if (this.notice.value === code) this.notice.value = null; });
    });
  }

  #set(next: LobbyState): void {
    if (!this.#errands.isOpen) return;
    if (next.answer !== this.state.value.answer && next.id !== '') this.world.unsettled.keep(next.id, next.answer);
    this.state.value = next;
    this.#errands.planTurn();
  }
}
