import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { relatedDocuments } from './related-documents.ts';
import type { ChosenSchema } from './schema-choice.ts';

/** Places in a schema that are shown with the document that names it. */
const placesShown = 3;

/**
 * What to say of a schema that is at hand and cannot be used. One that is given or configured has findings of its own;
 * where a document names it, it is the document that is at fault, once, where it names it.
 *
 * @param reasons what is wrong with the schema, at least one
 * @param documents all that it applies to
 */
export function unusableSchema(
  schema: ChosenSchema,
  reasons: readonly Diagnostic[],
  documents: readonly { readonly file: string }[],
): readonly Diagnostic[] {
  const [first] = reasons;
  if (schema.origin !== 'document' || first === undefined) return reasons;
  const { file, span } = schema.named;
  const others = relatedDocuments(schema, documents) ?? [];
  const ofWhole = first.line === undefined && reasons.length === 1;
  if (
    ofWhole &&
    (first.ruleId === 'relaxng/unusable-schema' || first.ruleId === 'relaxng/schema-time-limit')
  ) {
    const { ruleId, message, hint } = first;
    return [
      finding(ruleId, file, { span: span?.(), message, hint, ...(others.length > 0 && { related: others }) }),
    ];
  }
  const places = reasons.slice(0, placesShown).map((reason) => ({
    file: reason.file,
    ...(reason.line !== undefined && { line: reason.line }),
    ...(reason.column !== undefined && { column: reason.column }),
    message: reason.message,
  }));
  const more = reasons.length > placesShown ? `: ${reasons.length} things are wrong with it` : '';
  return [
    finding('relaxng/unusable-schema', file, {
      span: span?.(),
      message: `The schema that this document names cannot be used${more}.`,
      hint: 'Mend it (`opis schema check` tells all that is wrong), or name another one.',
      related: [...places, ...others],
    }),
  ];
}
