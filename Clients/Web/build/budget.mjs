import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Most that the first screen may load of JavaScript, compressed with gzip. */
const FIRST_BYTES_MAX = 60 * 1024;

/** What the first screen is made of: the entry, and the page at /. */
const FIRST = ['index.html', 'src/features/home/HomePage.tsx'];

/** Files that a part of the app loads at once: its own, and those that it imports. */
function filesOf(manifest, part, found = new Set()) {
  const chunk = manifest[part];
  if (!chunk) throw new Error(`The bundle has no ${part}: name in build/budget.mjs what the first screen is made of.`);
  if (found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const other of chunk.imports ?? []) filesOf(manifest, other, found);
  return found;
}

/** Says how heavy the first screen is. Throws when it is too heavy. */
export function judge(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8'));
  const files = [...new Set(FIRST.flatMap(part => [...filesOf(manifest, part)]))].filter(file => file.endsWith('.js'));
  const sizes = files.map(file => ({ file, bytes: gzipSync(readFileSync(join(folder, file)), { level: 9 }).length }));
  const bytes = sizes.reduce((sum, size) => sum + size.bytes, 0);
  const told = `First screen: ${(bytes / 1024).toFixed(1)} kB of JavaScript (gzip) of ${FIRST_BYTES_MAX / 1024} kB.`;
  if (bytes <= FIRST_BYTES_MAX) return told;
  throw new Error(`${told} Load later what it does not need:\n${sizes.map(size => `  ${(size.bytes / 1024).toFixed(1)} kB ${size.file}`).join('\n')}`);
}
