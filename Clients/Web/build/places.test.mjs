import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placesOf } from './places.mjs';

describe('placesOf', () => {
  it('finds the first parts of paths, each once', () => {
    const routes = [
      '{ pattern: /^\\/$/, load: a, needs: null },',
      '{ pattern: new RegExp(`^/royale/${ID}$`), load: b, needs: null },',
      '{ pattern: /^\\/create$/, load: c, needs: null },',
      '{ pattern: new RegExp(`^/create/${ID}$`), load: d, needs: null },',
    ].join('\n');
    expect(placesOf(routes)).toEqual(['create', 'royale']);
  });

  it('refuses a pattern that it cannot read', () => {
    expect(() => placesOf('{ pattern: anything(), load: a, needs: null },')).toThrow('does not begin with a plain word');
  });

  it('refuses a table without routes', () => {
    expect(() => placesOf('export const ROUTES = [];')).toThrow();
  });

  it('reads the routes of the app', () => {
    expect(placesOf(readFileSync(join(import.meta.dirname, '..', 'src', 'app', 'routes.ts'), 'utf8'))).toContain('royale');
  });
});
