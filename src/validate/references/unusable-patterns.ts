import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { attributeSpan } from '../../edition/attribute-span.ts';
import { pathOf } from '../../edition/path-of.ts';
import { prefixDefinitions } from '../../edition/prefix-definition.ts';
import type { SourceDocument } from '../../edition/source-document.ts';

/** The `prefixDef`s of a document whose `@matchPattern` is no regular expression, or one that is not let run. */
export function unusablePatterns(document: SourceDocument): Diagnostic[] {
  return prefixDefinitions(document.tree)
    .filter(({ usable }) => !usable)
    .map(({ element, prefix }) =>
      finding('reference/unusable-pattern', document.file, {
        span: attributeSpan(document.source, element, 'matchPattern').value,
        message: `The \`@matchPattern\` of the prefix \`${prefix}\` cannot be used: it is no regular expression, or one that might take for ever.`,
        hint: 'Write it without repeating a group that itself holds a repetition or an alternative, as in `([a-z][a-z0-9-]*)`.',
        path: pathOf(element),
      }),
    );
}
