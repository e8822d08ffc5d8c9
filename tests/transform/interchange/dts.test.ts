import { parseXmlDocument } from 'slimdom';
import { describe, expect, test } from 'vitest';
import { enter, expand, type Json, units } from './dts-client.ts';
import { base, letter, madeFrom, sample } from './made-files.ts';

/** What a document is cited by, as `level identifier (type)`. */
const citedBy = (text: string, header = '') => {
  const source = letter('<p/>', text).replace('<profileDesc>', `${header}<profileDesc>`);
  const made = madeFrom({ 'tei/documents/d.xml': source }, { interchange: ['dts'] });
  const { client, entry } = enter(made);
  const answer = client.json(entry.navigation, { resource: 'd', down: -1 });
  return {
    made,
    client,
    entry,
    cited: units(answer).map(({ level, identifier, citeType }) => `${level} ${identifier} (${citeType})`),
  };
};

describe('the service of the sample, walked from its entry', () => {
  const made = madeFrom(sample, { interchange: ['dts'], title: 'Papers' });
  const { client, entry } = enter(made);

  test('the entry names three endpoints', () => {
    expect(entry).toMatchObject({ '@id': `${base}dts/index.json`, '@type': 'EntryPoint' });
    for (const name of ['collection', 'navigation', 'document']) expect(entry[name]).toMatch(/\{/);
  });

  test('the collection leads to the document, and the document back', () => {
    const root = client.json(entry.collection);
    expect(root).toMatchObject({ '@type': 'Collection', title: 'Papers', totalParents: 0, totalChildren: 1 });
    const [member] = root.member as Json[];
    expect(member).toMatchObject({
      '@id': 'wcda-113019',
      '@type': 'Resource',
      title: 'Memorandum, Gromyko to Stalin, 25 December 1951',
      totalParents: 1,
      totalChildren: 0,
      dublinCore: { language: ['en', 'ru'], created: '1951-12-25' },
      download: `${base}doc/wcda-113019.xml`,
    });
    const alone = client.json(member?.collection);
    expect(alone).toMatchObject(member as Json);
    const parents = client.json(entry.collection, { id: 'wcda-113019', nav: 'parents' });
    expect(parents.member).toMatchObject([{ '@id': root['@id'], '@type': 'Collection' }]);
    expect(client.json(entry.collection, { id: String(root['@id']), nav: 'children' })).toEqual(root);
    expect(client.json(entry.collection, { nav: 'parents' }).member).toEqual([]);
  });

  test('every question of level 0 is answered, and every file answers one', () => {
    client.json(entry.collection, { nav: 'children' });
    for (const id of ['edition', 'wcda-113019']) {
      client.json(entry.collection, { id });
      for (const nav of ['children', 'parents']) client.json(entry.collection, { id, nav });
    }
    const resource = 'wcda-113019';
    const whole = units(client.json(entry.navigation, { resource, down: -1 }));
    expect(units(client.json(entry.navigation, { resource, down: 2 }))).toEqual(whole);
    expect(units(client.json(entry.navigation, { resource, down: 1 }))).toEqual(
      whole.filter(({ level }) => level === 1),
    );
    for (const unit of whole) {
      const ref = unit.identifier;
      const alone = client.json(entry.navigation, { resource, ref });
      expect(alone.ref).toEqual(unit);
      expect(alone).not.toHaveProperty('member');
      expect(units(client.json(entry.navigation, { resource, ref, down: 0 }))).toEqual(
        whole.filter(({ parent }) => parent === unit.parent),
      );
      const below = [unit, ...whole.filter(({ parent }) => parent === ref)];
      for (const down of [1, -1])
        expect(units(client.json(entry.navigation, { resource, ref, down }))).toEqual(below);
      client.get(expand(String(entry.document), { resource, ref }));
    }
    client.get(expand(String(entry.document), { resource }));
    expect([...made.files.keys()].filter((path) => !client.asked.has(path))).toEqual([]);
  });

  test('a part is its very element, in the wrapper, with its language and where its pointers lead', () => {
    const text = client.get(expand(String(entry.document), { resource: 'wcda-113019', ref: 'div1.p1' }));
    const { documentElement } = parseXmlDocument(text);
    expect(documentElement?.nodeName).toBe('TEI');
    expect(documentElement?.getAttribute('xml:lang')).toBe('en');
    expect(documentElement?.getAttribute('xml:base')).toBe('../../../doc/wcda-113019.xml');
    const wrapper = documentElement?.firstElementChild;
    expect([wrapper?.namespaceURI, wrapper?.localName]).toEqual(['https://w3id.org/api/dts#', 'wrapper']);
    const source = /<p>According to the report[\s\S]*?<\/p>/.exec(
      sample['tei/documents/1951-12-25-gromyko-to-stalin.xml'] ?? '',
    );
    expect(text).toContain(`#">${source?.[0]}</dts:wrapper>`);
  });

  test('the whole document is what stands beside its page', () => {
    const text = client.get(expand(String(entry.document), { resource: 'wcda-113019' }));
    const source = sample['tei/documents/1951-12-25-gromyko-to-stalin.xml'] ?? '';
    const from = '<teiHeader>';
    expect(text.slice(text.indexOf(from))).toBe(source.slice(source.indexOf(from)));
    expect(text).toContain('xml:base="../../doc/wcda-113019.xml"');
  });
});

test('a document that is called as the edition is among the collections keeps its name', () => {
  const made = madeFrom(
    { 'tei/documents/x.xml': letter('<p/>', undefined, 'Edition') },
    { interchange: ['dts'] },
  );
  const paths = [...made.files.keys()].map((path) => path.toLowerCase());
  expect(new Set(paths).size).toBe(paths.length);
  const { client, entry } = enter(made);
  expect(client.json(entry.collection)['@id']).toBe('edition~');
  expect(client.json(entry.collection, { id: 'Edition' })['@type']).toBe('Resource');
});

describe('how a document is cited that does not say it', () => {
  test('a letter by its paragraphs, opener and closer', () => {
    const { cited } = citedBy(
      '<body><div type="letter"><head>H</head><opener>o</opener><p>1</p><pb/><p xml:id="second">2</p><ab>3</ab><closer>c</closer></div></body>',
    );
    expect(cited).toEqual([
      '1 opener1 (opener)',
      '1 p1 (paragraph)',
      '1 second (paragraph)',
      '1 p3 (paragraph)',
      '1 closer1 (closer)',
    ]);
  });

  test('a book by its divisions, a poem by stanzas and lines', () => {
    const { cited, client, entry } = citedBy(
      '<front><div><p>f</p></div></front><body><div type="chapter"><div><p>1</p></div><div><p>2</p></div></div><div type="poem"><lg><l>a</l><l>b</l></lg></div></body>',
    );
    expect(cited).toEqual([
      '1 p1 (paragraph)',
      '1 div1 (chapter)',
      '2 div1.div1 (division)',
      '3 div1.div1.p1 (paragraph)',
      '2 div1.div2 (division)',
      '3 div1.div2.p1 (paragraph)',
      '1 div2 (poem)',
      '2 div2.lg1 (stanza)',
      '3 div2.lg1.l1 (line)',
      '3 div2.lg1.l2 (line)',
    ]);
    const below = client.json(entry.navigation, { resource: 'd', ref: 'div1', down: 1 });
    expect(units(below).map(({ identifier }) => identifier)).toEqual(['div1', 'div1.div1', 'div1.div2']);
    expect((below.resource as Json).citationTrees).toMatchObject([
      {
        citeStructure: [
          { citeType: 'paragraph' },
          { citeType: 'chapter', citeStructure: [{ citeType: 'division' }] },
          {
            citeType: 'poem',
            citeStructure: [{ citeType: 'stanza', citeStructure: [{ citeType: 'line' }] }],
          },
        ],
      },
    ]);
  });

  test('by nothing where there is nothing: the questions are answered all the same', () => {
    const { cited, client, entry } = citedBy('<body/>');
    expect(cited).toEqual([]);
    expect(client.json(entry.navigation, { resource: 'd', down: 1 }).member).toEqual([]);
    expect((client.json(entry.collection, { id: 'd' }) as Json).citationTrees).toEqual([]);
  });

  test('ids that a file system takes for one, or cannot have, are not taken', () => {
    const long = 'x'.repeat(300);
    const { cited } = citedBy(
      `<body><p xml:id="a">1</p><p xml:id="A">2</p><p xml:id="${long}">3</p><p xml:id="p2">4</p><p xml:id="p5">5</p><p>6</p></body>`,
    );
    expect(cited).toEqual([
      '1 a (paragraph)',
      '1 p2~2 (paragraph)',
      '1 p3 (paragraph)',
      '1 p2 (paragraph)',
      '1 p5 (paragraph)',
      '1 p6 (paragraph)',
    ]);
  });

  test('what a part inherits, its namespaces and language, it keeps; entities and signs come back', () => {
    const { client, entry } = citedBy(
      '<body xml:lang="ru" xmlns:x="urn:x"><p>a &lt; b &amp; c<!-- d --><?e f?><x:g h="&quot;&#10;"/>&#13;</p></body>',
    );
    const text = client.get(expand(String(entry.document), { resource: 'd', ref: 'p1' }));
    expect(text).toContain('xml:lang="ru"');
    expect(text).toContain(
      '<p xmlns:x="urn:x">a &lt; b &amp; c<!-- d --><?e f?><x:g h="&quot;&#10;"/>&#13;</p>',
    );
    expect(parseXmlDocument(text).documentElement?.textContent).toBe('a < b & c\r');
  });

  test('elements with a prefix, and elements of no namespace, stay what they are', () => {
    const source =
      '<t:TEI xmlns:t="http://www.tei-c.org/ns/1.0" xml:id="d"><t:text><t:body><t:p>x<y/><t:hi/></t:p></t:body></t:text></t:TEI>';
    const { client, entry } = enter(madeFrom({ 'tei/documents/d.xml': source }, { interchange: ['dts'] }));
    const text = client.get(expand(String(entry.document), { resource: 'd', ref: 'p1' }));
    const part = parseXmlDocument(text).documentElement?.firstElementChild?.firstElementChild;
    expect([part?.namespaceURI, part?.localName]).toEqual(['http://www.tei-c.org/ns/1.0', 'p']);
    expect(part?.children.map(({ namespaceURI, localName }) => [namespaceURI, localName])).toEqual([
      [null, 'y'],
      ['http://www.tei-c.org/ns/1.0', 'hi'],
    ]);
  });

  test('a text of many lines takes no answer for each pair of them', () => {
    const { made, cited } = citedBy(`<body>${'<l>x</l>'.repeat(3000)}</body>`);
    expect(cited).toHaveLength(3000);
    expect([...made.files.values()].reduce((sum, content) => sum + content.length, 0)).toBeLessThan(
      20_000_000,
    );
  });

  test('a text nested very deeply is cited', () => {
    const { cited } = citedBy(`<body>${'<div><p>x</p>'.repeat(400)}${'</div>'.repeat(400)}</body>`);
    expect(cited.at(-1)).toMatch(/^16 /);
  });
});

describe('how a document says that it is cited', () => {
  const declare = (structure: string) => `<encodingDesc><refsDecl>${structure}</refsDecl></encodingDesc>`;
  const book =
    '<body><div n="I" type="book"><div n="1"><p>a</p><p>b</p></div><div n="2"><p>c</p></div></div><div n="II" type="book"><div n="1"><p>d</p></div></div><div type="index"><p>i</p></div></body>';

  test('by a structure of divisions', () => {
    const { cited, made, client, entry } = citedBy(
      book,
      declare(
        `<citeStructure unit="book" match="//body/div[@type='book']" use="@n"><citeStructure unit="chapter" match="div" use="@n" delim=" "/><citeData property="x" use="head"/></citeStructure>`,
      ),
    );
    // A space cannot stand in the name of a file: the place names the chapter.
    expect(cited).toEqual([
      '1 I (book)',
      '2 I.chapter1 (chapter)',
      '2 I.chapter2 (chapter)',
      '1 II (book)',
      '2 II.chapter1 (chapter)',
    ]);
    expect(made.told).toEqual([]);
    const text = client.get(expand(String(entry.document), { resource: 'd', ref: 'II.chapter1' }));
    expect(text).toContain('<div n="1"><p>d</p></div>');
  });

  test('by delimiters, numbers and several structures in one, in the order of the text', () => {
    const { cited } = citedBy(
      book,
      declare(
        `<citeStructure unit="book" match="/TEI/text/body/div[@type='book']" use="@n"><citeStructure unit="chapter" match="tei:div" use="@n" delim="."><citeStructure unit="paragraph" match="./p" use="position()" delim="."/></citeStructure></citeStructure><citeStructure unit="index" match="//div[@type='index']" use="@type"/>`,
      ),
    );
    expect(cited).toEqual([
      '1 I (book)',
      '2 I.1 (chapter)',
      '3 I.1.1 (paragraph)',
      '3 I.1.2 (paragraph)',
      '2 I.2 (chapter)',
      '3 I.2.1 (paragraph)',
      '1 II (book)',
      '2 II.1 (chapter)',
      '3 II.1.1 (paragraph)',
      '1 index (index)',
    ]);
  });

  test.each([
    [
      'match="//div[position() > 1]" use="@n"',
      'has a `@match` that opis does not read, `//div[position() > 1]`',
    ],
    [`match="doc('/etc/passwd')" use="@n"`, 'has a `@match` that opis does not read'],
    ['match="//div" use="head"', 'has a `@use` that opis does not read, `head`'],
    ['match="//pb" use="@n"', 'leads to `<pb/>`, which holds no text'],
  ])('what is not followed is told: %s', (attributes, reason) => {
    const { made, cited } = citedBy(
      '<body><pb n="1"/><div n="a"><p>x</p></div><div n="b"><p>y</p></div></body>',
      declare(`<citeStructure unit="u" ${attributes}/>`),
    );
    expect(made.diagnostics).toMatchObject([{ ruleId: 'graph/unfollowed-cite-structure', line: 1 }]);
    expect(made.diagnostics[0]?.message).toContain(reason);
    expect(cited[0]).toBe('1 div1 (division)');
  });
});
