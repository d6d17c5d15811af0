import { expect, type Locator, type Page } from '@playwright/test';
import { option } from './room';

const STOPS_MAX = 80;

/** Goes on from control to control by Tab until that one has the focus, and sees that it shows. */
export async function go(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible();
  for (let stop = 0; stop < STOPS_MAX; stop++) {
    await page.keyboard.press('Tab');
    if (await control.evaluate(element => element === document.activeElement)) {
      const outline = await control.evaluate(element => getComputedStyle(element).outlineStyle);
      expect(outline, 'the focus shows').not.toBe('none');
      return;
    }
  }
  throw new Error(`No way by Tab to ${String(control)}.`);
}

/** Goes to a control, and presses it. */
export async function press(page: Page, control: Locator): Promise<void> {
  await go(page, control);
  await page.keyboard.press('Enter');
}

/** Says who one is. */
export async function signInByKeys(page: Page, name: string): Promise<void> {
  await go(page, page.getByLabel('Name', { exact: true }));
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
}

/** Answers by the number of the option. */
export async function answerByKey(page: Page, which: 'right' | 'wrong'): Promise<void> {
  const wanted = option(page, which);
  await expect(wanted).toBeVisible();
  const number = await wanted.evaluate(button => [...button.parentElement?.querySelectorAll('button') ?? []].indexOf(button as HTMLButtonElement) + 1);
  await page.keyboard.press(`${number}`);
  await expect(wanted).toContainText('Your answer');
}
