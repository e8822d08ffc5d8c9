import { beforeAll, describe, expect, test } from 'vitest';
import { type Transformed, tei, transformSources } from '../transform-sources.ts';
import { sample } from './sample.ts';
import { triplesOf as triples } from './triples.ts';

const base = 'https://example.org/ed/';
const address = `${base}doc/wcda-113019.ttl`;

let based: Transformed;
let relative: Transformed;
beforeAll(async () => {
  based = await transformSources(sample, { base });
  relative = await transformSources(sample);
}, 120_000);

const graph = (made: Transformed) => made.files.get('doc/wcda-113019.ttl') ?? '';

describe('the graph of the sample document', () => {
  test('is the same graph with and without a base, read from where it stands', () => {
    // The plain text names the address of the edition, so it is another file.
    const ofText = (triple: string) => triple.includes('sha256');
    const said = (made: Transformed) => triples(graph(made), address).filter((triple) => !ofText(triple));
    expect(said(relative)).toEqual(said(based));
    expect(graph(based)).toContain(`@base <${base}>`);
    expect(graph(relative)).not.toMatch(/opis\.invalid|@base/);
  });

  test('has no blank node and nothing twice', () => {
    const all = triples(graph(based), base);
    expect(new Set(all).size).toBe(all.length);
    expect(all.filter((triple) => /^_:| _:[^"]*$/.test(triple))).toEqual([]);
  });

  test('makes Razuvaev nobody’s recipient and does not mention him: only the editors’ note does', () => {
    expect(graph(based)).not.toContain('razuvaev');
  });

  test('gives a licence to the editors’ own part alone', () => {
    const licences = triples(graph(based), base).filter((triple) =>
      /license/i.test(triple.split(' ')[1] ?? ''),
    );
    expect(licences).toEqual([
      `<${base}doc/wcda-113019#licensed> <http://schema.org/license> <https://creativecommons.org/licenses/by/4.0/>`,
    ]);
  });

  test('that there is no base is said once, and not where there is one', () => {
    expect(relative.diagnostics.map(({ ruleId }) => ruleId)).toEqual(['graph/no-base']);
    expect(based.diagnostics).toEqual([]);
  });
});

describe('a document that says little', () => {
  const said = async (text: string, header = '') => {
    const made = await transformSources({ 'tei/documents/d.xml': tei(text, header) }, { base });
    return triples(made.files.get('doc/d.ttl') ?? '', base);
  };

  test('without correspondents, signatures and dates has an edited text and its files, and no record', async () => {
    const all = await said('<body><p>x</p></body>');
    expect(all.join('\n')).not.toMatch(/#record|sender|Recipient|Date|created|Instantiation/);
    expect(all.join('\n')).toContain('<https://example.org/ed/doc/d#edition>');
  });

  test('names a sender that no register knows by a fragment', async () => {
    const all = await said(
      '<body><p>x</p></body>',
      '<profileDesc><correspDesc><correspAction type="sent"><persName>A “B” \\ C</persName><date notAfter="1951-12-27" cert="low">then</date></correspAction></correspDesc></profileDesc>',
    );
    expect(all).toContain(
      '<https://example.org/ed/doc/d#sender-1> <http://schema.org/name> ["A “B” \\\\ C","en","http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"]',
    );
    expect(all).toContain(
      '<https://example.org/ed/doc/d#date> <https://www.ica.org/standards/RiC/ontology#normalizedDateValue> ["[..1951-12-27?]","","http://id.loc.gov/datatypes/edtf/EDTF"]',
    );
    expect(all.join('\n')).not.toMatch(/dateCreated|dcterms\/created|terms\/created/);
  });

  test.each([
    ['when="1951"', '1951'],
    ['when="1951-12" cert="low"', '1951-12?'],
    ['notBefore="1951-12-24" notAfter="1951-12-25"', '[1951-12-24..1951-12-25]'],
    ['notBefore="1951"', '[1951..]'],
    ['from="1951-01-01" to="1951-02-01"', '1951-01-01/1951-02-01'],
    ['from="1951"', '1951/..'],
    ['to="1951"', '../1951'],
  ])('<date %s> is %s in EDTF', async (attributes, edtf) => {
    const all = await said(
      '<body><p>x</p></body>',
      `<profileDesc><correspDesc><correspAction type="sent"><date ${attributes}>then</date></correspAction></correspDesc></profileDesc>`,
    );
    expect(all.filter((triple) => triple.includes('normalizedDateValue'))).toEqual([
      expect.stringContaining(`["${edtf}",""`),
    ]);
  });
});
