import type { AnswerReply } from '@/shared/wire/frames';
import { isOpenAnswer, type GivenAnswer } from './answers';
import type { Errands } from './errands';
import type { Socket } from './socket';
import type { tabs as Tabs } from './tabs';

const AGAIN_MS = 700;

/** The room that an answer belongs to, as its controller knows it. */
export interface AnsweredRoom {
  readonly id: () => string;
  readonly answer: () => GivenAnswer | null;
  readonly judge: (reply: AnswerReply) => void;
}

/** Sends an answer until there is a verdict on it: the server knows whether it arrived the first time. Other tabs hear of the verdict. */
export class AnswerSender {
  constructor(
    private readonly errands: Errands,
    private readonly world: { readonly socket: Pick<Socket, 'call'>; readonly tabs: typeof Tabs; readonly player: string },
    private readonly room: AnsweredRoom,
  ) {}

  async send(): Promise<void> {
    const [id, answer] = [this.room.id(), this.room.answer()];
    if (!answer || !isOpenAnswer(answer)) return;
    const reply = await this.errands.attempt(() => this.world.socket.call('Answer', id, answer.round, answer.choice));
    if (!reply) return; // Sent again after the resume.
    this.room.judge({ ...reply, round: answer.round });
    const judged = this.room.answer();
    if (!judged) return;
    if (isOpenAnswer(judged)) this.errands.later(AGAIN_MS, () => void this.send());
    else this.world.tabs.tell(this.world.player, id, judged);
  }
}
