import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { artifacts } from '../house/places';
import { NARROW, PHONE, PICTURED, ZOOMED, type Size } from './sizes';
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

/**
 * Fails when the page has to be moved sideways to be read, or cuts a control off where nothing brings it into view, and names what
 * sticks out. A busy browser lays a page out for its new size when it gets to it.
 */
async function expectAllInReach(page: Page, screen: string, { width, height }: Size): Promise<void> {
  const outOfReach = () => page.evaluate(() => {
    const named = (element: Element) => `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}">`;
    const { clientWidth: edge, scrollWidth: reach } = document.documentElement;
    const wide = [...document.querySelectorAll('body *')].filter(element => element.getBoundingClientRect().right > edge + 1);
    const isCutOff = (control: Element) => {
      const { left, right, top, bottom, width } = control.getBoundingClientRect();
      for (let around = control.parentElement; around && around !== document.body; around = around.parentElement) {
        const { overflow } = getComputedStyle(around);
        const box = around.getBoundingClientRect();
        // What is for readers only is hidden on purpose, and what can be scrolled brings it into view.
        if (width <= 1 || box.width <= 1 || /auto|scroll/.test(overflow)) return false;
        if (/hidden|clip/.test(overflow) && (left < box.left - 1 || right > box.right + 1 || top < box.top - 1 || bottom > box.bottom + 1)) return true;
      }
      return false;
    };
    const cut = [...document.querySelectorAll('button, a[href], input, textarea, summary')].filter(isCutOff);
    return [...(reach > edge ? [`the page to ${reach} of ${edge}`, ...wide.map(named)] : []), ...cut.map(control => `${named(control)} cut off`)];
  });
  await expect.configure({ soft: true }).poll(outOfReach, `${screen} at ${width} × ${height} px`).toEqual([]);
}

// Media queries follow with the next frame, not with the size.
async function resize(page: Page, size: Size): Promise<void> {
  await page.setViewportSize(size);
  await page.evaluate(() => new Promise<void>(done => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
}

/** Looks at a screen closely: takes a picture at each size, sees that nothing is out of reach in a small window, and asks axe about the narrowest, and about a visitor's own that is no phone's. */
export async function look(visitor: Visitor, screen: string): Promise<void> {
  const { page } = visitor;
  for (const [name, size] of Object.entries(PICTURED)) {
    await resize(page, size);
    await page.screenshot({ path: artifacts('web', `${screen}-${name}.png`), caret: 'initial' });
  }
  for (const size of [ZOOMED, NARROW]) {
    await resize(page, size);
    await expectAllInReach(page, screen, size);
  }
  await expectOpenToAll(page, `${screen} at ${NARROW.width} px`, !visitor.forcedColours);
  await resize(page, visitor.size);
  if (visitor.size.width > PHONE.width) await expectOpenToAll(page, screen, !visitor.forcedColours);
}
