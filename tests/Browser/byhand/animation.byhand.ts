import { expect, test } from '@playwright/test';
import { repository } from '../house/places';
import { verdict } from '../visits/room';
import { Demo, enterAs, isLastBeforeCut, pressRight } from './demo';
import { Film } from './film';

const SIZE = { width: 1120, height: 700 };
const BYTES_MAX = 1.5 * 1024 * 1024;
const PRESS_AT_S = 6;

test('the README’s animation: the question before a cut, its reveal, and the cut survived, among the house players of a demo', ({ browser }) =>
  Demo.during(browser, async demo => {
    const page = await demo.visit(SIZE);
    await enterAs(page, 'Ada', `/royale/${await demo.nextRoyale()}`);
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
  }));
