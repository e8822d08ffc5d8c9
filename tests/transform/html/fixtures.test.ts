import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { finishPage } from '../../../src/publish/finish-page.ts';
import { fixtures } from './fixtures.ts';
import { readableHtml } from './readable-html.ts';
import { findElement, hasClass, type RenderedFixture, renderFixtures } from './render-fixtures.ts';

const all = fixtures();
const update = process.env.UPDATE_GOLDEN === '1';

let rendered: ReadonlyMap<string, RenderedFixture> = new Map();
beforeAll(async () => {
  rendered = new Map((await renderFixtures(all)).map((result) => [result.fixture.name, result]));
}, 240_000);

/** What a fixture shows: its transcription and its notes; of a document with a header of its own all of it. */
function shown({ fixture, page }: RenderedFixture): string {
  const main = findElement(page, ({ tagName }) => tagName === 'main');
  if (main === undefined) return '';
  if (fixture.isWhole) return readableHtml(main);
  const parts = [
    findElement(main, (element) => hasClass(element, 'transcription')),
    findElement(main, (element) => hasClass(element, 'notes')),
  ];
  return parts.map((part) => (part ? readableHtml(part) : '')).join('');
}

describe.each(all)('$name', ({ name, golden }) => {
  const result = () => rendered.get(name) as RenderedFixture;

  test('becomes what was read and found right', () => {
    const html = shown(result());
    expect(html).not.toBe('');
    if (update) writeFileSync(golden, html);
    expect(existsSync(golden), 'Read what it becomes, then write it with UPDATE_GOLDEN=1.').toBe(true);
    expect(html).toBe(readFileSync(golden, 'utf8'));
  });

  test('has nothing that a stylesheet does not know', () => {
    const messages = result().diagnostics.map(({ ruleId, message }) => `${ruleId}: ${message}`);
    // What the plain text knows is tested with it.
    expect(messages.filter((message) => !message.includes('of the plain text'))).toEqual([]);
  });

  test('is published as it is: nothing is taken out of it, ids and headings are in order', () => {
    const { page } = result();
    const { diagnostics } = finishPage({ kind: 'page', path: `doc/${name}.html`, tree: page, file: name });
    expect(diagnostics.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
  });
});

test('no golden file is left over', () => {
  expect(all.filter(({ golden }) => !existsSync(golden)).map(({ name }) => name)).toEqual([]);
});
