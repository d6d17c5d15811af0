import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

const SHOWN_WIDTH = 760;
const FRAME_MS_MIN = 40;
// Where something was left out, and at the end, a picture stays no longer than that.
const FRAME_MS_MAX = 400;
const LAST_MS = 1_200;

interface Frame {
  readonly at: number;
  readonly png: Buffer;
}

/** A stretch of time that is kept, in milliseconds. */
export interface Take {
  readonly from: number;
  readonly lasts: number;
}

/** Pictures of a page, one after the other, as fast as they come. */
export class Film {
  readonly #frames: Frame[] = [];
  readonly #run: Promise<void>;
  #ends = false;

  constructor(page: Page) {
    this.#run = this.#shoot(page);
  }

  /** Ends it, and writes what is in one of the takes as an animated WebP. @returns its size in bytes. @throws without ImageMagick. */
  async save(file: string, takes: readonly Take[]): Promise<number> {
    this.#ends = true;
    await this.#run;
    const frames = this.#frames.filter(({ at }) => takes.some(({ from, lasts }) => at >= from && at < from + lasts));
    const folder = mkdtempSync(join(tmpdir(), 'trivia-film-'));
    try {
      const pictures = frames.flatMap(({ at, png }, n) => {
        const path = join(folder, `${n}.png`);
        writeFileSync(path, png);
        const next = frames[n + 1];
        const lasts = next ? Math.min(next.at - at, FRAME_MS_MAX) : LAST_MS;
        return ['-delay', `${Math.round(Math.max(FRAME_MS_MIN, lasts) / 10)}`, path];
      });
      const made = spawnSync('convert', [...pictures, '-resize', `${SHOWN_WIDTH}x`, '-loop', '0', '-quality', '72', '-define', 'webp:method=6', file], { encoding: 'utf8' });
      if (made.error) throw made.error;
      if (made.status !== 0) throw new Error(made.stderr);
      return statSync(file).size;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  async #shoot(page: Page): Promise<void> {
    while (!this.#ends) this.#frames.push({ at: performance.now(), png: await page.screenshot() });
  }
}
