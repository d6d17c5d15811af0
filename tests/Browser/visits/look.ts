import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { artifacts } from '../house/places';
import { NARROW, PHONE, PICTURED, type Size } from './sizes';
import type { Visitor } from './visitor';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Fails when the screen keeps anybody out, by what axe knows of WCAG 2.2 AA. */
async function expectOpenToAll(page: Page, screen: string, colours: boolean): Promise<void> {
  const axe = new AxeBuilder({ page }).withTags(STANDARDS).setLegacyMode();
  // Where the system's colours are in force, axe still sees those of the style sheet.
  const { violations, passes } = await (colours ? axe : axe.disableRules('color-contrast')).analyze();
  expect.soft(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => `${node.html} ${node.failureSummary ?? ''}`).join(' | ')}`), screen).toEqual([]);
  expect(passes.length, `${screen} was looked at`).toBeGreaterThan(0);
}

/** Fails when the page has to be moved sideways to be read, and names what sticks out. A busy browser lays a page out for its new size when it gets to it. */
async function expectNoSidewaysScroll(page: Page, screen: string): Promise<void> {
  const sticksOut = () => page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const reach = document.documentElement.scrollWidth;
    if (reach <= width) return [];
    return [`the page to ${reach} of ${width}`, ...[...document.querySelectorAll('body *')].filter(element => element.getBoundingClientRect().right > width + 1)
      .map(element => `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> to ${Math.round(element.getBoundingClientRect().right)}`)];
  });
  await expect.configure({ soft: true }).poll(sticksOut, `${screen} at ${NARROW.width} px`).toEqual([]);
}

// Media queries follow with the next frame, not with the size.
async function resize(page: Page, size: Size): Promise<void> {
  await page.setViewportSize(size);
  await page.evaluate(() => new Promise<void>(done => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
}

/** Looks at a screen closely: takes a picture at each size, and asks axe about the narrowest, and about a visitor's own that is no phone's. */
export async function look(visitor: Visitor, screen: string): Promise<void> {
  const { page } = visitor;
  for (const [name, size] of Object.entries(PICTURED)) {
    await resize(page, size);
    await page.screenshot({ path: artifacts('web', `${screen}-${name}.png`), caret: 'initial' });
  }
  await resize(page, NARROW);
  await expectNoSidewaysScroll(page, screen);
  await expectOpenToAll(page, `${screen} at ${NARROW.width} px`, !visitor.forcedColours);
  await resize(page, visitor.size);
  if (visitor.size.width > PHONE.width) await expectOpenToAll(page, screen, !visitor.forcedColours);
}
