import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { whileLocked } from './lock.mjs';

describe('whileLocked', () => {
  let folder = '';
  let lock = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'trivia-lock-'));
    lock = join(folder, 'lock');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('lets one in after the other', async () => {
    let inside = 0;
    let most = 0;
    const act = async () => {
      most = Math.max(most, ++inside);
      await new Promise(resolve => setImmediate(resolve));
      inside--;
    };
    await Promise.all([whileLocked(lock, act), whileLocked(lock, act), whileLocked(lock, act)]);
    expect(most).toBe(1);
    expect(existsSync(lock)).toBe(false);
  });

  it('is let go of when the work fails', async () => {
    await expect(whileLocked(lock, () => { throw new Error('no'); })).rejects.toThrow('no');
    expect(existsSync(lock)).toBe(false);
  });

  it('is taken from a process that is gone', async () => {
    const nobody = 2 ** 22 + 1;
    mkdirSync(lock);
    writeFileSync(join(lock, 'pid'), String(nobody));
    expect(await whileLocked(lock, () => 'done')).toBe('done');
  });
});
