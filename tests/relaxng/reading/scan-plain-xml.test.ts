import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decodePlain } from '../../../src/relaxng/reading/decode-plain.ts';
import { readWithSaxes } from '../../../src/relaxng/reading/read-with-saxes.ts';
import { scanPlainXml } from '../../../src/relaxng/reading/scan-plain-xml.ts';
import type { XmlHandler } from '../../../src/relaxng/reading/xml-handler.ts';

/** Writes down what a handler is told, texts that follow each other as one. */
class Recorder implements XmlHandler {
  readonly events: string[] = [];
  #text = '';

  startTag(
    ...[name, { count, names, values }, start, end, empty]: Parameters<XmlHandler['startTag']>
  ): boolean {
    this.#flush();
    const attributes = names.slice(0, count).map((attribute, index) => [attribute, values[index]]);
    this.events.push(JSON.stringify([name, attributes, start, end, empty]));
    return true;
  }

  endTag(start: number, end: number): void {
    this.#flush();
    this.events.push(`/ ${start} ${end}`);
  }

  text(value: string, from: number, to: number): void {
    this.#text += value.slice(from, to);
  }

  #flush(): void {
    if (this.#text !== '') this.events.push(JSON.stringify(this.#text));
    this.#text = '';
  }
}

/** What the scanner says; where it says yes, saxes must have said the same. */
function compared(text: string): boolean {
  const plain = new Recorder();
  if (!scanPlainXml(text, plain)) return false;
  const other = new Recorder();
  const outcome = readWithSaxes(text, other);
  expect({ text, outcome }).toEqual({ text, outcome: { complete: true } });
  expect({ text, events: plain.events }).toEqual({ text, events: other.events });
  return true;
}

describe('texts that are plain', () => {
  test.each([
    '<a/>',
    '<?xml version="1.0"?><a></a >',
    `<?xml version='1.0' encoding='utf-8' standalone='yes' ?>\n<!-- c --><?p x?><a>\r\n</a>\n<!-- -->\n`,
    '<a b="1" c=\'"\' d = "&lt;&#10;&#x1F600;\t\r\n x">&amp;<![CDATA[<&]]>]]&gt;<b\n/></a>',
    '<ä:ö ü="ß">日本</ä:ö>',
    '<a>]] ></a>',
    '<a b="]]>"><!-- ]]> --><?p ]]>?></a>',
    `<a ${Array.from({ length: 30 }, (_, index) => `a${index}=""`).join(' ')}/>`,
    '<a b=""\tc=""\n/>',
    '<a><?p?></a>',
    '<a>𐀀</a>',
  ])('%s', (text) => {
    expect(compared(text)).toBe(true);
  });
});

describe('texts that are not well-formed, or not plain', () => {
  test.each([
    ['', 'nothing'],
    [' ', 'white space'],
    ['a<a/>', 'text before the root'],
    ['<a/>b', 'text after it'],
    ['<a/><b/>', 'two roots'],
    ['<a>', 'an open element'],
    ['<a></b>', 'another end tag'],
    ['<a></ab>', 'an end tag that begins alike'],
    ['<a></a', 'an end tag that breaks off'],
    ['</a>', 'an end tag alone'],
    [' <?xml version="1.0"?><a/>', 'a declaration that is not at the start'],
    ['<?xml version="1.1"?><a/>', 'another version'],
    ['<?xml encoding="utf-8"?><a/>', 'no version'],
    ['<a><?xml ?></a>', 'a processing instruction called xml'],
    ['<a><?XML ?></a>', 'in capitals'],
    ['<!DOCTYPE a><a/>', 'a document type declaration'],
    ['<a>&nbsp;</a>', 'an entity'],
    ['<a>&</a>', 'an ampersand'],
    ['<a>&#0;</a>', 'a reference to no character'],
    ['<a>&#xD800;</a>', 'a reference to half a pair'],
    ['<a b="&x;"/>', 'an entity in a value'],
    ['<a b="<"/>', 'a tag in a value'],
    ['<a b=1/>', 'a value without marks'],
    ['<a b/>', 'no value'],
    ['<a b="1"c="2"/>', 'no space between attributes'],
    ['<a b="1" b="2"/>', 'an attribute twice'],
    [`<a ${'x="" '.repeat(20)}/>`, 'twenty times'],
    ['<a>]]></a>', 'the end of a section'],
    ['<a><![CDATA[x]]>]]></a>', 'after a section'],
    ['<a><!-- -- --></a>', 'two hyphens in a comment'],
    ['<a><!-- --->', 'three at its end'],
    ['<a><!--', 'a comment without end'],
    ['<a><![CDATA[', 'a section without end'],
    ['<a><?p', 'an instruction without end'],
    ['<![CDATA[x]]><a/>', 'a section outside the root'],
    ['<a>\u0001</a>', 'a control character'],
    ['<a>\ufffe</a>', 'no character'],
    ['<a>\ud800</a>', 'half a pair'],
    ['\ufeff<a/>', 'a byte order mark'],
    ['<1/>', 'a digit'],
    ['<a 1=""/>', 'a digit as attribute'],
    ['<\u00d7/>', 'a sign that begins no name'],
    ['< a/>', 'a space'],
    ['<a/ >', 'a space in the end'],
    ['<a', 'a tag that breaks off'],
    ['<a b', 'in an attribute'],
    ['<a b="', 'in a value'],
    ['<', 'at its start'],
  ])('%s: %s', (text) => {
    expect(scanPlainXml(text, new Recorder())).toBe(false);
  });
});

test('whatever is changed in a document, what is plain is what saxes reads', () => {
  const document = `<?xml version="1.0" encoding="UTF-8"?>\n<!-- c --><a x="1&amp;2" y='&#65;'>t<b é="\t"/>]]<![CDATA[d]]>&lt;<c>\r\n<?pi x?></c></a>\n`;
  const pieces = [
    '<',
    '>',
    '/',
    '&',
    ';',
    '"',
    "'",
    '=',
    ' ',
    ']]>',
    '--',
    '!',
    '?',
    'xml',
    '\r',
    '\u0000',
    'é',
    '\ud83d',
    'a',
    '1',
    ':',
    '<!',
    '-->',
  ];
  let seed = 12345;
  const random = (below: number) => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return (seed >>> 8) % below;
  };
  let plain = 0;
  for (let turn = 0; turn < 20_000; turn++) {
    let text = document;
    for (let change = 0; change <= random(3); change++) {
      const at = random(text.length + 1);
      const piece = random(4) === 0 ? '' : (pieces[random(pieces.length)] as string);
      text = text.slice(0, at) + piece + text.slice(at + random(3));
    }
    if (compared(text)) plain++;
  }
  expect(plain).toBeGreaterThan(1000);
});

test('a document nested 100,000 deep', () => {
  expect(scanPlainXml('<a>'.repeat(100_000) + '</a>'.repeat(100_000), new Recorder())).toBe(true);
});

const letters = join(import.meta.dirname, '../../../../shared/data/schnitzler-briefe/editions');

test.skipIf(!existsSync(letters))(
  'letters of the sample data are plain (skipped where they are not at hand)',
  () => {
    for (const name of readdirSync(letters).slice(0, 100)) {
      const text = decodePlain(readFileSync(join(letters, name)));
      expect(text !== undefined && compared(text), name).toBe(true);
    }
  },
);
