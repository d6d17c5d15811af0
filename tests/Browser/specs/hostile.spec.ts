import { expect } from '@playwright/test';
import { test } from '../visits/visitor';

test('the browser itself keeps text from becoming markup or script', async ({ visit }) => {
  const visitor = await visit({ name: 'Eve' });
  const reply = await visitor.page.goto('/');
  const policy = reply?.headers()['content-security-policy'] ?? '';

  // What the page is served with, and that this browser takes it seriously: otherwise its silence in the other tests would prove nothing.
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  const refused = await visitor.page.evaluate(() => {
    try {
      document.body.insertAdjacentHTML('beforeend', '<i>hostile</i>');
      return null;
    } catch (error) {
      return (error as Error).name;
    }
  });
  expect(refused).toBe('TypeError');
  await expect(visitor.page.getByText('hostile')).toHaveCount(0);
  await visitor.page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'hello';
    document.body.append(script);
  }).catch((error: unknown) => expect(String(error)).toContain('TrustedScript'));
  await expect.poll(() => visitor.complaints.filter(complaint => complaint.includes('Blocked by require-trusted-types-for'))).toHaveLength(2);
  visitor.complaints.length = 0;
});
