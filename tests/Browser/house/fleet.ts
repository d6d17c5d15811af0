import { built } from './places';
import { Program } from './program';
import { houseKey, houseUrl } from './staff';

/** Simulated players who bring an event of their own. */
export class Fleet {
  private constructor(private readonly program: Program, readonly royale: string) {}

  /** Has it schedule its event, and take seats there. One seat more is free. */
  static async gather(players: number, rules: Readonly<Record<string, number>>): Promise<Fleet> {
    const program = Program.start(built('Clients/Fleet', 'Trivia.Fleet'), [
      'royale', '--gateway', houseUrl(), '--players', `${players}`, '--capacity', `${players + 1}`,
      ...Object.entries(rules).flatMap(([name, value]) => [`--${name}`, `${value}`]),
    ], { TRIVIA_OPERATOR_KEY: houseKey() });
    try {
      const [, royale = ''] = await program.said(/Scheduled (r-[a-z0-9]+)/);
      return new Fleet(program, royale);
    } catch (error) {
      await program.stop();
      throw error;
    }
  }

  stop(): Promise<void> {
    return this.program.stop();
  }
}

/** What a question of the fleet's asks for: the sum in it. */
export function sumIn(body: string): number {
  const [, left, right] = /what is (\d+) plus (\d+)\?/.exec(body) ?? [];
  if (left === undefined || right === undefined) throw new Error(`No sum in “${body}”.`);
  return Number(left) + Number(right);
}
