import { expect, test } from 'vitest';
import { readXPointer } from '../../../src/relaxng/xinclude/xpointer.ts';

test.each([
  ['p1', [{ id: 'p1', steps: [] }], []],
  ['Änne-1.b', [{ id: 'Änne-1.b', steps: [] }], []],
  ['element(p1)', [{ id: 'p1', steps: [] }], []],
  ['element(/1/20/3)', [{ steps: [1, 20, 3] }], []],
  ['element(p1/2)', [{ id: 'p1', steps: [2] }], []],
  ['element(a) element(/1)', [{ id: 'a', steps: [] }, { steps: [1] }], []],
  ['xpointer(id("a)^)(b"))element(a)', [{ id: 'a', steps: [] }], ['xpointer']],
  ['xmlns(x=http://x)x:y(^()', [], ['x:y']],
])('%s', (text, parts, unknown) => {
  expect(readXPointer(text)).toEqual({ parts, unknown });
});

test.each([
  '',
  '1a',
  'a b',
  '/1/2',
  'element()',
  'element(/0)',
  'element(/01)',
  'element(/1/)',
  'element(/1',
  'element(a)b',
  'a(',
  '()',
])('%s is none', (text) => {
  expect(readXPointer(text)).toBeUndefined();
});

test('a pointer of a million brackets is read at once', () => {
  expect(readXPointer(`a${'('.repeat(1_000_000)}`)).toBeUndefined();
  expect(readXPointer(`element(${'/1'.repeat(100_000)})`)?.parts[0]?.steps).toHaveLength(100_000);
  expect(readXPointer('a'.repeat(1_000_000))?.parts).toHaveLength(1);
});
