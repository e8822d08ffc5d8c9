import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { libxml2Validator } from '../../../src/validate/relaxng/libxml2/libxml2-validator.ts';
import { opisValidator } from '../../../src/validate/relaxng/opis/opis-validator.ts';
import { allWrong } from '../../schema/wrong/all.ts';
import { withSlip } from '../../schema/wrong/with-slip.ts';
import { editionSchema, project, sourceDocument } from '../sample.ts';
import { noCache } from './schemas.ts';

/** The right documents of the tests, and each of the wrong ones. */
function documents() {
  const right = join(project, 'tests/fixtures/schema/right');
  const texts = readdirSync(right, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.xml'))
    .map((name) => [`right ${name}`, readFileSync(join(right, name), 'utf8')] as const);
  const wrong = allWrong.map((slip) => [slip.name, withSlip(slip).text] as const);
  return [...texts, ...wrong].map(([name, text]) => sourceDocument(name, text));
}

test('opis and libxml2 find the same documents wrong, by the edition’s schema', async () => {
  const task = { schema: editionSchema, folder: join(project, 'schema'), cwd: project, cache: noCache };
  const all = documents();
  const [ours, theirs] = [
    await opisValidator({ ...task, documents: all, timeLimit: 60_000 }),
    await libxml2Validator({ ...task, documents: all, timeLimit: 60_000 }),
  ];
  expect(ours.checked).toBe(all.length);
  expect(theirs.checked).toBe(all.length);
  const wrong = ({ diagnostics }: typeof ours) => [...new Set(diagnostics.map(({ file }) => file))].sort();
  expect(wrong(ours)).toEqual(wrong(theirs));
  expect(wrong(ours).length).toBeGreaterThan(80);
}, 60_000);
