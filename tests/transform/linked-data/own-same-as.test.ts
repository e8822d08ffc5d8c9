import { expect, test } from 'vitest';
import { tei, transformSources } from '../transform-sources.ts';

const base = 'https://example.org/ed/';

const register = (idno: string) =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="persons"><teiHeader><fileDesc><titleStmt><title>P</title></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader><text><body><listPerson><person xml:id="a"><persName>Ann</persName>
<idno type="URL">${idno}</idno></person></listPerson></body></text></TEI>`;

test.each(['person/a#this', 'person/a.html', 'person/a'])(
  'graph/own-same-as: an entry that says it is the same as %s, which it is, says nothing',
  async (own) => {
    const made = await transformSources(
      {
        'tei/documents/d.xml': tei('<body><p>x</p></body>'),
        'tei/registers/persons.xml': register(base + own),
      },
      { base },
    );
    expect(made.diagnostics.map(({ ruleId, line }) => `${ruleId}:${line}`)).toEqual(['graph/own-same-as:2']);
    expect(made.files.get('person/a.ttl')).not.toContain('sameAs');
  },
);

test('another address is told', async () => {
  const other = 'https://d-nb.info/gnd/118609807';
  const made = await transformSources(
    { 'tei/documents/d.xml': tei('<body><p>x</p></body>'), 'tei/registers/persons.xml': register(other) },
    { base },
  );
  expect(made.diagnostics).toEqual([]);
  expect(made.files.get('person/a.ttl')).toContain(`schema:sameAs <${other}>`);
});
