import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { SourceText } from '../../../src/diagnostics/source-text.ts';
import { GrammarJudge } from '../../../src/relaxng/grammar-judge.ts';
import { compileSchema, fileResolver } from '../../../src/relaxng/index.ts';
import { decodePlain } from '../../../src/relaxng/reading/decode-plain.ts';
import type { ByteSource } from '../../../src/relaxng/reading/pieces/byte-source.ts';
import { project } from '../../validate/sample.ts';

const { grammar } = compileSchema(
  join(project, 'schema/edition.rng'),
  fileResolver({ folder: project, cwd: project }),
);
if (grammar === undefined) throw new Error('The schema is wrong.');
const judge = new GrammarJudge(grammar);

function bytesOf(text: string | Uint8Array): ByteSource {
  const bytes = Buffer.from(text);
  return {
    size: bytes.length,
    read: (position, length) => Buffer.from(bytes.subarray(position, position + length)),
  };
}

/** What the other way says, which reads the whole. */
function ofWhole(bytes: Uint8Array): Diagnostic[] | undefined {
  const text = decodePlain(bytes);
  return text === undefined ? undefined : judge.text({ source: new SourceText(text), file: 'a.xml' });
}

const documents = readdirSync(join(project, 'tei'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.xml'))
  .map((path) => readFileSync(join(project, 'tei', path), 'utf8'));
const sizes = [1, 7, 64, 100, 1000, 1 << 20];

describe('the findings are those on the whole', () => {
  test('the sample’s documents, however small the pieces', () => {
    for (const text of documents) {
      const whole = ofWhole(Buffer.from(text));
      expect(whole).toBeDefined();
      for (const size of sizes) expect(judge.pieces(bytesOf(text), 'a.xml', size)).toEqual(whole);
    }
  });

  test('documents with slips of all kinds, at their places', () => {
    let number = 0;
    const rules = new Set<string>();
    for (const text of documents) {
      const wrong = text
        .replaceAll('<persName', () => (number++ % 3 === 0 ? '<persname' : '<persName x="1"'))
        .replaceAll('</persName>', () => '</persName>')
        .replace(/<p>/g, '<p>\r\n<!-- a < b --><![CDATA[<x>\r]]> é\u{1f600} <date when="no"/>')
        .replace(/<publicationStmt>/, '<publicationStmt>words <!-- < --> more\rwords <q/>')
        .replace(/xml:id="[^"]*"/g, 'xml:id="one-long-identifier"');
      const balanced = wrong.replace(/<persname([^>]*)>([^<]*)<\/persName>/g, '<persname$1>$2</persname>');
      const whole = ofWhole(Buffer.from(balanced));
      if (whole === undefined) continue;
      for (const { ruleId } of whole) rules.add(ruleId);
      for (const size of sizes) expect(judge.pieces(bytesOf(balanced), 'a.xml', size)).toEqual(whole);
    }
    expect([...rules].sort()).toEqual([
      'relaxng/duplicate-id',
      'relaxng/invalid-value',
      'relaxng/unexpected-attribute',
      'relaxng/unexpected-text',
      'relaxng/unknown-element',
    ]);
  });

  test('texts in which something has been changed by chance are plain by both ways, or by none', () => {
    let seed = 7;
    const random = (below: number) => {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
      return (seed >>> 8) % below;
    };
    const slips = [
      '<',
      '>',
      '&',
      '&amp;',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?x ',
      '?>',
      '\r',
      '"',
      '/',
      'é',
      '\u0001',
      '<!DOCTYPE x>',
      '',
    ];
    const text = (documents[0] as string).replace(/<!--/, '<!-- < > --><!--');
    let plain = 0;
    for (let run = 0; run < 300; run++) {
      const at = random(text.length);
      const slip = slips[random(slips.length)] as string;
      const changed = text.slice(0, at) + slip + text.slice(at + random(3));
      const whole = ofWhole(Buffer.from(changed));
      if (whole !== undefined) plain++;
      for (const size of [5, 200]) expect(judge.pieces(bytesOf(changed), 'a.xml', size)).toEqual(whole);
    }
    expect(plain).toBeGreaterThan(20);
    expect(plain).toBeLessThan(280);
  });

  test('marks, declarations and other encodings', () => {
    const [text = ''] = documents;
    const body = text.replace(/^<\?xml[^>]*>/, '');
    const starts = [
      '',
      '<?xml version="1.0"?>',
      '<?xml version="1.0" encoding="utf-8"?>\n',
      '<?xml version="1.0" encoding="US-ASCII"?>',
      '<?xml version="1.1"?>',
      '<?xml version="1.0" encoding="ISO-8859-1"?>',
      '<?xml-model href="x"?>',
    ];
    for (const start of starts) {
      for (const mark of ['', '\ufeff', '\ufeff\ufeff']) {
        for (const content of [body, body.replace(/[^\0-\x7f]/g, 'x')]) {
          const bytes = Buffer.from(mark + start + content);
          const whole = ofWhole(bytes);
          for (const size of sizes) expect(judge.pieces(bytesOf(bytes), 'a.xml', size)).toEqual(whole);
        }
      }
    }
    expect(judge.pieces(bytesOf(Buffer.from(text, 'utf16le')), 'a.xml', 10)).toBeUndefined();
    expect(
      judge.pieces(bytesOf(Buffer.concat([Buffer.from(text), Buffer.from([0xff])])), 'a.xml', 10),
    ).toBeUndefined();
    expect(judge.pieces(bytesOf(''), 'a.xml', 10)).toBeUndefined();
  });
});

test('a document that may include others is not read so', () => {
  const text = '<TEI xmlns:xi="http://www.w3.org/2001/XInclude"/>';
  expect(judge.pieces(bytesOf(text), 'a.xml', 10)).toBeUndefined();
});
