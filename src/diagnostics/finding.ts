import { catalogue, type KnownRuleId } from './catalogue.ts';
import type { Diagnostic, RelatedPlace, Severity } from './diagnostic.ts';

/** All that a finding says beside its rule and its file; see `Diagnostic`. */
export interface FindingDetails {
  /** 1-based, the end exclusive, columns in UTF-16 code units: a `Span`, or `{ line, column }` alone. Absent: the whole file. */
  readonly span?:
    | {
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
  const { span, message, ...rest } = details;
  const given = Object.entries(rest).filter(([, value]) => value !== undefined);
  return {
    ruleId,
    severity: severityOf.get(ruleId) as Severity,
    file,
    ...(span && {
      line: span.line,
      ...(span.column !== undefined && { column: span.column }),
      ...(span.endLine !== undefined && { endLine: span.endLine }),
      ...(span.endColumn !== undefined && { endColumn: span.endColumn }),
    }),
    message,
    ...Object.fromEntries(given),
  };
}
