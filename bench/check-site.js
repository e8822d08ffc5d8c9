// Holds every page of a site against the Nu HTML checker, and says what the pages weigh.
//
//     node bench/check-site.js FOLDER
//
// Exit code 1 where the checker has something to say, where a document's page weighs more than 60 kB, or where a page makes a
// browser ask another host. Needs Java.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const jar = join(createRequire(import.meta.url).resolve('vnu-jar/package.json'), '../build/dist/vnu.jar');
/** Bytes that a document's page may weigh. */
const limit = 60_000;

const folder = resolve(process.argv[2] ?? 'dist/site');
const pages = readdirSync(folder, { recursive: true })
  .map((path) => String(path).replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.html'))
  .sort();

const styles = Buffer.byteLength(readFileSync(join(folder, 'assets/site.css')));
const weights = pages
  .map((path) => ({ path, bytes: Buffer.byteLength(readFileSync(join(folder, path))) }))
  .sort((a, b) => b.bytes - a.bytes || (a.path < b.path ? -1 : 1));
const documents = weights.filter(({ path }) => path.startsWith('doc/'));
const heavy = documents.filter(({ bytes }) => bytes > limit);

// What a browser loads with a page; a `link` to another form of it, or to its licence, is followed by nobody.
const loads =
  /<(?:img|link|script|source|iframe)\b(?![^>]*rel="(?:alternate|canonical|license|describedby)")[^>]*\s(?:src|href)="(?:https?:)?\/\//;
const strangers = pages.filter((path) => loads.test(readFileSync(join(folder, path), 'utf8')));

const messages = [];
// A command line has its length.
for (let from = 0; from < pages.length; from += 500) {
  const files = pages.slice(from, from + 500).map((path) => join(folder, path));
  const output = execFileSync(
    'java',
    ['-Xss64m', '-jar', jar, '--format', 'json', '--stdout', '--exit-zero-always', ...files],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  messages.push(...JSON.parse(output).messages);
}

const kinds = new Map();
for (const { type, message, url, extract } of messages) {
  const key = `${type}: ${message.replace(/“[^”]*”/g, '“…”')}`;
  const kind = kinds.get(key) ?? { count: 0, example: `${url}: ${message} ${JSON.stringify(extract ?? '')}` };
  kinds.set(key, { ...kind, count: kind.count + 1 });
}
console.log(`${pages.length} pages, ${messages.length} messages of the Nu HTML checker`);
for (const [key, { count, example }] of [...kinds].sort(([, a], [, b]) => b.count - a.count)) {
  console.log(`${count} × ${key}\n    ${example}`);
}
console.log(`style sheet ${styles} bytes; largest pages:`);
for (const { path, bytes } of weights.slice(0, 3)) console.log(`    ${bytes} ${path}`);
console.log('largest pages of documents:');
for (const { path, bytes } of documents.slice(0, 3)) console.log(`    ${bytes} ${path}`);
console.log(
  `${heavy.length} pages of documents over ${limit} bytes; ${strangers.length} pages ask another host`,
);
process.exitCode = messages.length + heavy.length + strangers.length > 0 ? 1 : 0;
