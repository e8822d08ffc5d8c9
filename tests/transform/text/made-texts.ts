import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Edition, publishedEdition } from '../../../src/edition/edition.ts';
import { pointerResolver } from '../../../src/edition/pointer-resolver.ts';
import type { EditionSettings } from '../../../src/edition/settings.ts';
import type { TextPosition } from '../../../src/edition/text-position.ts';
import type { SaxonNode } from '../../../src/engines/saxon-js.ts';
import { readEdition } from '../../../src/read/read-edition.ts';
import { editionStylesheets } from '../../../src/transform/edition-stylesheets.ts';
import { labels } from '../../../src/transform/labels.ts';
import { membersByCorpus, withCorpusData } from '../../../src/transform/pages/corpus-data.ts';
import { editionMentions } from '../../../src/transform/pages/entry-mentions.ts';
import { siteData } from '../../../src/transform/pages/site-data.ts';
import { documentPath } from '../../../src/transform/pages/site-paths.ts';
import { plainText } from '../../../src/transform/plain-text.ts';
import { sourceTree } from '../../../src/transform/source-tree.ts';
import { compileStylesheets } from '../../../src/transform/stylesheets.ts';
import { Targets } from '../../../src/transform/targets.ts';
import { textPositions } from '../../../src/transform/text-positions.ts';
import { Transformer } from '../../../src/transform/transformer.ts';
import { sharedCache } from '../shared-cache.ts';

export interface MadeText {
  readonly id: string;
  readonly text: string;
  readonly positions: readonly TextPosition[];
  /** The names of the elements that the stylesheet reported, or why it failed. */
  readonly messages: readonly string[];
}

/** The plain texts of the documents of an edition, at some widths, by the names of the widths. */
export async function madeTexts(
  sources: Readonly<Record<string, string>>,
  {
    widths = [72],
    view = 'reading',
    notes = 'end',
  }: { widths?: number[]; view?: string; notes?: string } = {},
): Promise<ReadonlyMap<number, readonly MadeText[]>> {
  const folder = mkdtempSync(join(tmpdir(), 'opis-text-'));
  try {
    for (const [path, text] of Object.entries(sources)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const { edition } = readEdition({
      folder,
      cwd: folder,
      documents: 'tei/documents',
      registers: 'tei/registers',
    });
    return await textsOf(edition, { widths, view, notes });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The plain texts of an edition that has been read. */
export async function textsOf(
  read: Edition,
  { widths, view = 'reading', notes = 'end' }: { widths: number[]; view?: string; notes?: string },
): Promise<ReadonlyMap<number, readonly MadeText[]>> {
  const edition = publishedEdition(read);
  const { folder } = edition;
  const members = membersByCorpus(edition.documents);
  const own = editionStylesheets(folder, folder);
  const compiled = await compileStylesheets(own.files, { cache: sharedCache(), cwd: folder });
  if ('diagnostics' in compiled) throw new Error(compiled.diagnostics.map(({ message }) => message).join());
  const settings: EditionSettings = { title: 'Edition', language: 'en', textWidth: 72 };
  const transformer = new Transformer([folder], {
    stylesheets: compiled.stylesheets,
    site: siteData(edition, settings, 'opis test'),
    labels: labels('en'),
  });
  const resolver = pointerResolver(edition);
  const mentions = editionMentions(edition, resolver);
  const targets = new Targets(resolver);
  const trees = edition.documents.map((document) =>
    sourceTree(withCorpusData(document, members.get(document)), {
      path: documentPath(document),
      origin: document,
      targets,
      anchors: new Map(
        (mentions.byDocument.get(document) ?? []).map(({ element, anchor }) => [element, anchor]),
      ),
    }),
  );
  const made = transformer.make('text', trees, { view, 'text-notes-at': notes });
  const at = (width: number) =>
    edition.documents.map(({ id }, index): MadeText => {
      const one = made[index];
      const messages = (one?.messages ?? []).map(
        ({ name, attributes }) => `${name} ${attributes.name ?? ''}`,
      );
      if (one === undefined || 'fault' in one) {
        return { id, text: '', positions: [], messages: [one?.fault.message ?? 'nothing', ...messages] };
      }
      const plain = plainText(one.items as SaxonNode[], width);
      const marked = trees[index]?.marked ?? [];
      return { id, text: plain.text, positions: textPositions(plain, marked), messages };
    });
  return new Map(widths.map((width) => [width, at(width)]));
}
