import { expect } from '@playwright/test';
import { expectQuestion, openRoom, option, verdict } from '../visits/room';
import { test } from '../visits/visitor';

test('two tabs of one player show one game, and the one that slept wakes up in it', async ({ visit }) => {
  const visitor = await visit({ name: 'Tia', still: true });
  const first = visitor.page;
  await openRoom(visitor);
  const second = await visitor.anotherTab();
  await second.goto(new URL(first.url()).pathname);
  await expect(second.getByRole('heading', { name: 'Tia’s room' })).toBeVisible();
  await expect(second.getByRole('heading', { name: /^1 player/ })).toBeVisible();
  await first.getByRole('button', { name: 'Start', exact: true }).click();

  // Pressed in one, it is given in both.
  await Promise.all([first, second].map(page => expectQuestion(page, 1)));
  await option(second, 'right').click();
  await Promise.all([first, second].map(page => expect(verdict(page, 'Right.')).toBeVisible()));

  // Asleep, with the line gone meanwhile, a tab hears nothing; awake, it is where the other one is.
  const protocol = await visitor.context.newCDPSession(second);
  await protocol.send('Page.setWebLifecycleState', { state: 'frozen' });
  visitor.line.cut();
  visitor.line.mend();
  await expectQuestion(first, 2);
  await option(first, 'wrong').click();
  await expect(verdict(first, 'Not quite.')).toBeVisible();
  await expectQuestion(first, 3);
  await protocol.send('Page.setWebLifecycleState', { state: 'active' });
  await expectQuestion(second, 3);
  await option(second, 'right').click();
  await Promise.all([first, second].map(page => expect(verdict(page, 'Right.')).toBeVisible()));
});
