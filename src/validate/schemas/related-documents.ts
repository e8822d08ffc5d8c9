import type { RelatedPlace } from '../../diagnostics/diagnostic.ts';
import type { ChosenSchema } from './schema-choice.ts';

/** The other documents that name a schema of themselves, told in one place: the first of them and how many more. */
export function relatedDocuments(
  { origin, named }: ChosenSchema,
  documents: readonly { readonly file: string }[],
): readonly RelatedPlace[] | undefined {
  if (origin !== 'document') return undefined;
  const [next, ...more] = documents.filter(({ file }) => file !== named.file);
  if (next === undefined) return undefined;
  const others = more.length === 0 ? '' : `, and so ${more.length === 1 ? 'does' : 'do'} ${more.length} more`;
  return [{ file: next.file, message: `This document names it too${others}.` }];
}
