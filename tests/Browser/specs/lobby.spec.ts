import { expect } from '@playwright/test';
import { look } from '../visits/look';
import { answer, comeByCode, expectQuestion, openRoom, option, verdict } from '../visits/room';
import { PHONE } from '../visits/sizes';
import { test, type Visitor } from '../visits/visitor';

const HOSTILE_NAME = '<img src=x onerror=a()>';
const HOSTILE_LINE = '<b onclick="alert(3)">good evening</b> &amp; <i>you</i>';

test('two play a whole game with a theft, a poll, moods and a lost line, and hostile words stay words', async ({ visit }) => {
  const ada = await visit({ name: 'Ada' });
  const mallory = await visit({ name: HOSTILE_NAME, size: PHONE, still: true });
  const code = await openRoom(ada, { isPrivate: true });
  await comeByCode(mallory, code, ada.name);
  await expect(ada.page.getByRole('list').getByText(HOSTILE_NAME).first()).toBeVisible();
  await talk(mallory, ada);
  await look(mallory, 'lobby-waiting');
  await ada.page.getByRole('button', { name: 'Start', exact: true }).click();

  await expectQuestion(ada.page, 1);
  await expectQuestion(mallory.page, 1);
  await expect(ada.page.getByRole('heading', { name: /<img src=x onerror=/ })).toBeVisible();
  await seeWhereTheRoomLeans(ada, mallory);
  await look(mallory, 'lobby-question');
  await answer(mallory.page, 1, 'wrong');
  await answer(ada.page, 1, 'right');
  await Promise.all([steal(mallory, ada), poll(ada, mallory)]);

  await answer(ada.page, 2, 'right');
  await answer(mallory.page, 2, 'right');
  await lookAtReveal(mallory, 'lobby-reveal');

  await expectQuestion(ada.page, 3);
  await answerWhileLost(mallory, 3);
  await sendMood(mallory, ada);
  await answer(ada.page, 3, 'right');
  await expect(verdict(mallory.page, 'Right.')).toBeVisible();

  // The third in a row: a long name with all that may stand beside it.
  await answer(mallory.page, 4, 'right');
  await answer(ada.page, 4, 'right');
  await lookAtReveal(mallory, 'lobby-streak');

  await answer(mallory.page, 5, 'wrong');
  await answer(ada.page, 5, 'right');
  await expect(verdict(mallory.page, 'Not quite.')).toBeVisible();

  await expect(ada.page.getByRole('heading', { name: 'First of 2.' })).toBeVisible();
  await expect(mallory.page.getByRole('heading', { name: '2nd of 2, and closing.' })).toBeVisible();
  await expect(ada.page.getByText('right, 5 of 5')).toBeVisible();
  await expect(mallory.page.getByText('right, 3 of 5')).toBeVisible();
  await expect(mallory.page.getByRole('heading', { name: /^Highlight reel/ })).toBeVisible();
  await look(mallory, 'lobby-over');
  for (const { page } of [ada, mallory]) expect(await page.title()).not.toContain('broken');
});

async function talk(from: Visitor, to: Visitor): Promise<void> {
  await from.page.getByLabel('Say something').fill(HOSTILE_LINE);
  await from.page.getByLabel('Say something').press('Enter');
  for (const { page } of [from, to]) await expect(page.getByRole('log', { name: 'Chat' }).getByText(HOSTILE_LINE)).toBeVisible();
}

async function seeWhereTheRoomLeans(seer: Visitor, leaner: Visitor): Promise<void> {
  await option(leaner.page, 'wrong').hover();
  await expect(seer.page.getByText('Thin bars: where the room is leaning')).toBeVisible();
  await expect(option(seer.page, 'wrong')).toContainText(/room leans (50|100) %/);
}

async function steal(thief: Visitor, victim: Visitor): Promise<void> {
  await Promise.all([
    thief.page.getByRole('button', { name: `Steal 200 from ${victim.name}` }).click(),
    expect(thief.page.getByText(`You stole 200 from ${victim.name}.`).first()).toBeVisible(),
    expect(victim.page.getByText(`${thief.name} stole 200 from you.`).first()).toBeVisible(),
  ]);
}

async function poll(host: Visitor, guest: Visitor): Promise<void> {
  await host.page.getByText('Ask the room').click();
  await host.page.getByRole('button', { name: 'How was that one?' }).click();
  await guest.page.getByRole('region', { name: 'Poll' }).getByRole('button', { name: 'Just right' }).click();
  await expect(host.page.getByRole('region', { name: 'Poll' }).getByRole('button', { name: 'Just right' })).toContainText('100 %');
}

// The line is held, so that the reveal stays; the others wait for the answer to the next question meanwhile.
async function lookAtReveal(visitor: Visitor, screen: string): Promise<void> {
  await expect(verdict(visitor.page, 'Right.')).toBeVisible();
  visitor.line.hold();
  await look(visitor, screen);
  visitor.line.release();
}

async function answerWhileLost(visitor: Visitor, number: number): Promise<void> {
  const { context, page, line } = visitor;
  await expectQuestion(page, number);
  line.cut();
  await context.setOffline(true);
  await expect(page.getByText('We lost you for a moment.')).toBeVisible();
  await option(page, 'right').click();
  await expect(option(page, 'right')).toContainText('Sending');
  await look(visitor, 'lobby-lost');
  line.mend();
  await context.setOffline(false);
  await expect(page.getByText('Back in.')).toBeVisible();
  await expect(option(page, 'right')).toContainText('Your answer');
}

// A burst lasts for less than two seconds: an assertion looks once a second and may miss it, waiting looks more often.
async function sendMood(from: Visitor, to: Visitor): Promise<void> {
  await Promise.all([
    to.page.locator('.burst--room .burst__piece').first().waitFor(),
    from.page.getByRole('button', { name: 'Ooh', exact: true }).click(),
  ]);
}
