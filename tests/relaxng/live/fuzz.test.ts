import { describe, expect, test } from 'vitest';
import { completionsAt, LiveDocument } from '../../../src/relaxng/index.ts';
import { editionSchema } from '../../schema/files.ts';
import { generateDocuments } from '../../schema/generator/generate-documents.ts';
import { readPatterns } from '../../schema/schema-patterns.ts';
import { mutate } from '../reading/mutate.ts';
import { Random } from '../reading/random.ts';
import { editionGrammar } from './grammar-at.ts';

const grammar = editionGrammar();
const { documents } = generateDocuments(readPatterns(editionSchema), 24);

const pieces = [
  '<',
  '>',
  '/',
  '"',
  "'",
  '=',
  ' ',
  '\n',
  '<p',
  '</p>',
  '</',
  '<!--',
  '-->',
  '<?a ',
  '?>',
  '<![CDATA[',
  ']]>',
];
const more = [
  '<!DOCTYPE a [',
  ']>',
  '&',
  '&amp;',
  'a',
  ' n="',
  " rend='",
  'xmlns:a="b"',
  ' xmlns=""',
  '<a:b>',
  '<hi rend="x">',
  '</div>',
  '',
];

describe('broken texts', () => {
  test('an answer is given for every mutation, with a range within the text', () => {
    const random = new Random(11);
    for (let round = 0; round < 800; round++) {
      const text = mutate(random.oneOf(documents), random);
      const offset = random.below(text.length + 1);
      const { start, end, wordEnd, place } = completionsAt(grammar, text, offset);
      expect(end).toBe(offset);
      expect(start, place).toBeLessThanOrEqual(end);
      expect(wordEnd).toBeGreaterThanOrEqual(end);
      expect(wordEnd).toBeLessThanOrEqual(text.length);
    }
  });

  test('so it is for texts of nothing but mark-up', () => {
    const random = new Random(12);
    for (let round = 0; round < 3000; round++) {
      const length = random.below(24);
      const text = Array.from({ length }, () => random.oneOf([...pieces, ...more])).join('');
      completionsAt(grammar, text, random.below(text.length + 1));
    }
  });

  test('a document that is edited answers as one that is read anew', () => {
    const random = new Random(13);
    for (let round = 0; round < 12; round++) {
      const body = documents.slice(round, round + 4).join('\n');
      const live = new LiveDocument(grammar, body);
      let text = body;
      for (let step = 0; step < 40; step++) {
        const near = random.onceIn(2) ? text.length - random.below(200) : random.below(text.length + 1);
        const offset = Math.max(0, near);
        if (random.onceIn(3)) {
          const to = Math.min(text.length, offset + random.below(random.onceIn(4) ? 3000 : 4));
          const replacement = random.oneOf([...pieces, ...more]);
          live.edit(offset, to, replacement);
          text = text.slice(0, offset) + replacement + text.slice(to);
          expect(live.text).toBe(text);
        }
        const at = Math.min(text.length, Math.max(0, offset + random.below(5) - 2));
        expect(live.completionsAt(at)).toEqual(completionsAt(grammar, text, at));
      }
    }
  });
});

describe('hostile texts', () => {
  test('elements nested 100,000 deep', () => {
    const depth = 100_000;
    const open = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>${'<div>'.repeat(depth)}`;
    const live = new LiveDocument(grammar, open);
    expect(live.completionsAt(open.length).element?.name).toBe('div');
    // End tags of elements that are not open, and of one far out.
    const closed = `${'</p>'.repeat(depth)}</body>`;
    live.edit(open.length, open.length, closed);
    expect(live.completionsAt(open.length + closed.length).element?.name).toBe('text');
  });

  test.each([
    ['`<`', '<'],
    ['quotation marks', '"'],
    ['start tags without end', '<p '],
    ['open values', '<p n="'],
    ['open values of both kinds', '<p n="<p n=\''],
    ['values with mark-up', '<p n="a<b" n=\'"<\'>'],
    ['attributes', ' n="1" '],
    ['words in a tag', 'a '],
    ['equals signs', '='],
    ['slashes', '/'],
    ['instructions without end', '<?a '],
    ['instructions that end like tags', '<?a >'],
    ['comments in comments', '<!-- <!-- '],
    ['sections without end', '<![CDATA['],
    ['document types without end', "<!DOCTYPE a '"],
    ['subsets', "<!DOCTYPE a [ <!-- ' "],
    ['ampersands', '&a'],
    ['undeclared prefixes', '<a:b c:d="e">'],
    ['unknown names with them', '<a:b/>'],
    ['prefixes that are new each time', '<a xmlns:a="b"><a xmlns:a="c">'],
    ['unknown elements', '<persNam>'],
    ['end tags', '</p>'],
    ['IDs', '<p xml:id="a"/>'],
    ['data', '<date when="1">1<!-- --></date>'],
  ])('%s without end are read in linear time', (_, piece) => {
    const head = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p ';
    for (const start of ['', head, `${head}>`]) {
      // What is not linear would take hours for a text of this length.
      const text = start + piece.repeat(Math.ceil(400_000 / piece.length));
      expect(completionsAt(grammar, text, text.length).end).toBe(text.length);
    }
  });

  test('offsets that are none are those of the nearest end', () => {
    expect(completionsAt(grammar, '<', 99).place).toBe('element-name');
    for (const offset of [-1, Number.NaN, Number.NEGATIVE_INFINITY])
      expect(completionsAt(grammar, '<', offset).place).toBe('content');
  });
});
