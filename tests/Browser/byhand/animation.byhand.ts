import { readdirSync, readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { repository } from '../house/places';
import { Server } from '../house/server';
import { verdict } from '../visits/room';
import { Film } from './film';

const SIZE = { width: 1120, height: 700 };
const BYTES_MAX = 1.5 * 1024 * 1024;
const PRESS_AT_S = 6;

// Answers are looked up in the packs, as anybody could.
const rights = new Map(readdirSync(repository('packs')).filter(name => name.endsWith('.jsonl'))
  .flatMap(name => readFileSync(repository('packs', name), 'utf8').split('\n').filter(line => line !== '').map(line => JSON.parse(line) as { body: string; correct: string }))
  .map(({ body, correct }) => [body, correct]));

test('the README’s animation: the question before a cut, its reveal, and the cut survived, among the house players of a demo', async ({ browser }) => {
  const server = await Server.open(['--demo']);
  try {
    const context = await browser.newContext({ baseURL: server.url, viewport: SIZE, locale: 'en-GB' });
    const page = await context.newPage();
    await page.goto(`/royale/${await nextRoyale(server.url)}`);
    await page.getByLabel('Name', { exact: true }).fill('Ada');
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    for (let number = 1; !await isLastBeforeCut(page, number); number++) await pressRight(page);
    const film = new Film(page);
    await expect(page.locator('.secs')).toHaveText(new RegExp(`^\\D*${PRESS_AT_S}\\D*$`));
    const pressed = performance.now();
    await pressRight(page);
    await expect(verdict(page, 'Right.')).toBeVisible();
    const revealed = performance.now();
    await expect(page.getByRole('heading', { name: 'Still lit.' })).toBeVisible();
    const cut = performance.now();
    await expect(page.getByRole('heading', { name: 'Still lit.' })).toBeHidden();
    const bytes = await film.save(repository('docs', 'pictures', 'web-cut.webp'), [
      { from: pressed - 1_200, lasts: 2_600 }, { from: revealed, lasts: 3_200 }, { from: cut, lasts: 3_000 },
    ]);
    console.log(`${Math.round(bytes / 1024)} kB`);
    expect(bytes).toBeLessThan(BYTES_MAX);
    await context.close();
  } finally {
    await server.close();
  }
});

async function nextRoyale(url: string): Promise<string> {
  let next: string | undefined;
  await expect.poll(async () => {
    const reply = await fetch(new URL('/api/royales', url));
    if (!reply.ok) return undefined;
    const { royales } = await reply.json() as { royales: { id: string; startsInMs: number }[] };
    return next = royales.filter(({ startsInMs }) => startsInMs > 0).at(-1)?.id;
  }).toBeDefined();
  return next ?? '';
}

async function isLastBeforeCut(page: Page, number: number): Promise<boolean> {
  await expect(page.getByRole('img', { name: `Question ${number}`, exact: true })).toBeVisible({ timeout: 120_000 });
  return await page.getByText('Cut after this one').isVisible();
}

async function pressRight(page: Page): Promise<void> {
  const body = await page.locator('#question').innerText();
  const right = rights.get(body);
  if (right === undefined) throw new Error(`No pack knows “${body}”.`);
  await page.getByRole('region', { name: 'Answers' }).getByRole('button').filter({ has: page.getByText(right, { exact: true }) }).click();
}
