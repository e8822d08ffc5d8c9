import { createHash } from 'node:crypto';
import type { KnownRuleId } from '../catalogue.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { SourceText } from '../source-text.ts';
import { surroundings } from './surroundings.ts';

/** Rules that tell at the start of one element what is missing in the element around it. */
const aboutTheParent: ReadonlySet<string> = new Set(['relaxng/missing-element'] satisfies KnownRuleId[]);

/**
 * A fingerprint of each finding: 16 hexadecimal digits made of its rule, its message and what stands around it in its
 * file, not of its line, its column or its place among others. Two equal slips in equal surroundings have one fingerprint;
 * in which file they are is for others to say.
 *
 * @param textOf the text of a file as diagnostics name it; undefined where it cannot be read
 * @returns in the order of the findings
 */
export function fingerprintsOf(
  diagnostics: readonly Diagnostic[],
  textOf: (file: string) => string | undefined,
): string[] {
  const ofFiles = new Map<string, number[]>();
  for (const [index, { file }] of diagnostics.entries()) {
    const indexes = ofFiles.get(file);
    if (indexes) indexes.push(index);
    else ofFiles.set(file, [index]);
  }
  const result = new Array<string>(diagnostics.length);
  for (const [file, indexes] of ofFiles) {
    const placed = indexes.filter((index) => diagnostics[index]?.line !== undefined);
    const source = new SourceText(placed.length === 0 ? '' : (textOf(file) ?? ''));
    const around = surroundings(
      source.text,
      placed.map((index) => {
        const found = diagnostics[index] as Diagnostic;
        return { offset: offsetOf(found, source), ofParent: aboutTheParent.has(found.ruleId) };
      }),
    );
    const of = new Map(placed.map((index, place) => [index, around[place] as string]));
    for (const index of indexes) {
      const { ruleId, message } = diagnostics[index] as Diagnostic;
      result[index] = digest([ruleId, message, of.get(index) ?? ''].join('\0'));
    }
  }
  return result;
}

function offsetOf({ line = 1, column }: Diagnostic, source: SourceText): number {
  const start = source.lineStarts[line - 1] ?? source.text.length;
  // Of a line without a column, where what is written in it begins.
  return column === undefined ? start + source.line(line).search(/\S|$/) : start + column - 1;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
