import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Element, Root } from 'hast';
import { describe, expect, test } from 'vitest';
import type { SourceDocument } from '../../../src/edition/source-document.ts';
import { xmlId } from '../../../src/edition/xml-id.ts';
import { readEdition } from '../../../src/read/read-edition.ts';
import { noteOrder } from '../../../src/transform/note-order.ts';
import { documentPath } from '../../../src/transform/pages/site-paths.ts';
import { transformEdition } from '../../../src/transform/transform-edition.ts';
import { sharedCache } from '../shared-cache.ts';
import { lostWords } from './lost-words.ts';
import { findElement, hasClass } from './render-fixtures.ts';
import { shownLetters, sourceWords } from './words.ts';

const folder = resolve(import.meta.dirname, '../../../../shared/data/schnitzler-briefe');
const files = existsSync(folder) ? readdirSync(join(folder, 'editions')).sort() : [];
/** One letter of ten, or all of them where `ALL_LETTERS=1` asks for it. */
const sample = files.filter((_, index) => process.env.ALL_LETTERS === '1' || index % 10 === 0);

describe.skipIf(files.length === 0)(
  'nothing of 1,000 letters is lost (skipped: ../shared/data is not at hand)',
  () => {
    test('the words of each stand on its page, in order and once', async () => {
      const { edition } = readEdition({
        folder,
        cwd: folder,
        documents: 'editions',
        registers: 'none',
        given: sample.map((file) => join(folder, 'editions', file)),
        givenOnly: true,
      });
      expect(edition.documents.length).toBe(sample.length);
      const { outputs, diagnostics } = await transformEdition(
        { ...edition, registers: [] },
        {
          settings: { title: 'Letters', language: 'de', textWidth: 72 },
          cache: sharedCache(),
          cwd: folder,
          generator: 'opis test',
        },
      );
      const errors = diagnostics.filter(({ severity }) => severity === 'error' || severity === 'fatal');
      expect(errors.map(({ message }) => message)).toEqual([]);
      const pages = new Map(
        outputs.flatMap((output) => (output.kind === 'page' ? [[output.path, output.tree] as const] : [])),
      );
      const lost = edition.documents.flatMap((document) =>
        losses(document, pages.get(documentPath(document)) as Root).map(
          (what) => `${document.path}: ${what}`,
        ),
      );
      expect(lost).toEqual([]);
    }, 300_000);
  },
);

/** What a page lacks, or has twice, of a document's text and of each of its notes. */
function losses(document: SourceDocument, page: Root): string[] {
  const { notes } = noteOrder(document.tree);
  const isNote = new Set(notes);
  const texts = document.tree.root.children.filter(
    (child) => child.kind === 'element' && child.localName === 'text',
  );
  const body = findElement(page, (element) => hasClass(element, 'transcription'));
  const shown = notes.map((note, index) => shownNote(page, xmlId(note) ?? `note-${index + 1}`));
  return [
    ...lostWords(sourceWords(texts, isNote), shownLetters(body)),
    ...notes.flatMap((note, index) =>
      lostWords(sourceWords(note.children, isNote), shownLetters(shown[index])),
    ),
  ];
}

/** A note, among those at the end or in the margin. */
function shownNote(page: Root, id: string): Element | undefined {
  return findElement(
    page,
    (element) =>
      element.properties.id === id && (hasClass(element, 'note') || hasClass(element, 'margin-note')),
  );
}
