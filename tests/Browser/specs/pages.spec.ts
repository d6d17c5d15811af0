import { expect } from '@playwright/test';
import { look } from '../visits/look';
import { PHONE } from '../visits/sizes';
import { test } from '../visits/visitor';

test('pages for everybody are open to all', async ({ visit }) => {
  const visitor = await visit({ name: 'Guest', size: PHONE, still: true });
  const { page } = visitor;
  await page.goto('/');
  await expect(page.getByRole('article').first()).toBeVisible();
  await look(visitor, 'home');
  await page.getByLabel('Search topics').fill('zeppelins');
  await expect(page.getByRole('heading', { name: 'Nothing called “zeppelins” yet' })).toBeVisible();
  await look(visitor, 'home-nothing');
  await page.goto('/royale/a/b/c');
  await expect(page.getByRole('heading', { name: 'Nothing lives here.' })).toBeVisible();
  await look(visitor, 'lost');
  await page.goto('/create');
  await expect(page.getByRole('heading', { name: 'What should we call you?' })).toBeVisible();
  await look(visitor, 'sign-in');
});

test('pages of one’s own are open to all', async ({ visit }) => {
  const visitor = await visit({ name: 'Una', still: true });
  const { page } = visitor;
  await visitor.enter('/me');
  await expect(page.getByRole('heading', { name: 'Una', exact: true })).toBeVisible();
  await look(visitor, 'profile');
  await page.getByRole('button', { name: 'Change' }).click();
  await expect(page.getByRole('dialog', { name: 'Name and picture' })).toBeVisible();
  await look(visitor, 'profile-change');
  await page.goto('/create');
  await expect(page.getByRole('heading', { name: 'New room' })).toBeVisible();
  await look(visitor, 'create');
  await page.goto('/board');
  await expect(page.getByRole('heading', { name: 'Leaderboards' })).toBeVisible();
  await look(visitor, 'board');
  await page.goto('/settings');
  await page.getByRole('button', { name: 'Delete everything' }).click();
  await expect(page.getByRole('dialog', { name: 'Delete everything' })).toBeVisible();
  await look(visitor, 'settings-delete');
  await page.keyboard.press('Escape');
  await look(visitor, 'settings');
  await page.goto('/lobby/NOROOM');
  await expect(page.getByRole('heading', { name: 'Not this one.' })).toBeVisible();
  await look(visitor, 'lobby-none');
  await page.goto('/royale/r-00000000');
  await expect(page.getByRole('heading', { name: 'No way in.' })).toBeVisible();
  await look(visitor, 'royale-none');
});

test('forced colours and stillness are honoured', async ({ visit }) => {
  const visitor = await visit({ name: 'Flo', still: true, forcedColours: true });
  const { page } = visitor;
  await visitor.enter('/me');
  await page.goto('/settings');
  await expect(page.getByRole('switch', { name: /^Sound/ })).toBeVisible();
  await look(visitor, 'settings-forced-colours');
  const moving = await page.evaluate(() => document.getAnimations().filter(({ effect }) => Number(effect?.getComputedTiming().duration) > 20).length);
  expect(moving).toBe(0);
});
