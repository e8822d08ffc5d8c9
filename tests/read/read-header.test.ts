import { describe, expect, test } from 'vitest';
import { parseOrdered } from '../../src/engines/fast-xml-parser.ts';
import { readHeader } from '../../src/read/header/read-header.ts';
import { parse } from './parse.ts';

const entryOf = (text: string) => {
  const { document, header } = parse(text);
  if (!document) throw new Error('It is not well-formed.');
  return readHeader(header, document.root);
};
const tei = (header: string, root = '') =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0" ${root}><teiHeader>${header}</teiHeader></TEI>`;
const headerOf = (header: string, root = '') => entryOf(tei(header, root));
const profile = (content: string) => headerOf(`<profileDesc>${content}</profileDesc>`);

test('a document without a header, or with an empty one, says nothing', () => {
  const nothing = { titles: [], correspondents: [], signatures: [], identifiers: [], languages: [] };
  expect(entryOf('<TEI xmlns="http://www.tei-c.org/ns/1.0"/>')).toEqual(nothing);
  expect(headerOf('')).toEqual(nothing);
});

describe('titles', () => {
  const titles = (content: string) =>
    headerOf(`<fileDesc><titleStmt>${content}</titleStmt></fileDesc>`).titles;

  test('begin with the main one', () => {
    expect(titles('<title type="sub">B</title><title type="main">A</title><title/>')).toEqual(['A', 'B']);
    expect(
      titles(
        '<title level="s">Series</title><title type="iso-date">1893</title><title level="a">Letter</title>',
      ),
    ).toEqual(['Letter', 'Series', '1893']);
    expect(titles('<title level="s">Series</title>')).toEqual(['Series']);
  });

  test('have their white space normalised, no-break spaces kept', () => {
    expect(titles('<title>\n  To <hi>Comrade</hi>\t Stalin\u00a0I. </title>')).toEqual([
      'To Comrade Stalin\u00a0I.',
    ]);
  });

  test('have references resolved once, and CDATA as it stands', () => {
    expect(titles('<title>A &amp;amp; B &#233;&#x1F600; <![CDATA[&amp; <x>]]></title>')).toEqual([
      'A &amp; B é\u{1F600} &amp; <x>',
    ]);
  });

  test('are not those of other statements', () => {
    expect(headerOf('<fileDesc><seriesStmt><title>S</title></seriesStmt></fileDesc>').titles).toEqual([]);
  });
});

describe('correspondence', () => {
  test('tells senders, recipients and those copied', () => {
    const { correspondents, date } = profile(
      `<correspDesc>
        <correspAction type="sent"><persName ref="person:a">A</persName><orgName>B &amp; C</orgName><placeName>D</placeName><date when="1951-12-25">25 December
          1951</date></correspAction>
        <correspAction type="transmitted"><name>E</name></correspAction>
        <correspAction type="received" subtype="to"><name ref=" person:f&#10;person:g ">F</name><note>by <persName>H</persName></note></correspAction>
        <correspAction type="received" subtype="cc"><rs>the <persName>J</persName> office</rs><persName ref="person:i"/><persName/></correspAction>
        <correspContext><persName>K</persName></correspContext>
      </correspDesc>`,
    );
    expect(correspondents).toEqual([
      { role: 'sender', name: 'A', ref: 'person:a' },
      { role: 'sender', name: 'B & C' },
      { role: 'recipient', name: 'F', ref: ' person:f\nperson:g ' },
      { role: 'copy', name: 'the J office' },
      { role: 'copy', name: 'person:i', ref: 'person:i' },
    ]);
    expect(date).toEqual({ text: '25 December 1951', when: '1951-12-25' });
  });
});

describe('the date', () => {
  const source = (content: string) =>
    headerOf(`<fileDesc><sourceDesc>${content}</sourceDesc></fileDesc>`).date;

  test('is that of the source where there is no correspondence', () => {
    expect(
      source(
        '<msDesc><history><origin><origDate notBefore="1916-01-29">1916</origDate></origin></history></msDesc>',
      ),
    ).toEqual({
      text: '1916',
      notBefore: '1916-01-29',
    });
    expect(source('<bibl><date when="1951">1951</date></bibl>')).toEqual({ text: '1951', when: '1951' });
    expect(
      source('<biblStruct><monogr><imprint><date when="1951"/></imprint></monogr></biblStruct>'),
    ).toEqual({ text: '1951', when: '1951' });
    expect(profile('<creation><date from="1951-01" to="1951-03"/></creation>').date).toEqual({
      text: '1951-01/1951-03',
      from: '1951-01',
      to: '1951-03',
    });
    expect(source('<p>1951</p>')).toBeUndefined();
  });

  test('is rather one that a machine can read', () => {
    const both = (sent: string) =>
      headerOf(
        `<fileDesc><sourceDesc><bibl><date when="1951">1951</date></bibl></sourceDesc></fileDesc><profileDesc><correspDesc><correspAction type="sent">${sent}</correspAction></correspDesc></profileDesc>`,
      ).date?.text;
    expect(both('<date when="1950">1950</date>')).toBe('1950');
    expect(both('<date>in May</date>')).toBe('1951');
    expect(both('')).toBe('1951');
  });

  test('may be written with the attributes of ISO 8601, or in words only', () => {
    expect(source('<bibl><date when-iso="1951-12">December</date></bibl>')).toEqual({
      text: 'December',
      when: '1951-12',
    });
    expect(source('<bibl><date>December</date></bibl>')).toEqual({ text: 'December' });
    expect(source('<bibl><date notAfter="1951"/></bibl>')).toEqual({ text: '../1951', notAfter: '1951' });
  });

  test('is not that of the publication', () => {
    expect(
      headerOf('<fileDesc><publicationStmt><date when="2026"/></publicationStmt></fileDesc>').date,
    ).toBeUndefined();
  });
});

test('signatures are the typed numbers of each manuscript, or the only ones that it has', () => {
  const { signatures } = headerOf(
    `<fileDesc><sourceDesc><listBibl>
      <msDesc><msIdentifier><idno type="url">u</idno><idno type="signature">APRF, Fond 3,
        Delo 829</idno></msIdentifier></msDesc>
      <msDesc><msIdentifier><idno>MSS 31</idno></msIdentifier></msDesc>
      <msDesc><msIdentifier><idno type="url">u</idno></msIdentifier></msDesc>
    </listBibl></sourceDesc></fileDesc>`,
  );
  expect(signatures).toEqual(['APRF, Fond 3, Delo 829', 'MSS 31']);
});

test('identifiers are those of the publication', () => {
  const { identifiers } = headerOf(
    '<fileDesc><publicationStmt><idno type="DOI">10.1/x</idno><idno>y</idno><idno/></publicationStmt><sourceDesc><bibl><idno>z</idno></bibl></sourceDesc></fileDesc>',
  );
  expect(identifiers).toEqual([
    { type: 'DOI', value: '10.1/x' },
    { type: '', value: 'y' },
  ]);
});

test('languages are those of langUsage, else that of the root', () => {
  const usage =
    '<profileDesc><langUsage><language ident="en">English</language><language ident="ru"/><language ident="en"/></langUsage></profileDesc>';
  expect(headerOf(usage, 'xml:lang="de"').languages).toEqual(['en', 'ru']);
  expect(headerOf('', 'xml:lang="de"').languages).toEqual(['de']);
});

test('the revision is the newest change, of one day the first', () => {
  const { revision } = headerOf(
    '<revisionDesc><change when="2025-01-01">A</change><listChange><change when="2026-02-02"> B\n c </change><change when="2026-02-02">D</change></listChange><change>E</change></revisionDesc>',
  );
  expect(revision).toEqual({ when: '2026-02-02', text: 'B c' });
});

describe('names', () => {
  test('may have prefixes, declared on the root, the header or below', () => {
    const inner =
      '<x:fileDesc><x:titleStmt><title xmlns="http://www.tei-c.org/ns/1.0">A</title><title xmlns="urn:other">B</title></x:titleStmt></x:fileDesc>';
    const root = `<x:TEI xmlns:x="http://www.tei-c.org/ns/1.0"><x:teiHeader>${inner}</x:teiHeader></x:TEI>`;
    expect(entryOf(root).titles).toEqual(['A']);
    const header = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><y:teiHeader xmlns:y="http://www.tei-c.org/ns/1.0">${inner.replaceAll('x:', 'y:')}</y:teiHeader></TEI>`;
    expect(entryOf(header).titles).toEqual(['A']);
  });

  test('outside the namespace of TEI are others', () => {
    expect(
      headerOf('<fileDesc xmlns="urn:x"><titleStmt><title>A</title></titleStmt></fileDesc>').titles,
    ).toEqual([]);
    expect(
      entryOf('<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader xmlns="urn:x"/></TEI>').titles,
    ).toEqual([]);
  });
});

test('entities of the document are in the header, and may be the header', () => {
  const dtd = (header: string) =>
    `<!DOCTYPE TEI [<!ENTITY t "A &#38;amp; B"><!ENTITY h "<teiHeader><fileDesc><titleStmt><title>&t;</title></titleStmt></fileDesc></teiHeader>">]><TEI xmlns="http://www.tei-c.org/ns/1.0">${header}</TEI>`;
  expect(entryOf(dtd('&h;')).titles).toEqual(['A & B']);
  expect(
    entryOf(dtd('<teiHeader><fileDesc><titleStmt><title>&t;</title></titleStmt></fileDesc></teiHeader>'))
      .titles,
  ).toEqual(['A & B']);
});

describe('fast-xml-parser', () => {
  test('is not misled by processing instructions, comments and names', () => {
    const root = parseOrdered(
      `<teiHeader><?it's?><a b='x/'/><!-- it's --><constructor __proto__="1"><?a "?></constructor><__proto__/><c><![CDATA[<?x?>]]></c> <d>007</d><e>true</e>\r\n</teiHeader>`,
    );
    expect(
      root?.children.map((child) =>
        child.kind === 'text' ? child.value : `${child.name} ${JSON.stringify(child.attributes)}`,
      ),
    ).toEqual([
      'a {"b":"x/"}',
      'constructor {"__proto__":"1"}',
      '__proto__ {}',
      'c {}',
      ' ',
      'd {}',
      'e {}',
      '\n',
    ]);
    const texts = root?.children.flatMap((child) => (child.kind === 'element' ? child.children : []));
    expect(texts).toEqual([
      { kind: 'text', value: '<?x?>', literal: true },
      { kind: 'text', value: '007', literal: false },
      { kind: 'text', value: 'true', literal: false },
    ]);
  });

  test('reads a deep header', () => {
    const depth = 20_000;
    expect(profile(`<abstract>${'<ab>'.repeat(depth)}deep${'</ab>'.repeat(depth)}</abstract>`).abstract).toBe(
      'deep',
    );
  });
});
