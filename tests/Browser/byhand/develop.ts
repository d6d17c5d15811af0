import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A picture, and what ImageMagick is told of it alone. */
export interface Negative {
  readonly png: Buffer;
  readonly options?: readonly string[];
}

/** Writes pictures as one file, WebP by its name. @returns its size in bytes. @throws without ImageMagick. */
export function develop(file: string, pictures: readonly Negative[], options: readonly string[]): number {
  const folder = mkdtempSync(join(tmpdir(), 'trivia-pictures-'));
  try {
    const inputs = pictures.flatMap(({ png, options: own = [] }, n) => {
      const path = join(folder, `${n}.png`);
      writeFileSync(path, png);
      return [...own, path];
    });
    const made = spawnSync('convert', [...inputs, ...options, '-define', 'webp:method=6', file], { encoding: 'utf8' });
    if (made.error) throw made.error;
    if (made.status !== 0) throw new Error(made.stderr);
    return statSync(file).size;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
