import type { Timers } from './timers';

/** Time that stands still until a test moves it. */
export class HeldTimers implements Timers {
  #now = 0;
  #due: { at: number; action: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  after(ms: number, action: () => void): () => void {
    const entry = { at: this.#now + ms, action };
    this.#due.push(entry);
    return () => { this.#due = this.#due.filter(other => other !== entry); };
  }

  /** Moves time on; what falls due is done in order, and so is what that brings with it. */
  async pass(ms: number): Promise<void> {
    const until = this.#now + ms;
    await settled();
    for (let next = this.#next(until); next; next = this.#next(until)) {
      this.#now = Math.max(this.#now, next.at);
      this.#due = this.#due.filter(other => other !== next);
      next.action();
      await settled();
    }
    this.#now = until;
  }

  #next(until: number) {
    return this.#due.filter(entry => entry.at <= until).sort((a, b) => a.at - b.at)[0];
  }
}

/** Lets promises that are settled already tell so. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
}
