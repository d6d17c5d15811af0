import { expect, type Page } from '@playwright/test';
import { go, press, signInByKeys } from '../visits/keys';
import { expectQuestion, QUESTIONS } from '../visits/room';
import { test } from '../visits/visitor';

test('a whole game by nothing but the keyboard, from the first page to another game', async ({ visit }) => {
  const visitor = await visit({ name: 'Kay', still: true });
  const { page } = visitor;
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Pick a topic' })).toBeVisible();
  await press(page, page.getByRole('link', { name: 'Create' }));
  await signInByKeys(page, visitor.name);
  await openRoom(page);
  await press(page, page.getByRole('button', { name: 'Start', exact: true }));

  for (let number = 1; number <= QUESTIONS; number++) {
    await expectQuestion(page, number);
    await page.keyboard.press(`${1 + number % 4}`);
    await expect(page.getByRole('heading', { name: /^(Right\.|Not quite\.)$/ })).toBeVisible();
    if (number === 1) await sayWhatOneThinks(page);
    if (number === 2) await talk(page);
  }

  await expect(page.getByRole('heading', { name: 'All yours.' })).toBeVisible();
  await press(page, page.getByRole('button', { name: 'Play again' }));
  await expect(page.getByRole('heading', { name: 'Kay’s room' })).toBeVisible();
});

async function openRoom(page: Page): Promise<void> {
  await go(page, page.getByRole('combobox', { name: 'Topics' }));
  await page.keyboard.type('space');
  await expect(page.getByRole('option', { name: /^Space/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Space remove' })).toBeVisible();
  await go(page, page.getByLabel('Questions', { exact: true }));
  await page.keyboard.press('Home');
  await go(page, page.getByLabel('Answer time', { exact: true }));
  await page.keyboard.press('End');
  await press(page, page.getByRole('button', { name: 'Open the room' }));
  await expect(page.getByRole('heading', { name: 'Kay’s room' })).toBeVisible();
}

async function sayWhatOneThinks(page: Page): Promise<void> {
  await page.keyboard.press('j');
  await expect(page.getByRole('button', { name: /^Good question/ })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('f');
  await expect(page.getByRole('group', { name: 'What is wrong with it?' })).toBeVisible();
}

async function talk(page: Page): Promise<void> {
  await go(page, page.getByLabel('Say something'));
  await page.keyboard.type('I pressed 1, j and f');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('log', { name: 'Chat' }).getByText('I pressed 1, j and f')).toBeVisible();
  // Out of the field, or the next answer would be one more line.
  await page.keyboard.press('Tab');
}
