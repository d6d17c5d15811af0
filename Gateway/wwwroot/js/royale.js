// What a player knows of a royale: folds the server's frames. No DOM in here.

const CORRECT_POINTS = 500;
const SPEED_POINTS_MAX = 500;
const FINALISTS_MAX = 3;

const until = ms => ms < 0 ? null : performance.now() + ms;

export class Royale {
  title = ''; phase = 'scheduled'; dueAt = null; paused = false;
  capacity = 0; seats = 0; alive = 0; cuts = 0; sequence = 0;
  question = null; reveal = null; field = null; cut = null; voided = null; finish = null;
  seat = null; answer = null; out = null; waitingAhead = null; points = null; hovered = 0;
  prediction = null; wish = null; contenders = null;

  /** Whether the player is out, or never had a seat. */
  get watching() { return !this.seat || this.seat.outAtCut > 0; }

  /** Whether a prediction of the winner would be taken: not from the final three on. */
  get predicts() { return this.watching && this.field !== null && this.alive > FINALISTS_MAX && !this.finish && this.phase !== 'aborted'; }

  /** The player pressed a contender. It is sent until there is a verdict, under a number above all earlier ones. */
  predict({ seat, name }) {
    this.wish = { operation: Math.max(this.prediction?.operation ?? 0, this.wish?.operation ?? 0) + 1, seat, name };
  }

  /** The verdict on a wish; returns whether it has to be sent again. */
  settle(wish, { code, operation }) {
    if (this.wish !== wish || code === 'tooMany' || code === 'unresolved') return this.wish === wish;
    if (code === 'superseded') {
      wish.operation = operation + 1; // Another window of the player's has counted further.
      return true;
    }
    this.wish = null;
    if (code === 'ok') this.prediction = { ...wish, aliveThen: this.alive, outAtCut: 0 };
    return false;
  }

  /** Whether the prediction came true; null without one, and before the end. */
  get prophet() { return this.finish && this.prediction ? this.prediction.seat === this.finish.winnerSeat : null; }

  /** The reply to Join, Spectate or Resume. */
  enter(reply) {
    if (reply.royale) this.#snapshot(reply.royale);
    this.waitingAhead = reply.code === 'waiting' ? reply.waitingAhead : null;
    if (reply.seat) this.#takeSeat(reply.seat);
    if (reply.prediction) this.prediction = reply.prediction;
  }

  /** An event of the room; returns false for one that was seen before. */
  take(name, frame) {
    if (frame.sequence !== undefined) {
      if (frame.sequence <= this.sequence) return false;
      this.sequence = frame.sequence;
    }
    this.#fold[name]?.(frame);
    return true;
  }

  /** The player pressed an option. The first press counts. */
  choose(choice) {
    if (this.answer?.round !== this.question.round) this.answer = { round: this.question.round, choice, elapsedMs: null, code: null };
  }

  /** The verdict on an answer. */
  acknowledge({ round, code, elapsedMs }) {
    if (this.answer?.round === round) Object.assign(this.answer, { code, elapsedMs });
  }

  /** Where the player stands, as of the last reveal: rank among the scores that it told, and points above the line. */
  get standing() {
    if (!this.field || !this.seat || this.watching) return null;
    const { scores, lineScore } = this.field;
    let rank = 1;
    for (let index = 0; index < scores.length; index += 2) if (scores[index] > this.seat.score) rank += scores[index + 1];
    return { rank: Math.min(rank, this.alive), alive: this.alive, above: this.seat.score - lineScore };
  }

  #fold = {
    question: frame => {
      this.question = { ...frame, closesAt: performance.now() + frame.remainingMs };
      this.#to('staged', frame.remainingMs);
      this.reveal = this.cut = this.voided = this.points = null;
      this.alive = frame.alive;
      this.hovered = 0;
    },
    reveal: frame => {
      this.reveal = this.field = frame;
      this.#to('revealed', frame.showMs);
      this.alive = frame.alive;
      this.#score(frame);
    },
    cut: frame => {
      this.cut = { ...frame, showAt: performance.now() + frame.inMs, hideAt: performance.now() + frame.inMs + frame.showMs };
      this.alive = frame.alive;
      this.cuts = frame.cut;
    },
    out: frame => {
      this.out = frame;
      if (this.seat) Object.assign(this.seat, { outAtCut: frame.cut, outRank: frame.rank, score: frame.score });
    },
    back: frame => {
      this.out = null;
      this.#takeSeat(frame.seat);
    },
    void: frame => {
      this.voided = frame;
      this.paused = frame.paused;
      this.#to('voided', frame.waitMs);
    },
    phase: frame => {
      Object.assign(this, { seats: frame.seats, alive: frame.alive, paused: frame.paused });
      this.#to(frame.phase, frame.inMs);
    },
    finish: frame => {
      this.finish = frame;
      this.#to('finished', -1);
    },
    seated: frame => {
      this.waitingAhead = null;
      this.#takeSeat(frame);
    },
  };

  #to(phase, inMs) {
    this.phase = phase;
    this.dueAt = until(inMs);
  }

  #snapshot(frame) {
    const { title, phase, paused, capacity, seats, alive, cuts, sequence } = frame;
    Object.assign(this, { title, phase, paused, capacity, seats, alive, cuts, sequence });
    this.dueAt = until(frame.inMs);
    this.question = frame.question ? { ...frame.question, closesAt: performance.now() + frame.question.remainingMs } : null;
    this.field = frame.reveal ?? null;
    this.reveal = frame.question ? null : this.field;
    this.voided = frame.void ?? null;
    this.finish = frame.finish ?? null;
    this.cut = null;
  }

  #takeSeat(seat) {
    this.seat = { ...seat };
    this.out = seat.outAtCut > 0 ? seat.out ?? this.out : null;
    if (seat.answeredRound > 0 && this.answer?.round !== seat.answeredRound) {
      this.answer = { round: seat.answeredRound, choice: seat.choice, elapsedMs: seat.answerElapsedMs, code: 'ok' };
    }
  }

  // The server's own formula, from the elapsed time that it acknowledged.
  #score({ round, correct }) {
    if (this.watching) return;
    const { answer, question } = this;
    const right = answer?.round === round && answer.choice === correct && answer.code === 'ok';
    const windowMs = question?.windowMs ?? 1;
    this.points = right
      ? CORRECT_POINTS + Math.floor(SPEED_POINTS_MAX * (windowMs - Math.min(answer.elapsedMs, windowMs)) / windowMs) : 0;
    this.seat.score += this.points;
    this.seat.right += right ? 1 : 0;
  }
}
