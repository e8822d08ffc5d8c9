import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { rehype } from 'rehype';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { finishPage } from '../../../src/publish/finish-page.ts';
import { serialisePage } from '../../../src/publish/serialise-page.ts';
import { compileSchema } from '../../../src/relaxng/compile-schema.ts';
import { completionsAt } from '../../../src/relaxng/live/completions-at.ts';
import { fileResolver } from '../../../src/relaxng/syntax/file-resolver.ts';
import { validateText } from '../../../src/relaxng/validate-text.ts';
import { transformSources } from '../transform-sources.ts';
import { findElement } from './render-fixtures.ts';

const schema = resolve(import.meta.dirname, '../../../../shared/data/tei/tei_all.rng');

/** The places that matter: what stands before and behind each element there. */
const places: Readonly<Record<string, readonly [before: string, after: string]>> = {
  div: ['<div><p>x</p>', '</div>'],
  p: ['<p>x ', ' x</p>'],
  head: ['<div><head>x ', ' x</head><p>x</p></div>'],
  note: ['<p>x<note>x ', ' x</note></p>'],
  'margin-note': ['<p>x<note place="margin">x ', ' x</note></p>'],
  cell: ['<table><row><cell>x ', ' x</cell></row></table>'],
  item: ['<list><item>x ', ' x</item></list>'],
  l: ['<lg><l>x ', ' x</l></lg>'],
  sp: ['<sp><speaker>x</speaker>', '</sp>'],
  stage: ['<stage>x ', ' x</stage>'],
  quote: ['<quote>x ', ' x</quote>'],
  hi: ['<p><hi rend="bold">x ', ' x</hi></p>'],
  emph: ['<p><emph>x ', ' x</emph></p>'],
  ref: ['<p><ref target="https://example.org/">x ', ' x</ref></p>'],
  persName: ['<p><persName ref="https://example.org/">x ', ' x</persName></p>'],
  rdg: ['<p><app><lem>x</lem><rdg>x ', ' x</rdg></app></p>'],
  lem: ['<p><app><lem>x ', ' x</lem><rdg>x</rdg></app></p>'],
  corr: ['<p><choice><sic>x</sic><corr>x ', ' x</corr></choice></p>'],
  del: ['<p><del>x ', ' x</del></p>'],
  supplied: ['<p><supplied>x ', ' x</supplied></p>'],
  figDesc: ['<figure><figDesc>x ', ' x</figDesc></figure>'],
  salute: ['<div><opener><salute>x ', ' x</salute></opener><p>x</p></div>'],
  titlePart: [
    '<p>x</p><floatingText><front><titlePage><docTitle><titlePart>x ',
    ' x</titlePart></docTitle></titlePage></front><body><p>x</p></body></floatingText>',
  ],
  sense: ['<entry><sense>x ', ' x</sense></entry>'],
  u: ['<u>x ', ' x</u>'],
  bibl: ['<listBibl><bibl>x ', ' x</bibl></listBibl>'],
};

/** Whose words are not for the reader of the text: entries of an index, the bytes of a file, the heading of what is not made. */
const untold = new Set(['binaryObject', 'divGen', 'index']);

const start = '<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en"';
const header =
  '<teiHeader><fileDesc><titleStmt><title>T</title></titleStmt><publicationStmt><p>P</p></publicationStmt><sourceDesc><p>S</p></sourceDesc></fileDesc></teiHeader>';
const opening = (id: string) => `${start} xml:id="${id}">${header}<text><body>`;

/** The names of the elements that TEI allows behind some text of a document. */
type Allowed = (before: string) => string[];

const { grammar } = existsSync(schema)
  ? compileSchema(schema, fileResolver({ folder: dirname(schema), cwd: dirname(schema) }))
  : { grammar: undefined };

const allowed: Allowed = (before) => {
  if (grammar === undefined) return [];
  const text = `${opening('x')}${before}<`;
  const { suggestions } = completionsAt(grammar, text, text.length);
  return suggestions.flatMap((found) =>
    found.kind === 'element' && found.namespace === 'http://www.tei-c.org/ns/1.0' ? [found.localName] : [],
  );
};

const word = (name: string) => `word-${name}-`;

/** What elements hold that hold no words themselves. */
const holders = 'p ab desc head label item note l lem rdg row cell form speaker ptr'.split(' ');

/** An element with a word, in it or in the first thing that TEI allows in it; empty where it can have none. */
function withWord(name: string, before: string): { tei: string; hasWord: boolean } {
  const candidates = [
    word(name),
    ...holders.map((holder) => `<${holder}>${word(name)}</${holder}>`),
    `<row><cell>${word(name)}</cell></row>`,
    `<lem>${word(name)}</lem><rdg>x</rdg>`,
    `<body><p>${word(name)}</p></body>`,
    `<castItem>${word(name)}</castItem>`,
    `<titleStmt><title>${word(name)}</title></titleStmt>`,
  ];
  for (const content of candidates) {
    const text = `${opening('x')}${before}<${name}>${content}</${name}>`;
    const wrong = grammar === undefined ? [] : validateText(grammar, text, 'x');
    if (!wrong.some(({ ruleId }) => misplaced.has(ruleId)))
      return { tei: `<${name}>${content}</${name}>`, hasWord: true };
  }
  return { tei: `<${name}/>`, hasWord: false };
}

const misplaced = new Set(
  ['unexpected-text', 'unexpected-element', 'misplaced-element', 'unknown-element'].map(
    (name) => `relaxng/${name}`,
  ),
);

interface Made {
  /** The elements that stand there with a word. */
  readonly names: readonly string[];
  readonly html: string;
  readonly page: Root;
  readonly diagnostics: readonly Diagnostic[];
}

const made = new Map<string, Made>();

describe.skipIf(grammar === undefined)(
  'every element that TEI allows at a place (skipped: ../shared/data is not at hand)',
  () => {
    beforeAll(async () => {
      const elements = new Map(
        Object.entries(places).map(([place, [before]]) => [
          place,
          allowed(before).map((name) => ({ name, ...withWord(name, before) })),
        ]),
      );
      const { files, diagnostics } = await transformSources(
        Object.fromEntries(
          Object.entries(places).map(([place, [before, after]]) => {
            const each = elements.get(place)?.map(({ tei }) => `<div>${before}${tei}${after}</div>`);
            return [
              `tei/documents/${place}.xml`,
              `${opening(place)}${each?.join('') ?? ''}</body></text></TEI>`,
            ];
          }),
        ),
      );
      for (const [place, all] of elements) {
        const path = `doc/${place}.html`;
        const tree = rehype().parse(files.get(path) ?? '');
        const { html } = finishPage({ kind: 'page', path, tree, file: path });
        made.set(place, {
          names: all.filter(({ hasWord }) => hasWord).map(({ name }) => name),
          html: files.get(path) === undefined ? '' : html,
          page: rehype().parse(html),
          diagnostics: diagnostics.filter(({ file }) => file.endsWith(`/${place}.xml`)),
        });
      }
    }, 240_000);

    test.each(Object.keys(places))('%s: is known, shown once, and nested as HTML allows it', (place) => {
      const { names, html, page, diagnostics } = made.get(place) as Made;
      expect(names.length).toBeGreaterThan(20);
      expect(
        diagnostics.filter(({ ruleId }) => ruleId.startsWith('xslt/')).map(({ message }) => message),
      ).toEqual([]);
      // A parser of HTML would have read what is nested wrongly otherwise.
      expect(firstDifference(serialisePage(rehype().parse(html.trim())), html)).toBe('');
      expect(misnested(page)).toEqual([]);
      const main = findElement(page, ({ tagName }) => tagName === 'main');
      const text = main ? textOf(main) : '';
      const times = names
        .filter((name) => !untold.has(name))
        .map((name) => [name, text.split(word(name)).length - 1] as const);
      // A lemma stands in the text, and is repeated before its readings.
      const most = place === 'lem' ? 2 : 1;
      expect(times.filter(([, count]) => count === 0 || count > most)).toEqual([]);
    });
  },
);

function firstDifference(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at === one.length ? '' : `${one.slice(at - 60, at + 120)}\n${other.slice(at - 60, at + 120)}`;
}

/** Blocks in running text, links in links. */
function misnested(page: Root): string[] {
  const found: string[] = [];
  const walk = (parent: Root | Element, phrase: string, link: boolean): void => {
    for (const child of parent.children) {
      if (child.type !== 'element') continue;
      const { tagName } = child;
      if (phrase !== '' && blocks.has(tagName)) found.push(`${tagName} in ${phrase}: ${textOf(child)}`);
      const isLink = tagName === 'a' && child.properties.href !== undefined;
      if (link && isLink) found.push(`a in a: ${textOf(child)}`);
      walk(child, phrases.has(tagName) ? tagName : phrase, link || isLink);
    }
  };
  walk(page, '', false);
  return found;
}

const words = (list: string) => new Set(list.split(' '));
const blocks = words(
  'address article aside blockquote details dialog div dl dd dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table td th tr ul',
);
const phrases = words(
  'abbr b bdi cite code data dfn em h1 h2 h3 h4 h5 h6 i kbd mark p pre q rt ruby s small span strong sub sup time u var',
);
