// Measures `opis validate` beside jing: the same files, whole processes, in turn, medians.
// Needs jing and Java (Debian: jing, default-jre-headless) and TEI's schema and letters in ../shared/data.
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { measure, median } from './measure.js';
import { writeSmallDocuments } from './small-documents.js';

const data = resolve(import.meta.dirname, '../../shared/data');
const schema = join(data, 'tei/tei_all.rng');
const letters = join(data, 'schnitzler-briefe/editions');
const program = resolve(import.meta.dirname, '../dist/lib/cli.js');
const runs = Number(process.env.RUNS ?? 5);

if (!existsSync(schema) || !existsSync(program)) {
  console.error('Skipped: this needs ../shared/data and the compiled program (npm run compile).');
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'opis-bench-'));
const small = join(folder, 'small');
const large = join(folder, 'large');
writeSmallDocuments(small, 3000);
writeSmallDocuments(large, 16_000);
const filesOf = (place) => readdirSync(place).map((name) => join(place, name));
const [letter] = filesOf(letters);

const works = [
  { name: 'one letter, cold, grammar cached', target: 0.25, files: [letter] },
  { name: 'one letter, cold, no cache', target: 0.7, files: [letter], fresh: true },
  { name: '1,000 letters (18,698 findings)', target: 0.25, files: [letters], peer: filesOf(letters) },
  { name: '3,000 valid documents, 30 MB', target: 0.4, files: [small], peer: filesOf(small) },
  { name: '16,000 valid documents, 160 MB', target: 0.6, files: [large], peer: filesOf(large) },
];

const rows = [];
try {
  const kept = join(folder, 'cache');
  await measure(process.execPath, [program, 'validate', '--only', 'relaxng', '--schema', schema, letter], {
    OPIS_CACHE: kept,
  });
  for (const { name, target, files, peer = files, fresh = false } of works) {
    const ours = [];
    const theirs = [];
    for (let run = 0; run < runs; run++) {
      const cache = fresh ? join(folder, `cache-${run}`) : kept;
      const args = [
        program,
        'validate',
        '--only',
        'relaxng',
        '--format',
        'json',
        '--schema',
        schema,
        ...files,
      ];
      ours.push(await measure(process.execPath, args, { OPIS_CACHE: cache }));
      theirs.push(await measure('jing', [schema, ...peer]));
    }
    const of = (measured, what) => median(measured.map((one) => one[what]));
    const ratio = of(ours, 'milliseconds') / of(theirs, 'milliseconds');
    const seconds = (measured) => (of(measured, 'milliseconds') / 1000).toFixed(2);
    rows.push(
      `| ${name} | ${seconds(ours)} s | ${seconds(theirs)} s | ${ratio.toFixed(2)} | ${target} | ${of(ours, 'megabytes').toFixed(0)} MB | ${of(theirs, 'megabytes').toFixed(0)} MB |`,
    );
    console.error(rows.at(-1));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${cpus().length} cores, Node ${process.version}, medians of ${runs}, in turn\n`);
console.log('| work | opis | jing | ratio | asked for | memory | jing’s |\n|---|---|---|---|---|---|---|');
console.log(rows.join('\n'));
