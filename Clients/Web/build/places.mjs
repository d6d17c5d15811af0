import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** First parts of the paths that the app has pages for, read from its table of routes. */
export function placesOf(routes) {
  const patterns = [...routes.matchAll(/\bpattern: (.+?), load:/g)].map(([, pattern]) => pattern);
  const heads = patterns.map(pattern => /^(?:\/|new RegExp\(`)\^\\?\/(?<head>[a-z]*)/.exec(pattern)?.groups.head);
  if (patterns.length === 0 || heads.includes(undefined)) {
    throw new Error('src/app/routes.ts has a pattern that does not begin with a plain word: the gateway could not tell what is a page.');
  }
  return [...new Set(heads.filter(head => head !== ''))].sort();
}

/** Writes them where the gateway looks for them: it answers with the page there, and nowhere else. */
export function writePlaces(root, folder) {
  writeFileSync(join(folder, 'places.json'), JSON.stringify(placesOf(readFileSync(join(root, 'src', 'app', 'routes.ts'), 'utf8'))));
}
