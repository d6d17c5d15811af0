import { expect } from '@playwright/test';
import { TOPIC } from '../house/questions';
import { Staff } from '../house/staff';
import { answerByKey, press, signInByKeys } from '../visits/keys';
import { look } from '../visits/look';
import { option } from '../visits/room';
import { PHONE } from '../visits/sizes';
import { test, type Visitor } from '../visits/visitor';

// One of three goes after the first question, and then it is sudden death.
const DUEL = {
  capacity: 3, questionsPerCut: 1, cutFraction: 0.34, suddenDeathAlive: 2, windowMs: 12_000, windowStepMs: 0, windowMsMin: 12_000, revealMs: 3_000, cutMs: 4_000,
  countdownMs: 5_000, stageLeadMs: 500,
};

test('a duel of three, every moment of it: a seat, a cut survived and one not, sudden death, and the last brain by nothing but the keyboard', async ({ visit }) => {
  const [ada, bo, cy, dee] = await Promise.all([
    visit({ name: 'Ada', still: true }), visit({ name: 'Bo <u>', size: PHONE, still: true }), visit({ name: 'Cy', still: true }), visit({ name: 'Dee', still: true }),
  ]);
  const hosts = Staff.ofHouse();
  const royale = await hosts.schedule('Sunday <b>royale</b>', TOPIC, DUEL);
  await ada.page.goto(`/royale/${royale}`);
  await signInByKeys(ada.page, ada.name);
  await Promise.all([bo, cy].map(visitor => visitor.enter(`/royale/${royale}`)));
  await Promise.all([ada, bo, cy].map(({ page }) => expect(page.getByText('Your seat. It stays yours')).toBeVisible()));
  await look(ada, 'royale-waiting');
  await dee.enter(`/royale/${royale}`);
  await expect(dee.page.getByText('Every seat is taken.')).toBeVisible();
  await look(dee, 'royale-line');
  await Promise.all([ada, bo, cy, dee].map(({ page }) => expect(page.getByRole('img', { name: '3 of 3 seats are taken' })).toBeVisible()));

  await hosts.steer(royale, 'start');
  await Promise.all([survives(ada), looksAway(bo), isRightAndHeld(cy), watches(dee)]);
  await Promise.all([look(ada, 'royale-cut'), isOut(bo)]);

  // Nothing went on meanwhile.
  await hosts.steer(royale, 'resume');
  await expect(ada.page.getByText('Sudden death', { exact: true })).toBeVisible();
  await answerByKey(ada.page, 'right');
  await look(ada, 'royale-sudden');
  await expect(ada.page.getByRole('heading', { name: 'You are the last brain standing' })).toBeVisible();
  await look(ada, 'royale-won');
  await press(ada.page, ada.page.getByRole('button', { name: 'Receipt' }));
  await expect(ada.page.getByRole('dialog', { name: 'Receipt' }).getByText('Checked in your browser.')).toBeVisible();
  await ada.page.keyboard.press('Escape');
  await cy.page.getByRole('button', { name: 'See who is left' }).click();
  await Promise.all([bo, cy, dee].map(({ page }) => expect(page.locator('.win__name')).toContainText('Ada')));
  await press(ada.page, ada.page.getByRole('link', { name: 'To the rooms' }));
  await expect(ada.page.getByRole('heading', { name: 'Pick a topic' })).toBeVisible();

  // The hosts let no question follow, so that a cut can be looked at.
  async function survives({ page }: Visitor): Promise<void> {
    await answerByKey(page, 'right');
    await hosts.steer(royale, 'pause');
    await expect(page.getByRole('heading', { name: 'Still lit.' })).toBeVisible();
  }
});

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
  await press(page, page.getByRole('button', { name: 'Receipt' }));
  await expect(page.getByText('Cut receipt 1')).toBeVisible();
  await look(visitor, 'royale-receipt');
  await page.keyboard.press('Escape');
  await press(page, page.getByRole('button', { name: 'Watch and predict' }));
}

// Who only watches can be held as long as the others play.
async function watches(visitor: Visitor): Promise<void> {
  const { line, page } = visitor;
  await expect(page.getByText('Watching', { exact: true })).toBeVisible();
  line.hold();
  await look(visitor, 'royale-watching');
  line.release();
}
