import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Parser } from 'n3';
import { Store } from 'oxigraph';
import { beforeAll, describe, expect, test } from 'vitest';
import { definedTerms } from '../../../src/graph/check/defined-terms.ts';
import { partProblems } from '../../../src/graph/check/part-problems.ts';
import { NTriplesSet, nTriplesOf } from '../../../src/graph/writers/n-triples.ts';
import { turtleText } from '../../../src/graph/writers/turtle.ts';
import { writtenPart } from '../../../src/graph/writers/written-part.ts';
import { readEdition } from '../../../src/read/read-edition.ts';
import { graphFindings } from '../../../src/transform/linked-data/check-edition-graph.ts';
import { pageOf } from '../../../src/transform/linked-data/edition-graph.ts';
import {
  describedEdition,
  type EditionParts,
  editionParts,
} from '../../../src/transform/linked-data/edition-parts.ts';
import { transformEdition } from '../../../src/transform/transform-edition.ts';
import { sharedCache } from '../shared-cache.ts';
import { triplesOfJsonLd } from './json-ld.ts';
import { triplesOf } from './triples.ts';

const data = resolve(import.meta.dirname, '../../../../shared/data/schnitzler-briefe');
const base = 'https://example.org/briefe/';

describe.skipIf(!existsSync(data))('1,000 letters (skipped: ../shared/data is not at hand)', () => {
  const folder = data;
  const options = {
    settings: { title: 'Briefe', language: 'de', textWidth: 72, base },
    cache: sharedCache(),
    cwd: folder,
    generator: 'opis test',
  };
  let edition: ReturnType<typeof readEdition>['edition'];
  let parts: EditionParts;
  beforeAll(async () => {
    ({ edition } = readEdition({ folder, cwd: folder, documents: 'editions', registers: 'editions' }));
    const made = await editionParts(edition, options);
    if ('diagnostics' in made) throw new Error(JSON.stringify(made.diagnostics));
    parts = made.parts;
  }, 300_000);

  test('each has a graph, and nothing is said that no letter says', () => {
    expect(edition.documents).toHaveLength(1000);
    expect(parts.diagnostics).toEqual([]);
    const records = parts.sources.flatMap(({ parts }) => parts.filter((part) => part.kind === 'record'));
    expect(records).toHaveLength(1000);
    for (const record of records)
      expect(record.titles[0]?.value).not.toMatch(/^Arthur Schnitzler: Briefwechsel/);
  });

  test('every graph is read by two readers, with the same number of triples', () => {
    for (const { parts: own, document } of parts.sources) {
      const { turtle, nTriples, graph } = writtenPart(own, { base, depth: 1 });
      const text = turtleText([turtle], base);
      const store = new Store();
      store.load(text, { format: 'text/turtle' });
      const lines = new NTriplesSet([nTriples]).text();
      expect(
        [new Parser().parse(text).length, store.size, lines.split('\n').length - 1],
        document.id,
      ).toEqual([graph.size, graph.size, graph.size]);
    }
  }, 120_000);

  test('every mention and every date quotes the very words of the published text, and of no other', () => {
    let quotes = 0;
    for (const { parts: own, text } of parts.sources) {
      const annotations = own.filter((part) => part.kind === 'annotation');
      if (text === undefined) expect(annotations).toEqual([]);
      expect(partProblems(own, () => text).filter(({ rule }) => rule === 'graph/quote')).toEqual([]);
      const shifted = partProblems(annotations, () => `\u{1F58B}${text}`);
      // A letter that is doubled stands one place further on as well.
      expect(shifted.length).toBeGreaterThanOrEqual(Math.floor(annotations.length * 0.9));
      quotes += annotations.length;
    }
    expect(quotes).toBeGreaterThan(5000);
    const dates = parts.sources.flatMap(({ parts: own }) =>
      own.filter((part) => part.kind === 'date' && part.iri.includes('#m-date-')),
    );
    expect(dates.length).toBeGreaterThan(500);
  });

  test('every address of the edition that a graph names answers in the site', () => {
    const answering = new Set(['', 'vocab', 'prov', 'data/edition.nt', 'data/edition.ttl']);
    for (const { id } of edition.documents)
      for (const ending of ['', '.html', '.xml', '.txt', '.ttl', '.jsonld'])
        answering.add(`doc/${id}${ending}`);
    for (const { parts: own } of parts.sources)
      for (const part of own) {
        const isPage = ['agent', 'place', 'work', 'happening', 'record-set'].includes(part.kind);
        if (isPage && 'iri' in part && part.iri.endsWith('#this')) answering.add(pageOf(part.iri));
      }
    const unanswered = new Set<string>();
    for (const { subject, object } of parts.graph.triples()) {
      for (const iri of [subject, object]) {
        if (typeof iri === 'string' && !iri.includes(':') && !answering.has(pageOf(iri))) unanswered.add(iri);
      }
    }
    expect([...unanswered]).toEqual([]);
  });

  test('every predicate is defined by its vocabulary', () => {
    const terms = definedTerms();
    for (const predicate of new Set([...parts.graph.triples()].map((triple) => triple.predicate))) {
      const end = Math.max(predicate.lastIndexOf('#'), predicate.lastIndexOf('/')) + 1;
      expect(terms.get(predicate.slice(0, end))?.has(predicate.slice(end)), predicate).toBe(true);
    }
  });

  test('all conform to the shapes, but for three dates that are slips of the letters', async () => {
    const diagnostics = await graphFindings(parts, 'editions');
    expect(diagnostics.map(({ ruleId, file, line }) => `${ruleId} ${file}:${line}`)).toEqual([
      // Before our era, and written as if it were of it.
      'graph/end-before-start editions/L00545.xml:423',
      'graph/end-before-start editions/L02645.xml:97',
      'graph/end-before-start editions/L03745.xml:97',
    ]);
  }, 120_000);

  test('of a spread of them, built: page heads say nothing that the graph does not, and all it names answers', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'opis-letters-'));
    try {
      const names = readdirSync(join(data, 'editions')).sort();
      for (const name of names.filter((_, index) => index % 60 === 7))
        cpSync(join(data, 'editions', name), join(folder, name));
      const read = readEdition({ folder, cwd: folder, documents: '.', registers: '.' });
      const made = await transformEdition(read.edition, { ...options, cwd: folder });
      expect(read.edition.documents.length).toBeGreaterThan(15);
      const files = new Map(
        made.outputs.flatMap((output) =>
          output.kind === 'file' ? [[output.path, String(output.content)]] : [],
        ),
      );
      const all = new Set(triplesOf(files.get('data/edition.nt') ?? '', base));
      const blocks = new Map<string, string>();
      for (const output of made.outputs) {
        const json = output.kind === 'page' ? dataBlock(output.tree) : undefined;
        if (json !== undefined) blocks.set(output.path, json);
      }
      expect(blocks.size).toBeGreaterThan(100);
      for (const [path, json] of blocks) {
        const said = await triplesOfJsonLd(json, base + path);
        expect(
          said.filter((triple) => !all.has(triple)),
          path,
        ).toEqual([]);
        expect(said.length, path).toBeGreaterThan(0);
      }
      const answering = new Set(made.outputs.map(({ path }) => path));
      const unanswered = [...all]
        .flatMap((triple) => triple.match(/(?<=<)[^<>"]+(?=>)/g) ?? [])
        .filter((iri) => iri.startsWith(base))
        .map((iri) => iri.slice(base.length).replace(/#.*$/, ''))
        .filter((path) => path !== '' && !answering.has(path) && !answering.has(`${path}.html`));
      expect([...new Set(unanswered)]).toEqual([]);
      // What a question is asked of is what is published.
      const described = await describedEdition(read.edition, { ...options, cwd: folder });
      if (!('graph' in described)) throw new Error(JSON.stringify(described.diagnostics));
      const asked = new NTriplesSet([nTriplesOf(described.graph, { base, depth: 0 })]);
      expect(asked.text() === files.get('data/edition.nt')).toBe(true);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 300_000);
});

/** The text of the block of data in the head of a page. */
function dataBlock(node: object): string | undefined {
  const {
    tagName,
    children = [],
    properties,
  } = node as {
    readonly tagName?: string;
    readonly properties?: { readonly type?: unknown };
    readonly children?: readonly object[];
  };
  if (tagName === 'script' && properties?.type === 'application/ld+json')
    return (children[0] as { readonly value: string }).value;
  for (const child of children) {
    const found = dataBlock(child);
    if (found !== undefined) return found;
  }
  return undefined;
}
