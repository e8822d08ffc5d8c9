import { expect, test } from 'vitest';
import { isUrl, resolveAddress } from '../../../src/relaxng/syntax/resolve-address.ts';

test.each([
  ['b.rng', '/schemas/a.rng', '/schemas/b.rng'],
  ['../b.rng', '/schemas/x/a.rng', '/schemas/b.rng'],
  ['my%20schema.rng', '/my schemas/a.rng', '/my schemas/my schema.rng'],
  ['my schema.rng', '/a.rng', '/my schema.rng'],
  ['b.rng', '/100%/a?b#c.rng', '/100%/b.rng'],
  ['100%25.rng', '/a.rng', '/100%.rng'],
  ['ü.rng', '/ä/a.rng', '/ä/ü.rng'],
  ['', '/schemas/a.rng', '/schemas/a.rng'],
  ['/b.rng', '/schemas/a.rng', '/b.rng'],
  ['file:///x/b.rng', '/schemas/a.rng', '/x/b.rng'],
  ['https://example.org/b.rng', '/schemas/a.rng', 'https://example.org/b.rng'],
  ['b.rng', 'https://example.org/schemas/a.rng?x', 'https://example.org/schemas/b.rng'],
  ['sub/', '/schemas/a.rng', '/schemas/sub/'],
  ['b.rng', 'C:\\schemas\\a.rng', 'C:/schemas/b.rng'],
  ['http://[', '/a.rng', undefined],
])('%s from %s leads to %s', (reference, base, address) => {
  expect(resolveAddress(reference, base)).toBe(address);
});

test.each([
  ['https://example.org/', true],
  ['urn:x', true],
  ['/a:b', false],
  ['C:\\a', false],
])('%s is a URL: %s', (address, is) => {
  expect(isUrl(address)).toBe(is);
});
