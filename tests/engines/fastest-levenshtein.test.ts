import { expect, test } from 'vitest';
import { closest } from '../../src/engines/fastest-levenshtein.ts';

test.each([
  ['persNam', ['persName', 'placeName'], 'persName'],
  ['hihg', ['high', 'low'], 'high'],
  ['tex', ['TEI', 'text'], 'text'],
  ['P', ['p', 'q'], 'p'],
  ['x', ['p', 'q'], undefined],
  ['persname', ['persName', 'persNam'], 'persName'],
  ['vyshinski', ['vyshinsky', 'stalin'], 'vyshinsky'],
  ['foo', ['sent', 'received'], undefined],
  ['ab', ['ac', 'ad'], 'ac'],
  ['same', ['same', 'sane'], 'sane'],
  ['', ['a'], undefined],
])('of what is like %s among %j, the closest is %s', (name, candidates, expected) => {
  expect(closest(name, candidates)).toBe(expected);
  expect(closest(name, [...candidates].reverse())).toBe(expected);
});
