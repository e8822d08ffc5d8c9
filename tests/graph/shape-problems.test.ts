import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { shapeProblems } from '../../src/graph/check/shape-problems.ts';
import type { Part } from '../../src/graph/part.ts';
import { graphOf } from '../../src/graph/writers/written-part.ts';

const shapes = readFileSync(new URL('../../schema/shapes.ttl', import.meta.url), 'utf8');

const words = (value: string) => [{ value }];
const person = (iri: string): Part => ({
  kind: 'agent',
  iri,
  agent: 'person',
  names: words(iri),
  otherNames: [],
  sameAs: [],
});
const place = (iri: string): Part => ({ kind: 'place', iri, names: words(iri), otherNames: [], sameAs: [] });

/** A record from a to b, with what is to be wrong in it. */
const record = (wrong: object = {}): Part =>
  ({
    kind: 'record',
    iri: 'doc/d#record',
    titles: words('A letter'),
    otherTitles: [],
    identifiers: ['d'],
    languages: [],
    isMessage: true,
    senders: ['person/a#this'],
    recipients: ['person/b#this'],
    copied: [],
    blindCopied: [],
    authors: [],
    copies: [],
    holders: [],
    locations: [],
    recordSets: [],
    edition: 'doc/d#edition',
    isTranslated: false,
    ...wrong,
  }) as Part;

const people = [person('person/a#this'), person('person/b#this'), place('place/p#this')];

async function found(...parts: Part[]) {
  const problems = await shapeProblems(graphOf([...people, ...parts]), shapes);
  return problems.map(({ rule, subject, object }) => `${rule} ${subject} ${object}`).sort();
}

describe('shapes', () => {
  test('find nothing in a record that is in order', async () => {
    expect(await found(record())).toEqual([]);
  });

  test('graph/kind: a place is no sender, in whichever vocabulary it is said', async () => {
    expect(await found(record({ senders: ['place/p#this'] }))).toEqual([
      'graph/kind doc/d#record place/p#this',
    ]);
  });

  test('graph/sender-is-recipient', async () => {
    expect(await found(record({ recipients: ['person/a#this'] }))).toEqual([
      'graph/sender-is-recipient doc/d#record person/a#this',
    ]);
  });

  test('graph/value: what is no hash, no place on earth, no normal form', async () => {
    expect(
      await found(record(), { kind: 'file', iri: 'doc/d.txt', format: 'text/plain', sha256: 'abc' }, {
        ...(place('place/q#this') as object),
        coordinates: { latitude: '97.5', longitude: '16' },
      } as Part),
    ).toEqual(['graph/value doc/d.txt abc', 'graph/value place/q#this 97.5']);
  });

  test('graph/incomplete: a signature of no known kind, a level of an archive without a number', async () => {
    expect(
      await found(
        record(),
        { kind: 'identifier', iri: 'doc/d#sig', type: 'vocab#nothing', words: 'APRF' },
        {
          kind: 'record-set',
          iri: 'archive/a/f3#this',
          level: 'fonds',
          number: '',
          label: 'Fond',
          holder: 'person/a#this',
        },
      ),
    ).toEqual([
      'graph/incomplete archive/a/f3#this https://www.ica.org/standards/RiC/ontology#identifier',
      'graph/incomplete doc/d#sig vocab#nothing',
    ]);
  });

  test('graph/name and graph/holder', async () => {
    expect(
      await found(
        record({ titles: [] }),
        { ...(person('person/c#this') as object), names: [] } as unknown as Part,
        {
          kind: 'instantiation',
          iri: 'doc/d#copy',
          identifiers: [],
          languages: [],
        },
      ),
    ).toEqual([
      'graph/holder doc/d#copy https://www.ica.org/standards/RiC/ontology#hasOrHadHolder',
      'graph/name doc/d#record http://schema.org/name',
      'graph/name person/c#this http://schema.org/name',
    ]);
  });
});
