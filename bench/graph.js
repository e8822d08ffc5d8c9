// Measures what the linked data of a letter takes beyond trees and texts, all syntaxes and the files of the edition included,
// over 1,000 letters; and has every file of it read by three readers: n3, oxigraph and rapper (Debian: raptor2-utils), which must
// find the same number of triples in each. Needs the letters in ../shared/data; without rapper, two readers.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Parser } from 'n3';
import { Store } from 'oxigraph';
import { rolldown } from 'rolldown';

const root = resolve(import.meta.dirname, '..');
const letters = resolve(root, '../shared/data/schnitzler-briefe');
const base = 'https://example.org/letters/';

if (!existsSync(letters)) {
  console.error('Skipped: this needs ../shared/data.');
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'opis-bench-'));
// Below the package, so that it finds its stylesheets.
const place = join(root, 'node_modules/.opis-bench-graph');
try {
  for (const part of ['editions', 'registers'])
    cpSync(join(letters, part), join(folder, part), { recursive: true });
  const bundle = await rolldown({
    input: join(import.meta.dirname, 'graph-times.ts'),
    platform: 'node',
    external: (id) => !/^[./]/.test(id),
  });
  mkdirSync(place, { recursive: true });
  await bundle.write({ file: join(place, 'times.mjs'), format: 'esm', codeSplitting: false });
  const timesWith = (registers, out) =>
    JSON.parse(
      execFileSync(
        process.execPath,
        [
          '--max-semi-space-size=64',
          join(place, 'times.mjs'),
          folder,
          registers,
          join(folder, 'cache'),
          process.env.RUNS ?? '3',
          out,
        ],
        { encoding: 'utf8' },
      ),
    );
  const own = timesWith('editions', join(folder, 'own'));
  const all = timesWith('registers', join(folder, 'all'));
  const names = {
    roles: 'the stylesheet',
    graphs: 'graphs of letters: parts, triples, three syntaxes, page data',
    entries: 'graphs of entries, likewise',
    edition: 'files of the edition and of each entry',
  };
  const sum = ({ times }) => Object.values(times).reduce((total, time) => total + time, 0);
  const ms = (time) => `${time.toFixed(2)} ms`;
  console.log(
    `| step, a letter | with the entries that letters carry (${own.files} files) | with the registers too (${all.files} files) |\n|---|---|---|`,
  );
  for (const [step, name] of Object.entries(names))
    console.log(`| ${name} | ${ms(own.times[step])} | ${ms(all.times[step])} |`);
  console.log(`| **all** (asked for: 3 ms) | **${ms(sum(own))}** | **${ms(sum(all))}** |`);
  console.log(`| the first thousand of a process | ${ms(own.first)} | ${ms(all.first)} |\n`);
  compareReaders(join(folder, 'own'));
} finally {
  rmSync(folder, { recursive: true, force: true });
  rmSync(place, { recursive: true, force: true });
}

/** Counts the triples of each file with each reader; ends with exit code 1 where two differ. */
function compareReaders(site) {
  const paths = readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ttl|nt)$/.test(path))
    .sort();
  const hasRapper = spawnSync('rapper', ['--version']).status === 0;
  const readers = {
    n3: (path, text) => new Parser({ baseIRI: base + path }).parse(text).length,
    oxigraph: (path, text) => {
      const store = new Store();
      const format = path.endsWith('.nt') ? 'application/n-triples' : 'text/turtle';
      store.load(text, { format, base_iri: base + path });
      return store.size;
    },
    ...(hasRapper && {
      rapper: (path) => {
        const syntax = path.endsWith('.nt') ? 'ntriples' : 'turtle';
        const read = spawnSync(
          'rapper',
          ['-q', '-i', syntax, '-o', 'ntriples', join(site, path), base + path],
          {
            encoding: 'utf8',
            maxBuffer: 2 ** 30,
          },
        );
        if (read.status !== 0) return `refused: ${read.stderr.split('\n')[0]}`;
        return read.stdout.split('\n').length - 1;
      },
    }),
  };
  const counts = Object.fromEntries(Object.keys(readers).map((name) => [name, 0]));
  const seconds = { ...counts };
  for (const path of paths) {
    const text = readFileSync(join(site, path), 'utf8');
    const found = Object.entries(readers).map(([name, read]) => {
      const before = process.hrtime.bigint();
      const count = read(path, text);
      seconds[name] += Number(process.hrtime.bigint() - before) / 1e9;
      counts[name] += Number(count);
      return count;
    });
    if (new Set(found).size === 1) continue;
    console.error(
      `${path}: ${Object.keys(readers)
        .map((name, index) => `${name} ${found[index]}`)
        .join(', ')}`,
    );
    process.exitCode = 1;
  }
  console.log(`| reader | files | triples | seconds |\n|---|---|---|---|`);
  for (const name of Object.keys(readers))
    console.log(`| ${name} | ${paths.length} | ${counts[name]} | ${seconds[name].toFixed(1)} |`);
  if (!hasRapper) console.log('| rapper | not installed |');
}
