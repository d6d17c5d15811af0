import { defineConfig } from '@playwright/test';
import { artifacts } from './house/places';
import { chromium } from './visits/chromium';

// Whatever takes longer than this is not coming any more, on a busy machine, too.
const PATIENCE_MS = 30_000;

const GAMES = ['royale', 'duel', 'lobby', 'keyboard'].map(name => `${name}.spec.ts`);

export default defineConfig({
  testDir: 'specs',
  outputDir: artifacts('browser-tests'),
  globalSetup: './house/setup.ts',
  fullyParallel: true,
  // Games wait more than they work: four of them fit on two cores. What takes longest begins first.
  workers: 4,
  projects: [
    { name: 'games', testMatch: GAMES },
    { name: 'pages', testIgnore: GAMES },
  ],
  retries: 0,
  forbidOnly: true,
  // A game waits for its own clock most of the time; on a busy machine it takes twice as long as on a quiet one.
  timeout: 300_000,
  expect: {
    timeout: PATIENCE_MS,
    toHaveScreenshot: { animations: 'disabled', caret: 'hide', scale: 'css', maxDiffPixelRatio: 0.01 },
  },
  snapshotPathTemplate: '{testDir}/components/{arg}{ext}',
  updateSnapshots: 'none',
  reporter: 'list',
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath: chromium(), args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--mute-audio'] },
    actionTimeout: PATIENCE_MS,
    navigationTimeout: PATIENCE_MS,
    screenshot: 'off',
    trace: 'off',
    video: 'off',
  },
});
