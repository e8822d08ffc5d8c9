import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/**
 * Findings of a schema and of the references of the same files, joined: a pointer that is wrongly written
 * leads nowhere too, but it is one slip. It stays the schema's finding, with the reference's advice where that
 * knows what was meant; a pointer to the wrong kind of thing is better told by the reference.
 */
export function oneFindingASlip(
  ofSchema: readonly Diagnostic[],
  ofReferences: readonly Diagnostic[],
): Diagnostic[] {
  const values = new Map<string, Diagnostic[]>();
  for (const found of ofSchema) {
    if (found.ruleId !== 'relaxng/invalid-value') continue;
    const key = lineOf(found);
    values.set(key, [...(values.get(key) ?? []), found]);
  }
  const replaced = new Map<Diagnostic, Diagnostic>();
  const kept = ofReferences.filter((reference) => {
    const same = values.get(lineOf(reference))?.find((value) => covers(value, reference));
    if (same === undefined) return true;
    if (reference.ruleId === 'reference/wrong-kind') {
      replaced.set(same, reference);
    } else if (reference.expected && reference.hint !== undefined && !replaced.has(same)) {
      replaced.set(same, { ...same, hint: reference.hint, expected: reference.expected });
    }
    return false;
  });
  return [...ofSchema.map((found) => replaced.get(found) ?? found), ...kept];
}

function lineOf({ file, line }: Diagnostic): string {
  return `${line} ${file}`;
}

function covers(value: Diagnostic, { column = 0, endLine = 0, endColumn = 0 }: Diagnostic): boolean {
  const ends = value.endLine ?? 0;
  return (
    (value.column ?? 0) <= column &&
    (endLine < ends || (endLine === ends && endColumn <= (value.endColumn ?? 0)))
  );
}
