import { expect, test, type Page } from '@playwright/test';
import { repository } from '../house/places';
import { verdict } from '../visits/room';
import { DESKTOP, PHONE } from '../visits/sizes';
import { Demo, enterAs, isLastBeforeCut, pressRight } from './demo';
import { develop } from './develop';
import { Film } from './film';

const SETTLES_MS = 1_200;
const FALLS_MS = 2_200;
const GUESTS = 5;
const SHOWN_AT_QUESTION = 3;
const BYTES_MAX = 150 * 1024;

test('the README’s pictures, among the house players of a demo', ({ browser }) =>
  Demo.during(browser, async demo => {
    const [ada, bo, cy] = await Promise.all([demo.visit(DESKTOP), demo.visit(PHONE), demo.visit(PHONE)]);
    const royale = `/royale/${await demo.nextRoyale()}`;
    await ada.goto('/');
    await expect(ada.getByRole('heading', { name: 'Pick a topic' })).toBeVisible();
    save('lobbies', [await Film.later(ada, SETTLES_MS)]);

    await Promise.all([enterAs(ada, 'Ada', royale), enterAs(bo, 'Bo', royale), enterAs(cy, 'Cy', royale)]);
    await expect(bo.getByText('Your seat. It stays yours')).toBeVisible();
    const seated = await Film.later(bo, SETTLES_MS);

    // One is right and in the picture, one is right, and one is asleep until the cut.
    for (let number = 1; ; number++) {
      const isLast = await isLastBeforeCut(ada, number);
      await Promise.all([pressRight(ada), isLastBeforeCut(bo, number).then(() => pressRight(bo))]);
      await expect(verdict(ada, 'Right.')).toBeVisible();
      if (isLast) break;
      if (number > 1) save('royale', [await Film.later(ada, SETTLES_MS)]);
    }
    const [lit, out] = await Promise.all([fallen(bo, 'Still lit.'), fallen(cy, 'Lights out.')]);

    await openRoomWithHousePlayers(ada);
    for (let number = 1; number <= SHOWN_AT_QUESTION; number++) {
      await expect(ada.getByRole('img', { name: new RegExp(`^Question ${number} of`) })).toBeVisible();
      await pressRight(ada);
      await expect(verdict(ada, 'Right.')).toBeVisible();
    }
    save('reveal', [await Film.later(ada, SETTLES_MS)]);
    await ada.setViewportSize(PHONE);
    save('phone', [seated, lit, out, await ada.screenshot()]);
  }));

async function fallen(page: Page, words: string): Promise<Buffer> {
  await expect(page.getByRole('heading', { name: words })).toBeVisible();
  return Film.later(page, FALLS_MS);
}

async function openRoomWithHousePlayers(page: Page): Promise<void> {
  await page.goto('/create?topic=animals');
  await page.getByRole('button', { name: 'Open the room' }).click();
  for (let guest = 1; guest <= GUESTS; guest++) {
    await page.getByRole('button', { name: 'One house player more' }).click();
    await expect(page.getByRole('group', { name: 'House players' })).toContainText(`${guest} house`);
  }
  await page.getByRole('button', { name: 'Start', exact: true }).click();
}

/** Side by side, where there are several. */
function save(name: string, pictures: readonly Buffer[]): void {
  const bytes = develop(repository('docs', 'pictures', `web-${name}.webp`), pictures.map(png => ({ png })), ['+append', '-resize', '1120x', '-quality', '80']);
  console.log(`${name}: ${Math.round(bytes / 1024)} kB`);
  expect(bytes).toBeLessThan(BYTES_MAX);
}
