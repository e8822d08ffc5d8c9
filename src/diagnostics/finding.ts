import { catalogue, type KnownRuleId } from './catalogue.ts';
import type { Diagnostic, RelatedPlace, Severity } from './diagnostic.ts';

/** All that a finding says beside its rule and its file; see `Diagnostic`. */
export interface FindingDetails {
  /**
   * 1-based, the end exclusive, columns in UTF-16 code units: a `Span`, or `{ line, column }` alone. Absent: the whole file.
   * Where it names a file, that is the one that the finding is in.
   */
  readonly span?:
    | {
        readonly file?: string;
        readonly line: number;
        readonly column?: number;
        readonly endLine?: number;
        readonly endColumn?: number;
      }
    | undefined;
  readonly message: string;
  readonly hint?: string | undefined;
  readonly expected?: readonly string[] | undefined;
  readonly actual?: string | undefined;
  readonly path?: string | undefined;
  readonly related?: readonly RelatedPlace[] | undefined;
}

const severityOf = new Map<string, Severity>(catalogue.map((rule) => [rule.id, rule.severity]));

/**
 * A finding of a rule of the catalogue, with the severity that the catalogue gives it.
 * Details that are undefined are left out of the result.
 */
export function finding(ruleId: KnownRuleId, file: string, details: FindingDetails): Diagnostic {
  const { span, message, expected, actual, hint, path, related } = details;
  // Written in one order, always: objects of one shape are small, and there may be a hundred thousand.
  const found = {
    ruleId,
    severity: severityOf.get(ruleId),
    file: span?.file ?? file,
  } as unknown as Writable<Diagnostic>;
  if (span !== undefined) {
    found.line = span.line;
    if (span.column !== undefined) found.column = span.column;
    if (span.endLine !== undefined) found.endLine = span.endLine;
    if (span.endColumn !== undefined) found.endColumn = span.endColumn;
  }
  found.message = message;
  if (expected !== undefined) found.expected = expected as string[];
  if (actual !== undefined) found.actual = actual;
  if (hint !== undefined) found.hint = hint;
  if (path !== undefined) found.path = path;
  if (related !== undefined) found.related = related as RelatedPlace[];
  return found;
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };
