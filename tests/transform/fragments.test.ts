import { beforeAll, describe, expect, test } from 'vitest';
import { fragments } from './fragments.ts';
import { type Transformed, transformSources } from './transform-sources.ts';

const prefixes = `<encodingDesc><listPrefixDef><prefixDef ident="person" matchPattern="([a-z]+)" replacementPattern="../registers/persons.xml#$1"/><prefixDef ident="org" matchPattern="([a-z]+)" replacementPattern="../registers/organizations.xml#$1"/></listPrefixDef></encodingDesc>`;
const header = `<teiHeader><fileDesc><titleStmt><title>A title</title><respStmt xml:id="ed"><resp>edition (all of it)</resp><name>The Editor</name></respStmt></titleStmt><publicationStmt><p>P</p></publicationStmt><sourceDesc><p>S</p></sourceDesc></fileDesc>${prefixes}</teiHeader>`;
const document = (content: string, id: string) =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="${id}" xml:lang="en">${header}<text>${/^<(body|front|back)/.test(content) ? content : `<body>${content}</body>`}</text></TEI>`;
const register = (content: string) => document(`<body>${content}</body>`, 'register');

let made: Transformed;
beforeAll(async () => {
  made = await transformSources({
    'tei/registers/persons.xml': register(
      '<listPerson><person xml:id="a"><persName>Ann Example</persName></person></listPerson>',
    ).replace('xml:id="register"', 'xml:id="persons"'),
    'tei/registers/organizations.xml': register(
      '<listOrg><org xml:id="b"><orgName>The Bank</orgName></org></listOrg>',
    ).replace('xml:id="register"', 'xml:id="orgs"'),
    ...Object.fromEntries(
      fragments.map(({ tei }, index) => [`tei/documents/f${index}.xml`, document(tei, `f${index}`)]),
    ),
  });
}, 120_000);

const file = (path: string) => made.files.get(path) ?? '';

describe.each(fragments.map((fragment, index) => ({ ...fragment, index })))(
  '$name',
  ({ html, notHtml = [], text = [], index }) => {
    test('as a page', () => {
      const page = file(`doc/f${index}.html`);
      const shown = page.slice(page.indexOf('<article'), page.indexOf('<section class="colophon"'));
      for (const piece of html) expect(shown).toContain(piece);
      for (const piece of notHtml) expect(shown).not.toContain(piece);
    });

    if (text.length === 0) return;
    test('as plain text', () => {
      for (const piece of text) expect(file(`doc/f${index}.txt`)).toContain(`${piece}\n`);
    });
  },
);

test('no stylesheet has anything to say of the fragments but that there is no base', () => {
  expect(made.diagnostics.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([
    expect.stringContaining('graph/no-base'),
  ]);
});
