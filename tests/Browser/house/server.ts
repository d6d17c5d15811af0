import { createServer, type AddressInfo } from 'node:net';
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { built } from './places';
import { Program } from './program';

const READY_WITHIN_MS = 90_000;
const LOOK_EVERY_MS = 50;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise(resolve => server.close(resolve));
  return port;
}

/** The product in a process of its own, silo and gateway, on a free port and with a folder that goes when it does. */
export class Server {
  private constructor(readonly url: string, private readonly data: string, private readonly program: Program) {}

  /** Starts it with arguments of its own, and waits until it is ready. @throws with its last words when it does not get there. */
  static async open(args: readonly string[], secrets: Readonly<Record<string, string>> = {}): Promise<Server> {
    const data = await mkdtemp(join(tmpdir(), 'trivia-browser-'));
    // Programs end when this process does, and then nothing is left of their folders.
    process.once('exit', () => rmSync(data, { recursive: true, force: true }));
    const url = `http://127.0.0.1:${await freePort()}`;
    const server = new Server(url, data, Program.start(built('Silo', 'Trivia.Silo'), ['--urls', url, '--data', data, ...args], secrets));
    try {
      await server.#isReady();
      return server;
    } catch (error) {
      await server.close();
      throw error;
    }
  }

  /** Ends it, and removes what it kept. */
  async close(): Promise<void> {
    await this.program.stop();
    await rm(this.data, { recursive: true, force: true });
  }

  async #isReady(): Promise<void> {
    for (const until = Date.now() + READY_WITHIN_MS; ;) {
      const reply = await fetch(new URL('/health/ready', this.url)).catch(() => null);
      if (reply?.ok) return;
      if (this.program.hasEnded || Date.now() > until) throw new Error(`The server is not ready:\n${this.program.tail}`);
      await after(LOOK_EVERY_MS);
    }
  }
}
