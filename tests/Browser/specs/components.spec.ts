import { expect } from '@playwright/test';
import { test } from '../visits/visitor';

// What tokens.css decides, on pages that show the same to everybody at all times. New pictures: npm run pictures --prefix tests/Browser
test('components look as they did', async ({ visit }) => {
  const visitor = await visit({ name: 'Ada Lovelace', still: true });
  const { page } = visitor;
  await page.goto('/settings');
  await page.evaluate(() => document.fonts.ready);
  await expect(page.locator('.topbar')).toHaveScreenshot('topbar.png');
  await expect(page.getByRole('region', { name: 'Sound and motion' })).toHaveScreenshot('switches.png');
  await expect(page.getByRole('region', { name: 'Keys' })).toHaveScreenshot('keys.png');
  await page.goto('/lobby');
  await expect(page.getByRole('main')).toHaveScreenshot('blank.png');
  await page.goto('/create?topic=mythology');
  await page.getByLabel('Name', { exact: true }).fill(visitor.name);
  await page.getByLabel('Name', { exact: true }).blur();
  await expect(page.locator('.gate__card')).toHaveScreenshot('sign-in.png');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await page.getByLabel('Answer time', { exact: true }).press('End');
  await page.getByLabel('Answer time', { exact: true }).blur();
  await expect(page.locator('.create__pace')).toHaveScreenshot('pace.png');
});
