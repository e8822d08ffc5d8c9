import { describe, expect, test } from 'vitest';
import type { Cache } from '../../src/cache/cache.ts';
import { validateEdition } from '../../src/validate/validate-edition.ts';
import {
  edition,
  editionSchema,
  letter,
  letterPath,
  marked,
  placeOf,
  project,
  sampleRegisters,
  sourceDocument,
} from './sample.ts';
import {
  dateSlips,
  identifierSlips,
  languageSlips,
  referenceSlips,
  type SeededSlip,
  signatureSlips,
} from './seeded-slips.ts';

const groups = { referenceSlips, dateSlips, identifierSlips, signatureSlips, languageSlips };
const registers = sampleRegisters();
const kept = new Map<string, Uint8Array>();
/** The schema is compiled once for all of them. */
const cache: Cache = {
  read: (kind, key) => kept.get(`${kind}/${key}`),
  write: (kind, key, value) => {
    kept.set(`${kind}/${key}`, typeof value === 'string' ? new TextEncoder().encode(value) : value);
  },
};

/** Validates the whole sample edition with one file of it changed. */
async function findingsOf(slip: SeededSlip) {
  const path = slip.file ?? letterPath;
  let text = registers.find((register) => register.path === path)?.source.text ?? letter;
  for (const [from, to] of slip.edits) {
    if (!text.includes(from)) throw new Error(`“${slip.name}”: ${path} does not contain ${from}.`);
    text = text.replace(from, () => to);
  }
  const changed = marked(text);
  const files = [sourceDocument(letterPath, letter), ...registers].map((file) =>
    file.path === path ? sourceDocument(path, changed.text) : file,
  );
  const [document, ...others] = files as [(typeof files)[0], ...typeof files];
  const { diagnostics } = await validateEdition(edition([document], others), {
    schema: editionSchema,
    cwd: project,
    cache,
  });
  if (slip.seenIn === undefined) return { diagnostics, file: path, place: changed.place };
  const [, part] = slip.seenIn;
  const plain = part.replace(/[⟦⟧]/g, '');
  return { diagnostics, file: letterPath, place: marked(letter.replace(plain, () => part)).place };
}

test('there are 25 of them at least, and three of each source', () => {
  expect(Object.values(groups).flat().length).toBeGreaterThanOrEqual(25);
  for (const slips of Object.values(groups)) expect(slips.length).toBeGreaterThanOrEqual(3);
});

describe.each(Object.entries(groups))('%s', (_, slips) => {
  test.each(slips)('$name: $rule and nothing else', async (slip) => {
    const { diagnostics, file, place } = await findingsOf(slip);
    expect(diagnostics.map(({ ruleId, severity, message }) => ({ ruleId, severity, message }))).toEqual([
      { ruleId: slip.rule, severity: slip.severity, message: expect.any(String) },
    ]);
    expect(diagnostics.map((found) => `${found.file} ${placeOf(found)}`)).toEqual([`${file} ${place}`]);
  });
});

test('two documents on the same leaves are told by that rule alone, at the second', async () => {
  const copy = letter
    .replace('xml:id="wcda-113019"', 'xml:id="wcda-1"')
    .replace('<locus from="94" to="97">Listy 94-97</locus>', '<locus from="97" to="99">Listy 97-99</locus>')
    .replace('Listy 94-97</idno>', 'Listy 97-99</idno>')
    .replace('<locus from="76" to="77">Listy 76-77</locus>', '<locus from="78">List 78</locus>')
    .replace('Listy 76-77</idno>', 'List 78</idno>');
  const documents = [sourceDocument(letterPath, letter), sourceDocument('tei/documents/second.xml', copy)];
  const { diagnostics } = await validateEdition(edition(documents, registers), {
    schema: editionSchema,
    cwd: project,
    cache,
  });
  expect(diagnostics).toMatchObject([
    { ruleId: 'signature/shared-leaves', file: 'tei/documents/second.xml' },
  ]);
});
