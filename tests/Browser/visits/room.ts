import { expect, type Locator, type Page } from '@playwright/test';
import { RIGHT, TOPIC, WRONG } from '../house/questions';
import type { Visitor } from './visitor';

/** Questions of the shortest game. */
export const QUESTIONS = 5;

/** Opens a room of the topic of the tests: the shortest game there is unless told, with the most time to answer. @returns the code of a private one. */
export async function openRoom(host: Visitor, { isPrivate = false, roles = false, questions = QUESTIONS } = {}): Promise<string> {
  const { page } = host;
  await host.enter(`/create?topic=${TOPIC}`);
  await page.getByLabel('Questions', { exact: true }).press('Home');
  for (let more = QUESTIONS; more < questions; more++) await page.getByLabel('Questions', { exact: true }).press('ArrowRight');
  await page.getByLabel('Answer time', { exact: true }).press('End');
  if (isPrivate) await page.getByRole('switch', { name: /^Private/ }).check();
  if (roles) await page.getByRole('switch', { name: /^Roles/ }).check();
  await page.getByRole('button', { name: 'Open the room' }).click();
  await expect(page.getByRole('heading', { name: `${host.name}’s room` })).toBeVisible();
  return isPrivate ? (await page.locator('.tiles--code .tiles__t').allTextContents()).join('') : '';
}

/** Comes into a private room from the first page. */
export async function comeByCode(visitor: Visitor, code: string, host: string): Promise<void> {
  const { page } = visitor;
  expect(code).toMatch(/^[A-Z]{6}$/);
  await page.goto('/');
  await page.getByLabel('Got a code?').filter({ visible: true }).fill(code);
  await visitor.signIn();
  await expect(page.getByRole('heading', { name: `${host}’s room` })).toBeVisible();
}

/** An option of a question of the tests: the right one, or any wrong one. */
export const option = (page: Page, which: 'right' | 'wrong'): Locator =>
  page.getByRole('region', { name: 'Answers' }).getByRole('button', { name: which === 'right' ? RIGHT : WRONG }).first();

/** Waits for a question, by its number. */
export const expectQuestion = (page: Page, number: number, of = QUESTIONS): Promise<void> =>
  expect(page.getByRole('img', { name: `Question ${number} of ${of}`, exact: true })).toBeVisible();

/** What came of one's answer. */
export const verdict = (page: Page, words: 'Right.' | 'Not quite.' | 'No answer.'): Locator => page.getByRole('heading', { name: words, exact: true });

/** Waits for a question, and answers it. */
export async function answer(page: Page, number: number, which: 'right' | 'wrong'): Promise<void> {
  await expectQuestion(page, number);
  await option(page, which).click();
}
