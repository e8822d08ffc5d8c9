import type { KnownRuleId } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type FindingDetails, finding } from '../../diagnostics/finding.ts';
import type { Place } from './schema-file.ts';

/** What a finding on a schema says beside its rule and its place. */
export interface SchemaFindingDetails extends Omit<FindingDetails, 'span' | 'related'> {
  /** Other places that help to understand, each with its sentence. */
  readonly related?: readonly { readonly place: Place; readonly message: string }[] | undefined;
}

/** A finding at a place of a schema. A place without extent is shown with the quotes, or the character, around it. */
export function schemaFinding(ruleId: KnownRuleId, place: Place, details: SchemaFindingDetails): Diagnostic {
  const { related, ...rest } = details;
  return finding(ruleId, place.file.file, {
    ...rest,
    span: spanOf(place),
    related: related?.map(({ place: other, message }) => ({
      file: other.file.file,
      ...other.file.source.position(other.start),
      message,
    })),
  });
}

function spanOf({ file, start, end }: Place) {
  const { source } = file;
  // An empty file has no place to point at.
  if (source.text === '') return undefined;
  if (end > start) return source.span(start, end);
  return source.span(Math.max(0, start - 1), Math.min(source.text.length, start + 1));
}
