import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { diskCache } from '../../../src/cache/disk-cache.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { SourceText } from '../../../src/diagnostics/source-text.ts';
import { GrammarJudge } from '../../../src/relaxng/grammar-judge.ts';
import { compiledGrammar } from '../../../src/validate/relaxng/opis/compiled-grammar.ts';

const data = join(import.meta.dirname, '../../../../shared/data');
const letters = join(data, 'schnitzler-briefe/editions');

interface Complaint {
  readonly line: number;
  readonly message: string;
}

/** What jing says of each letter; it gives the line in which a tag, or a piece of text, ends. */
const complaints = new Map<string, Complaint[]>();
const findings = new Map<string, Diagnostic[]>();
const texts = new Map<string, SourceText>();
const folder = mkdtempSync(join(tmpdir(), 'opis-letters-'));

describe.skipIf(!existsSync(letters))(
  '1,000 letters and TEI’s whole schema (skipped: ../shared/data is not at hand)',
  () => {
    beforeAll(async () => {
      for (const row of readFileSync(join(data, 'schnitzler-briefe/jing-tei_all.tsv'), 'utf8')
        .trimEnd()
        .split('\n')) {
        const [file = '', line = '', , message = ''] = row.split('\t');
        complaints.set(file, [...(complaints.get(file) ?? []), { line: Number(line), message }]);
      }
      const schema = join(data, 'tei/tei_all.rng');
      const { grammar, diagnostics } = await compiledGrammar(schema, {
        folder: data,
        cwd: data,
        cache: diskCache(folder),
      });
      expect(diagnostics).toEqual([]);
      if (grammar === undefined) throw new Error('The schema was not compiled.');
      const judge = new GrammarJudge(grammar);
      for (const file of readdirSync(letters)) {
        const source = new SourceText(readFileSync(join(letters, file), 'utf8'));
        texts.set(file, source);
        const found = judge.text({ source, file });
        if (found === undefined) throw new Error(`${file} was not read.`);
        if (found.length > 0) findings.set(file, found);
      }
    }, 120_000);
    afterAll(() => rmSync(folder, { recursive: true }));

    test('jing has 18,698 findings on 1,000 letters', () => {
      expect(complaints.size).toBe(1000);
      expect([...complaints.values()].flat()).toHaveLength(18_698);
    });

    test('the same letters are invalid', () => {
      expect([...findings.keys()].sort()).toEqual([...complaints.keys()].sort());
    });

    test('each finding is at jing’s line, and the other way round, but for texts, which jing repeats for each of their pieces', () => {
      const differing: string[] = [];
      for (const [file, found] of findings) {
        const ours = counted(
          found.filter(({ ruleId }) => !isText(ruleId)).map((one) => lineOfEnd(file, one)),
        );
        const theirs = counted(
          (complaints.get(file) ?? []).filter(({ message }) => !isText(message)).map(({ line }) => line),
        );
        if (JSON.stringify(ours) !== JSON.stringify(theirs)) differing.push(file);
      }
      expect(differing).toEqual([]);
    });

    test('where jing complains of text, so does opis, once a text', () => {
      for (const [file, found] of complaints) {
        const theirs = found.filter(({ message }) => isText(message)).length;
        const ours = (findings.get(file) ?? []).filter(({ ruleId }) => isText(ruleId)).length;
        expect(ours > 0, file).toBe(theirs > 0);
        expect(ours, file).toBeLessThanOrEqual(theirs);
      }
    });

    test('the first finding of each letter is jing’s', () => {
      for (const [file, [first]] of findings) {
        expect(first && lineOfEnd(file, first), file).toBe(complaints.get(file)?.[0]?.line);
      }
    });
  },
);

function isText(rule: string): boolean {
  return rule === 'relaxng/unexpected-text' || rule === 'text not allowed here';
}

/** The line in which the tag ends that a finding is in. */
function lineOfEnd(file: string, { line = 0, column = 0, endLine = 0, ruleId }: Diagnostic): number {
  if (isText(ruleId)) return endLine;
  const source = texts.get(file) as SourceText;
  const offset = (source.lineStarts[line - 1] ?? 0) + column - 1;
  return source.position(source.text.indexOf('>', offset)).line;
}

function counted(lines: readonly number[]): number[] {
  return [...lines].sort((a, b) => a - b);
}
