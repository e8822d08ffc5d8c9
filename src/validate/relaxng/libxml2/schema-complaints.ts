import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { finding } from '../../../diagnostics/finding.ts';

/** What libxml2 has against a schema that opis finds right, if it could not compile it: its first complaint. */
export function schemaComplaints(lines: readonly string[], schema: string): Diagnostic[] {
  if (!lines.some((line) => /^Relax-NG schema \S+ failed to compile$/.test(line))) return [];
  const words = lines
    .map((line) => /Relax-NG parser error : (.+)$/.exec(line)?.[1])
    .find((found) => found !== undefined);
  const said = words === undefined ? '' : `: “${words.trim()}”`;
  return [
    finding('relaxng/unusable-schema', schema, { message: `libxml2 cannot compile the schema${said}.` }),
  ];
}
