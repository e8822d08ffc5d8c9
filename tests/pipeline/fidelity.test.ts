import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { teiDescendants } from '../../src/edition/tei-descendants.ts';
import { textContent } from '../../src/edition/text-content.ts';
import { readEdition } from '../../src/read/read-edition.ts';
import { project, published } from './published-sample.ts';

const seed = join(project, '../shared/data/seed/gromyko-1951-12-25.txt');
const words = (text: string) => text.split(/\s+/).filter(Boolean);

/** The words of the document's body as the TEI has them. */
function bodyWords(): string[] {
  const { edition } = readEdition({
    folder: project,
    cwd: project,
    documents: 'tei/documents',
    registers: 'tei/registers',
  });
  const root = edition.documents[0]?.tree.root;
  return words(root ? teiDescendants(root, 'body').map(textContent).join(' ') : '');
}

/** What stands between two lines of hyphens in the plain text, note marks taken out. */
async function textWords(): Promise<string[]> {
  const parts = (await published('doc/wcda-113019.txt')).split(/^-{20,}$/m);
  return words((parts[1] ?? '').replace(/\[\d+\]/g, ''));
}

test.skipIf(!existsSync(seed))(
  'the body is the text of the archive’s page, two line ends mended (skipped where ../shared is not at hand)',
  () => {
    const page = readFileSync(seed, 'utf8');
    const text = page.slice(page.indexOf('To Comrade')).replace('communiqu\né', 'communiqué');
    expect(bodyWords()).toEqual(words(text));
    expect(bodyWords()).toHaveLength(336);
  },
);

test('the plain text has the words of the body, in order, each once', async () => {
  expect(await textWords()).toEqual(bodyWords());
});

test('the page has the words of the body, in order, each once', async () => {
  const page = await published('doc/wcda-113019.html');
  const start = page.indexOf('<div class="body"');
  const transcription = page
    .slice(start, page.indexOf('</article>', start))
    .replace(/<sup class="(note-mark|targets)">[\s\S]*?<\/sup>/g, '')
    .replace(/<a class="anchor"[\s\S]*?<\/a>/g, '')
    .replace(/<\/(p|div|li)>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#x26;', '&');
  expect(words(transcription)).toEqual(bodyWords());
});

test('every mention of a register’s page leads to its place on the document’s page', async () => {
  const page = await published('doc/wcda-113019.html');
  const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));
  let count = 0;
  for (const register of ['persons', 'organizations', 'places', 'repositories']) {
    const text = await published(`registers/${register}.html`);
    for (const [, anchor] of text.matchAll(/href="\.\.\/doc\/wcda-113019\.html#([^"]+)"/g)) {
      expect(ids).toContain(anchor);
      count++;
    }
  }
  expect(count).toBeGreaterThan(40);
});

test('Razuvaev is nobody’s recipient, and both signatures stand as printed', async () => {
  const graph = await published('doc/wcda-113019.ttl');
  expect(graph).not.toMatch(/(toRecipient|ccRecipient|hasAddressee)[^;]*razuvaev/);
  for (const path of ['doc/wcda-113019.txt', 'doc/wcda-113019.ttl', 'doc/wcda-113019.xml']) {
    const text = await published(path);
    expect(text).toContain('APRF, Fond 3, Opis 65, Delo 829, Listy 94-97');
    expect(text).toContain('AVPRF, Fond 059a, Opis 5a, Delo 5, Papka 11, Listy 76-77');
  }
});
