// What the linked data of a letter takes of a processor, warm, and the files themselves: bundled and run by graph.js.
// Prints milliseconds a letter, step by step, as JSON.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { diskCache } from '../src/cache/disk-cache.ts';
import { pointerResolver } from '../src/edition/pointer-resolver.ts';
import type { SourceDocument } from '../src/edition/source-document.ts';
import { readEdition } from '../src/read/read-edition.ts';
import { batches } from '../src/transform/batches.ts';
import { compileStylesheet } from '../src/transform/compile-stylesheet.ts';
import { fileOutput, sourceOutput } from '../src/transform/document-outputs.ts';
import { editionStylesheets } from '../src/transform/edition-stylesheets.ts';
import { labels } from '../src/transform/labels.ts';
import { type DocumentGraph, documentGraph } from '../src/transform/linked-data/document-graph.ts';
import { editionGraph } from '../src/transform/linked-data/edition-graph.ts';
import { entryGraphs } from '../src/transform/linked-data/entry-graphs.ts';
import { knownThings } from '../src/transform/linked-data/known-things.ts';
import { StylesheetSlips } from '../src/transform/linked-data/stylesheet-slips.ts';
import { pageAnchors } from '../src/transform/page-anchors.ts';
import { editionMentions } from '../src/transform/pages/entry-mentions.ts';
import { siteData } from '../src/transform/pages/site-data.ts';
import { documentPath } from '../src/transform/pages/site-paths.ts';
import { plainText } from '../src/transform/plain-text.ts';
import { sourceTree } from '../src/transform/source-tree.ts';
import { Targets } from '../src/transform/targets.ts';
import { textPositions } from '../src/transform/text-positions.ts';
import { type Made, Transformer } from '../src/transform/transformer.ts';

const [folder = '', registers = '', cache = '', runs = '3', out = ''] = process.argv.slice(2);
const base = 'https://example.org/letters/';
const settings = { title: 'Letters', language: 'en', textWidth: 72, base };
const { edition } = readEdition({ folder, cwd: folder, documents: 'editions', registers });
const { files: entriesOf } = editionStylesheets(folder, folder);
const stylesheet = async (name: 'text' | 'linked-data') => {
  const made = await compileStylesheet(entriesOf[name], { cache: diskCache(cache), cwd: folder });
  if (!('compiled' in made)) throw new Error(made.diagnostics[0]?.message);
  return { file: entriesOf[name], compiled: made.compiled };
};
const textStylesheet = await stylesheet('text');
const resolver = pointerResolver(edition);
const mentions = editionMentions(edition, resolver);
const targets = new Targets(resolver);
const transformer = new Transformer([folder], {
  stylesheets: { html: textStylesheet, text: textStylesheet, 'linked-data': await stylesheet('linked-data') },
  site: siteData(edition, settings, 'opis'),
  labels: labels('en'),
});

/** Trees are made anew for each batch, as in a build; they and the texts are not of the graph's cost. */
const treesOf = (documents: readonly SourceDocument[]) =>
  documents.map((document) => {
    const anchors = pageAnchors(document, mentions.byDocument.get(document) ?? []);
    const path = documentPath(document);
    return sourceTree(document.tree, { path, origin: document, targets, anchors });
  });

const work = [...batches(edition.documents, ({ source }) => source.text.length)].map((documents) => {
  const sources = treesOf(documents);
  const texts = transformer.make('text', sources).map((made, index) => {
    const words = itemsOf(made).filter((item) => typeof item !== 'string');
    const reading = plainText(words, settings.textWidth);
    return { text: reading.text, positions: textPositions(reading, sources[index]?.marked ?? []) };
  });
  return { documents, texts };
});

const steps = ['roles', 'graphs', 'entries', 'edition'] as const;
type Times = Record<(typeof steps)[number], number>;

function itemsOf(made: Made) {
  if (!('items' in made)) throw new Error(made.fault.message);
  return made.items;
}

function run(): { readonly times: Times; readonly files: ReadonlyMap<string, string> } {
  const times = Object.fromEntries(steps.map((step) => [step, 0])) as Times;
  const timed = <T>(step: keyof Times, work: () => T): T => {
    const before = process.cpuUsage();
    const result = work();
    const { user, system } = process.cpuUsage(before);
    times[step] += (user + system) / 1000 / edition.documents.length;
    return result;
  };
  const slips = new StylesheetSlips();
  const entries = timed('entries', () =>
    entryGraphs(edition, { transformer, targets, slips, base, onFault: () => {} }),
  );
  const context = {
    things: timed('entries', () => knownThings(entries, base)),
    levels: new Map(),
    slips,
    base,
  };
  const graphs: DocumentGraph[] = [];
  const written = new Map<string, string>();
  for (const { documents, texts } of work) {
    const sources = treesOf(documents);
    const made = timed('roles', () => transformer.make('linked-data', sources));
    documents.forEach((document, index) => {
      const { text, positions } = texts[index] as (typeof texts)[number];
      const txt = fileOutput(documentPath(document, 'txt'), text, document.file);
      const xml = sourceOutput(document, folder, documentPath(document, 'xml'));
      const graph = timed('graphs', () =>
        documentGraph(
          itemsOf(made[index] as Made),
          {
            document,
            mentions: mentions.byDocument.get(document) ?? [],
            positions,
            marked: sources[index]?.marked ?? [],
            files: { txt, xml },
          },
          context,
        ),
      );
      graphs.push(graph);
      written.set(documentPath(document, 'ttl'), graph.turtle);
    });
  }
  const { outputs } = timed('edition', () =>
    editionGraph({
      ...{ edition, documents: graphs, entries, levels: context.levels, settings },
      ...{ generator: 'opis', madeAt: undefined, file: 'letters' },
    }),
  );
  for (const { path, content } of outputs) if (/\.(ttl|nt)$/.test(path)) written.set(path, String(content));
  return { times, files: written };
}

const sum = (times: Times) => Object.values(times).reduce((total, time) => total + time, 0);
// The files of one round only are held: what is held is walked each time memory is tidied, and that is in the figures.
const { times: first } = run();
let made: ReadonlyMap<string, string> = new Map();
let best: Times | undefined;
for (let round = 0; round < Number(runs); round++) {
  made = new Map();
  const { times, files } = run();
  made = files;
  if (best === undefined || sum(times) < sum(best)) best = times;
}
for (const [path, content] of made) {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  writeFileSync(join(out, path), content);
}
process.stdout.write(
  JSON.stringify({ letters: edition.documents.length, files: made.size, first: sum(first), times: best }),
);
