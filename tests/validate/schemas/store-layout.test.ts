import { describe, expect, test } from 'vitest';
import { storeLayout } from '../../../src/validate/schemas/store-layout.ts';

describe('the files of a schema in the store', () => {
  test.each([
    [['/a/b/x.rng'], ['x.rng']],
    [
      ['/a/b/x.rng', '/a/c/y.rng', '/a/b/d/z.rng'],
      ['b/x.rng', 'c/y.rng', 'b/d/z.rng'],
    ],
    [
      ['https://h/a/x.rng?v=1', 'https://h/a/m/y%20z.rng'],
      ['x.rng', 'm/y z.rng'],
    ],
    [
      ['https://h/a/x.rng', 'https://i/q/y.rng', 'https://i:8080/y.rng'],
      ['x.rng', '_i/y.rng', '_i_8080/y.rng'],
    ],
    [
      ['https://h/x.rng', 'http://h/x.rng', '/x.rng'],
      ['x.rng', '_h.http/x.rng', '_/x.rng'],
    ],
    [['https://h/'], ['schema']],
    [['https://h/a/con.rng'], ['schema']],
    [[], []],
  ])('%j', (locations, paths) => {
    expect(storeLayout(locations)).toEqual(paths);
  });

  test.each([
    [['https://h/x.rng', 'https://h/a%2fb.rng'], 'a/b.rng'],
    [['https://h/x.rng', 'https://h/%2e%2e%2fb.rng'], '../b.rng'],
    [['https://h/x.rng', 'https://h/aux.rng'], 'aux.rng'],
    [['https://h/x.rng', 'https://h/a%00.rng'], 'a?.rng'],
    [['/x.rng', '/.git/config.rng'], '.git'],
  ])('%j is refused', (locations, name) => {
    expect(storeLayout(locations)).toEqual({
      message: `\`${locations[1]}\` cannot be copied: \`${name}\` is no name that a file can have everywhere.`,
    });
  });

  test('cannot have one place, also where upper and lower case are one', () => {
    for (const other of ['https://h/X.rng', 'https://h/x.rng?v=2']) {
      expect(storeLayout(['https://h/x.rng', other])).toHaveProperty('message');
    }
  });
});
