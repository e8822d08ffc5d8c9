import { Store } from 'oxigraph';
import { beforeAll, describe, expect, test } from 'vitest';
import { definedTerms } from '../../../src/graph/check/defined-terms.ts';
import { NTriplesSet, nTriplesOf } from '../../../src/graph/writers/n-triples.ts';
import { readEdition } from '../../../src/read/read-edition.ts';
import { describedEdition } from '../../../src/transform/linked-data/edition-parts.ts';
import { sharedCache } from '../shared-cache.ts';
import { type Transformed, transformSources } from '../transform-sources.ts';
import { triplesOfJsonLd } from './json-ld.ts';
import { project, sample } from './sample.ts';
import { triplesOf } from './triples.ts';

const base = 'https://example.org/ed/';

const made: Record<string, Transformed> = {};
beforeAll(async () => {
  made['with a base'] = await transformSources(sample, { base });
  made['without a base'] = await transformSources(sample);
}, 120_000);

/** Where the site would stand if it had no base of its own. */
const places = [
  ['with a base', base],
  ['without a base', 'https://elsewhere.example/x/'],
] as const;

describe.each(places)('the data of an edition %s', (name, site) => {
  const files = () => made[name]?.files ?? new Map<string, string>();
  const of = (ending: string) => [...files()].filter(([path]) => path.endsWith(ending));
  const whole = () => triplesOf(files().get('data/edition.nt') ?? '', `${site}data/edition.nt`);

  test('is the same in Turtle and in JSON-LD, beside each page', async () => {
    expect(of('.ttl').length).toBeGreaterThan(30);
    for (const [path, turtle] of of('.ttl')) {
      const twin = files().get(path.replace(/\.ttl$/, '.jsonld'));
      if (path === 'data/edition.ttl') continue;
      expect(await triplesOfJsonLd(twin ?? '{}', site + path), path).toEqual(triplesOf(turtle, site + path));
    }
  });

  test('holds in one file what all the others say', () => {
    const all = new Set(whole());
    expect(all.size).toBe((files().get('data/edition.nt') ?? '').trimEnd().split('\n').length);
    for (const [path, turtle] of of('.ttl')) {
      const triples = triplesOf(turtle, site + path);
      expect(
        triples.filter((triple) => !all.has(triple)),
        path,
      ).toEqual([]);
    }
    expect(triplesOf(files().get('data/edition.ttl') ?? '', `${site}data/edition.ttl`)).toEqual(
      [...all].sort(),
    );
  });

  test('says in the heads of pages nothing that it does not say', async () => {
    const all = new Set(whole());
    let pages = 0;
    for (const [path, html] of of('.html')) {
      const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1];
      if (json === undefined) continue;
      pages++;
      const triples = await triplesOfJsonLd(json, site + path);
      expect(
        triples.filter((triple) => !all.has(triple)),
        path,
      ).toEqual([]);
      expect(json).not.toMatch(/[<>&]/);
    }
    // Levels of archives, terms and the making of the site are nothing that schema.org has words for.
    expect(pages).toBeGreaterThan(25);
    const document = files().get('doc/wcda-113019.html') ?? '';
    expect(document).toContain('"@type":["Message","ArchiveComponent"]');
  });

  test('is sorted, and counts itself', () => {
    const lines = (files().get('data/edition.nt') ?? '').trimEnd().split('\n');
    expect(lines).toEqual([...lines].sort());
    expect(whole()).toContain(
      `<${site}#edition> <http://rdfs.org/ns/void#triples> ["${lines.length}","","http://www.w3.org/2001/XMLSchema#integer"]`,
    );
    const subjects = new Set(whole().map((triple) => triple.split(' ')[0]));
    expect(whole()).toContain(
      `<${site}#edition> <http://rdfs.org/ns/void#entities> ["${subjects.size}","","http://www.w3.org/2001/XMLSchema#integer"]`,
    );
  });

  test('is read by a second reader as by the first, all of it', () => {
    for (const [path, turtle] of of('.ttl')) {
      const store = new Store();
      store.load(turtle, { format: 'text/turtle', base_iri: site + path });
      expect(store.size, path).toBe(triplesOf(turtle, site + path).length);
    }
  });

  test('has no blank node, and no term that its vocabulary does not define', () => {
    const terms = definedTerms();
    for (const triple of whole()) {
      expect(triple).not.toContain('_:');
      const [, predicate = ''] = triple.split(' ').map((part) => part.replace(/^<|>$/g, ''));
      const end = Math.max(predicate.lastIndexOf('#'), predicate.lastIndexOf('/')) + 1;
      expect(terms.get(predicate.slice(0, end))?.has(predicate.slice(end)), predicate).toBe(true);
    }
  });

  test('names nothing of the edition that does not answer in the site', () => {
    const paths = new Set([...files().keys(), '']);
    const iris = whole().flatMap((triple) => triple.match(/<[^>]*>/g) ?? []);
    const own = iris.map((iri) => iri.slice(1, -1)).filter((iri) => iri.startsWith(site));
    const unanswered = own
      .map((iri) => iri.slice(site.length).replace(/#.*$/, ''))
      .filter((path) => !paths.has(path) && !paths.has(`${path}.html`));
    expect([...new Set(unanswered)]).toEqual([]);
    expect(own.length).toBeGreaterThan(500);
  });
});

test('what a question is asked of is what is published', async () => {
  const { edition } = readEdition({
    folder: project,
    cwd: project,
    documents: 'tei/documents',
    registers: 'tei/registers',
  });
  const settings = { title: 'Edition', language: 'en', textWidth: 72, base };
  const options = { settings, cache: sharedCache(), cwd: project, generator: 'opis test' };
  const described = await describedEdition(edition, options);
  if (!('graph' in described)) throw new Error(JSON.stringify(described.diagnostics));
  const asked = new NTriplesSet([nTriplesOf(described.graph, { base, depth: 0 })]);
  expect(asked.text()).toBe(made['with a base']?.files.get('data/edition.nt'));
});

test('who makes the data, under which licence, and what it is, the configuration says, and else nobody', async () => {
  const ofDataset = (files: Transformed['files']) =>
    triplesOf(files.get('data/dataset.ttl') ?? '', `${base}data/`).filter((triple) =>
      /[/#](license|creator|publisher|description|editor)> /.test(triple),
    );
  const silent = ofDataset(made['with a base']?.files ?? new Map());
  expect(silent.map((triple) => triple.split(' ')[1])).toEqual([
    '<http://purl.org/dc/terms/description>',
    '<http://schema.org/description>',
  ]);
  const words = 'Ein Schreiben Gromykos an Stalin vom 25. Dezember 1951, übersetzt, mit Registern.';
  const publication = {
    editors: ['Ann', 'Bob'],
    publishers: ['A press'],
    licence: 'https://creativecommons.org/licenses/by/4.0/',
    description: words,
  };
  const { files } = await transformSources(sample, { base, language: 'de', publication });
  const [edition, ann] = [`<${base}#edition>`, `<${base}#editor-1>`];
  const literal = `["${words}","de","http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"]`;
  expect(ofDataset(files)).toEqual([
    ...['creator', 'creator'].map(
      (name, index) => `${edition} <http://purl.org/dc/terms/${name}> <${base}#editor-${index + 1}>`,
    ),
    `${edition} <http://purl.org/dc/terms/description> ${literal}`,
    `${edition} <http://purl.org/dc/terms/license> <${publication.licence}>`,
    `${edition} <http://purl.org/dc/terms/publisher> <${base}#publisher-1>`,
    `${edition} <http://schema.org/creator> ${ann}`,
    `${edition} <http://schema.org/creator> <${base}#editor-2>`,
    `${edition} <http://schema.org/description> ${literal}`,
    `${edition} <http://schema.org/license> <${publication.licence}>`,
    `${edition} <http://schema.org/publisher> <${base}#publisher-1>`,
  ]);
  // Whether a name is a person's or a body's, nobody said.
  expect(
    triplesOf(files.get('data/edition.nt') ?? '', base).filter((triple) => triple.startsWith(ann)),
  ).toEqual([
    `${ann} <http://schema.org/name> ["Ann","","http://www.w3.org/2001/XMLSchema#string"]`,
    `${ann} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://www.ica.org/standards/RiC/ontology#Agent>`,
  ]);
  // The licence of the data is not that of the text.
  expect(
    triplesOf(files.get('doc/wcda-113019.ttl') ?? '', base).filter((triple) =>
      /#edition> <[^>]*license>/.test(triple),
    ),
  ).toEqual([]);
});

test('two documents of one fond point at the same fond, whose page lists both', async () => {
  const id = 'wcda-113019';
  const path = 'tei/documents/1951-12-25-gromyko-to-stalin.xml';
  const other = (sample[path] ?? '')
    .replaceAll(id, 'other')
    .replace('n="829">Delo 829', 'n="830">Delo 830')
    .replace('Delo 829, Listy 94-97', 'Delo 830, Listy 1-2');
  const { files } = await transformSources({ ...sample, 'tei/documents/other.xml': other }, { base });
  const triples = triplesOf(files.get('data/edition.nt') ?? '', base);
  const opis = `<${base}archive/aprf/f3/op65#this>`;
  const within = '<https://www.ica.org/standards/RiC/ontology#isOrWasIncludedIn>';
  expect(triples.filter((triple) => triple.endsWith(`${within} ${opis}`))).toEqual([
    `<${base}archive/aprf/f3/op65/d829#this> ${within} ${opis}`,
    `<${base}archive/aprf/f3/op65/d830#this> ${within} ${opis}`,
  ]);
  expect(files.get('archive/aprf/f3.html')).toMatch(
    /doc\/other\.html[\s\S]*doc\/wcda-113019\.html|doc\/wcda-113019\.html[\s\S]*doc\/other\.html/,
  );
  expect(files.get('archive/aprf/f3/op65/d830.html')).not.toContain('wcda-113019');
});

test('two builds are the same bytes, and neither asks the clock', async () => {
  const again = await transformSources(sample, { base });
  expect([...again.files]).toEqual([...(made['with a base']?.files ?? [])]);
  expect(again.files.get('prov.ttl')).not.toContain('endedAtTime');
});
