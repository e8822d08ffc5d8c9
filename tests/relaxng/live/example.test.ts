import { expect, test } from 'vitest';
import { compileSchema, LiveDocument } from '../../../src/relaxng/index.ts';
import { memoryResolver } from '../memory-resolver.ts';

// How an editor asks what may come next, by the example of a schema in the compact syntax.
const schema = `
default namespace = "http://example.org/letter"

start =
  ## A letter, as it was sent.
  element letter { type, head, p+ }

type = attribute type {
  ## Sent to a friend.
  "private"
  | "official"
}

## What is written above.
head = element head { text }

p = element p { (text | element date { attribute when { xsd:date }, text })* }
`;
const { grammar } = compileSchema('/letter.rnc', memoryResolver({ '/letter.rnc': schema }));
if (grammar === undefined) throw new Error('The schema is wrong.');

test('a letter is typed, and at each place the editor shows what may come', () => {
  const letter = new LiveDocument(grammar);
  const type = (text: string) => {
    letter.edit(letter.text.length, letter.text.length, text);
    return letter.completionsAt(letter.text.length);
  };

  // An element comes with what it needs where it is: here the declaration of its namespace.
  expect(type('<le')).toEqual({
    place: 'element-name',
    start: 1,
    end: 3,
    wordEnd: 3,
    suggestions: [
      {
        kind: 'element',
        name: 'letter',
        declaration: 'xmlns="http://example.org/letter"',
        namespace: 'http://example.org/letter',
        localName: 'letter',
        need: 'required',
        documentation: 'A letter, as it was sent.',
      },
    ],
  });

  // Attributes that are there already are not suggested, …
  expect(type('tter xmlns="http://example.org/letter" ')).toMatchObject({
    place: 'attribute-name',
    suggestions: [{ kind: 'attribute', name: 'type', need: 'required' }],
  });

  // … their values are those that the schema lists, …
  expect(type('type="')).toMatchObject({
    place: 'attribute-value',
    attribute: { name: 'type' },
    suggestions: [
      { kind: 'value', name: 'private', documentation: 'Sent to a friend.' },
      { kind: 'value', name: 'official' },
    ],
  });

  // … and the end tag says whether the element could end here.
  expect(type('private">')).toMatchObject({
    place: 'content',
    text: 'none',
    suggestions: [
      { kind: 'element', name: 'head', need: 'required', documentation: 'What is written above.' },
      { kind: 'end-tag', name: 'letter', isComplete: false },
    ],
  });

  // After a slip it goes on as a person would: `head` was not closed, and `type` has no quotation marks.
  expect(type('<head>To Anna<p type=private>Come on <date when="')).toMatchObject({
    element: { name: 'date' },
    suggestions: [{ kind: 'datatype', name: 'date' }],
  });
});

test('what stands after the place is looked at, too', () => {
  const text = '<letter xmlns="http://example.org/letter" type="private"><head/><p/></letter>';
  const letter = new LiveDocument(grammar, text);
  // Before `head` another one would be one too many.
  expect(letter.completionsAt(text.indexOf('<head/>')).suggestions).toMatchObject([
    { name: 'head', fits: false },
    { kind: 'end-tag' },
  ]);
  expect(letter.completionsAt(text.indexOf('type=')).suggestions).toEqual([]);
});
