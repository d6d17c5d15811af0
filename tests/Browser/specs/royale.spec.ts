import { expect, type Page } from '@playwright/test';
import { Fleet, sumIn } from '../house/fleet';
import { Staff } from '../house/staff';
import { verdict } from '../visits/room';
import { test } from '../visits/visitor';

const FLEET = 500;

// Nine of ten go at each cut, so that who has answered wrongly is one of them whatever the fleet knows.
const SHORT_SHOW = {
  countdown: 5, window: 8, 'window-step': 2, 'window-min': 4, reveal: 3, cut: 1, 'stage-lead': 0.5, 'questions-per-cut': 1, 'cut-fraction': 0.9, 'sudden-death': 10,
};

test(`one of ${FLEET + 1} is cut, reads why on the receipt, watches and guesses along, and another one wins`, async ({ visit }) => {
  const visitor = await visit({ name: 'Grace' });
  const { page } = visitor;
  await visitor.enter('/me');
  const fleet = await Fleet.gather(FLEET, SHORT_SHOW);
  try {
    await page.goto(`/royale/${fleet.royale}`);
    await expectOpenQuestionWithoutCrowd(page, 1);
    await wrongSum(page);
    // However long one reads, the next question waits for the hosts.
    await Staff.ofHouse().steer(fleet.royale, 'pause');
    await expect(verdict(page, 'Not quite.')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Lights out.' })).toBeVisible();
    await expect(page.getByText('points short of the line.')).toBeVisible();
    await readReceipt(page);
    await page.getByRole('button', { name: 'Watch and predict' }).click();

    await Staff.ofHouse().steer(fleet.royale, 'resume');
    await expectOpenQuestionWithoutCrowd(page, 2);
    await wrongSum(page);
    await expect(answers(page).getByText('Your guess', { exact: true })).toBeVisible();
    await expectNoShares(page);
    await expect(page.getByText('You leaned wrong')).toBeVisible();

    await expect(page.getByRole('heading', { name: 'Last Brain Standing' })).toBeVisible({ timeout: 60_000 });
    await expect(page.locator('.win__name')).toHaveText(/^(?!Grace).+ with [\d,]+ points$/);
    await readReceipt(page);
  } finally {
    await fleet.stop();
  }
});

const answers = (page: Page) => page.getByRole('region', { name: /^(Answers|Where you lean)$/ });

async function expectOpenQuestionWithoutCrowd(page: Page, number: number): Promise<void> {
  await expect(page.getByRole('img', { name: `Question ${number}`, exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Load test \d+: what is/ })).toBeVisible();
  await expectNoShares(page);
}

// Neither bars nor shares: whatever thousands lean to stays secret while one can still follow them.
async function expectNoShares(page: Page): Promise<void> {
  await expect(answers(page)).not.toContainText('%');
  // At once: not even what is left of the reveal before, on its way to nothing.
  expect(await answers(page).locator('.ans__crowd').evaluateAll(bars => bars.map(bar => bar.getBoundingClientRect().width))).toEqual([0, 0, 0, 0]);
}

async function wrongSum(page: Page): Promise<void> {
  const sum = sumIn(await page.getByRole('heading', { name: /^Load test/ }).innerText());
  await answers(page).getByRole('button').filter({ hasNotText: `${sum}` }).first().click();
}

async function readReceipt(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Your r|R)eceipt$/ }).first().click();
  const receipt = page.getByRole('dialog', { name: 'Receipt of cut 1' });
  await expect(receipt.getByText('Cut receipt 1')).toBeVisible();
  await expect(receipt.getByRole('row', { name: /^1 wrong .* 0$/ })).toBeVisible();
  await receipt.getByRole('button', { name: 'Close' }).click();
  await expect(receipt).toBeHidden();
}
