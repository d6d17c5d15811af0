import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { built } from './places';
import { Program } from './program';
import { pack } from './questions';
import { Staff } from './staff';

const READY_WITHIN_MS = 90_000;
const LOOK_EVERY_MS = 50;

/** Games that are played in seconds, and nothing that many guests of one address could run into. */
const SETTINGS = {
  'Trivia:Lobbies:StartMs': 1_000,
  'Trivia:Lobbies:RevealMs': 4_000,
  'Trivia:Lobbies:FeedbackMs': 300,
  'Trivia:Http:GuestsPerMinuteMax': 1_000,
  'Trivia:Http:RequestsPerSecondMax': 1_000,
  'Trivia:Http:RequestBurstMax': 10_000,
  'Trivia:Gateway:Shedding:Enabled': 'false',
  'Trivia:Gateway:Connections:ConnectionsPerAddressMax': 5_000,
  'Trivia:Model:Provider': 'OpenAI',
  'Trivia:Model:Name': 'invented',
  'Trivia:Model:ApiKey': 'test-key',
} as const;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise(resolve => server.close(resolve));
  return port;
}

async function ready(url: string, server: Program): Promise<void> {
  for (const until = Date.now() + READY_WITHIN_MS; ;) {
    const reply = await fetch(new URL('/health/ready', url)).catch(() => null);
    if (reply?.ok) return;
    if (server.hasEnded || Date.now() > until) throw new Error(`The server is not ready:\n${server.tail}`);
    await after(LOOK_EVERY_MS);
  }
}

/** Starts the one house that all tests play in, silo and gateway in a process, and a model for its generator. */
export default async function setup(): Promise<() => Promise<void>> {
  const data = await mkdtemp(join(tmpdir(), 'trivia-browser-'));
  // Who ends this run ends what it started: programs end when this process does, and then nothing is left of their folder.
  process.once('SIGTERM', () => process.exit(143));
  process.once('exit', () => rmSync(data, { recursive: true, force: true }));
  const programs: Program[] = [];
  const close = async () => {
    await Promise.all(programs.map(program => program.stop()));
    await rm(data, { recursive: true, force: true });
  };
  try {
    const model = Program.start(built('tests/ModelServer', 'Trivia.ModelServer'), ['--port', '0', '--delay-ms', '300']);
    programs.push(model);
    const [, address = ''] = await model.said(/answers at (http:\S+)/);
    const url = `http://127.0.0.1:${await freePort()}`;
    const key = randomBytes(24).toString('hex');
    const settings = { ...SETTINGS, 'Trivia:Model:Endpoint': new URL('v1', address).href };
    const server = Program.start(built('Silo', 'Trivia.Silo'), [
      '--urls', url, '--data', data, ...Object.entries(settings).flatMap(([name, value]) => ['--set', `${name}=${value}`]),
    ], { TRIVIA_OPERATOR_KEY: key });
    programs.push(server);
    await ready(url, server);
    await new Staff(url, key).importPack(pack());
    process.env['BROWSER_TESTS_URL'] = url;
    process.env['BROWSER_TESTS_KEY'] = key;
  } catch (error) {
    await close();
    throw error;
  }
  return close;
}
