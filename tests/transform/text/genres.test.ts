import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { fixtures } from '../html/fixtures.ts';
import { type MadeText, madeTexts } from './made-texts.ts';

/** The text of each fixture of the pages, and of those that are made for texts alone. `UPDATE_GOLDEN=1` writes them anew. */
const golden = resolve(import.meta.dirname, '../../fixtures/transform/text');
const update = process.env.UPDATE_GOLDEN === '1';
const idOf = (name: string) => name.replaceAll('/', '-');
const all = fixtures();
const texts = new Map<string, MadeText>();
const views = ['reading', 'diplomatic'] as const;

beforeAll(async () => {
  for (const view of views) {
    const made = await madeTexts(
      Object.fromEntries(
        all.map(({ name, tei }) => [
          `tei/documents/${idOf(name)}.xml`,
          tei.replace(/<(TEI|teiCorpus)\b([^>]*)/, (_, root: string, attributes: string) => {
            return `<${root} xml:id="${idOf(name)}"${attributes.replace(/ xml:id="[^"]*"/, '')}`;
          }),
        ]),
      ),
      { view },
    );
    for (const one of made.get(72) ?? []) texts.set(`${view} ${one.id}`, one);
  }
}, 240_000);

describe.each(views)('%s texts', (view) => {
  test.each(all.map(({ name }) => name))('%s', (name) => {
    const made = texts.get(`${view} ${idOf(name)}`);
    expect(made?.messages.filter((message) => !message.startsWith('source'))).toEqual([]);
    const file = resolve(golden, `${name}${view === 'reading' ? '' : `.${view}`}.txt`);
    if (update) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, made?.text ?? '');
    }
    expect(existsSync(file)).toBe(true);
    expect(made?.text).toBe(readFileSync(file, 'utf8'));
  });
});
