import { attribute } from '../../../edition/attribute.ts';
import { childElements } from '../../../edition/child-elements.ts';
import { elementsNamed } from '../../../edition/document-elements.ts';
import { teiNamespace } from '../../../edition/namespaces.ts';
import type { SourceDocument } from '../../../edition/source-document.ts';
import type { XmlElement } from '../../../edition/xml-tree.ts';
import type { NameLookup } from './name-lookup.ts';
import { type NamedThing, namedThing } from './named-thing.ts';

/** One `correspDesc` (TEI P5, section 2.4.6): the actions of sending and receiving in which somebody is named. */
export interface Correspondence {
  readonly actions: readonly CorrespondenceAction[];
}

/** A `correspAction` of sending or receiving; who was copied received too, and is told apart. */
export interface CorrespondenceAction {
  readonly role: 'sent' | 'received' | 'copied';
  readonly people: readonly NamedThing[];
  readonly places: readonly NamedThing[];
  /** The `date`s of the action, in order. */
  readonly dates: readonly XmlElement[];
}

const personNames = new Set(['persName', 'orgName', 'name', 'rs']);
const placeNames = ['placeName', 'settlement', 'geogName', 'district', 'region', 'country'];
const parts = new Set([...personNames, ...placeNames, 'date', 'note']);

/** The correspondences that a document's header describes; those in which nobody is named are not among them. */
export function correspondencesOf(document: SourceDocument, lookup: NameLookup): Correspondence[] {
  return elementsNamed(document.tree, 'correspDesc')
    .map((description) => ({
      actions: actionsOf(description).flatMap((action) => readAction(action, document, lookup)),
    }))
    .filter(({ actions }) => actions.some(({ people }) => people.length > 0));
}

function actionsOf(description: XmlElement): XmlElement[] {
  return outermost(description, new Set(['correspAction']));
}

function readAction(
  action: XmlElement,
  document: SourceDocument,
  lookup: NameLookup,
): CorrespondenceAction[] {
  const type = attribute(action, 'type');
  if (type !== 'sent' && type !== 'received') return [];
  const role = type === 'received' && attribute(action, 'subtype') === 'cc' ? 'copied' : type;
  const elements = outermost(action, parts);
  const things = (names: (element: XmlElement) => boolean) =>
    elements.filter(names).flatMap((element) => namedThing(element, document, lookup) ?? []);
  // What is called a place by its most specific name: the settlement, not the country beside it.
  const place = placeNames.find((name) => elements.some(({ localName }) => localName === name));
  return [
    {
      role,
      people: things(({ localName }) => personNames.has(localName)),
      places: things(({ localName }) => localName === place),
      dates: elements.filter(({ localName }) => localName === 'date'),
    },
  ];
}

/** The elements of TEI below one that have one of these names; what lies below such an element is not searched. */
function outermost(element: XmlElement, names: ReadonlySet<string>): XmlElement[] {
  const found: XmlElement[] = [];
  const open = childElements(element).reverse();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.namespace === teiNamespace && names.has(next.localName)) found.push(next);
    else open.push(...childElements(next).reverse());
  }
  return found;
}
