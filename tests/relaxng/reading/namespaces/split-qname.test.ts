import { expect, test } from 'vitest';
import { splitQName } from '../../../../src/relaxng/reading/namespaces/split-qname.ts';

test('names in two parts', () => {
  expect(splitQName('a')).toEqual({ prefix: '', localName: 'a' });
  expect(splitQName('a:b')).toEqual({ prefix: 'a', localName: 'b' });
  expect(splitQName('é-1.2:\u{10000}·')).toEqual({ prefix: 'é-1.2', localName: '\u{10000}·' });
});

test.each([
  ':',
  'a:',
  ':a',
  'a:b:c',
  'a::b',
  'a:1',
  'a:-b',
  'a:.b',
  'a:·b',
  'a:\u0301',
  'a:\u203fb',
  'a:\u2040',
])('%s is none', (name) => {
  expect(splitQName(name)).toBeUndefined();
});
