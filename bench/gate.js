// Measures the gate beside jing: TEI's 122 constraints of Schematron and all rules across files over 1,000 letters with
// their registers, and one letter, everything warm on disk. jing judges the same letters by RELAX NG alone.
// Needs jing and Java (Debian: jing, default-jre-headless) and TEI's schemas and the letters in ../shared/data.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { measure, median } from './measure.js';

const data = resolve(import.meta.dirname, '../../shared/data');
const schema = join(data, 'tei/tei_all.rng');
const letters = join(data, 'schnitzler-briefe');
const program = resolve(import.meta.dirname, '../dist/lib/cli.js');
const runs = Number(process.env.RUNS ?? 5);

if (!existsSync(schema) || !existsSync(program)) {
  console.error('Skipped: this needs ../shared/data and the compiled program (npm run compile).');
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'opis-bench-'));
const across = 'reference,date,identifier,signature,language';
const sources = ['tei/tei_all.isosch', 'tei/tei_all.rng'];
try {
  for (const part of ['editions', 'registers'])
    cpSync(join(letters, part), join(folder, part), { recursive: true });
  for (const file of sources) cpSync(join(data, file), join(folder, file.slice(4)));
  writeFileSync(
    join(folder, 'opis.config.yaml'),
    'documents: editions\nregisters: registers\nschematron: tei_all.isosch\nschema: tei_all.rng\n',
  );
  const files = readdirSync(join(folder, 'editions')).map((name) => join(folder, 'editions', name));
  const single = join(folder, 'single');
  const beside = join(folder, 'beside');
  for (const place of [single, beside]) {
    cpSync(files[0], join(place, 'editions', 'letter.xml'));
    for (const file of [...sources.map((source) => source.slice(4)), 'opis.config.yaml'])
      cpSync(join(folder, file), join(place, file));
  }
  mkdirSync(join(single, 'registers'));
  cpSync(join(letters, 'registers'), join(beside, 'registers'), { recursive: true });
  const environment = { OPIS_CACHE: join(folder, 'cache') };
  const opisIn = (place, ...args) =>
    measure(process.execPath, [program, 'validate', '--format', 'json', ...args], environment, place);
  const opis = (...args) => opisIn(folder, ...args);
  const works = [
    {
      name: '1,000 letters: Schematron and all rules across files',
      target: 3,
      run: () => opis('--only', `schematron,${across}`),
      peer: files,
    },
    { name: '1,000 letters: everything, RELAX NG too', run: () => opis(), peer: files },
    { name: 'one letter: everything', seconds: 1, run: () => opisIn(single), peer: [files[0]] },
    {
      name: 'one letter, held against registers of 7 MB: everything',
      run: () => opisIn(beside, join('editions', 'letter.xml')),
      peer: [files[0]],
    },
  ];
  await opis();
  for (const place of [single, beside]) await opisIn(place);
  const rows = [];
  for (const { name, target, seconds: limit, run, peer } of works) {
    const ours = [];
    const theirs = [];
    for (let count = 0; count < runs; count++) {
      ours.push(await run());
      if (ours.at(-1).code !== 1) throw new Error(`${name}: exit code ${ours.at(-1).code}, not 1.`);
      theirs.push(await measure('jing', [schema, ...peer]));
    }
    const of = (measured, what) => median(measured.map((one) => one[what]));
    const ratio = of(ours, 'milliseconds') / of(theirs, 'milliseconds');
    const seconds = (measured) => (of(measured, 'milliseconds') / 1000).toFixed(2);
    rows.push(
      `| ${name} | ${seconds(ours)} s | ${seconds(theirs)} s | ${ratio.toFixed(2)} | ${target ?? (limit ? `${limit} s` : '')} | ${of(ours, 'megabytes').toFixed(0)} MB |`,
    );
    console.error(rows.at(-1));
  }
  console.log(`${cpus().length} cores, Node ${process.version}, medians of ${runs}, in turn\n`);
  console.log('| work | opis | jing alone | ratio | asked for | memory |\n|---|---|---|---|---|---|');
  console.log(rows.join('\n'));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
