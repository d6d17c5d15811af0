import { randomBytes } from 'node:crypto';
import { built } from './places';
import { Program } from './program';
import { pack } from './questions';
import { Server } from './server';
import { Staff } from './staff';

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

/** Starts the one house that all tests play in, and a model for its generator. */
export default async function setup(): Promise<() => Promise<void>> {
  // Who ends this run ends what it started.
  process.once('SIGTERM', () => process.exit(143));
  const model = Program.start(built('tests/ModelServer', 'Trivia.ModelServer'), ['--port', '0', '--delay-ms', '300']);
  let server: Server | undefined;
  const close = async () => {
    await Promise.all([server?.close(), model.stop()]);
  };
  try {
    const [, address = ''] = await model.said(/answers at (http:\S+)/);
    const key = randomBytes(24).toString('hex');
    const settings = { ...SETTINGS, 'Trivia:Model:Endpoint': new URL('v1', address).href };
    server = await Server.open(Object.entries(settings).flatMap(([name, value]) => ['--set', `${name}=${value}`]), { TRIVIA_OPERATOR_KEY: key });
    process.env['BROWSER_TESTS_URL'] = server.url;
    process.env['BROWSER_TESTS_KEY'] = key;
    await Staff.ofHouse().importPack(pack());
    return close;
  } catch (error) {
    await close();
    throw error;
  }
}
