import { expect, test } from 'vitest';
import { treeLimit } from '../../src/read/tree-limit.ts';

const text = ' '.repeat(10_000_000);

test('a text whose tree would not fit into memory is told, with what to do', () => {
  const memory = { heap_size_limit: 500_000_000, used_heap_size: 400_000_000 };
  const found = treeLimit(text, 'a.xml', memory);
  expect(found).toMatchObject({ ruleId: 'xml/unreadable-file', severity: 'fatal', file: 'a.xml' });
  expect(found?.message).toContain('10000000 characters');
  expect(found?.hint).toContain('--only relaxng');
});

test('others are read', () => {
  expect(
    treeLimit(text, 'a.xml', { heap_size_limit: 500_000_000, used_heap_size: 100_000_000 }),
  ).toBeUndefined();
  expect(treeLimit('<a/>', 'a.xml', { heap_size_limit: 1, used_heap_size: 1 })).toBeUndefined();
});
