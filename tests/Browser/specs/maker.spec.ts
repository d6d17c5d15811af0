import { expect } from '@playwright/test';
import { look } from '../visits/look';
import { expectQuestion, QUESTIONS } from '../visits/room';
import { test } from '../visits/visitor';

test('TriviaMaker writes a set on a theme, and its author plays it in a private room', async ({ visit }) => {
  const visitor = await visit({ name: 'Ida', still: true });
  const { page } = visitor;
  await visitor.enter('/create');
  await page.getByRole('tab', { name: 'Describe it' }).click();
  await page.getByLabel('What should it be about?').fill('Lighthouses & <b>their</b> keepers');
  await page.getByLabel('Questions', { exact: true }).press('Home');
  await look(visitor, 'create-describe');
  await page.getByRole('button', { name: 'Write it' }).click();

  await expect(page.getByRole('listitem').filter({ hasText: 'Queued' })).toBeVisible();
  await expect(page.getByText(`${QUESTIONS} of ${QUESTIONS} through the screen`, { exact: true })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Ready done' })).toBeVisible();
  await look(visitor, 'create-written');

  await page.getByRole('button', { name: 'Play in private' }).click();
  await expect(page.getByRole('heading', { name: 'Ida’s room' })).toBeVisible();
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await expectQuestion(page, 1);
  await page.keyboard.press('1');
  await expect(page.getByRole('heading', { name: /^(Right\.|Not quite\.)$/ })).toBeVisible();
});
