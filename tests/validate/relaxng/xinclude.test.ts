import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findingsOf, line, outcomeOf, schema } from './including.ts';
import { folderWith } from './schemas.ts';

const xi = 'xmlns:xi="http://www.w3.org/2001/XInclude"';
const doc = (content: string) => `<doc ${xi}>${content}</doc>`;
const inFolder = (files: Readonly<Record<string, string | Uint8Array>>) =>
  folderWith({ 'schema.rnc': schema, ...files });

describe('files that are included', () => {
  test('a right one is right, also within another, and again', async () => {
    const folder = inFolder({
      'a.xml': doc('<xi:include href="parts/b.xml"/><xi:include href="parts/c.xml"/>'),
      'parts/b.xml': `<div ${xi}><xi:include href="c.xml"/></div>`,
      'parts/c.xml': '<p>x</p>',
    });
    expect(await findingsOf(folder)).toEqual([]);
    const outcome = await outcomeOf(folder, 'a.xml');
    expect(outcome.included).toEqual(['parts/b.xml', 'parts/c.xml']);
  });

  test('a finding is in the file where the slip is, and reading goes on behind the inclusion', async () => {
    const folder = inFolder({
      'a.xml': doc('<xi:include href="b.xml"/><q/>'),
      'b.xml': '<div>\n<p m="1">x</p>\n</div>\n',
    });
    expect(await findingsOf(folder)).toEqual([
      'b.xml:2:4 unexpected-attribute `p` must not have an attribute `@m`.',
      'a.xml:1:76 unknown-element `q` is not an element that the schema knows.',
    ]);
  });

  test('an element in the wrong place says where it is included', async () => {
    const folder = inFolder({
      'a.xml': doc('\n<n><xi:include href="b.xml"/></n>'),
      'b.xml': '<p>x</p>',
    });
    const [found] = (await outcomeOf(folder, 'a.xml')).diagnostics;
    expect(found).toMatchObject({ ruleId: 'relaxng/unexpected-element', file: 'b.xml', line: 1 });
    expect(found?.related).toContainEqual({
      file: 'a.xml',
      line: 2,
      column: 5,
      message: 'It is included here.',
    });
  });

  test('what is included twice is told once', async () => {
    const folder = inFolder({
      'a.xml': doc('<xi:include href="b.xml"/><xi:include href="b.xml"/>'),
      'b.xml': '<p m="1">x</p>',
    });
    expect(await findingsOf(folder)).toHaveLength(1);
  });

  test('ids are unique in the whole, and may be referred to from anywhere', async () => {
    const folder = inFolder({
      'a.xml': doc('<p xml:id="x" ref="y"/><xi:include href="b.xml"/><p ref="z"/>'),
      'b.xml': '<div><p xml:id="y"/><p xml:id="x"/></div>',
    });
    expect(await findingsOf(folder)).toEqual([
      'b.xml:1:32 duplicate-id `@xml:id="x"` on `p` stands already on another element of this document.',
      "a.xml:1:106 unknown-idref `@ref` of `p` refers to `z`, which is no element's id.",
    ]);
  });

  test('an id of a file that is included twice says so', async () => {
    const folder = inFolder({
      'a.xml': doc('<xi:include href="b.xml"/><xi:include href="b.xml"/>'),
      'b.xml': '<p xml:id="y"/>',
    });
    expect(await findingsOf(folder)).toEqual([
      'b.xml:1:12 duplicate-id `@xml:id="y"` on `p` comes twice into one document, which includes the element more than once.',
    ]);
  });

  test('the namespaces of a file are its own', async () => {
    const folder = inFolder({
      'a.xml': `<doc ${xi} xmlns:e="urn:e"><div><xi:include href="b.xml"/></div></doc>`,
      'b.xml': '<e:p/>',
    });
    expect(await findingsOf(folder)).toEqual([
      'b.xml:1:2 xml/undeclared-prefix The prefix `e` of `<e:p>` must be declared on this element or one around it.',
    ]);
    // A default namespace does not reach into what is included.
    const other = folderWith({
      'schema.rnc': 'namespace d = "urn:d"\nstart = element d:doc { element p { empty } }',
      'a.xml': `<doc xmlns="urn:d" ${xi}><xi:include href="p.xml"/></doc>`,
      'p.xml': '<p/>',
    });
    expect(await findingsOf(other)).toEqual([]);
  });

  test('names with spaces and letters, percent-encoded or not, and xml:base', async () => {
    const folder = inFolder({
      'a.xml': doc(
        '<xi:include href="Brief%20an%20%C3%84nne.xml"/><xi:include href="Brief an Änne.xml"/>' +
          '<div xml:base="teile/"><div xml:base="x/y"><xi:include href="b.xml"/></div></div>',
      ),
      'Brief an Änne.xml': '<p m=""/>',
      'teile/x/b.xml': '<p l=""/>',
    });
    expect((await findingsOf(folder)).map((found) => found.split(' ')[0])).toEqual([
      'Brief',
      'teile/x/b.xml:1:4',
    ]);
  });

  test('in other encodings, with a document type and entities of its own', async () => {
    const folder = inFolder({
      'a.xml': doc('<xi:include href="b.xml"/><xi:include href="c.xml"/>'),
      'b.xml': Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><p \u00e4=""/>', 'latin1'),
      'c.xml': '<!DOCTYPE p [<!ENTITY e "<hi n=\'1\'/>">]><p>&e;</p>',
    });
    expect(await findingsOf(folder)).toEqual([
      'b.xml:1:47 unexpected-attribute `p` must not have an attribute `@ä`.',
      'c.xml:1:44 unexpected-attribute `hi` must not have an attribute `@n`.',
    ]);
  });

  test('into a document with entities of its own', async () => {
    const folder = inFolder({
      'a.xml': `<!DOCTYPE doc [<!ENTITY e "b.xml">]>${doc('<xi:include href="&e;"/>')}`,
      'b.xml': '<q/>',
    });
    expect(await findingsOf(folder)).toEqual([
      'b.xml:1:2 unknown-element `q` is not an element that the schema knows.',
    ]);
  });

  test('one that is not well-formed is told in itself, and the document goes on without it', async () => {
    const folder = inFolder({
      'a.xml': doc('<xi:include href="b.xml"><xi:fallback><p/></xi:fallback></xi:include><q/>'),
      'b.xml': '<div><p></div>',
    });
    expect((await findingsOf(folder)).map((found) => found.split(' ').slice(0, 2).join(' '))).toEqual([
      'b.xml:1:9 xml/mismatched-end-tag',
      'a.xml:1:119 unknown-element',
    ]);
  });

  test('one whose bytes are wrong, and an empty one', async () => {
    const folder = inFolder({
      'a.xml': doc('<xi:include href="b.xml"/><xi:include href="c.xml"/>'),
      'b.xml': Buffer.from([0x3c, 0x70, 0x3e, 0xff]),
      'c.xml': '',
    });
    expect((await findingsOf(folder)).map((found) => found.split(' ')[1])).toEqual([
      'xml/encoding',
      'xml/empty-file',
    ]);
  });

  test('in the place of the root', async () => {
    const folder = inFolder({
      'a.xml': `<xi:include ${xi} href="b.xml"/>`,
      'b.xml': '<doc><p/></doc>',
      'c.xml': `<xi:include ${xi} href="no.xml"><xi:fallback><doc/><doc/>x</xi:fallback></xi:include>`,
      'd.xml': `<xi:include ${xi} href="b.xml" parse="text"/>`,
    });
    expect(await findingsOf(folder)).toEqual([]);
    const words = 'xml/include-syntax A document must have one root element, and here';
    expect(await findingsOf(folder, 'c.xml')).toEqual([
      `c.xml:1:90 ${words} another is put in its place.`,
      `c.xml:1:95 ${words} a text is put in its place.`,
    ]);
    expect(await findingsOf(folder, 'd.xml')).toEqual([`d.xml:1:2 ${words} a text is put in its place.`]);
  });

  test('texts', async () => {
    const folder = inFolder({
      'a.xml': doc(
        '<p><xi:include href="b.txt" parse="text"/></p><n><xi:include href="n.txt" parse="text"/></n>' +
          '<div> <xi:include href="b.txt" parse="text"/> more</div>' +
          '<p><xi:include href="l.txt" parse="text" encoding="iso-8859-1"/></p>',
      ),
      'b.txt': 'a < b & c\n',
      'n.txt': '\n42\n',
      'l.txt': Buffer.from('\u00e4', 'latin1'),
      'c.xml': doc('<n><xi:include href="b.txt" parse="text"/></n>'),
      'd.xml': doc(
        '<p><xi:include href="l.txt" parse="text"/></p><p><xi:include href="b.txt" parse="text" encoding="klingon"/></p>',
      ),
    });
    expect(await findingsOf(folder)).toEqual([
      'b.txt:1:1 unexpected-text `div` must not hold text of its own.',
    ]);
    expect(await findingsOf(folder, 'c.xml')).toEqual([
      'b.txt:1:1 invalid-value “a < b & c” in `n` is not written as it must be.',
    ]);
    expect(await findingsOf(folder, 'd.xml')).toEqual([
      'l.txt:undefined:undefined xml/encoding The bytes of the text are not all of the encoding UTF-8.',
      'd.xml:1:146 xml/include-syntax The encoding that `@encoding` names for `b.txt` is not known here.',
    ]);
  });
});

describe('parts of files', () => {
  const b = `<div xmlns:x="urn:x"><div xml:id="one"><p>a</p><p m="1"/></div><p xml:id="two" l="2"/></div>`;
  test.each([
    ['two', '1:80'],
    ['element(two)', '1:80'],
    ['element(/1/2)', '1:80'],
    ['element(one/2)', '1:51'],
    ['element(/1/1/2)', '1:51'],
    ['xmlns(x=urn:x) xpointer(id("two"))element(one/9)element(two)', '1:80'],
  ])('%s', async (pointer, place) => {
    const folder = inFolder({
      'a.xml': doc(`<xi:include href="b.xml" xpointer='${pointer}'/>`),
      'b.xml': b,
    });
    expect((await findingsOf(folder)).map((found) => found.split(' ')[0])).toEqual([`b.xml:${place}`]);
  });

  test.each([
    ['nobody', 'leads to no element of `b.xml`.'],
    ['element(/2)', 'leads to no element of `b.xml`.'],
    ['element(two/1)', 'leads to no element of `b.xml`.'],
    ['element(/0)', 'is not written as a pointer must be.'],
    ['element(/1', 'is not written as a pointer must be.'],
    ['xpointer(//p)', 'is of the scheme `xpointer()`, which is not known here.'],
    ['xmlns(a=b)', 'points to nothing.'],
  ])('xml/include-no-target: %s', async (pointer, words) => {
    const folder = inFolder({ 'a.xml': doc(`<xi:include href="b.xml" xpointer="${pointer}"/>`), 'b.xml': b });
    expect(await findingsOf(folder)).toEqual([
      `a.xml:1:84 xml/include-no-target \`@xpointer="${pointer}"\` ${words}`,
    ]);
  });

  test('the namespaces and the base around a part are its own', async () => {
    const folder = inFolder({
      'a.xml': doc('<xi:include href="b.xml" xpointer="i"/>'),
      'b.xml': `<x:a xmlns:x="urn:x" ${xi} xml:base="s/"><div xml:id="i"><xi:include href="c.xml"/></div></x:a>`,
      's/c.xml': '<p m=""/>',
    });
    expect((await findingsOf(folder)).map((found) => found.split(' ')[0])).toEqual(['s/c.xml:1:4']);
  });

  test('of the document itself, with what is included there', async () => {
    const folder = inFolder({
      'a.xml': doc('<div><xi:include href="b.xml"/></div><xi:include xpointer="element(/1/1)"/>'),
      'b.xml': '<p ref="x"/>',
    });
    expect(await findingsOf(folder)).toEqual([
      "b.xml:1:9 unknown-idref `@ref` of `p` refers to `x`, which is no element's id.",
    ]);
  });
});

describe('what cannot be included', () => {
  test('xml/include-not-found: nothing is there, and nothing stands in for it', async () => {
    const folder = inFolder({
      'a.xml': doc(
        '<xi:include href="no.xml"/><xi:include href="sub"/><xi:include href="no.txt" parse="text"><q/></xi:include>',
      ),
      'sub/b.xml': '<p/>',
    });
    expect(await findingsOf(folder)).toEqual([
      'a.xml:1:67 xml/include-not-found The file `no.xml`, which is to be included here, does not exist.',
      'a.xml:1:94 xml/include-not-found The file `sub`, which is to be included here, is a folder.',
      'a.xml:1:118 xml/include-not-found The file `no.txt`, which is to be included here, does not exist.',
    ]);
  });

  test('a fallback takes the place of what is missing, and is judged; else it is as if it were not there', async () => {
    const folder = inFolder({
      'a.xml': doc(
        '<xi:include href="no.xml"><xi:fallback xmlns:y="urn:y">\n<p>x</p><y:q/><xi:include href="b.xml"/></xi:fallback></xi:include>' +
          '<xi:include href="b.xml"><xi:fallback><q/></xi:fallback></xi:include>',
      ),
      'b.xml': '<p/>',
    });
    expect(await findingsOf(folder)).toEqual([
      'a.xml:2:10 unknown-element `y:q` is not an element that the schema knows.',
    ]);
  });

  test('xml/include-loop: a file, by itself and by way of others, and a part of a document', async () => {
    const folder = inFolder({
      'a.xml': doc('<xi:include href="b.xml"/>'),
      'b.xml': `<div ${xi}><xi:include href="c.xml"/></div>`,
      'c.xml': `<div ${xi}><xi:include href="./b.xml"/><q/></div>`,
      'd.xml': doc('<div xml:id="d"><xi:include xpointer="d"/></div>'),
      'e.xml': doc('<xi:include href="e.xml"/>'),
    });
    expect(await findingsOf(folder)).toEqual([
      'c.xml:1:67 xml/include-loop `b.xml` is included within itself.',
      'c.xml:1:78 unknown-element `q` is not an element that the schema knows.',
    ]);
    const [found] = (await outcomeOf(folder, 'a.xml')).diagnostics;
    expect(found?.related?.map(({ file }) => file)).toEqual(['a.xml', 'b.xml']);
    expect(await findingsOf(folder, 'd.xml')).toEqual([
      'd.xml:1:62 duplicate-id `@xml:id="d"` on `div` comes twice into one document, which includes the element more than once.',
      'd.xml:1:87 xml/include-loop `d` of `d.xml` is included within itself.',
    ]);
    expect(await findingsOf(folder, 'e.xml')).toEqual([
      'e.xml:1:67 xml/include-loop `e.xml` is included within itself.',
    ]);
  });

  test('xml/include-outside: by dots, by an absolute path, by a URL, by a link, whether it is there or not', async () => {
    const outside = folderWith({ 'secret.xml': '<q>secret</q>' });
    const secret = join(outside, 'secret.xml');
    const folder = inFolder({
      'dots.xml': doc(`<xi:include href="${'../'.repeat(20)}${secret.slice(1)}"/>`),
      'coded.xml': doc(`<xi:include href="%2e%2e/${'%2e%2E/'.repeat(20)}${secret.slice(1)}"/>`),
      'absolute.xml': doc(`<xi:include href="${secret}"/>`),
      'url.xml': doc(`<xi:include href="file://${secret}"/>`),
      'link.xml': doc('<xi:include href="link-to.xml"/>'),
      'folder.xml': doc('<xi:include href="out/secret.xml"/>'),
      'text.xml': doc('<p><xi:include href="link-to.xml" parse="text"/></p>'),
      'missing.xml': doc(`<xi:include href="${join(outside, 'no.xml')}"/>`),
      'through.xml': doc('<xi:include href="out/no.xml"/>'),
      'base.xml': `<doc ${xi}><div xml:base="file://${outside}/"><xi:include href="secret.xml"/></div></doc>`,
      'passwd.xml': doc('<p><xi:include href="/etc/passwd" parse="text"/></p>'),
    });
    symlinkSync(secret, join(folder, 'link-to.xml'));
    symlinkSync(outside, join(folder, 'out'));
    for (const name of 'dots coded absolute url link folder text missing through base passwd'.split(' ')) {
      const [found, ...others] = await findingsOf(folder, `${name}.xml`);
      expect(found, name).toMatch(/ xml\/include-outside .* is not included: it lies outside the folder/);
      expect(others, name).toEqual([]);
    }
  });

  test('nothing is fetched from the network, also by way of xml:base; the fallback is taken', async () => {
    const folder = inFolder({
      'a.xml': doc(
        '<xi:include href="http://localhost:9/b.xml"><xi:fallback><q/></xi:fallback></xi:include>',
      ),
      'b.xml': `<doc ${xi} xml:base="https://example.org/x/"><xi:include href="b.xml"/></doc>`,
      'c.xml': doc('<xi:include href="//localhost/b.xml"/><xi:include href="data:text/xml,%3Cp/%3E"/>'),
    });
    const words = 'is not included: it is not on this computer, and nothing is fetched.';
    expect(await findingsOf(folder)).toEqual([
      `a.xml:1:67 xml/include-outside \`http://localhost:9/b.xml\` ${words}`,
      'a.xml:1:107 unknown-element `q` is not an element that the schema knows.',
    ]);
    expect((await outcomeOf(folder, 'b.xml')).diagnostics.map(line)).toEqual([
      `b.xml:1:101 xml/include-outside \`https://example.org/x/b.xml\` ${words}`,
    ]);
    expect(await findingsOf(folder, 'c.xml')).toHaveLength(2);
  });

  test.each([
    [
      '<xi:include/>',
      'An `xi:include` must name a file in `@href`, or a part of this document in `@xpointer`.',
    ],
    [
      '<xi:include href=""/>',
      'An `xi:include` must name a file in `@href`, or a part of this document in `@xpointer`.',
    ],
    [
      '<xi:include href="b.xml" parse="html"/>',
      '`@parse` of `xi:include` must be `xml` or `text`, not `html`.',
    ],
    ['<xi:include href="b.xml#p"/>', '`@href` of `xi:include` must name a whole file, without the `#p`.'],
    [
      '<xi:include href="b.xml" parse="text" xpointer="p"/>',
      'An `xi:include` with `parse="text"` must not have `@xpointer`.',
    ],
    ['<xi:include href="http://[/"/>', '`@href="http://[/"` of `xi:include` is no address of a file.'],
    ['<xi:fallback><q/></xi:fallback>', '`xi:fallback` must stand in an `xi:include`.'],
    [
      '<xi:include href="b.xml"><xi:include href="b.xml"/></xi:include>',
      '`xi:include` must not stand in an `xi:include`.',
    ],
    [
      '<xi:include href="b.xml"><xi:fallback/><xi:fallback/></xi:include>',
      'An `xi:include` must have one `xi:fallback` at most.',
    ],
  ])('xml/include-syntax: %s', async (content, message) => {
    const folder = inFolder({ 'a.xml': doc(content), 'b.xml': '<p/>' });
    const [found, ...others] = await findingsOf(folder);
    expect(found?.replace(/^\S+ /, '')).toBe(`xml/include-syntax ${message}`);
    expect(others).toEqual([]);
  });

  test('a prefix that is not declared is seen in what is passed over, too', async () => {
    const folder = inFolder({
      'a.xml': doc('<xi:include href="b.xml"><e:p/></xi:include>'),
      'b.xml': '<p/>',
    });
    const { diagnostics } = await outcomeOf(folder, 'a.xml');
    expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(['xml/undeclared-prefix']);
  });
});
