import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { judge } from './budget.mjs';

describe('judge', () => {
  let folder = '';
  beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'trivia-budget-')); });
  afterEach(() => rmSync(folder, { recursive: true }));

  // Random bytes do not get smaller.
  function bundle(kilobytes) {
    mkdirSync(join(folder, '.vite'));
    writeFileSync(join(folder, '.vite', 'manifest.json'), JSON.stringify({
      'index.html': { file: 'entry.js', imports: ['_shared'], dynamicImports: ['src/features/home/HomePage.tsx', 'src/later.ts'] },
      'src/features/home/HomePage.tsx': { file: 'home.js', imports: ['index.html', '_shared'] },
      'src/later.ts': { file: 'later.js' },
      _shared: { file: 'shared.js' },
    }));
    for (const name of ['entry.js', 'home.js', 'shared.js']) writeFileSync(join(folder, name), randomBytes(kilobytes * 1024));
    writeFileSync(join(folder, 'later.js'), randomBytes(500 * 1024));
  }

  it('counts the entry, the first page and what they import, once', () => {
    bundle(10);
    expect(judge(folder)).toMatch(/^First screen: 30\.\d kB/);
  });

  it('refuses a first screen that is too heavy, and names its files', () => {
    bundle(21);
    expect(() => judge(folder)).toThrow(/of 60 kB[^]*home\.js/);
  });

  it('refuses a bundle without the first page', () => {
    mkdirSync(join(folder, '.vite'));
    writeFileSync(join(folder, '.vite', 'manifest.json'), '{}');
    expect(() => judge(folder)).toThrow('index.html');
  });
});
