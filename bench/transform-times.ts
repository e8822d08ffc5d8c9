// What one letter takes of a processor, step by step, warm: bundled and run by transform.js. Prints milliseconds a letter as JSON.
import { diskCache } from '../src/cache/disk-cache.ts';
import { pointerResolver } from '../src/edition/pointer-resolver.ts';
import { finishPage } from '../src/publish/finish-page.ts';
import { readEdition } from '../src/read/read-edition.ts';
import { batches } from '../src/transform/batches.ts';
import { pageOutput } from '../src/transform/document-outputs.ts';
import { editionStylesheets } from '../src/transform/edition-stylesheets.ts';
import { labels } from '../src/transform/labels.ts';
import { editionMentions } from '../src/transform/pages/entry-mentions.ts';
import { siteData } from '../src/transform/pages/site-data.ts';
import { documentPath } from '../src/transform/pages/site-paths.ts';
import { plainText } from '../src/transform/plain-text.ts';
import { sourceTree } from '../src/transform/source-tree.ts';
import { compileStylesheets } from '../src/transform/stylesheets.ts';
import { Targets } from '../src/transform/targets.ts';
import { type Made, Transformer } from '../src/transform/transformer.ts';

const [folder = '', cache = '', runs = '3'] = process.argv.slice(2);
const settings = { title: 'Letters', language: 'en', textWidth: 72 };
const { edition } = readEdition({ folder, cwd: folder, documents: 'editions', registers: 'registers' });
const compiled = await compileStylesheets(editionStylesheets(folder, folder).files, {
  cache: diskCache(cache),
  cwd: folder,
});
if (!('stylesheets' in compiled)) throw new Error(compiled.diagnostics[0]?.message);
const resolver = pointerResolver(edition);
const mentions = editionMentions(edition, resolver);
const targets = new Targets(resolver);
const transformer = new Transformer([folder], {
  stylesheets: compiled.stylesheets,
  site: siteData(edition, settings, 'opis'),
  labels: labels('en'),
});

const steps = ['tree', 'page', 'text', 'graph', 'hast', 'wrap', 'finish'] as const;
type Times = Record<(typeof steps)[number], number>;

function itemsOf(made: Made) {
  if (!('items' in made)) throw new Error(made.fault.message);
  return made.items;
}

function run(): Times {
  const times = Object.fromEntries(steps.map((step) => [step, 0])) as Times;
  const timed = <T>(step: keyof Times, work: () => T): T => {
    const before = process.cpuUsage();
    const result = work();
    const { user, system } = process.cpuUsage(before);
    times[step] += (user + system) / 1000 / edition.documents.length;
    return result;
  };
  for (const documents of batches(edition.documents, ({ source }) => source.text.length)) {
    const sources = timed('tree', () =>
      documents.map((document) => {
        const own = mentions.byDocument.get(document) ?? [];
        const anchors = new Map(own.map(({ element, anchor }) => [element, anchor]));
        return sourceTree(document.tree, {
          path: documentPath(document),
          origin: document,
          targets,
          anchors,
        });
      }),
    );
    const pages = timed('page', () => transformer.make('html', sources));
    const texts = timed('text', () => transformer.make('text', sources));
    timed('graph', () => transformer.make('linked-data', sources));
    const trees = timed('hast', () =>
      pages.map((made, index) => pageOutput(itemsOf(made), sources[index]?.path ?? '', '')),
    );
    timed('wrap', () =>
      texts.map((made) =>
        plainText(
          itemsOf(made).filter((item) => typeof item !== 'string'),
          settings.textWidth,
        ),
      ),
    );
    timed('finish', () => trees.map((tree) => finishPage(tree)));
  }
  return times;
}

run();
const all = Array.from({ length: Number(runs) }, run);
const sum = (times: Times) => Object.values(times).reduce((total, time) => total + time, 0);
const best = all.sort((a, b) => sum(a) - sum(b))[0];
process.stdout.write(JSON.stringify({ letters: edition.documents.length, times: best }));
