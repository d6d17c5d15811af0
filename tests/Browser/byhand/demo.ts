import { readdirSync, readFileSync } from 'node:fs';
import { expect, type Browser, type Page } from '@playwright/test';
import { repository } from '../house/places';
import { Server } from '../house/server';
import type { Size } from '../visits/sizes';

// Answers are looked up in the packs, as anybody could.
const rights = new Map(readdirSync(repository('packs')).filter(name => name.endsWith('.jsonl'))
  .flatMap(name => readFileSync(repository('packs', name), 'utf8').split('\n').filter(line => line !== '').map(line => JSON.parse(line) as { body: string; correct: string }))
  .map(({ body, correct }) => [body, correct]));

/** The product as a newcomer starts it, with house players who are about to play. */
export class Demo {
  private constructor(private readonly server: Server, private readonly browser: Browser) {}

  /** Starts it, and ends it once what is done there is done. */
  static async during(browser: Browser, act: (demo: Demo) => Promise<void>): Promise<void> {
    const server = await Server.open(['--demo']);
    try {
      await act(new Demo(server, browser));
    } finally {
      await server.close();
    }
  }

  /** Somebody comes, with a browser of their own. */
  async visit(size: Size): Promise<Page> {
    return (await this.browser.newContext({ baseURL: this.server.url, viewport: size, locale: 'en-GB' })).newPage();
  }

  /** The royale that starts next. */
  async nextRoyale(): Promise<string> {
    let next: string | undefined;
    await expect.poll(async () => {
      const reply = await fetch(new URL('/api/royales', this.server.url));
      if (!reply.ok) return undefined;
      const { royales } = await reply.json() as { royales: { id: string; startsInMs: number }[] };
      return next = royales.filter(({ startsInMs }) => startsInMs > 0).at(-1)?.id;
    }).toBeDefined();
    return next ?? '';
  }
}

/** Opens a place where one has to say who one is, and says it. */
export async function enterAs(page: Page, name: string, path: string): Promise<void> {
  await page.goto(path);
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
}

/** Waits for a question of a royale. @returns whether a cut follows it. */
export async function isLastBeforeCut(page: Page, number: number): Promise<boolean> {
  await expect(page.getByRole('img', { name: `Question ${number}`, exact: true })).toBeVisible({ timeout: 120_000 });
  return await page.getByText('Cut after this one').isVisible();
}

/** Answers the question at hand as its pack says. */
export async function pressRight(page: Page): Promise<void> {
  const body = await page.locator('#question').innerText();
  const right = rights.get(body);
  if (right === undefined) throw new Error(`No pack knows “${body}”.`);
  await page.getByRole('region', { name: 'Answers' }).getByRole('button').filter({ has: page.getByText(right, { exact: true }) }).click();
}
