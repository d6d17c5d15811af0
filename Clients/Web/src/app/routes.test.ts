import { describe, expect, it } from 'vitest';
import { match } from './routes';

describe('match', () => {
  it('finds a page with the parts of its path', () => {
    expect(match('/')?.params).toEqual({});
    expect(match('/royale/r-2f9c41d0')?.params).toEqual({ id: 'r-2f9c41d0' });
  });

  it('finds none for what is no place', () => {
    expect(['/royale/', '/royale/a/b', '/nowhere', '/royale/<b>'].map(match)).toEqual([null, null, null, null]);
  });
});
