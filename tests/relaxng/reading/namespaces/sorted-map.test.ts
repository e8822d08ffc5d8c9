import { expect, test } from 'vitest';
import { SortedMap } from '../../../../src/relaxng/reading/namespaces/sorted-map.ts';
import { Random } from '../random.ts';

test('holds what has been put into it, and what it was made of stays as it was', () => {
  const random = new Random(5);
  const reference = new Map<string, string>();
  let map = SortedMap.empty;
  const earlier: [SortedMap, [string, string][]][] = [];
  for (let step = 0; step < 2000; step++) {
    if (step % 200 === 0) earlier.push([map, [...reference]]);
    const key = `k${random.below(700)}`;
    map = map.with(key, `${step}`);
    reference.set(key, `${step}`);
  }
  for (let key = 0; key < 700; key++) expect(map.get(`k${key}`)).toBe(reference.get(`k${key}`));
  for (const [before, entries] of earlier) {
    for (const [key, value] of entries) expect(before.get(key)).toBe(value);
    expect(before.get('k700')).toBeUndefined();
  }
});

test.each([
  ['ascending', (index: number) => index],
  ['descending', (index: number) => 99_999 - index],
])('100,000 keys, %s, are put in and found', (_, at) => {
  let map = SortedMap.empty;
  for (let index = 0; index < 100_000; index++)
    map = map.with(String(at(index)).padStart(6, '0'), `${index}`);
  for (let index = 0; index < 100_000; index++)
    if (map.get(String(at(index)).padStart(6, '0')) !== `${index}`) expect.unreachable();
});
