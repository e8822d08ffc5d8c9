import { expect, test } from 'vitest';
import { validateEdition } from '../../src/validate/validate-edition.ts';
import {
  edition,
  editionSchema,
  letter,
  letterPath,
  marked,
  placeOf,
  project,
  sampleText,
  sourceDocument,
} from '../validate/sample.ts';
import { memoryCache } from './memory-cache.ts';

type Edit = readonly [from: string, to: string];

/** For each rule of `schema/edition.sch` the sample changed so that it holds, where it does not speak of the sample as it is, and so that it fails. */
const cases: Readonly<Record<string, { readonly holds?: readonly Edit[]; readonly fails: readonly Edit[] }>> =
  {
    'sent-before-received': {
      holds: [
        [
          '<persName ref="person:stalin">Joseph Stalin</persName>',
          '<persName ref="person:stalin">Joseph Stalin</persName><date when="1951-12-26">26 December 1951</date>',
        ],
      ],
      fails: [
        [
          '<persName ref="person:stalin">Joseph Stalin</persName>',
          '<persName ref="person:stalin">Joseph Stalin</persName>⟦<date when="1951-12-24">⟧24 December 1951</date>',
        ],
      ],
    },
    'date-as-in-header': {
      fails: [
        [
          '<dateline><date when="1951-12-25">25 December 1951',
          '<dateline>⟦<date when="1951-12-26">⟧26 December 1951',
        ],
      ],
    },
    'date-in-title': {
      fails: [
        [
          '<title type="main">Memorandum, Gromyko to Stalin, 25 December 1951',
          '⟦<title type="main">⟧Memorandum, Gromyko to Stalin, 1951',
        ],
      ],
    },
    'number-as-in-header': {
      holds: [
        [
          '<date when="1951-12-25">December 25, 1951</date>',
          '<date when="1951-12-25">December 25, 1951</date>, <idno type="number">No. 396</idno>',
        ],
      ],
      fails: [
        [
          '<date when="1951-12-25">December 25, 1951</date>',
          '<date when="1951-12-25">December 25, 1951</date>, <idno type="number">No. 395</idno>',
        ],
        ['<idno type="number">No. 396', '⟦<idno type="number">⟧No. 396'],
      ],
    },
    'signed-by-sender': {
      fails: [
        [
          '<signed><persName ref="person:gromyko">A. Gromyko',
          '<signed>⟦<persName ref="person:molotov">⟧A. Gromyko',
        ],
      ],
    },
    'addressed-to-recipient': {
      fails: [
        [
          'To Comrade <persName ref="person:stalin">STALIN',
          'To Comrade ⟦<persName ref="person:beria">⟧STALIN',
        ],
      ],
    },
    'copy-identified': {
      fails: [['<item><persName ref="person:beria">', '<item>⟦<persName>⟧']],
    },
    'copy-in-header': {
      fails: [['<item><persName ref="person:beria">', '<item>⟦<persName ref="person:vyshinsky">⟧']],
    },
    'signature-levels': {
      fails: [
        ['<collection type="opis" n="65">Opis 65</collection>', ''],
        [
          '<msDesc xml:id="copy-aprf">\n            <msIdentifier>',
          '<msDesc xml:id="copy-aprf">\n            ⟦<msIdentifier>⟧',
        ],
      ],
    },
    'signature-leaves': {
      fails: [
        ['<locus from="94" to="97">Listy 94-97</locus>', 'Listy 94-97'],
        [
          '<msDesc xml:id="copy-aprf">\n            <msIdentifier>',
          '<msDesc xml:id="copy-aprf">\n            ⟦<msIdentifier>⟧',
        ],
      ],
    },
    'signature-whole': {
      fails: [
        [
          '<idno type="signature">APRF, Fond 3, Opis 65, Delo 829, Listy 94-97',
          '⟦<idno type="signature">⟧APRF, Fond 3, Delo 829, Listy 94-97',
        ],
      ],
    },
    'name-not-empty': {
      fails: [
        [
          'in <placeName ref="place:paris">Paris</placeName>',
          'in ⟦<placeName ref="place:paris">⟧</placeName>',
        ],
      ],
    },
    'cert-by-whom': {
      fails: [
        [
          '<date xml:id="date-by-27-december" notAfter="1951-12-27" cert="high" resp="#editors">',
          '⟦<date xml:id="date-by-27-december" notAfter="1951-12-27" cert="high">⟧',
        ],
      ],
    },
  };

const cache = memoryCache();

/** What all checks say of the letter, changed. */
async function findingsOf(edits: readonly Edit[]) {
  let text = letter;
  for (const [from, to] of edits) {
    if (!text.includes(from)) throw new Error(`The letter does not contain ${from}.`);
    text = text.replace(from, () => to);
  }
  const { text: changed, place } = marked(text);
  const { diagnostics } = await validateEdition(edition([sourceDocument(letterPath, changed)]), {
    schema: editionSchema,
    schematron: [`${project}/schema/edition.sch`],
    cwd: project,
    cache,
  });
  return { diagnostics, place };
}

test('each rule of the edition has an id, a role, a hint, a page to see, and a case', () => {
  const schema = sampleText('schema/edition.sch');
  const asserts = [...schema.matchAll(/<sch:(?:assert|report)\b([^>]*)/g)].map(
    ([, attributes]) => attributes ?? '',
  );
  const ids = asserts.map((attributes) => / id="([^"]+)"/.exec(attributes)?.[1]);
  expect(ids.sort()).toEqual(Object.keys(cases).sort());
  for (const attributes of asserts)
    for (const name of ['role', 'diagnostics', 'see', 'test'])
      expect(attributes).toMatch(new RegExp(`\\s${name}="`));
});

test('the sample keeps to all of them', async () => {
  expect((await findingsOf([])).diagnostics).toEqual([]);
});

test.each(Object.entries(cases))(
  '%s holds, and is found on its line and alone where it does not',
  async (id, { holds = [], fails }) => {
    expect((await findingsOf(holds)).diagnostics.map(({ ruleId, message }) => [ruleId, message])).toEqual([]);
    const { diagnostics, place } = await findingsOf(fails);
    expect(diagnostics.map(({ ruleId, message }) => `${ruleId} ${message}`)).toEqual([
      expect.stringContaining(`schematron/${id} `),
    ]);
    const [found] = diagnostics;
    expect(found?.hint).toMatch(/\.$/);
    expect(found?.url).toMatch(/^https:\/\/tei-c\.org\//);
    expect(place.split(/[:-]/)[0]).toBe(String(found?.line));
    expect(placeOf(found as NonNullable<typeof found>)).toMatch(/^\d+:\d+/);
  },
);
