import { attribute } from './attribute.ts';
import { matchPattern } from './match-pattern.ts';
import { teiDescendants } from './tei-descendants.ts';
import type { XmlDocument, XmlElement } from './xml-tree.ts';

/** One `prefixDef` of a header (TEI P5, section 17.2.3): how a private prefix becomes a pointer. */
export interface PrefixDefinition {
  readonly prefix: string;
  readonly element: XmlElement;
  /** The pointer that a value stands for, without its prefix; undefined where the pattern does not match. */
  readonly expand: (value: string) => string | undefined;
  /** False where `@matchPattern` is no regular expression or might not end: then nothing is expanded. */
  readonly usable: boolean;
}

const known = new WeakMap<XmlDocument, readonly PrefixDefinition[]>();

/** The prefix definitions of a document's header, in order; a prefix may be defined more than once. */
export function prefixDefinitions(document: XmlDocument): readonly PrefixDefinition[] {
  let definitions = known.get(document);
  if (definitions === undefined) {
    definitions = document.root.children
      .flatMap((child) => (child.kind === 'element' && child.localName === 'teiHeader' ? [child] : []))
      .flatMap((header) => teiDescendants(header, 'prefixDef'))
      .map(definition);
    known.set(document, definitions);
  }
  return definitions;
}

function definition(element: XmlElement): PrefixDefinition {
  const match = matchPattern(attribute(element, 'matchPattern') ?? '');
  const replacement = attribute(element, 'replacementPattern') ?? '';
  return {
    prefix: attribute(element, 'ident') ?? '',
    element,
    usable: match !== undefined,
    expand: (value) => {
      const groups = match?.(value);
      return groups ? replacement.replace(/\$(\d)/g, (_, number) => groups[Number(number)] ?? '') : undefined;
    },
  };
}
