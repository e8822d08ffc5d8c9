// Measures what a letter takes from its tree to the bytes of its page and its plain text, over 1,000 letters, beside Saxon-HE that
// makes the same pages with the same stylesheet in one run of Java; and a build of the whole edition.
// Needs the letters in ../shared/data and the compiled program; for the peer Java and Saxon-HE (Debian: libsaxonhe-java).
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { rolldown } from 'rolldown';
import { measure } from './measure.js';

const root = resolve(import.meta.dirname, '..');
const letters = resolve(root, '../shared/data/schnitzler-briefe');
const program = join(root, 'dist/lib/cli.js');
const saxon = '/usr/share/java/Saxon-HE.jar';
const names = 'https://opis.invalid/ns';

if (!existsSync(letters) || !existsSync(program)) {
  console.error('Skipped: this needs ../shared/data and the compiled program (npm run compile).');
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'opis-bench-'));
// Below the package, so that it finds its stylesheets.
const place = join(root, 'node_modules/.opis-bench');
try {
  for (const part of ['editions', 'registers'])
    cpSync(join(letters, part), join(folder, part), { recursive: true });
  const bundle = await rolldown({
    input: join(import.meta.dirname, 'transform-times.ts'),
    platform: 'node',
    external: (id) => !/^[./]/.test(id),
  });
  mkdirSync(place, { recursive: true });
  await bundle.write({ file: join(place, 'times.mjs'), format: 'esm', codeSplitting: false });
  const { times } = JSON.parse(
    execFileSync(
      process.execPath,
      [
        '--max-semi-space-size=64',
        join(place, 'times.mjs'),
        folder,
        join(folder, 'cache'),
        process.env.RUNS ?? '3',
      ],
      {
        encoding: 'utf8',
      },
    ),
  );
  const { graph, ...others } = times;
  const sum = Object.values(others).reduce((total, time) => total + time, 0);
  const ms = (time) => `${time.toFixed(1)} ms`;
  console.log('| step, a letter | processor time |\n|---|---|');
  for (const [step, time] of Object.entries(others)) console.log(`| ${step} | ${ms(time)} |`);
  console.log(`| **page and text** | **${ms(sum)}** |\n| graph | ${ms(graph)} |`);

  if (existsSync(saxon)) {
    const site = join(folder, 'site.xml');
    writeFileSync(
      site,
      `<opis:site xmlns:opis="${names}" title="Letters" language="en" generator="opis" base=""/>`,
    );
    mkdirSync(join(folder, 'pages'));
    const { milliseconds } = await measure('java', [
      ...['-cp', saxon, 'net.sf.saxon.Transform', `-s:${join(folder, 'editions')}`],
      ...[`-o:${join(folder, 'pages')}`, `-xsl:${join(root, 'xslt/html.xsl')}`, `-im:{${names}}page`],
      ...[`+{${names}}site=${site}`, `+{${names}}labels=${join(root, 'xslt/common/labels-en.xml')}`],
    ]);
    console.log(`| Saxon-HE, pages alone, Java and compiling included: wall | ${ms(milliseconds / 1000)} |`);
  } else console.log('| Saxon-HE | not installed |');

  const environment = { OPIS_CACHE: join(folder, 'cache') };
  const build = await measure(
    process.execPath,
    ['--max-semi-space-size=64', program, 'build', folder, '--out', join(folder, 'site')],
    environment,
    folder,
  );
  console.log(
    `\n\`opis build\` of 1,000 letters and their registers, stylesheets cached: ${(build.milliseconds / 1000).toFixed(1)} s, ${Math.round(build.megabytes)} MB`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
  rmSync(place, { recursive: true, force: true });
}
