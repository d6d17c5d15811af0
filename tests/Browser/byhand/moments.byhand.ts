import { expect } from '@playwright/test';
import { look } from '../visits/look';
import { comeByCode, expectQuestion, openRoom, option, verdict } from '../visits/room';
import { DESKTOP, PHONE } from '../visits/sizes';
import { test, type Visitor } from '../visits/visitor';

// The boss comes with every tenth question, the lightning every two minutes, and a saboteur takes five people.
const QUESTIONS = 11;
const NAMES = ['Ann', 'Ben', 'Cat', 'Dan', 'Eve'];
const UNANSWERED = [2, 3];

test('moments that come seldom: a saboteur, a lock, no answer, lightning, a boss', async ({ visit }) => {
  const people = await Promise.all(NAMES.map((name, n) => visit({ name, size: n % 2 === 0 ? DESKTOP : PHONE, still: true })));
  const [host, ...guests] = people as [Visitor, ...Visitor[]];
  const code = await openRoom(host, { isPrivate: true, roles: true, questions: QUESTIONS });
  for (const guest of guests) await comeByCode(guest, code, host.name);
  await host.page.getByRole('button', { name: 'Start', exact: true }).click();

  const seen = new Set<string>();
  for (let number = 1; number <= QUESTIONS; number++) {
    await Promise.all(people.map(({ page }) => expectQuestion(page, number, QUESTIONS)));
    if (number === 1) await expectOneSaboteur(people);
    for (const [moment, title] of [['lightning', 'Lightning round'], ['boss', 'Beat it by majority.']] as const) {
      if (seen.has(moment) || !await host.page.getByText(title).first().isVisible()) continue;
      seen.add(moment);
      await look(host, `lobby-${moment}`);
    }
    if (UNANSWERED.includes(number)) await letPass(host, number);
    else for (const { page } of people) await option(page, 'wrong').click();
  }

  await expect(host.page.getByText(/(was|were) the saboteur, worth/).first()).toBeVisible();
  await look(host, 'lobby-unmasked');
  expect([...seen].sort()).toEqual(['boss', 'lightning']);
});

async function expectOneSaboteur(people: readonly Visitor[]): Promise<void> {
  const note = (visitor: Visitor) => visitor.page.getByText('You are the saboteur.', { exact: true });
  await expect.poll(async () => (await Promise.all(people.map(async visitor => await note(visitor).isVisible()))).filter(told => told).length).toBe(1);
  for (const visitor of people) if (await note(visitor).isVisible()) await look(visitor, 'lobby-saboteur');
}

// Held, the first of them stays locked on the screen, and its reveal is over when the line is let go; the second one shows its own.
async function letPass(host: Visitor, number: number): Promise<void> {
  if (number !== UNANSWERED[0]) {
    await expect(verdict(host.page, 'No answer.')).toBeVisible({ timeout: 90_000 });
    return;
  }
  host.line.hold();
  await expect(host.page.getByText('Locked', { exact: true })).toBeVisible({ timeout: 90_000 });
  await look(host, 'lobby-locked');
  host.line.release();
}
