import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** The browser that is installed here. @throws when there is none. */
export function chromium(): string {
  const paths = (process.env['PATH'] ?? '').split(delimiter).flatMap(folder => NAMES.map(name => join(folder, name)));
  const found = paths.find(path => existsSync(path));
  if (found === undefined) throw new Error('Chromium is missing: apt-get install chromium.');
  return found;
}
