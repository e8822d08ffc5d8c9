import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { displayPath } from '../../diagnostics/display-path.ts';
import { finding } from '../../diagnostics/finding.ts';
import type { LockFile } from './lock-file.ts';
import { relatedDocuments } from './related-documents.ts';
import type { ChosenSchema } from './schema-choice.ts';
import type { StoreFault } from './store-fault.ts';

/** What to say of a schema that the store does not give, where it is named first. */
export function absentSchema(
  { ruleId, message, hint }: StoreFault,
  schema: ChosenSchema,
  documents: readonly { readonly file: string }[],
): Diagnostic {
  const { address, named } = schema;
  const related = relatedDocuments(schema, documents);
  return finding(ruleId, named.file, { span: named.span?.(), message, hint, actual: address, related });
}

/** What to say of a lock file that cannot be read; undefined where it can. */
export function unusableLock({ fault, path }: LockFile, cwd: string): Diagnostic | undefined {
  if (fault === undefined) return undefined;
  return finding(fault.ruleId, displayPath(path, cwd), { message: fault.message, hint: fault.hint });
}
