import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';

const TAIL_LINES = 40;
const living = new Set<ChildProcess>();
process.on('exit', () => { for (const child of living) child.kill('SIGKILL'); });

/** A .NET program in a process of its own. It never outlives this one. */
export class Program {
  readonly #lines: string[] = [];
  readonly #readers = new Set<(line: string) => void>();
  readonly #ended: Promise<void>;

  private constructor(private readonly child: ChildProcess, private readonly path: string) {
    living.add(child);
    this.#ended = new Promise(resolve => child.once('exit', () => { living.delete(child); resolve(); }));
    for (const stream of [child.stdout, child.stderr]) {
      if (stream) createInterface({ input: stream }).on('line', line => this.#hear(line));
    }
  }

  /** Starts it. Settings of this shell that are meant for the product are kept from it. */
  static start(path: string, args: readonly string[], settings: Readonly<Record<string, string>> = {}): Program {
    if (!existsSync(path)) throw new Error(`${path} has not been built: dotnet build Trivia.Orleans.sln -c Release.`);
    const inherited = Object.entries(process.env).filter(([name]) => !name.toUpperCase().startsWith('TRIVIA'));
    const env = { ...Object.fromEntries(inherited), DOTNET_EnableDiagnostics: '0', ...settings };
    return new Program(spawn('dotnet', [path, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] }), path);
  }

  get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** What it said last. */
  get tail(): string {
    return this.#lines.join('\n');
  }

  /** Waits until it has said something. @throws when it ends without. */
  said(pattern: RegExp): Promise<RegExpExecArray> {
    return new Promise((resolve, reject) => {
      const look = (line: string) => {
        const found = pattern.exec(line);
        if (!found) return;
        this.#readers.delete(look);
        resolve(found);
      };
      this.#readers.add(look);
      for (const line of [...this.#lines]) look(line);
      void this.#ended.then(() => reject(new Error(`${this.path} ended and never said ${String(pattern)}:\n${this.tail}`)));
    });
  }

  /** Ends it, and waits for that. */
  async stop(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.#ended;
  }

  #hear(line: string): void {
    this.#lines.push(line);
    if (this.#lines.length > TAIL_LINES) this.#lines.shift();
    for (const reader of [...this.#readers]) reader(line);
  }
}
