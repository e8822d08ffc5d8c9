import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Edition, publishedEdition } from '../../src/edition/edition.ts';
import { pointerResolver } from '../../src/edition/pointer-resolver.ts';
import { readEdition } from '../../src/read/read-edition.ts';
import { editionStylesheets } from '../../src/transform/edition-stylesheets.ts';
import { labels } from '../../src/transform/labels.ts';
import { membersByCorpus, withCorpusData } from '../../src/transform/pages/corpus-data.ts';
import { editionMentions } from '../../src/transform/pages/entry-mentions.ts';
import { siteData } from '../../src/transform/pages/site-data.ts';
import { documentPath } from '../../src/transform/pages/site-paths.ts';
import { type SourceTree, sourceTree } from '../../src/transform/source-tree.ts';
import { compileStylesheets, type Stylesheets } from '../../src/transform/stylesheets.ts';
import { Targets } from '../../src/transform/targets.ts';
import { type Made, Transformer } from '../../src/transform/transformer.ts';
import { fixtures } from '../transform/html/fixtures.ts';
import { sharedCache } from '../transform/shared-cache.ts';
import { dump } from './dump.ts';

const project = resolve(import.meta.dirname, '../..');
const runs = [
  ['html', {}],
  ['text', { view: 'reading' }],
  ['text', { view: 'diplomatic', 'text-notes-at': 'none' }],
  ['linked-data', {}],
] as const;

/** Our own evaluator beside SaxonJS: every fixture of the pages, and the sample edition with its registers. */
describe.each([
  ['the fixtures', fixtureEdition],
  ['the sample edition', sampleEdition],
])('%s', (_, read) => {
  let sources: SourceTree[];
  let ours: Transformer;
  let theirs: Transformer;

  beforeAll(async () => {
    const edition = publishedEdition(read());
    const files = editionStylesheets(project, project).files;
    const compiled = await compileStylesheets(files, { cache: sharedCache(), cwd: project });
    if ('diagnostics' in compiled) throw new Error('The stylesheets cannot be compiled.');
    ours = transformer(edition, compiled.stylesheets, false);
    theirs = transformer(edition, compiled.stylesheets, true);
    sources = sourcesOf(edition);
  }, 240_000);

  test.each(runs)(
    '%s %j: what is made here is what SaxonJS makes, message for message',
    (name, parameters) => {
      const before = ours.saxonRuns;
      const made = ours.make(name, sources, parameters).map(dumpMade);
      expect(ours.saxonRuns).toBe(before);
      const other = theirs.make(name, sources, parameters).map(dumpMade);
      expect(theirs.saxonRuns).toBeGreaterThan(0);
      made.forEach((own, index) => {
        expect(own, sources[index]?.path).toBe(other[index]);
      });
      expect(made.join().length).toBeGreaterThan(1000);
    },
    120_000,
  );
});

function fixtureEdition(): Edition {
  const folder = mkdtempSync(join(tmpdir(), 'opis-xslt-'));
  try {
    for (const { name, tei } of fixtures()) {
      mkdirSync(join(folder, 'tei/documents'), { recursive: true });
      writeFileSync(join(folder, 'tei/documents', `${name.replaceAll('/', '-')}.xml`), tei);
    }
    return readEdition({ folder, cwd: folder, documents: 'tei/documents', registers: 'tei/registers' })
      .edition;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function sampleEdition(): Edition {
  return readEdition({
    folder: project,
    cwd: project,
    documents: 'tei/documents',
    registers: 'tei/registers',
  }).edition;
}

function transformer(edition: Edition, stylesheets: Stylesheets, onlySaxon: boolean): Transformer {
  const settings = { title: 'Edition', language: 'en', textWidth: 72 };
  const site = siteData(edition, settings, 'opis test');
  return new Transformer([project], { stylesheets, site, labels: labels('en'), onlySaxon });
}

function sourcesOf(edition: Edition): SourceTree[] {
  const resolver = pointerResolver(edition);
  const mentions = editionMentions(edition, resolver);
  const targets = new Targets(resolver);
  const members = membersByCorpus(edition.documents);
  return edition.documents.map((document) => {
    const own = mentions.byDocument.get(document) ?? [];
    const anchors = new Map(own.map(({ element, anchor }) => [element, anchor]));
    const tree = withCorpusData(document, members.get(document));
    return sourceTree(tree, { path: documentPath(document), origin: document, targets, anchors });
  });
}

function dumpMade(made: Made): string {
  return dump('items' in made ? made : { fault: made.fault, messages: made.messages });
}
