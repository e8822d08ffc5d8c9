import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import type { Edition } from '../../edition/edition.ts';
import { nameSpan } from '../../edition/name-span.ts';
import { pathOf } from '../../edition/path-of.ts';
import { xmlId } from '../../edition/xml-id.ts';
import type { EditionPointers } from './edition-pointers.ts';

/**
 * Entries of registers that nothing in the edition points to. An entry that a document repeats under its id is the
 * same one; what an entry says of itself is no mention of it.
 */
export function unmentionedEntries(
  { registers, isPartial = false }: Edition,
  pointers: EditionPointers,
  selected: ReadonlySet<string>,
): Diagnostic[] {
  // What was not read may mention them.
  if (isPartial) return [];
  return registers
    .filter(({ document }) => selected.has(document.path))
    .flatMap(({ document, entries }) =>
      entries.flatMap(({ element, label }) => {
        const id = xmlId(element);
        if (id === undefined || pointers.isMentioned(id)) return [];
        return finding('reference/unmentioned-entry', document.file, {
          span: nameSpan(document.source, element),
          message: `Nothing in the edition points to \`${id}\` (${label}).`,
          hint: 'Mark up where it is mentioned, or take the entry out.',
          path: pathOf(element),
        });
      }),
    );
}
