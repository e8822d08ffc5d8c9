import { expect, test } from 'vitest';
import { finishPage } from '../../src/publish/finish-page.ts';
import { page } from './page.ts';

const frames = (html: string) => finishPage(page(html)).html.match(/<div[^>]*>/g);

test('the frame of a table is reached by keyboard, and named by its caption, else by its number', () => {
  const table = '<tbody><tr><td>a</td></tr></tbody></table></div>';
  expect(
    frames(
      `<div class="table"><table><caption>Losses,\n 1950</caption>${table}<div class="table"><table>${table}<div>x</div>`,
    ),
  ).toEqual([
    '<div aria-label="Losses, 1950" class="table" role="region" tabindex="0">',
    '<div aria-label="Table 2" class="table" role="region" tabindex="0">',
    '<div>',
  ]);
});
