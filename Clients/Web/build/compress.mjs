import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const TEXT = new Set(['.js', '.css', '.html', '.svg', '.json', '.txt', '.webmanifest']);
/** Below it the saving is not worth a file. */
const BYTES_MIN = 512;

/** Puts file.br and file.gz beside every text file that they make smaller. */
export function compress(folder) {
  for (const name of readdirSync(folder, { recursive: true })) {
    const path = join(folder, name);
    if (!TEXT.has(extname(path)) || !statSync(path).isFile()) continue;
    const plain = readFileSync(path);
    if (plain.length < BYTES_MIN) continue;
    const brotli = brotliCompressSync(plain, {
      params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
    });
    const gzip = gzipSync(plain, { level: 9 });
    for (const [ending, packed] of [['.br', brotli], ['.gz', gzip]]) {
      if (packed.length < plain.length) writeFileSync(path + ending, packed);
    }
  }
}
