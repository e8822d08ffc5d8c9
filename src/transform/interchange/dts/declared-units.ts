import { attribute } from '../../../edition/attribute.ts';
import { childElements } from '../../../edition/child-elements.ts';
import { elementsNamed } from '../../../edition/document-elements.ts';
import type { XmlDocument, XmlElement } from '../../../edition/xml-tree.ts';
import { attributeNamed, followSimplePath, readSimplePath } from './simple-path.ts';
import type { UnitDraft } from './unit-draft.ts';

/** What cannot be followed of a declaration, and why. */
export interface UnfollowedDeclaration {
  readonly element: XmlElement;
  readonly reason: string;
}

/** Declarations further down than this are not read. */
const depthLimit = 16;

/**
 * How a document says that it is cited, by `citeStructure` in its `refsDecl` (TEI P5, section 3.11.4): of several
 * declarations the default, else the first. Undefined where it says nothing of the kind.
 */
export function declaredUnits(
  document: XmlDocument,
): readonly UnitDraft[] | UnfollowedDeclaration | undefined {
  const declarations = elementsNamed(document, 'refsDecl').filter(
    (declaration) => childElements(declaration, 'citeStructure').length > 0,
  );
  const chosen =
    declarations.find((declaration) => attribute(declaration, 'default') === 'true') ?? declarations[0];
  if (chosen === undefined) return undefined;
  try {
    return unitsBy(childElements(chosen, 'citeStructure'), document.root, {
      root: document.root,
      prefix: '',
      level: 1,
    });
  } catch (fault) {
    if (fault instanceof Unfollowed) return fault.declaration;
    throw fault;
  }
}

class Unfollowed extends Error {
  readonly declaration: UnfollowedDeclaration;
  constructor(element: XmlElement, reason: string) {
    super(reason);
    this.declaration = { element, reason };
  }
}

interface Place {
  readonly root: XmlElement;
  /** What the identifier begins with. */
  readonly prefix: string;
  readonly level: number;
}

function unitsBy(
  structures: readonly XmlElement[],
  context: XmlElement,
  { root, prefix, level }: Place,
): UnitDraft[] {
  if (level > depthLimit && structures[0] !== undefined)
    throw new Unfollowed(structures[0], `has more than ${depthLimit} levels`);
  const drafts = structures.flatMap((structure) => {
    const written = attribute(structure, 'match') ?? '';
    const path = readSimplePath(written);
    if (path === undefined || (level > 1 && path.fromRoot))
      throw new Unfollowed(structure, `has a \`@match\` that opis does not read, \`${written}\``);
    const type = attribute(structure, 'unit')?.trim() || 'part';
    return followSimplePath(path, root, context).map((element, index): UnitDraft => {
      if (element.children.length === 0 && /^(lb|pb|cb|gb|milestone)$/.test(element.localName))
        throw new Unfollowed(structure, `leads to \`<${element.name}/>\`, which holds no text`);
      const use = useOf(structure, element, index + 1);
      const wanted = use === undefined ? undefined : prefix + (attribute(structure, 'delim') ?? '') + use;
      const children = childElements(structure, 'citeStructure');
      return {
        citeType: type,
        element,
        ...(wanted !== undefined && { wanted }),
        fallback: `${type.replace(/[^A-Za-z]/g, '') || 'part'}${index + 1}`,
        children: unitsBy(children, element, { root, prefix: wanted ?? '', level: level + 1 }),
      };
    });
  });
  return drafts.sort((a, b) => a.element.start - b.element.start);
}

/** What a unit is called at its level, by `@use`: an attribute, or its number. Undefined where it has no such attribute. */
function useOf(structure: XmlElement, element: XmlElement, position: number): string | undefined {
  const use = (attribute(structure, 'use') ?? 'position()').trim();
  if (use === 'position()') return String(position);
  const name = /^@([A-Za-z][\w.:-]*)$/.exec(use)?.[1];
  if (name === undefined)
    throw new Unfollowed(structure, `has a \`@use\` that opis does not read, \`${use}\``);
  return attributeNamed(element, name)?.trim() || undefined;
}
