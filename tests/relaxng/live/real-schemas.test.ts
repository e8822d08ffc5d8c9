import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Grammar, Suggestion } from '../../../src/relaxng/index.ts';
import { hasTeiSchema, teiSchema, textOf } from '../../schema/files.ts';
import { atTheBar, inShort } from './at-the-bar.ts';
import { editionGrammar, grammarAt } from './grammar-at.ts';

const sample = textOf('tei/documents/1951-12-25-gromyko-to-stalin.xml');

/** The sample, cut where some words stand first, with something typed. */
function typed(before: string, text: string): string {
  const at = sample.indexOf(before);
  expect(at, before).toBeGreaterThan(0);
  return sample.slice(0, at) + text;
}

function named(grammar: Grammar, text: string, name: string): Suggestion | undefined {
  return atTheBar(grammar, text).suggestions.find((one) => one.name === name);
}

describe('the schema of the sample edition', () => {
  const edition = editionGrammar();

  test('the header must come first, and has its parts in order', () => {
    const start = '<TEI xmlns="http://www.tei-c.org/ns/1.0">';
    expect(inShort(atTheBar(edition, `${start}|`))).toBe('teiHeader! /TEI…');
    expect(inShort(atTheBar(edition, `${start}<teiHeader><|`))).toBe('fileDesc! /teiHeader…');
    expect(inShort(atTheBar(edition, `${start}<teiHeader><fileDesc><|`))).toBe('titleStmt! /fileDesc…');
  });

  test('in a paragraph of the sample', () => {
    const inside = typed('</p>', '<|');
    expect(named(edition, inside, 'persName')).toMatchObject({
      kind: 'element',
      need: 'optional',
      documentation: expect.stringMatching(/./),
    });
    expect(named(edition, inside, 'div')).toBeUndefined();
  });

  test('values that the schema lists, and kinds of dates', () => {
    expect(named(edition, typed('</body>', '<list rend="|'), 'bulleted')).toMatchObject({ kind: 'value' });
    expect(inShort(atTheBar(edition, typed('</body>', '<p><date when="|')))).toBe(
      '(date) (gYearMonth) (gYear) (gMonthDay) (dateTime)',
    );
  });
});

describe.skipIf(!hasTeiSchema)('TEI’s whole schema (skipped: ../shared/data is not at hand)', () => {
  const tei = hasTeiSchema ? grammarAt(teiSchema, dirname(teiSchema)) : editionGrammar();

  test('one of two roots', () => {
    expect(inShort(atTheBar(tei, '|'))).toBe('TEI? teiCorpus?');
  });

  test('in a paragraph of the sample', () => {
    const inside = typed('</body>', '<p>a <|');
    expect(atTheBar(tei, inside).suggestions.length).toBeGreaterThan(150);
    expect(named(tei, inside, 'persName')).toMatchObject({
      documentation: expect.stringContaining('personal name'),
    });
    expect(named(tei, inside, 'teiHeader')).toBeUndefined();
  });

  test('attributes, with those excluded that exclude each other', () => {
    const inside = typed('</body>', '<p>a <persName |');
    expect(named(tei, inside, 'ref')).toMatchObject({ kind: 'attribute', need: 'optional' });
    expect(named(tei, inside, 'xml:id')).toMatchObject({ namespace: 'http://www.w3.org/XML/1998/namespace' });
    expect(named(tei, typed('</body>', '<p>a <persName ref="#a" |'), 'ref')).toBeUndefined();
    expect(named(tei, typed('</body>', '<p>a <persName |ref="#a">b</persName>'), 'ref')).toBeUndefined();
  });

  test('an address in the document', () => {
    const inside = typed('</body>', '<p xml:id="here">a <ref target="#|');
    expect(named(tei, inside, '#here')).toEqual({ kind: 'id', name: '#here', value: '#here' });
  });

  test('any element of another namespace is one suggestion', () => {
    const suggestions = atTheBar(
      tei,
      typed('</body>', '<egXML xmlns="http://www.tei-c.org/ns/Examples"><|'),
    ).suggestions;
    expect(suggestions.filter(({ kind }) => kind === 'wildcard').length).toBeGreaterThan(0);
  });
});
