import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { childElements } from '../../edition/child-elements.ts';
import { nameSpan } from '../../edition/name-span.ts';
import { pathOf } from '../../edition/path-of.ts';
import type { XmlElement } from '../../edition/xml-tree.ts';
import { type Manuscript, wordsOf } from './manuscripts-of.ts';

/** The parts of a signature that say nothing: neither words, nor an element, nor an attribute that stands for them. */
export function emptyParts({ document, identifier }: Manuscript): Diagnostic[] {
  const nested = childElements(identifier).filter(({ localName }) => localName === 'altIdentifier');
  return [identifier, ...nested].flatMap((container) =>
    childElements(container)
      .filter(isEmpty)
      .map((part) =>
        finding('signature/empty-part', document.file, {
          span: nameSpan(document.source, part),
          message: `\`${part.name}\` is empty: this part of the signature says nothing.`,
          hint: 'Fill it, or leave it out.',
          path: pathOf(part),
        }),
      ),
  );
}

const saying: ReadonlySet<string> = new Set([
  'key',
  'ref',
  'n',
  'corresp',
  'sameAs',
  'copyOf',
  'source',
  'facs',
]);

function isEmpty(part: XmlElement): boolean {
  return (
    childElements(part).length === 0 &&
    wordsOf(part) === '' &&
    !part.attributes.some(({ localName }) => saying.has(localName))
  );
}
