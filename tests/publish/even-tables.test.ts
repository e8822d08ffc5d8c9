import type { Root } from 'hast';
import { rehype } from 'rehype';
import { expect, test } from 'vitest';
import { evenTables } from '../../src/publish/plugins/even-tables.ts';

function evened(rows: string): string {
  const tree = rehype().data('settings', { fragment: true }).parse(`<table>${rows}</table>`) as Root;
  return rehype()
    .stringify(rehype().use(evenTables).runSync(tree))
    .replace(/<\/?(table|tbody)>/g, '');
}

test.each([
  ['a shorter row', '<tr><td>a<td>b<tr><td>c', '<tr><td>a</td><td>b</td></tr><tr><td>c</td><td></td></tr>'],
  [
    'a shorter first row',
    '<tr><td>a<tr><td>b<td>c<tr><td>d',
    '<tr><td>a</td><td></td></tr><tr><td>b</td><td>c</td></tr><tr><td>d</td><td></td></tr>',
  ],
  [
    'a cell that reaches down takes room',
    '<tr><td rowspan=2>a<td>b<tr><td>c',
    '<tr><td rowspan="2">a</td><td>b</td></tr><tr><td>c</td></tr>',
  ],
  [
    'a column that no cell begins in',
    '<tr><td colspan=2>a<td>b<tr><td colspan=2>c<td>d',
    '<tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr>',
  ],
  [
    'a column that one cell begins in',
    '<tr><td colspan=2>a<td>b<tr><td>c<td>d<td>e',
    '<tr><td colspan="2">a</td><td>b</td></tr><tr><td>c</td><td>d</td><td>e</td></tr>',
  ],
  [
    'an even table',
    '<tr><th>a<td>b<tr><th>c<td>d',
    '<tr><th>a</th><td>b</td></tr><tr><th>c</th><td>d</td></tr>',
  ],
])('%s', (_, rows, expected) => {
  expect(evened(rows)).toBe(expected);
});
