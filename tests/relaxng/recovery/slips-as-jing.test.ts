import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { SourceText } from '../../../src/diagnostics/source-text.ts';
import { compileSchema } from '../../../src/relaxng/compile-schema.ts';
import { fileResolver } from '../../../src/relaxng/syntax/file-resolver.ts';
import { validateText } from '../../../src/relaxng/validate-text.ts';
import { Random } from '../reading/random.ts';
import { singleSlip } from './single-slip.ts';

vi.setConfig({ testTimeout: 300_000 });

const root = join(import.meta.dirname, '../../..');
const hasJing = spawnSync('jing', [], { encoding: 'utf8' }).error === undefined;
if (!hasJing) process.stderr.write('Skipped: jing is not installed, and slips are not held against it.\n');
const count = Number(process.env.SLIPS ?? 400);
const first = Number(process.env.SEED ?? 1);

const work = mkdtempSync(join(tmpdir(), 'opis-slips-'));
afterAll(() => rmSync(work, { recursive: true }));

interface Slip {
  readonly kind: string;
  readonly text: string;
  readonly theirs: { line: number; column: number; message: string }[];
  readonly ours: readonly Diagnostic[];
}

/** A document without what would make the places of slips hard to tell. */
const plain = (text: string) => text.replace(/<!--[\s\S]*?-->/g, '').replace(/(?<=\n)<\?[\s\S]*?\?>/g, '');

/** Documents, each with a slip of its own, as both judge them. */
function slips(schema: string, text: string): Slip[] {
  const { grammar } = compileSchema(schema, fileResolver({ folder: dirname(schema), cwd: root } as never));
  if (grammar === undefined) throw new Error(`${schema} was not compiled.`);
  expect(validateText(grammar, text, 'a.xml')).toEqual([]);
  const made: Slip[] = [];
  mkdirSync(work, { recursive: true });
  for (let seed = first; made.length < count; seed++) {
    const slip = singleSlip(text, new Random(seed));
    if (slip === undefined || slip.text === text) continue;
    writeFileSync(join(work, `${made.length}.xml`), slip.text);
    made.push({ ...slip, theirs: [], ours: validateText(grammar, slip.text, 'a.xml') });
  }
  const files = made.map((_, index) => `${index}.xml`);
  const { stdout } = spawnSync('jing', [schema, ...files], {
    cwd: work,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  for (const line of stdout.split('\n')) {
    const match = /(\d+)\.xml:(\d+):(\d+): \w+: (.*)$/.exec(line);
    if (match === null) continue;
    made[Number(match[1])]?.theirs.push({
      line: Number(match[2]),
      column: Number(match[3]),
      message: match[4] as string,
    });
  }
  return made;
}

const tei = join(root, '../shared/data/tei/tei_all.rng');
if (!existsSync(tei)) process.stderr.write(`Skipped: TEI’s schema is not at hand (${tei}).\n`);
const schemas = [join(root, 'schema/edition.rng'), ...(existsSync(tei) ? [tei] : [])];

describe.skipIf(!hasJing).each(schemas)(
  'one slip in a valid document, by %s (skipped where jing is not installed)',
  (schema) => {
    const sample = plain(readFileSync(join(root, 'tei/documents/1951-12-25-gromyko-to-stalin.xml'), 'utf8'));
    const all = hasJing ? slips(schema, sample) : [];
    const shown = ({ kind, theirs, ours }: Slip) =>
      `${kind}\n  jing: ${theirs.map(({ line, column, message }) => `${line}:${column} ${message.slice(0, 90)}`).join('\n        ')}\n  opis: ${ours
        .map(({ line, column, message }) => `${line}:${column} ${message}`)
        .join('\n        ')}`;

    test('is a slip for both or for none', () => {
      const differing = all.filter(({ theirs, ours }) => (theirs.length === 0) !== (ours.length === 0));
      expect(differing.map(shown)).toEqual([]);
    });

    test('gives one finding wherever it gives jing one', () => {
      const differing = all.filter(({ theirs, ours }) => theirs.length === 1 && ours.length !== 1);
      if (process.env.SHOW) console.log(differing.map(shown).join('\n'));
      expect(differing.map(shown)).toEqual([]);
      expect(all.filter(({ theirs }) => theirs.length === 1).length).toBeGreaterThan(count / 4);
    });

    test('gives no more findings than it gives jing', () => {
      const more = all.filter(({ theirs, ours }) => ours.length > theirs.length);
      if (process.env.SHOW) console.log(more.map(shown).join('\n'));
      expect(more.map(shown)).toEqual([]);
    });

    test('is found in the tag at whose end jing tells it', () => {
      const elsewhere = all.filter(({ theirs, ours, text }) => {
        const [mine] = ours;
        const [their] = theirs;
        if (theirs.length !== 1 || ours.length !== 1 || mine === undefined || their === undefined)
          return false;
        if (mine.ruleId === 'relaxng/unexpected-text' || mine.line === undefined) return false;
        const source = new SourceText(text);
        const offset = (source.lineStarts[mine.line - 1] ?? 0) + (mine.column ?? 1) - 1;
        const end = source.position(text.indexOf('>', offset) + 1);
        return end.line !== their.line || end.column !== their.column;
      });
      if (process.env.SHOW) console.log(elsewhere.map(shown).join('\n'));
      expect(elsewhere.map(shown)).toEqual([]);
    });
  },
);
