import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { relatedPlace } from '../../diagnostics/related-place.ts';
import { attributeSpan } from '../../edition/attribute-span.ts';
import { descendants } from '../../edition/descendants.ts';
import { idsOf } from '../../edition/ids-of.ts';
import { pathOf } from '../../edition/path-of.ts';
import type { SourceDocument } from '../../edition/source-document.ts';
import { xmlId } from '../../edition/xml-id.ts';

/** The `xml:id`s of a document that an element before has already (RELAX NG DTD Compatibility, section 3.2.1); libxml2 does not look. */
export function duplicateIds(document: SourceDocument): Diagnostic[] {
  const ids = idsOf(document.tree);
  const found: Diagnostic[] = [];
  for (const element of descendants(document.tree.root)) {
    const id = xmlId(element);
    const first = id === undefined ? undefined : ids.get(id);
    if (first === undefined || first === element) continue;
    const place = attributeSpan(document.source, first, 'xml:id').value;
    found.push(
      finding('relaxng/duplicate-id', document.file, {
        span: attributeSpan(document.source, element, 'xml:id').value,
        message: `\`@xml:id="${id}"\` on \`${element.name}\` stands already on another element of this file.`,
        hint: 'Give one of the two another id, and correct what points to it.',
        actual: id,
        path: pathOf(element),
        related: [relatedPlace(document.file, place, `\`${first.name}\` has the id first.`)],
      }),
    );
  }
  return found;
}
