// What a player knows of a lobby: folds the server's frames. No DOM in here.

const until = ms => ms < 0 ? null : performance.now() + ms;

export class Party {
  id = ''; seat = -1; sequence = 0; phase = 'waiting'; dueAt = null; settings = null; joinCode = null; hostSeat = -1;
  game = 0; number = 0; questions = 0; players = []; mechanics = []; question = null; reveal = null; finish = null;
  answer = null; news = []; closed = false; crowd = null; poll = null; card = null; hovered = 0;

  get isHost() { return this.seat >= 0 && this.seat === this.hostSeat; }

  /** The reply to whatever leads into a lobby. */
  enter(reply) {
    this.id = reply.id;
    this.seat = reply.seat;
    if (reply.lobby) this.#whole(reply.lobby);
    if (reply.answeredRound > 0) this.answer = { round: reply.answeredRound, choice: reply.choice, elapsedMs: reply.answerElapsedMs, code: 'ok' };
  }

  /** An event of the room; returns false for one that was seen before. */
  take(name, frame) {
    if (frame.sequence > 0) {
      if (frame.sequence <= this.sequence) return false;
      this.sequence = frame.sequence;
    }
    this.#fold[name]?.(frame);
    return true;
  }

  choose(choice) {
    if (this.answer?.round !== this.question.round) this.answer = { round: this.question.round, choice, elapsedMs: null, code: null };
  }

  acknowledge({ round, code, elapsedMs }) {
    if (this.answer?.round === round) Object.assign(this.answer, { code, elapsedMs });
  }

  /** The players who are there, best first. */
  get ranking() { return this.players.filter(player => !player.left).sort((a, b) => b.score - a.score || a.seat - b.seat); }

  nameOf(seat) { return this.players[seat]?.name ?? 'Someone'; }

  #fold = {
    lobby: frame => this.#whole(frame),
    lobbySeat: frame => {
      this.players[frame.player.seat] = frame.player;
      this.hostSeat = frame.hostSeat;
    },
    lobbyQuestion: frame => {
      this.question = { ...frame, closesAt: performance.now() + frame.remainingMs };
      this.reveal = this.crowd = this.card = null;
      Object.assign(this, { number: frame.number, questions: frame.questions, news: [], hovered: 0 });
      this.#to('open', frame.remainingMs);
    },
    lobbyReveal: frame => {
      this.reveal = frame;
      frame.scores.forEach((score, seat) => { if (this.players[seat]) this.players[seat] = { ...this.players[seat], score }; });
      for (const { seat, streak } of frame.results) if (this.players[seat]) this.players[seat].streak = streak;
      this.#to('revealed', frame.showMs + frame.feedbackMs);
    },
    lobbyFinish: frame => {
      this.finish = frame;
      this.#to('finished', -1);
    },
    lobbyClosed: () => { this.closed = true; },
    crowd: frame => { if (frame.round === this.question?.round) this.crowd = frame.hovers; },
    agreed: frame => this.#tell(`The room agrees: ${this.question?.options[frame.option] ?? frame.option + 1}`),
    poll: frame => { this.poll = frame.leftMs > 0 ? { ...frame, closesAt: performance.now() + frame.leftMs } : null; },
    boss: frame => this.#tell(`Boss: “${frame.taunt}”`),
    bossEnd: frame => this.#tell(frame.beaten ? 'The room beats the boss!' : 'The boss wins this one.'),
    survivors: frame => this.#tell(`${this.nameOf(frame.leaver)} left; survivor badges for ${frame.seats.map(seat => this.nameOf(seat)).join(', ')}`),
    card: frame => { this.card = frame; },
    unmasked: frame => {
      this.#move(frame.seat, frame.points);
      this.#tell(`${this.nameOf(frame.seat)} was the saboteur, and gets ${frame.points} points`);
    },
    fanfare: frame => this.#tell(`${frame.name} is here!`),
    chain: frame => this.#tell(`Chain reaction: ${frame.seats.map(seat => this.nameOf(seat)).join(', ')}`),
    steal: frame => {
      this.#move(frame.thief, frame.points);
      this.#move(frame.victim, -frame.points);
      this.#tell(`${this.nameOf(frame.thief)} stole ${frame.points} points from ${this.nameOf(frame.victim)}`);
    },
  };

  #tell(text) { this.news = [...this.news.slice(-3), text]; }

  #move(seat, points) {
    if (this.players[seat]) this.players[seat] = { ...this.players[seat], score: this.players[seat].score + points };
  }

  #to(phase, inMs) {
    this.phase = phase;
    this.dueAt = until(inMs);
  }

  #whole(frame) {
    const { phase, settings, joinCode, hostSeat, game, number, questions, players, mechanics, sequence } = frame;
    if (game !== this.game) this.answer = null;
    Object.assign(this, { phase, settings, joinCode: joinCode ?? null, hostSeat, game, number, questions, players: [...players], mechanics, sequence });
    this.dueAt = until(frame.inMs);
    this.question = frame.question ? { ...frame.question, closesAt: performance.now() + frame.question.remainingMs } : phase === 'revealed' ? this.question : null;
    this.reveal = frame.question || phase === 'waiting' || phase === 'starting' ? null : frame.reveal ?? null;
    this.finish = frame.finish ?? null;
  }
}
