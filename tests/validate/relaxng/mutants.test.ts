import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { loadSchema } from '../../../src/validate/relaxng/load-schema.ts';
import { makeMutants } from '../../schema/mutants/make-mutants.ts';
import { parseNodes } from '../../schema/schema-node.ts';
import { editionSchema, letterPath, sampleText } from '../sample.ts';
import { disagreements, type Judgement, judgeTwice } from './agreement.ts';

const sources = [letterPath, 'tei/registers/persons.xml', 'tei/registers/organizations.xml'];
const mutants = makeMutants(
  sources.map((path) => parseNodes(sampleText(path), path)),
  360,
);

/** Of libxml2's reasons, one is beside the schema's patterns: that ids of type ID are unique in a file. */
const repeatsAnId = ({ text }: Judgement) => {
  const ids = [...text.matchAll(/ xml:id="([^"]*)"/g)].map((match) => match[1]);
  return new Set(ids).size < ids.length;
};

test('what libxml2 rejects among documents changed at random is explained, and nothing else', async () => {
  const folder = dirname(editionSchema);
  const schema = loadSchema(editionSchema, { folder, cwd: folder });
  const judgements = (await judgeTwice(schema, mutants)).filter((judgement) => !repeatsAnId(judgement));
  expect(judgements.filter(({ valid }) => valid).length).toBeGreaterThan(40);
  expect(judgements.filter(({ valid }) => !valid).length).toBeGreaterThan(40);
  expect(disagreements(judgements)).toEqual([]);
});
