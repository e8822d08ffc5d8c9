import { expect, test } from 'vitest';
import { SourceText } from '../../src/diagnostics/source-text.ts';
import { attribute } from '../../src/edition/attribute.ts';
import { descendants } from '../../src/edition/descendants.ts';
import { parseXml } from '../../src/read/parse-xml.ts';
import { verseLines } from '../../src/transform/verse-lines.ts';

function linesOf(tei: string) {
  const { document } = parseXml(new SourceText(`<TEI><text>${tei}</text></TEI>`), 'file.xml');
  if (document === undefined) throw new Error('The text is not well-formed.');
  const elements = [...descendants(document.root)];
  const { numbers, former } = verseLines(elements);
  const lines = elements.filter(({ localName }) => localName === 'l');
  return {
    /** The places of the lines, from 0, that show a number. */
    numbers: [...numbers].map(([line, number]) => [lines.indexOf(line), number]),
    former: [...former].map(([line, words]) => `${attribute(line, 'part')}: ${words}`),
  };
}

const lines = (count: number) => '<l>x</l>'.repeat(count);

test.each([
  ['a poem', `<body><div>${lines(6)}</div></body>`, [[4, 5]]],
  [
    'each poem for itself',
    `<body><div>${lines(5)}</div><div><lg>${lines(5)}</lg></div></body>`,
    [
      [4, 5],
      [9, 5],
    ],
  ],
  [
    'a play from scene to scene, with what nobody speaks',
    `<body><div><div><sp>${lines(3)}</sp></div><div><lg>${lines(1)}</lg><sp><lg>${lines(2)}</lg></sp></div></div></body>`,
    [[4, 5]],
  ],
  [
    'a prologue for itself',
    `<front><prologue><sp>${lines(3)}</sp></prologue></front><body><div><sp>${lines(5)}</sp></div></body>`,
    [[7, 5]],
  ],
  [
    'each of several plays',
    `<body><div type="play"><div><sp>${lines(3)}</sp></div></div><div type="play"><sp>${lines(5)}</sp></div></body>`,
    [[7, 5]],
  ],
  ['none where the source counts', `<body><div><l n="3">x</l>${lines(9)}</div></body>`, []],
  ['no verse that is quoted', `<body><div><p><quote>${lines(9)}</quote></p></div></body>`, []],
  [
    'a broken line once',
    `<body><div><l part="I">x</l><l part="M">x</l><l part="F">x</l>${lines(4)}</div></body>`,
    [[6, 5]],
  ],
])('counts %s', (_, tei, expected) => {
  expect(linesOf(tei).numbers).toEqual(expected);
});

test.each([
  [
    'the words of the parts before, as a reader sees them',
    '<body><sp><l part="I">To <choice><sic>bee</sic><corr>be</corr></choice><note>N</note>\n or</l></sp><sp><l part="M">not</l></sp><sp><l part="F">to be</l></sp></body>',
    ['M: To be or', 'F: To be or not'],
  ],
  ['nothing where no part is before', '<body><l part="F">x</l><l>y</l><l part="M">z</l></body>', []],
  ['nothing behind a whole line', '<body><l part="I">x</l><l>y</l><l part="F">z</l></body>', []],
])('gives %s', (_, tei, expected) => {
  expect(linesOf(tei).former).toEqual(expected);
});
