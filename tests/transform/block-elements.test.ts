import { expect, test } from 'vitest';
import { SourceText } from '../../src/diagnostics/source-text.ts';
import { descendants } from '../../src/edition/descendants.ts';
import { parseXml } from '../../src/read/parse-xml.ts';
import { blockElements } from '../../src/transform/block-elements.ts';

function names(tei: string) {
  const { document } = parseXml(new SourceText(tei), 'file.xml');
  if (document === undefined) throw new Error('The text is not well-formed.');
  const { are, hold } = blockElements([...descendants(document.root)]);
  return {
    are: [...are].map(({ localName }) => localName).sort(),
    hold: [...hold].map(({ localName }) => localName).sort(),
  };
}

test.each([
  ['a name is none', '<p><persName>a</persName></p>', ['p'], []],
  [
    'a paragraph with a list holds one',
    '<p><list><item>a</item></list></p>',
    ['item', 'list', 'p'],
    ['list', 'p'],
  ],
  ['a list that runs on is none', '<p><list rend="inline"><item>a</item></list></p>', ['p'], []],
  [
    'a list that runs on with a paragraph in it cannot',
    '<p><list rend="inline"><item><p/></item></list></p>',
    ['item', 'list', 'p', 'p'],
    ['item', 'list', 'p'],
  ],
  ['what a note holds does not count', '<p><note><p/></note></p>', ['p', 'p'], ['note']],
  ['an address is one in a division', '<div><address/></div>', ['address', 'div'], []],
  ['and runs on in a paragraph', '<p><address/></p>', ['p'], []],
  ['a quotation is one where it holds one', '<hi><q><p/></q></hi>', ['p', 'q'], ['hi', 'q']],
] as const)('%s', (_, tei, are, hold) => {
  expect(names(tei)).toEqual({ are, hold });
});
