import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Parser } from 'n3';
import { Store } from 'oxigraph';
import { beforeAll, describe, expect, test } from 'vitest';
import { definedTerms } from '../../../src/graph/check/defined-terms.ts';
import { NTriplesSet } from '../../../src/graph/writers/n-triples.ts';
import { turtleText } from '../../../src/graph/writers/turtle.ts';
import { writtenPart } from '../../../src/graph/writers/written-part.ts';
import { readEdition } from '../../../src/read/read-edition.ts';
import { checkEditionGraph } from '../../../src/transform/linked-data/check-edition-graph.ts';
import { pageOf } from '../../../src/transform/linked-data/edition-graph.ts';
import { type EditionParts, editionParts } from '../../../src/transform/linked-data/edition-parts.ts';
import { sharedCache } from '../shared-cache.ts';

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
  }, 120_000);

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

  test('every address of the edition that a graph names answers in the site', () => {
    const answering = new Set(['', 'vocab', 'prov']);
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
    const { diagnostics } = await checkEditionGraph(edition, options);
    expect(diagnostics.map(({ ruleId, file, line }) => `${ruleId} ${file}:${line}`)).toEqual([
      // Before our era, and written as if it were of it.
      'graph/end-before-start editions/L00545.xml:423',
      'graph/end-before-start editions/L02645.xml:97',
      'graph/end-before-start editions/L03745.xml:97',
    ]);
  }, 120_000);
});
