import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { OutputDocument } from '../../src/edition/output-document.ts';
import { readEdition } from '../../src/read/read-edition.ts';
import { transformEdition } from '../../src/transform/transform-edition.ts';
import { sharedCache } from './shared-cache.ts';

const prefixes =
  '<encodingDesc><listPrefixDef><prefixDef ident="person" matchPattern="([a-z]+)" replacementPattern="../registers/persons.xml#$1"/></listPrefixDef></encodingDesc>';
const tei = (id: string, content: string) =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="${id}" xml:lang="en"><teiHeader><fileDesc><titleStmt><title>The ${id}</title></titleStmt><publicationStmt><p>P</p></publicationStmt><sourceDesc><p>S</p></sourceDesc></fileDesc>${prefixes}</teiHeader><text><body>${content}</body></text></TEI>`;
const person = (id: string, name: string) => `<person xml:id="${id}"><persName>${name}</persName></person>`;

/** `a` names Ann and Cid, whose names the page shows, the document `b`, and one whom no register has; `c` names nobody. */
const sources = {
  'tei/documents/a.xml': tei(
    'a',
    '<p><rs ref="person:ann person:cid">A</rs> <ref target="b.xml"/> <persName ref="person:nobody">N</persName></p>',
  ),
  'tei/documents/b.xml': tei('b', '<p><rs ref="person:bob person:cid">B</rs></p>'),
  'tei/documents/c.xml': tei('c', '<p>c</p>'),
  'tei/registers/persons.xml': tei(
    'persons',
    `<listPerson>${person('ann', 'Ann')}${person('bob', 'Bob')}${person('cid', 'Cid')}</listPerson>`,
  ),
};

/** What is changed, each as the inputs would name it that are changed by it. */
const changes: Readonly<Record<string, (files: typeof sources) => Record<string, string>>> = {
  'tei/documents/a.xml': (files) => ({
    'tei/documents/a.xml': files['tei/documents/a.xml'].replace('>A<', '>Z<'),
  }),
  'tei/documents/b.xml': (files) => ({
    'tei/documents/b.xml': files['tei/documents/b.xml'].replace('The b', 'That b'),
  }),
  'tei/documents/c.xml': (files) => ({
    'tei/documents/c.xml': files['tei/documents/c.xml'].replace('>c<', '>z<'),
  }),
  'tei/registers/persons.xml#ann': (files) => ({
    'tei/registers/persons.xml': files['tei/registers/persons.xml'].replace('>Ann<', '>Anna<'),
  }),
  'tei/registers/persons.xml#bob': (files) => ({
    'tei/registers/persons.xml': files['tei/registers/persons.xml'].replace('>Bob<', '>Robert<'),
  }),
  // A document that mentions somebody else: it changes, and which documents mention that one.
  'tei/documents/c.xml !tei/registers/persons.xml#bob': (files) => ({
    'tei/documents/c.xml': files['tei/documents/c.xml'].replace('>c<', '><rs ref="person:bob">c</rs><'),
  }),
  // One more document, before the others.
  '* !tei/registers/persons.xml#ann': () => ({
    'tei/documents/0.xml': tei('z', '<p><rs ref="person:ann">A</rs></p>'),
  }),
  '?person:nobody tei/registers/persons.xml !tei/registers/persons.xml#nobody': (files) => ({
    'tei/registers/persons.xml': files['tei/registers/persons.xml'].replace(
      '</listPerson>',
      `${person('nobody', 'Nemo')}</listPerson>`,
    ),
  }),
};

async function made(files: Readonly<Record<string, string>>): Promise<ReadonlyMap<string, OutputDocument>> {
  const folder = mkdtempSync(join(tmpdir(), 'opis-inputs-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const where = { folder, cwd: folder, documents: 'tei/documents', registers: 'tei/registers' };
    const { outputs } = await transformEdition(readEdition(where).edition, {
      settings: { title: 'E', language: 'en', textWidth: 72, base: 'https://example.org/' },
      cache: sharedCache(),
      cwd: folder,
      generator: 'opis test',
      checked: true,
    });
    return new Map(outputs.map((output) => [output.path, output]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const bytesOf = (output: OutputDocument | undefined) =>
  output?.kind === 'page'
    ? JSON.stringify(output.tree)
    : output?.kind === 'file'
      ? String(output.content)
      : '';
const inputsOf = (output: OutputDocument | undefined) =>
  output && output.kind !== 'copy' ? output.inputs : undefined;

let before: ReadonlyMap<string, OutputDocument>;
beforeAll(async () => {
  before = await made(sources);
}, 240_000);

/** The outputs that differ, of those that were there. */
const changedIn = (after: ReadonlyMap<string, OutputDocument>) =>
  [...before.keys()].filter((path) => bytesOf(before.get(path)) !== bytesOf(after.get(path)));

describe('the inputs of outputs', () => {
  test('are noted for all', () => {
    expect([...before].flatMap(([path, output]) => (inputsOf(output) ? [] : [path]))).toEqual([]);
  });

  test('that are the same make the same', async () => {
    expect(changedIn(await made(sources))).toEqual([]);
  });

  test('of an entry are the entry, what mentions it, and whom its own words name', () => {
    expect(inputsOf(before.get('person/bob.html'))).toEqual([
      '!tei/registers/persons.xml#bob',
      'tei/documents/b.xml',
      'tei/registers/persons.xml#bob',
    ]);
    expect(inputsOf(before.get('person/bob.ttl'))).toEqual(['tei/registers/persons.xml#bob']);
  });

  test('of an entry name it on no page that does not show it', async () => {
    const after = await made({ ...sources, ...changes['tei/registers/persons.xml#bob']?.(sources) });
    const changed = changedIn(after);
    expect(changed).toEqual(
      expect.arrayContaining(['doc/b.html', 'person/bob.html', 'person/bob.ttl', 'registers/persons.html']),
    );
    const named = [...before].flatMap(([path, output]) =>
      inputsOf(output)?.includes('tei/registers/persons.xml#bob') ? [path] : [],
    );
    expect(named).toEqual(expect.arrayContaining(changed.filter((path) => path !== 'registers/persons.xml')));
    expect(changed.filter((path) => /^(?:doc\/[ac]|person\/(?:ann|cid))\./.test(path))).toEqual([]);
  });

  test('of a document’s page are the document, the entries and documents that it names, and pointers that lead nowhere', () => {
    expect(inputsOf(before.get('doc/a.html'))).toEqual([
      '?person:nobody',
      'tei/documents/a.xml',
      'tei/documents/b.xml',
      'tei/registers/persons.xml#ann',
      'tei/registers/persons.xml#cid',
    ]);
    expect(inputsOf(before.get('doc/c.html'))).toEqual(['tei/documents/c.xml']);
  });

  test.each(Object.keys(changes))('whatever a change of %s changes has declared it', async (change) => {
    const after = await made({ ...sources, ...changes[change]?.(sources) });
    const changed = changedIn(after);
    // The file of an entry is published as it is.
    const inputs = [...change.split(' '), change.replace(/#.*$/, '')];
    const undeclared = changed.filter((path) => {
      const declared = inputsOf(before.get(path)) ?? [];
      return path === 'registers/persons.xml'
        ? !/persons/.test(change)
        : !inputs.some((input) => declared.includes(input));
    });
    expect(undeclared).toEqual([]);
    // A change that nothing shows would prove nothing.
    expect(changed).not.toEqual([]);
  });
});
