import { randomUUID } from 'node:crypto';
import { setTimeout as after } from 'node:timers/promises';

const PATIENCE_MS = 60_000;
const AGAIN_MS = 250;

/** Calls the server as its operator. A command that got no answer in time is sent again under its id, as the server asks for. */
export class Staff {
  constructor(private readonly url: string, private readonly key: string) {}

  /** The house that the tests play in. */
  static ofHouse(): Staff {
    return new Staff(houseUrl(), setting('BROWSER_TESTS_KEY'));
  }

  /** Brings questions in. */
  async importPack(lines: string): Promise<void> {
    await this.#post(`/api/ops/packs?commandId=${randomUUID()}`, lines, 'application/jsonl');
  }

  /** Schedules an event whose seats can be taken now, and which waits for its start. @returns its id. */
  async schedule(title: string, topic: string, settings: Readonly<Record<string, number>>): Promise<string> {
    const { royale } = await this.#post<{ royale: string }>('/api/ops/royales', JSON.stringify({
      commandId: randomUUID(), title, topics: [topic], allowRepeats: true, startsInMs: 3_000_000, settings: { registrationMs: 3_600_000, seatsPerAddressMax: 16, ...settings },
    }));
    return royale;
  }

  /** Begins the countdown, lets no question follow the one that is open, or goes on. */
  async steer(royale: string, command: 'start' | 'pause' | 'resume'): Promise<void> {
    await this.#post(`/api/ops/royales/${royale}/${command}`, JSON.stringify({ commandId: randomUUID() }));
  }

  async #post<T>(path: string, body: string, type = 'application/json'): Promise<T> {
    for (const until = Date.now() + PATIENCE_MS; ; await after(AGAIN_MS)) {
      const reply = await fetch(new URL(path, this.url), { method: 'POST', body, headers: { 'content-type': type, authorization: `Bearer ${this.key}` } });
      const text = await reply.text();
      if (reply.ok) return JSON.parse(text) as T;
      if (reply.status !== 503 || Date.now() > until) throw new Error(`${path}: ${reply.status} ${text}`);
    }
  }
}

/** Address of the server that the tests play on. */
export const houseUrl = (): string => setting('BROWSER_TESTS_URL');

/** Its operator key. */
export const houseKey = (): string => setting('BROWSER_TESTS_KEY');

function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run the tests by Playwright, which starts the house.`);
  return value;
}
