import { describe, expect, test } from 'vitest';
import { compileSchema, LiveDocument } from '../../../src/relaxng/index.ts';
import { memoryResolver } from '../memory-resolver.ts';
import { atTheBar, inShort } from './at-the-bar.ts';

// What an editor gets to show, by the example of a small schema for letters.
const schema = `
namespace a = "http://relaxng.org/ns/compatibility/annotations/1.0"
default namespace = "http://example.org/letter"
namespace l = "http://example.org/letter"
namespace math = "http://example.org/math"
namespace x = "http://example.org/links"

start = letter

## A letter, as it was sent.
letter = element letter { common, attribute type { kind }, head, dateline?, p+, signed? }
kind =
  ## Sent to a friend.
  "private"
  | ## Sent by an office.
    "official"
common = attribute xml:id { xsd:ID }?, attribute hand { list { ("ink" | "pencil")+ } }?

## What is written above.
head = element head { common, text }
dateline = element dateline { element place { text } & element date { attribute when { xsd:date }, text } }
## A paragraph.
p = element p { common, (text | name | ref | element math:formula { text } | element number { xsd:integer })* }
## A name of somebody.
name = element name { (attribute key { text } | attribute resp { xsd:IDREF }), text }
ref = element ref { attribute target { xsd:anyURI }?, attribute x:role { "cites" | "quotes <> & more" }?, text }
signed = element signed { element * - (l:* | math:*) { text }*, attribute * { text }* }
`;
const { grammar, diagnostics } = compileSchema('/letter.rnc', memoryResolver({ '/letter.rnc': schema }));
if (grammar === undefined) throw new Error(diagnostics[0]?.message);
const letter = grammar;

const root = '<letter xmlns="http://example.org/letter" type="private">';
const head = `${root}<head>To Anna</head>`;

function shown(text: string): string {
  return inShort(atTheBar(letter, text));
}

describe('an example', () => {
  test('an element that must come next, with what the schema says of it', () => {
    expect(atTheBar(letter, `${root}|`)).toEqual({
      place: 'content',
      start: 57,
      end: 57,
      wordEnd: 57,
      element: { name: 'letter', documentation: 'A letter, as it was sent.' },
      text: 'none',
      suggestions: [
        {
          kind: 'element',
          name: 'head',
          namespace: 'http://example.org/letter',
          localName: 'head',
          need: 'required',
          documentation: 'What is written above.',
        },
        { kind: 'end-tag', name: 'letter', isComplete: false },
      ],
    });
  });

  test('a document that is typed', () => {
    const live = new LiveDocument(letter);
    const type = (text: string) => {
      live.edit(live.text.length, live.text.length, text);
      return inShort(live.completionsAt(live.text.length));
    };
    expect(type('')).toBe('letter!');
    expect(type('<let')).toBe('letter!');
    expect(type('ter ')).toBe('@type! @hand @xml:id');
    expect(type('xmlns="http://example.org/letter" type="')).toBe('"private" "official"');
    expect(type('private" ')).toBe('@hand @xml:id');
    expect(type('hand="ink ')).toBe('"ink" "pencil"');
    expect(type('pencil">')).toBe('head! /letter…');
    expect(type('<head>To Anna</')).toBe('/head');
    expect(type('head>')).toBe('p! dateline /letter…');
    expect(type('<p>Come, <')).toBe('/p formula name number ref');
  });
});

describe('elements', () => {
  test('the root is written with the declaration that it needs', () => {
    expect(atTheBar(letter, '|').suggestions).toMatchObject([
      { name: 'letter', need: 'required', declaration: 'xmlns="http://example.org/letter"' },
    ]);
    expect(shown(`${head}<p/></letter>|`)).toBe('');
  });

  test('a name has the prefix that its namespace has at the place', () => {
    const prefixed =
      '<l:letter xmlns:l="http://example.org/letter" xmlns:m="http://example.org/math" type="private">';
    expect(shown(`${prefixed}<l:head/>|`)).toBe('l:p! l:dateline /l:letter…');
    expect(shown(`${prefixed}<l:head/><l:p>|`)).toBe('/l:p l:name l:number l:ref m:formula');
    expect(atTheBar(letter, `${head}<p>|`).suggestions).toContainEqual({
      kind: 'element',
      name: 'formula',
      namespace: 'http://example.org/math',
      localName: 'formula',
      declaration: 'xmlns="http://example.org/math"',
      need: 'optional',
    });
    // The prefix is bound to another namespace further in.
    expect(shown(`${prefixed}<l:head/><l:p xmlns:m="else">|`)).toContain('formula');
  });

  test('a prefix that has been typed is kept where it can be', () => {
    const twice = head.replace(' type', ' xmlns:l="http://example.org/letter" type');
    expect(shown(`${twice}<l:|`)).toBe('l:p! l:dateline');
    expect(shown(`${twice}<p><l:|`)).toBe('formula l:name l:number l:ref');
    expect(atTheBar(letter, `${head}<p><m:f|`).suggestions).toContainEqual(
      expect.objectContaining({ name: 'm:formula', declaration: 'xmlns:m="http://example.org/math"' }),
    );
    expect(shown(`${head}<p><ref y:|`)).toBe('@target @y:role');
  });

  test('of several that may come in any order each is needed', () => {
    expect(shown(`${head}<dateline>|`)).toBe('date! place! /dateline…');
    expect(shown(`${head}<dateline><date when="1951-12-25"/>|`)).toBe('place! /dateline…');
    expect(shown(`${head}<dateline><place/><date when="1951-12-25"/>|`)).toBe('/dateline');
  });

  test('those that what follows could follow come first', () => {
    const { suggestions } = atTheBar(letter, `${head}|<p>a</p></letter>`);
    expect(suggestions).toMatchObject([
      { name: 'p', fits: true },
      { name: 'dateline', fits: true },
      { kind: 'end-tag' },
    ]);
    expect(atTheBar(letter, `${head}|<dateline/>`).suggestions).toMatchObject([
      { name: 'p', need: 'required', fits: false },
      { name: 'dateline', fits: false },
      { kind: 'end-tag' },
    ]);
    expect(atTheBar(letter, `${root}|<head/>`).suggestions).toMatchObject([
      { name: 'head', fits: false },
      {},
    ]);
  });

  test('wildcards are one suggestion each', () => {
    expect(atTheBar(letter, `${head}<p/><signed>|`).suggestions).toEqual([
      { kind: 'end-tag', name: 'signed', isComplete: true },
      {
        kind: 'wildcard',
        of: 'element',
        name: '*',
        except: ['{http://example.org/letter}*', '{http://example.org/math}*'],
      },
    ]);
    expect(shown(`${head}<p/><signed |`)).toBe('@*');
  });

  test('what has been typed of a name is what is replaced', () => {
    const typed = atTheBar(letter, `${root}<he|ad>x</head>`);
    expect(typed).toMatchObject({ place: 'element-name', start: 58, end: 60, wordEnd: 62 });
    expect(inShort(typed)).toBe('head!');
  });
});

describe('text and values', () => {
  test('whether text may stand at a place', () => {
    expect(atTheBar(letter, `${root}|`).text).toBe('none');
    expect(atTheBar(letter, `${root}<head>|`).text).toBe('free');
    expect(atTheBar(letter, `${head}<p><number>|`).text).toBe('data');
  });

  test('an element that holds a value is complete when it is one', () => {
    expect(shown(`${head}<p><number>|`)).toBe('(integer) /number…');
    expect(shown(`${head}<p><number>4<!-- x -->2|`)).toBe('/number (integer)');
    expect(shown(`${head}<p><number>four|`)).toBe('(integer) /number…');
    expect(atTheBar(letter, `${head}<p><number> 42|`)).toMatchObject({ start: head.length + 12 });
  });

  test('values are written as they must be, with what the schema says of each', () => {
    expect(atTheBar(letter, `<letter xmlns="http://example.org/letter" type="pr|`)).toMatchObject({
      place: 'attribute-value',
      start: 48,
      end: 50,
      attribute: { name: 'type' },
      suggestions: [
        { kind: 'value', name: 'private', documentation: 'Sent to a friend.' },
        { kind: 'value', name: 'official', documentation: 'Sent by an office.' },
      ],
    });
    const links = 'xmlns:x="http://example.org/links"';
    expect(shown(`${head}<p><ref ${links} x:role='|`)).toBe('"cites" "quotes &lt;> &amp; more"');
    expect(shown(`${head}<p><ref ${links} x:role=|`)).toBe('"cites" "quotes &lt;> &amp; more"');
  });

  test('the range of a value is all of it, or a token of a list', () => {
    const start = '<letter xmlns="http://example.org/letter" type="';
    const at = atTheBar(letter, `${start}pr|ivate" hand="ink">`);
    expect(at).toMatchObject({ start: start.length, end: start.length + 2, wordEnd: start.length + 7 });
    const list = `<letter xmlns="http://example.org/letter" hand="ink `;
    const token = atTheBar(letter, `${list}pe|ncil ink">`);
    expect(token).toMatchObject({ start: list.length, end: list.length + 2, wordEnd: list.length + 6 });
    expect(inShort(token)).toBe('"ink" "pencil"');
  });

  test('a datatype has its name, library and parameters', () => {
    expect(atTheBar(letter, `${head}<dateline><date when="|`).suggestions).toEqual([
      {
        kind: 'datatype',
        name: 'date',
        library: 'http://www.w3.org/2001/XMLSchema-datatypes',
        parameters: [],
      },
    ]);
  });

  test('IDs that stand before are suggested where one is referred to', () => {
    const ids = `${root}<head xml:id="h"/><p xml:id="p1"/><p xml:id="not an id"/><p>`;
    expect(shown(`${ids}<name resp="|`)).toBe('#h #p1 (IDREF)');
    expect(shown(`${ids}<ref target="#|`)).toBe('##h ##p1 (anyURI)');
    expect(shown(`${ids}<ref target="http|`)).toBe('(anyURI)');
  });
});

describe('attributes', () => {
  test('one that excludes another takes it away; of two that exclude each other one is needed', () => {
    expect(shown(`${head}<p><name |`)).toBe('@key? @resp?');
    expect(shown(`${head}<p><name key="a" |`)).toBe('');
    expect(shown(`${head}<p><name | key="a">Anna</name>`)).toBe('');
  });

  test('an attribute in a namespace comes with its prefix', () => {
    expect(atTheBar(letter, `${head}<p><ref |`).suggestions).toMatchObject([
      { name: 'links:role', declaration: 'xmlns:links="http://example.org/links"' },
      { name: 'target' },
    ]);
    expect(shown(`${head}<p><ref xmlns:y="http://example.org/links" |`)).toBe('@target @y:role');
    expect(shown(`${head}<p><ref | xmlns:y="http://example.org/links">`)).toBe('@target @y:role');
  });

  test('a namespace declaration has the namespaces of the schema', () => {
    expect(shown('<letter xmlns="|')).toBe('"http://example.org/letter"');
    expect(shown('<m:formula xmlns:m=|')).toBe('"http://example.org/math"');
    const all = '"http://example.org/letter" "http://example.org/math" "http://example.org/links"';
    expect(shown('<letter xmlns:a="|').split(' ').sort()).toEqual(all.split(' ').sort());
  });

  test('right after a value, white space must come first', () => {
    expect(atTheBar(letter, `${head}<p><ref target="a"|`).place).toBe('elsewhere');
  });

  test('on an element that the schema does not have', () => {
    expect(atTheBar(letter, `${head}<nonsense |`)).toMatchObject({
      place: 'attribute-name',
      element: { name: 'nonsense' },
      suggestions: [],
    });
    expect(shown(`${head}<nonsense a="|`)).toBe('');
  });
});

describe('where a schema has nothing to say', () => {
  test.each([
    ['a comment', '<!-- <p |'],
    ['a section of CDATA', '<![CDATA[<|'],
    ['a processing instruction', '<?xml-model href="|'],
    ['a declaration', '<!|'],
    ['a document type', '<!DOCTYPE letter [<!ENTITY a "|'],
    ['a slash in a tag', '<p/|'],
    ['an end tag after its name', '</p |'],
  ])('%s', (_, text) => {
    expect(atTheBar(letter, text)).toMatchObject({ place: 'elsewhere', suggestions: [] });
    expect(atTheBar(letter, `${head}<p>${text}`).place).toBe('elsewhere');
  });
});

describe('after a slip, what a person expects', () => {
  const inP = '/p formula name number ref';
  test.each([
    ['an end tag is missing', `${head}<p>a <name key="k">b</p><p>|`, inP],
    ['an end tag is of no element', `${head}<p>a</q>|`, inP],
    ['an end tag has no end', `${root}<head>a</head <p>|`, inP],
    ['a start tag has no end', `${root}<head>a</head><p <name key="k">b</name>|`, inP],
    ['a quotation mark is missing at the end', `${head}<p hand="ink>a <name key="k">b</name> |`, inP],
    ['a quotation mark is missing before an attribute', `${head}<p hand="ink xml:id="a">a |`, inP],
    ['quotation marks are missing', `${head}<p hand=ink xml:id=a>a |`, inP],
    ['a value is missing', `${head}<p hand= xml:id="a" type>a |`, inP],
    ['there is a `<` in a value', `${head}<p xml:id="a<b">a |`, inP],
    ['an attribute stands twice', `${head}<p hand="ink" hand="ink" nonsense="1">|`, inP],
    ['there are a `<` and an ampersand in the text', `${head}<p>a < b & c <3 &nonsense; |`, inP],
    ['a document type is not closed', `<!DOCTYPE letter [ <!ENTITY a "b"> ${head}<p>|`, inP],
    ['an instruction is not closed', `<?xml-model href="a">${head}<?pb?><p>|`, inP],
    ['an element is unknown', `${head}<p>a <nonsense>b</nonsense>|`, inP],
    ['an element is misspelt', `${head}<p>a</p><signd>|`, '/signd *'],
    ['an element stands where it may not', `${head}<p>a <head>b</head>|`, inP],
    ['an element that must come is missing', `${root}<p>|`, inP],
    ['attributes are missing', `<letter xmlns="http://example.org/letter"><head/><p>|`, inP],
    ['a value is wrong', `<letter xmlns="http://example.org/letter" type="x"><head/><p>|`, inP],
    ['text stands where it may not', `${root} text <head/>|`, 'p! dateline /letter…'],
    ['a declaration is forbidden', `${head}<p xmlns:xml="a" xmlns:b="">|`, inP],
  ])('%s', (_, text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  test('a prefix that is not declared is taken for that of the schema’s namespace', () => {
    expect(shown('<l:letter type="private"><l:head/>|')).toBe('l:p! l:dateline /l:letter…');
    expect(shown(`${head}<p><ref y:role="|`)).toBe('"cites" "quotes &lt;> &amp; more"');
  });

  test('so is the default namespace where none is declared', () => {
    expect(shown('<letter type="private"><head/>|')).toBe('p! dateline /letter…');
  });
});
