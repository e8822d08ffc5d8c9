import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readElementTable } from '../html/element-table.ts';
import { madeTexts } from './made-texts.ts';

const folder = resolve(import.meta.dirname, '../../../xslt/text');
const names = readElementTable().map(({ name }) => name);

/** A document whose text holds one element of each name, with a word of its own. */
const document = (contents: string) =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d"><teiHeader><fileDesc><titleStmt><title>T</title></titleStmt></fileDesc></teiHeader><text><body>${contents}</body></text></TEI>`;

/** What is said about a text, for machines. */
const about =
  readFileSync(resolve(folder, 'unhandled.xsl'), 'utf8')
    .match(/empty-sequence\(\)"\s+match="([^"]+)"/)?.[1]
    ?.split(/[|\s]+/) ?? [];
/** Whose form is a sign, a number or nothing, whatever words they have, and those that show what their parts are. */
const others = new Set(
  `TEI teiCorpus facsimile anchor gap shift lb pb cb gb graphic space milestone handShift pause caesura app choice ex am
   note listApp relation dimensions row msDesc msContents msItem physDesc objectDesc supportDesc layoutDesc handDesc typeDesc
   scriptDesc sealDesc bindingDesc history additional adminInfo recordHist custodialHist handNotes correspAction annotationBlock
   media table list figure castItem msItemStruct listBibl listWit listPerson listOrg listPlace listEvent listRelation`.split(
    /\s+/,
  ),
);

const shown = names.filter((name) => !about.includes(name) && !others.has(name));
let inLine = '';
let apart = '';
let messages: readonly string[] = [];

beforeAll(async () => {
  const each = (name: string) => `<${name}>word-${name}-</${name}>`;
  const made = await madeTexts({
    'tei/documents/a.xml': document(names.map((name) => `<p>${each(name)}</p>`).join('')),
    'tei/documents/b.xml': document(`<div>${names.map(each).join('')}</div>`).replace('"d"', '"e"'),
  });
  const [first, second] = made.get(72) ?? [];
  inLine = first?.text ?? '';
  apart = second?.text ?? '';
  messages = [...(first?.messages ?? []), ...(second?.messages ?? [])];
}, 240_000);

test('every element of TEI is known', () => {
  expect(names.length).toBeGreaterThan(580);
  expect(messages.filter((message) => !message.startsWith('source'))).toEqual([]);
});

test('the words of an element are in the text, in a line and apart, once', () => {
  const count = (text: string, name: string) => text.split(`word-${name}-`).length - 1;
  expect(shown.filter((name) => count(inLine, name) !== 1)).toEqual([]);
  expect(shown.filter((name) => count(apart, name) !== 1)).toEqual([]);
});

test('the words that are about a text are not in it', () => {
  expect(about.length).toBeGreaterThan(20);
  expect(about.filter((name) => inLine.includes(`word-${name}-`) || apart.includes(`word-${name}-`))).toEqual(
    [],
  );
});

test('the modules name elements of TEI only', () => {
  const known = new Set(names);
  const wrong = readdirSync(folder).flatMap((file) =>
    [
      ...readFileSync(resolve(folder, file), 'utf8').matchAll(/<xsl:template\b[^>]*?\bmatch="([^"]+)"/g),
    ].flatMap(([, pattern]) =>
      (pattern as string)
        .replace(/\[[^\]]*\]/g, '')
        .split(/[|\s()/]+/)
        // Schematron's rules and the data of opis are no elements of TEI; examples of mark-up have a namespace of their own.
        .filter(
          (name) =>
            !['', '*', 'sch:*'].includes(name) &&
            !/^opis:/.test(name) &&
            !known.has(name.replace(/^eg:/, '')),
        ),
    ),
  );
  expect(wrong).toEqual([]);
});
