import { expect, type Locator } from '@playwright/test';
import { openRoom } from '../visits/room';
import { test } from '../visits/visitor';

const BEACON = 'var(--beacon)';

// The face, and its colour as it was asked for.
const drawn = (brain: Locator) => brain.evaluate(svg => ({ face: svg.querySelector('g')?.innerHTML ?? '', colour: (svg as SVGElement).style.getPropertyValue('--brain') }));

test('a picture that someone chose is the one that everybody sees', async ({ visit }) => {
  const ada = await visit({ name: 'Ada' });
  const bob = await visit({ name: 'Bob' });
  const code = await openRoom(ada, { isPrivate: true });
  await bob.enter('/me');
  await bob.page.getByRole('button', { name: 'Change', exact: true }).click();
  const rocket = bob.page.getByRole('button', { name: 'Rocket', exact: true });
  const chosen = await drawn(rocket.locator('.brain'));
  expect(chosen.colour).toBe('#e25c5c');
  await rocket.click();
  await bob.page.getByRole('button', { name: 'Save', exact: true }).click();

  await expect.poll(() => drawn(bob.page.locator('.prof__who .brain'))).toEqual(chosen);
  const own = { face: chosen.face, colour: BEACON };
  await expect.poll(() => drawn(bob.page.locator('.topbar .brain'))).toEqual(own);

  await bob.page.goto(`/lobby/${code}`);
  await expect(bob.page.getByRole('heading', { name: 'Ada’s room' })).toBeVisible();
  await bob.page.getByLabel('Say something').fill('Here I am');
  await bob.page.getByLabel('Say something').press('Enter');

  const seatOfBob = (page: typeof ada.page) => page.locator('.people li', { hasText: 'Bob' }).locator('.brain');
  const lineOfBob = (page: typeof ada.page) => page.getByRole('log', { name: 'Chat' }).locator('p', { hasText: 'Here I am' }).locator('.brain');
  await expect.poll(() => drawn(seatOfBob(ada.page))).toEqual(chosen);
  await expect.poll(() => drawn(lineOfBob(ada.page))).toEqual(chosen);
  await expect.poll(() => drawn(seatOfBob(bob.page))).toEqual(own);
  await expect.poll(() => drawn(lineOfBob(bob.page))).toEqual(own);
});
