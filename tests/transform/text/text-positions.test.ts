import { beforeAll, describe, expect, test } from 'vitest';
import { textContent } from '../../../src/edition/text-content.ts';
import { tei } from '../transform-sources.ts';
import { type MadeText, madeTexts } from './made-texts.ts';

const persons = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>P</title></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc><encodingDesc><listPrefixDef><prefixDef ident="person" matchPattern="(.+)" replacementPattern="#$1"><p/></prefixDef></listPrefixDef></encodingDesc></teiHeader><text><body><listPerson><person xml:id="a"><persName>Ann</persName></person><person xml:id="b"><persName>Bob</persName></person></listPerson></body></text></TEI>`;

const name = (words: string, id = 'a') =>
  `<persName ref="../registers/persons.xml#${id}">${words}</persName>`;

const body = `<body><div><head>On ${name('Ann of Two\n  Words')}</head>
<p>Слово о ${name('Вышинском Андрее Януарьевиче, прокуроре и министре')}, и ещё ${name('Громыко', 'b')}.</p>
<p xml:lang="ar">كتب ${name('محمد بن عبد الله')} رسالة</p>
<p>𝒳𝒴𝒵 ${name('𝒜𝓃𝓃 𝒪𝓈𝓂𝒶𝓃')} 𝒳 ${name('😀')}</p>
<p>Decomposed cafe&#x301; of ${name('Rene&#x301;e')}&#x301; and e${name('&#x301;x')}</p>
<p>Hyphen ${name('Mos-<lb break="no"/>kau')} and ${name('Sankt<lb/>Petersburg')}${name('next')}</p>
<p>Nested ${name(`the ${name('inner', 'b')} one`)} and ${name(' spaced ')} ${name('')}on<note>A note of ${name('Noted Person')} at <date when="1951-12-25">Christmas of that year</date></note></p>
<p><q>${name('quoted')}</q> <ref target="#x">${name('within a link')}</ref> <choice><sic>${name('wrnog')}</sic><corr>${name('right')}</corr></choice></p>
<table><row><cell>${name('In a cell')}</cell><cell>many words that are to be wrapped in the narrow column of a table at most widths</cell></row><row><cell>x</cell><cell>${name('Ann the Second')} and ${name('somebody whose name is much too long to be kept in one line of a cell')}</cell></row></table>
<list type="gloss"><label>${name('Labelled')}</label><item>${name('Item')}</item></list>
<p>漢字${name('漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字')}漢字</p>
<lg><l>${name('Verse')}</l><l part="I">One ${name('half')}</l><l part="F">${name('and the other')}</l></lg>
<rs ref="../registers/persons.xml#a"><p>A block ${name('in', 'b')} a name</p><p>of two</p></rs></div></body>`;

const widths = [30, 41, 72, 200, 0];
let made: ReadonlyMap<number, readonly MadeText[]>;

beforeAll(async () => {
  made = await madeTexts(
    { 'tei/documents/d.xml': tei(body), 'tei/registers/persons.xml': persons },
    { widths },
  );
}, 240_000);

const at = (width: number) => made.get(width)?.[0] as MadeText;
const plain = (words: string) => words.normalize('NFC').replace(/[\s|]+/g, '');

describe.each(widths)('at a width of %i', (width) => {
  test('every quote is what stands between its positions, with what stands around it', () => {
    const { text, positions } = at(width);
    const points = [...text];
    for (const { start, end, exact, prefix, suffix } of positions) {
      expect(points.slice(start, end).join('')).toBe(exact);
      expect(points.slice(0, start).join('').endsWith(prefix)).toBe(true);
      expect(points.slice(end).join('').startsWith(suffix)).toBe(true);
      expect(exact).toBe(exact.trim());
      expect([...prefix].length).toBeLessThanOrEqual(12);
    }
    expect(positions.length).toBeGreaterThan(20);
  });

  test('quotes are the words of their elements', () => {
    const wrong = at(width).positions.filter(({ element, exact }) => {
      const words = plain(textContent(element));
      // An accent that follows a name is written in one character with its last letter.
      return (
        !plain(exact).normalize('NFD').startsWith(words.normalize('NFD')) &&
        words !== 'x\u0301' &&
        !/\u0301x/.test(words)
      );
    });
    expect(wrong.map(({ element, exact }) => [textContent(element), exact])).toEqual([]);
  });

  test('what is not in the text has no position', () => {
    const quotes = at(width).positions.map(({ exact }) => exact);
    expect(quotes).toContain('right');
    expect(quotes).not.toContain('wrnog');
    expect(quotes).not.toContain('');
  });

  test('the text is NFC and no mark is left in it', () => {
    const { text } = at(width);
    expect(text.normalize('NFC')).toBe(text);
    expect([...text].filter((character) => character < ' ' && character !== '\n')).toEqual([]);
    expect(text).not.toMatch(/[ \t]+$/m);
  });
});

test('a quote runs over line ends as the text does', () => {
  const quotes = at(30).positions.map(({ exact }) => exact);
  expect(quotes.some((exact) => /Вышинском\s*\n?.*\n/.test(exact))).toBe(true);
  expect(quotes).toContain('Sankt\nPetersburg');
  expect(
    at(0).positions.some(({ exact }) => exact === 'Вышинском Андрее Януарьевиче, прокуроре и министре'),
  ).toBe(true);
});

test('notes, dates, cells, labels and verse have positions', () => {
  const quotes = at(72).positions.map(({ exact }) => exact);
  for (const exact of [
    'Noted Person',
    'Christmas of that year',
    'In a cell',
    'Ann the Second',
    'Labelled',
    'Item',
    'half',
    'and the other',
    '😀',
    'محمد بن عبد الله',
  ]) {
    expect(quotes).toContain(exact);
  }
});

test('a mention that a cell breaks has no position, since other cells stand within it', () => {
  const long = (width: number) => at(width).positions.some(({ exact }) => exact.startsWith('somebody whose'));
  expect(long(72)).toBe(false);
  expect(long(0)).toBe(true);
});

test('notes that are left out take their mentions with them', async () => {
  const [without] = (
    await madeTexts(
      { 'tei/documents/d.xml': tei(body), 'tei/registers/persons.xml': persons },
      { widths: [72], notes: 'none' },
    )
  ).get(72) as readonly MadeText[];
  expect(without?.text).not.toContain('[1]');
  expect(without?.positions.map(({ exact }) => exact)).not.toContain('Noted Person');
  expect(without?.positions.map(({ exact }) => exact)).toContain('In a cell');
});
