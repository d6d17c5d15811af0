import { expect, type Page } from '@playwright/test';
import { develop } from './develop';

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

  /** A picture of a page a while from now, once what moves there has come to rest. @returns it, as PNG. */
  static async later(page: Page, ms: number): Promise<Buffer> {
    const [film, moment] = [new Film(page), performance.now() + ms];
    await expect.poll(() => film.#frames.at(-1)?.at ?? 0).toBeGreaterThanOrEqual(moment);
    await film.#end();
    return film.#frames.find(({ at }) => at >= moment)!.png;
  }

  /** Ends it, and writes what is in one of the takes as an animated WebP. @returns its size in bytes. @throws without ImageMagick. */
  async save(file: string, takes: readonly Take[]): Promise<number> {
    await this.#end();
    const frames = this.#frames.filter(({ at }) => takes.some(({ from, lasts }) => at >= from && at < from + lasts));
    const pictures = frames.map(({ at, png }, n) => {
      const next = frames[n + 1];
      const lasts = next ? Math.min(next.at - at, FRAME_MS_MAX) : LAST_MS;
      return { png, options: ['-delay', `${Math.round(Math.max(FRAME_MS_MIN, lasts) / 10)}`] };
    });
    return develop(file, pictures, ['-resize', `${SHOWN_WIDTH}x`, '-loop', '0', '-quality', '72']);
  }

  async #end(): Promise<void> {
    this.#ends = true;
    await this.#run;
  }

  async #shoot(page: Page): Promise<void> {
    while (!this.#ends) this.#frames.push({ at: performance.now(), png: await page.screenshot() });
  }
}
