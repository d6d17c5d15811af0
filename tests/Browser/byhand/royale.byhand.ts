import { expect, type Page } from '@playwright/test';
import { Fleet, sumIn } from '../house/fleet';
import { TOPIC } from '../house/questions';
import { Staff } from '../house/staff';
import { look } from '../visits/look';
import { option, verdict } from '../visits/room';
import { PHONE } from '../visits/sizes';
import { test, type Visitor } from '../visits/visitor';

const FLEET = 500;

// Nine of ten go at each cut, so that who has answered wrongly is one of them whatever the fleet knows.
const SHORT_SHOW = {
  countdown: 5, window: 6, 'window-step': 2, 'window-min': 4, reveal: 3, cut: 1, 'stage-lead': 0.5, 'questions-per-cut': 1, 'cut-fraction': 0.9, 'sudden-death': 10,
};

// One of three goes after the first question, and then it is sudden death.
const DUEL = {
  capacity: 3, questionsPerCut: 1, cutFraction: 0.34, suddenDeathAlive: 2, windowMs: 8_000, windowStepMs: 0, windowMsMin: 8_000, revealMs: 4_000, cutMs: 4_000,
  countdownMs: 5_000, stageLeadMs: 500,
};

test('one of 501 is cut, reads why on the receipt, watches and guesses along, and another one wins', async ({ visit }) => {
  const visitor = await visit({ name: 'Grace' });
  const { page } = visitor;
  await visitor.enter('/me');
  const fleet = await Fleet.gather(FLEET, SHORT_SHOW);
  try {
    await page.goto(`/royale/${fleet.royale}`);
    await expect(page.getByText('First up. Thumbs ready.')).toBeVisible({ timeout: 60_000 });
    await expectOpenQuestionWithoutCrowd(page, 1);
    await wrongSum(page);
    await expect(verdict(page, 'Not quite.')).toBeVisible();

    await expect(page.getByRole('heading', { name: 'Lights out.' })).toBeVisible();
    await expect(page.getByText('points short of the line.')).toBeVisible();
    await readReceipt(page, 'Receipt of cut 1');
    await page.getByRole('button', { name: 'Watch and predict' }).click();

    await expectOpenQuestionWithoutCrowd(page, 1 + await numberShown(page));
    await wrongSum(page);
    await expect(answers(page).getByText('Your guess', { exact: true })).toBeVisible();
    await expectNoShares(page);
    await expect(page.getByText('You leaned wrong')).toBeVisible();

    await expect(page.getByRole('heading', { name: 'Last Brain Standing' })).toBeVisible({ timeout: 60_000 });
    await expect(page.locator('.win__name')).toHaveText(/^(?!Grace).+ with [\d,]+ points$/);
    await readReceipt(page, 'Receipt of cut 1');
  } finally {
    await fleet.stop();
  }
});

test('a duel of three, every moment of it: a seat, a cut survived and one not, sudden death, and the last brain', async ({ visit }) => {
  const [ada, bo, cy, dee] = await Promise.all([
    visit({ name: 'Ada', still: true }), visit({ name: 'Bo <u>', size: PHONE, still: true }), visit({ name: 'Cy', still: true }), visit({ name: 'Dee', still: true }),
  ]);
  const royale = await Staff.ofHouse().schedule('Sunday <b>royale</b>', TOPIC, DUEL);
  for (const visitor of [ada, bo, cy]) {
    await visitor.enter(`/royale/${royale}`);
    await expect(visitor.page.getByText('Your seat. It stays yours')).toBeVisible();
  }
  await look(ada, 'royale-waiting');
  await dee.enter(`/royale/${royale}`);
  await expect(dee.page.getByText('Every seat is taken.')).toBeVisible();
  await look(dee, 'royale-line');

  await Staff.ofHouse().steer(royale, 'start');
  await Promise.all([isRight(ada), looksAway(bo), isRightAndHeld(cy), watches(dee)]);
  await Promise.all([isSeenAtTheCut(ada), isOut(bo)]);

  // Nothing went on meanwhile: the hosts had paused it.
  await Staff.ofHouse().steer(royale, 'resume');
  await expect(ada.page.getByText('Sudden death', { exact: true })).toBeVisible();
  await option(ada.page, 'right').press('Enter');
  await expect(ada.page.getByRole('heading', { name: 'You are the last brain standing' })).toBeVisible();
  await look(ada, 'royale-won');
  await cy.page.getByRole('button', { name: 'See who is left' }).click();
  for (const { page } of [bo, cy, dee]) await expect(page.locator('.win__name')).toContainText('Ada');

  async function isRight({ page }: Visitor): Promise<void> {
    await option(page, 'right').click();
    await Staff.ofHouse().steer(royale, 'pause');
    await expect(page.getByRole('heading', { name: 'Still lit.' })).toBeVisible();
  }
});

const isSeenAtTheCut = (visitor: Visitor): Promise<void> => look(visitor, 'royale-cut');

async function looksAway(visitor: Visitor): Promise<void> {
  await expect(visitor.page.getByText('First up. Thumbs ready.')).toBeVisible();
  visitor.line.hold();
  await look(visitor, 'royale-countdown');
  visitor.line.release();
}

async function isRightAndHeld(visitor: Visitor): Promise<void> {
  const { line, page } = visitor;
  await option(page, 'right').click();
  await expect(option(page, 'right')).toContainText('Your answer');
  line.hold();
  await look(visitor, 'royale-question');
  line.release();
}

async function isOut(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await expect(page.getByRole('heading', { name: 'Lights out.' })).toBeVisible();
  await look(visitor, 'royale-out');
  await page.getByRole('button', { name: 'Receipt' }).click();
  await expect(page.getByText('Cut receipt 1')).toBeVisible();
  await look(visitor, 'royale-receipt');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Watch and predict' }).click();
}

// Who only watches can be held as long as the others play.
async function watches(visitor: Visitor): Promise<void> {
  const { line, page } = visitor;
  await expect(page.getByText('Watching', { exact: true })).toBeVisible();
  line.hold();
  await look(visitor, 'royale-watching');
  line.release();
}

const answers = (page: Page) => page.getByRole('region', { name: /^(Answers|Where you lean)$/ });

async function expectOpenQuestionWithoutCrowd(page: Page, number: number): Promise<void> {
  await expect(page.getByRole('img', { name: `Question ${number}`, exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Load test \d+: what is/ })).toBeVisible();
  await expectNoShares(page);
}

async function numberShown(page: Page): Promise<number> {
  return Number((await page.getByRole('img', { name: /^Question \d+$/ }).getAttribute('aria-label'))?.slice('Question '.length));
}

// Neither bars nor shares: whatever thousands lean to stays secret while one can still follow them.
async function expectNoShares(page: Page): Promise<void> {
  await expect(answers(page)).not.toContainText('%');
  // Bars of the reveal before shrink to nothing in a moment.
  await expect.poll(() => answers(page).locator('.ans__crowd').evaluateAll(bars => bars.map(bar => bar.getBoundingClientRect().width))).toEqual([0, 0, 0, 0]);
}

async function wrongSum(page: Page): Promise<void> {
  const sum = sumIn(await page.getByRole('heading', { name: /^Load test/ }).innerText());
  await answers(page).getByRole('button').filter({ hasNotText: `${sum}` }).first().click();
}

async function readReceipt(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^(Your r|R)eceipt$/ }).first().click();
  const receipt = page.getByRole('dialog', { name });
  await expect(receipt.getByText('Cut receipt 1')).toBeVisible();
  await expect(receipt.getByRole('row', { name: /^1 wrong .* 0$/ })).toBeVisible();
  await receipt.getByRole('button', { name: 'Close' }).click();
  await expect(receipt).toBeHidden();
}
