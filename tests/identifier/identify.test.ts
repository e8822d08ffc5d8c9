import { describe, expect, test } from 'vitest';
import { canonicalIri } from '../../src/identifier/canonical-iri.ts';
import { identify } from '../../src/identifier/identify.ts';

describe('right ones', () => {
  test.each([
    ['https://d-nb.info/gnd/118609807', [], 'GND', '118609807'],
    ['https://d-nb.info/gnd/118609807/', [], 'GND', '118609807'],
    ['http://d-nb.info/gnd/105466854X', [], 'GND', '105466854X'],
    ['4005728-8', ['gnd'], 'GND', '4005728-8'],
    ['16020268-1', ['GND'], 'GND', '16020268-1'],
    ['24226-3', ['GND'], 'GND', '24226-3'],
    ['2008416-X', ['GND'], 'GND', '2008416-X'],
    ['https://viaf.org/viaf/95218067', [], 'VIAF', '95218067'],
    ['https://isni.org/isni/0000000121032683', [], 'ISNI', '0000000121032683'],
    ['0000 0001 2103 2683', ['ISNI'], 'ISNI', '0000 0001 2103 2683'],
    ['https://orcid.org/0000-0002-1825-0097', [], 'ORCID', '0000-0002-1825-0097'],
    ['0000-0002-1694-233X', ['ORCID'], 'ORCID', '0000-0002-1694-233X'],
    ['http://www.wikidata.org/entity/Q855', [], 'Wikidata', 'Q855'],
    ['https://www.wikidata.org/wiki/Q35314#sitelinks', [], 'Wikidata', 'Q35314'],
    ['https://id.loc.gov/authorities/names/n79021164.html', [], 'LCNAF', 'n79021164'],
    ['no2001012345', ['LCNAF'], 'LCNAF', 'no2001012345'],
    ['https://sws.geonames.org/2761369/', [], 'GeoNames', '2761369'],
    ['DE-1a', ['ISIL'], 'ISIL', 'DE-1a'],
    ['AT-OeNB', ['isil'], 'ISIL', 'AT-OeNB'],
    ['https://doi.org/10.11588/diglit.7132#0042', [], 'DOI', '10.11588/diglit.7132#0042'],
    ['10.5281/zenodo.3459420', ['DOI'], 'DOI', '10.5281/zenodo.3459420'],
    ['https://hdl.handle.net/21.11115/0000-000E-6FCE-F', ['handle'], 'Handle', '21.11115/0000-000E-6FCE-F'],
    ['hdl:20.500.12345/abc', [], 'Handle', '20.500.12345/abc'],
    ['978-3-16-148410-0', ['ISBN'], 'ISBN', '978-3-16-148410-0'],
    ['0-8044-2957-X', ['isbn-10'], 'ISBN', '0-8044-2957-X'],
    ['urn:isbn:9780306406157', [], 'ISBN', '9780306406157'],
  ] as const)('%s %j is of %3$s', (text, types, scheme, value) => {
    expect(identify(text, types)).toEqual({ scheme, value });
  });
});

describe('wrong check digits, and the one that would be right', () => {
  test.each([
    ['https://d-nb.info/gnd/118609806', 'GND', '7'],
    ['https://d-nb.info/gnd/118690807', 'GND', '9'],
    ['4005728-9', 'GND', '8'],
    ['0000-0002-1825-0098', 'ORCID', '7'],
    ['0000 0001 2103 2684', 'ISNI', '3'],
    ['978-3-16-148410-1', 'ISBN', '0'],
    ['0-8044-2957-1', 'ISBN', 'X'],
  ])('%s of %s', (text, scheme, digit) => {
    expect(identify(text, [scheme])?.fault).toEqual({
      kind: 'check-digit',
      reason: `must end in ${digit}, if its other digits are right`,
    });
  });
});

describe('wrong forms', () => {
  test.each([
    ['https://d-nb.info/gnd/11860980', 'GND'],
    ['https://d-nb.info/gnd/', 'GND'],
    ['11860980a', 'GND'],
    ['0123', 'VIAF'],
    ['12345678901234567890123', 'VIAF'],
    ['0000 0001 2103 268', 'ISNI'],
    ['0000000218250097', 'ORCID'],
    ['855', 'Wikidata'],
    ['Q0855', 'Wikidata'],
    ['http://www.wikidata.org/entity/Q85x5', 'Wikidata'],
    ['n7902116', 'LCNAF'],
    ['Vienna', 'GeoNames'],
    ['DE', 'ISIL'],
    ['DE-1234567890ab', 'ISIL'],
    ['11.5281/zenodo', 'DOI'],
    ['10.5281', 'DOI'],
    ['XXXX', 'Handle'],
    ['978-3-8353-3234', 'ISBN'],
    ['977-3-8353-3234-3', 'ISBN'],
  ])('%s of %s', (text, scheme) => {
    const found = identify(text, [scheme]);
    // A GND of eight digits may be one: then its last is wrong.
    expect(found?.scheme).toBe(scheme);
    expect(found?.fault).toBeDefined();
  });
});

describe('what is left', () => {
  test.each([
    ['No. 396', ['number']],
    ['APRF, Fond 3', ['signature']],
    ['118609807', []],
    ['https://example.org/gnd/1', ['GND']],
    ['https://d-nb.info/1234567', []],
    ['https://www.wikidata.org/wiki/Special:Search', []],
    ['https://de.wikipedia.org/wiki/Berlin', ['URL', 'wikipedia']],
    ['', ['GND']],
  ])('%s %j', (text, types) => {
    expect(identify(text, types)).toBeUndefined();
  });
});

test('an address of one scheme that is said to be of another', () => {
  expect(identify('https://viaf.org/viaf/95218067', ['GND'])).toMatchObject({ scheme: 'VIAF', typed: 'GND' });
});

test.each([
  ['Q855', 'Wikidata', 'http://www.wikidata.org/entity/Q855'],
  ['https://www.wikidata.org/wiki/Q855', '', 'http://www.wikidata.org/entity/Q855'],
  ['http://d-nb.info/gnd/4005728-8', '', 'https://d-nb.info/gnd/4005728-8'],
  ['0000 0001 2103 2683', 'ISNI', 'https://isni.org/isni/0000000121032683'],
  ['ISNI 0000 0001 2103 2683', 'ISNI', 'https://isni.org/isni/0000000121032683'],
  ['0000-0002-1825-0097', 'ORCID', 'https://orcid.org/0000-0002-1825-0097'],
  ['n 79021164', 'LCNAF', 'http://id.loc.gov/authorities/names/n79021164'],
  ['https://www.geonames.org/2761369/vienna.html', '', 'https://sws.geonames.org/2761369/'],
  ['118609808', 'GND', undefined],
  ['10.5281/zenodo.3459420', 'DOI', 'https://doi.org/10.5281/zenodo.3459420'],
  ['DE-1a', 'ISIL', undefined],
])('the IRI of %s (%s) is %s', (text, type, iri) => {
  const identified = identify(text, [type]);
  expect(identified && canonicalIri(identified)).toBe(iri);
});
