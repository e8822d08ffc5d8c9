import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Source } from '../../src/diagnostics/diagnostic.ts';
import { validate } from '../../src/pipeline.ts';
import type { BaselineUpdate } from '../../src/pipeline-options.ts';

const data = join(import.meta.dirname, '../../../shared/data');
const letters = join(data, 'schnitzler-briefe/editions');
const folder = mkdtempSync(join(tmpdir(), 'opis-legacy-'));

const file = 'L00041.xml';
const slip = '<persNam ref="#pmb2121">Schnitzler</persNam>';
const path = (name: string) => join(folder, 'editions', name);
const original = (name: string) => readFileSync(join(letters, name), 'utf8');

/** A team that has these letters and takes opis up: once with the schema alone, once with all that opis checks. */
describe.skipIf(!existsSync(letters))(
  '1,000 letters and a baseline (skipped: ../shared/data is not at hand)',
  () => {
    beforeAll(() => {
      cpSync(letters, join(folder, 'editions'), { recursive: true });
      cpSync(join(data, 'schnitzler-briefe/registers'), join(folder, 'registers'), { recursive: true });
      writeFileSync(join(folder, 'opis.config.yaml'), 'documents: editions\nregisters: registers\n');
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    test('with --only relaxng', async () => {
      const run = runner(['relaxng']);
      const { accepted = 0 } = await run('add');
      // jing has 18,698; texts that are not allowed it tells by the piece.
      expect(accepted).toBeGreaterThan(18_600);
      expect(await run()).toMatchObject({ accepted, gone: 0, found: [] });
      expect(statSync(join(folder, 'baseline.json')).size).toBeLessThan(1_000_000);

      // One new slip is one new finding, and a second that is equal to it is one more.
      const text = original(file);
      writeFileSync(path(file), withSlip(text, slip));
      expect((await run()).found).toEqual([['relaxng/unknown-element', `editions/${file}`]]);
      writeFileSync(path(file), withSlip(text, slip + slip));
      expect((await run()).found).toHaveLength(2);
      writeFileSync(path(file), text);

      insertEverywhere();
      expect(await run()).toMatchObject({ accepted, gone: 0, found: [] });
      restore();

      // What is mended is gone; an update takes it out, and nothing comes in.
      const mended = text.replace(/ xsi:schemaLocation="[^"]*"/, '').replace('<body>', '<body m="x">');
      writeFileSync(path(file), mended);
      expect(await run('shrink')).toMatchObject({
        accepted: accepted - 1,
        gone: 1,
        found: [['relaxng/unexpected-attribute', `editions/${file}`]],
      });
      writeFileSync(path(file), text);
      expect((await run()).found).toEqual([['relaxng/unexpected-attribute', `editions/${file}`]]);
    }, 600_000);

    test('with all sources', async () => {
      rmSync(join(folder, 'baseline.json'));
      const run = runner(undefined);
      const { accepted = 0 } = await run('add');
      expect(accepted).toBeGreaterThan(25_000);
      insertEverywhere();
      expect(await run()).toMatchObject({ accepted, gone: 0, found: [] });
      writeFileSync(path(file), withSlip(readFileSync(path(file), 'utf8'), slip));
      const { found, gone } = await run();
      expect(found.filter(([ruleId]) => ruleId?.startsWith('relaxng/'))).toEqual([
        ['relaxng/unknown-element', `editions/${file}`],
      ]);
      expect(found.every(([, where]) => where === `editions/${file}`)).toBe(true);
      expect(gone).toBe(0);
    }, 600_000);
  },
);

function runner(only: readonly Source[] | undefined) {
  return async (updateBaseline?: BaselineUpdate) => {
    const result = await validate({
      cwd: folder,
      paths: ['editions'],
      schema: join(data, 'tei/tei_all.rng'),
      baseline: 'baseline.json',
      ...(only && { only }),
      ...(updateBaseline && { updateBaseline }),
    });
    const found = result.diagnostics.map(({ ruleId, file: where }) => [ruleId, where]);
    return { ...result.summary.baseline, found };
  };
}

/** A letter with a slip at the end of its first paragraph. */
function withSlip(text: string, wrong: string): string {
  const at = text.indexOf('</p>', text.indexOf('<body'));
  return text.slice(0, at) + wrong + text.slice(at);
}

/** Puts a line at the top of every letter, and a paragraph before its first. */
function insertEverywhere(): void {
  let changed = 0;
  for (const name of readdirSync(letters)) {
    const text = original(name);
    const body = text.indexOf('<body');
    const paragraph = text.slice(body).search(/<p[ >]/);
    if (paragraph >= 0) changed++;
    const at = paragraph < 0 ? 0 : body + paragraph;
    const inserted = at === 0 ? text : `${text.slice(0, at)}<p>Ein neuer Absatz.</p>${text.slice(at)}`;
    writeFileSync(path(name), inserted.replace('?>', '?>\n'));
  }
  expect(changed).toBeGreaterThan(990);
}

function restore(): void {
  for (const name of readdirSync(letters)) writeFileSync(path(name), original(name));
}
