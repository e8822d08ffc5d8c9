import { beforeAll, describe, expect, test } from 'vitest';
import { editionSchema, hasTeiSchema, rightFiles, root, textOf } from './files.ts';
import { generateDocuments } from './generator/generate-documents.ts';
import { makeMutants } from './mutants/make-mutants.ts';
import { againstEdition, againstTei, type Complaints } from './run-xmllint.ts';
import { readNodes } from './schema-node.ts';
import { readPatterns } from './schema-patterns.ts';
import { allWrong } from './wrong/all.ts';
import { withSlip } from './wrong/with-slip.ts';

const right = rightFiles.map(textOf);
const { documents: generated, unused } = generateDocuments(readPatterns(editionSchema), 520);
const mutants = makeMutants(
  rightFiles.map((path) => readNodes(`${root}${path}`)),
  600,
);

const wrong = allWrong.map((document) => withSlip(document).text);

interface Judged {
  readonly text: string;
  readonly ofEdition: Complaints;
  readonly ofTei: Complaints | undefined;
}

let judged: Judged[] = [];
const part = (before: number, count: number) => judged.slice(before, before + count);

// TEI's schema takes most of a quarter of a minute to be compiled, so everything is asked at once.
beforeAll(async () => {
  const texts = [...right, ...wrong, ...generated, ...mutants];
  const ofEdition = await againstEdition(texts);
  const named = right.length + wrong.length;
  const asked = [...texts.keys()].filter((index) => index < named || ofEdition[index]?.length === 0);
  const answers = hasTeiSchema ? await againstTei(asked.map((index) => texts[index] as string)) : [];
  judged = texts.map((text, index) => ({
    text,
    ofEdition: ofEdition[index] as Complaints,
    ofTei: answers[asked.indexOf(index)],
  }));
}, 240_000);

const tei = test.skipIf(!hasTeiSchema);
const without = hasTeiSchema ? '' : ' (skipped: ../shared/data/tei/tei_all.rng is not at hand)';

describe('documents and right fixtures', () => {
  test.each(rightFiles)('%s is valid by the schema of the edition', (path) => {
    expect(judged[rightFiles.indexOf(path)]?.ofEdition).toEqual([]);
  });

  tei.each(rightFiles)(`%s is valid by the schema of the TEI${without}`, (path) => {
    expect(judged[rightFiles.indexOf(path)]?.ofTei).toEqual([]);
  });
});

describe('wrong documents', () => {
  const slipped = () => part(right.length, wrong.length);

  test('are all rejected by the schema of the edition', () => {
    expect(slipped().filter(({ ofEdition }) => ofEdition.length === 0)).toEqual([]);
  });

  tei(
    `are in part valid by the schema of the TEI, of which the edition's allows a part only${without}`,
    () => {
      expect(slipped().filter(({ ofTei }) => ofTei?.length === 0).length).toBeGreaterThan(wrong.length / 2);
    },
  );
});

describe('documents made at random of the schema', () => {
  const made = () => part(right.length + wrong.length, generated.length);

  test('use every pattern that can be reached, and are 500 or more', () => {
    expect(unused.map(({ place, name }) => `${place} ${name}`)).toEqual([]);
    expect(new Set(generated).size).toBeGreaterThanOrEqual(500);
  });

  test('are valid by it', () => {
    expect(made().filter(({ ofEdition }) => ofEdition.length > 0)).toEqual([]);
  });

  tei(`are valid by the schema of the TEI${without}`, () => {
    expect(made().filter(({ ofTei }) => ofTei?.length !== 0)).toEqual([]);
  });
});

describe('right documents with random changes', () => {
  const changed = () => judged.slice(-mutants.length);

  test('are mostly rejected, but not always', () => {
    const accepted = changed().filter(({ ofEdition }) => ofEdition.length === 0).length;
    expect(accepted).toBeGreaterThan(mutants.length / 10);
    expect(accepted).toBeLessThan(mutants.length / 2);
  });

  tei(`are valid by the schema of the TEI where the edition's accepts them${without}`, () => {
    const accepted = changed().filter(({ ofEdition }) => ofEdition.length === 0);
    expect(accepted.filter(({ ofTei }) => ofTei?.length !== 0)).toEqual([]);
  });
});
