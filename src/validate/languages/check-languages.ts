import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import type { Edition } from '../../edition/edition.ts';
import { pathOf } from '../../edition/path-of.ts';
import type { SourceDocument } from '../../edition/source-document.ts';
import { grouped } from '../grouped.ts';
import { tokenSpan } from '../token-span.ts';
import { type TagFault, tagFault } from './tag-fault.ts';
import { type TagPlace, tagPlaces } from './tag-places.ts';
import { wrongScripts } from './wrong-scripts.ts';

/** Language tags of these documents that are none, or out of use, and text in another script than its language’s. */
export function checkLanguages(_: Edition, documents: readonly SourceDocument[]): Diagnostic[] {
  const known = new Map<string, TagFault | undefined>();
  return documents.flatMap((document) => {
    const places = tagPlaces(document);
    const found: Diagnostic[] = [];
    for (const [tag, [first, ...others]] of grouped(places, ({ tag }) => tag)) {
      if (!known.has(tag)) known.set(tag, tagFault(tag));
      const fault = known.get(tag);
      if (fault) found.push(tagFinding(document, fault, first, others.length));
    }
    return [
      ...found,
      ...wrongScripts(
        document,
        places.filter(({ tag }) => known.get(tag) === undefined),
      ),
    ];
  });
}

function tagFinding(document: SourceDocument, fault: TagFault, place: TagPlace, more: number): Diagnostic {
  const { element, attribute, index, tag } = place;
  return finding(fault.rule, document.file, {
    span: tokenSpan(document.source, element, attribute, index),
    message: fault.message.replace(
      /\.$/,
      more === 0 ? '.' : `; so ${more === 1 ? 'has' : 'have'} ${more} more of this file.`,
    ),
    hint:
      fault.instead === undefined ? `Write a tag of BCP 47, as in \`de-AT\`.` : `Write \`${fault.instead}\`.`,
    expected: fault.instead === undefined ? undefined : [fault.instead],
    actual: tag,
    path: pathOf(element),
  });
}
