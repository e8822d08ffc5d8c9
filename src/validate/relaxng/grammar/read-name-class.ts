import { attribute } from '../../../edition/attribute.ts';
import { xmlNamespace } from '../../../edition/namespaces.ts';
import { textContent } from '../../../edition/text-content.ts';
import type { XmlElement } from '../../../edition/xml-tree.ts';
import type { NameClass } from './name-class.ts';
import { contextOf, type SchemaContext, schemaChildren } from './schema-context.ts';

/**
 * The name class of an `element` or `attribute` of a schema, and the children that are left for its content.
 * `context` is that of its children.
 */
export function readName(
  element: XmlElement,
  context: SchemaContext,
): { nameClass: NameClass; content: readonly XmlElement[] } {
  const children = schemaChildren(element);
  const name = attribute(element, 'name');
  if (name !== undefined) {
    // An attribute named by `name` takes no inherited namespace (section 4.8).
    const own = element.localName === 'attribute' ? (attribute(element, 'ns') ?? '') : context.namespace;
    return { nameClass: named(element, name, own), content: children };
  }
  const [first, ...content] = children;
  return { nameClass: first ? readNameClass(first, context) : choiceOf([]), content };
}

function readNameClass(element: XmlElement, outer: SchemaContext): NameClass {
  const context = contextOf(element, outer);
  const except = schemaChildren(element).find(({ localName }) => localName === 'except');
  const excepted = except && {
    except: choiceOf(schemaChildren(except).map((child) => readNameClass(child, context))),
  };
  switch (element.localName) {
    case 'name':
      return named(element, textContent(element), context.namespace);
    case 'anyName':
      return { kind: 'any', ...excepted };
    case 'nsName':
      return { kind: 'any', namespace: context.namespace, ...excepted };
    default:
      return choiceOf(schemaChildren(element).map((child) => readNameClass(child, context)));
  }
}

function named(element: XmlElement, written: string, namespace: string): NameClass {
  const name = written.trim();
  const colon = name.indexOf(':');
  if (colon < 0) return { kind: 'name', namespace, localName: name };
  return {
    kind: 'name',
    namespace: namespaceOf(element, name.slice(0, colon)),
    localName: name.slice(colon + 1),
  };
}

function namespaceOf(element: XmlElement, prefix: string): string {
  if (prefix === 'xml') return xmlNamespace;
  for (let current: XmlElement | null = element; current !== null; current = current.parent) {
    const declared = current.declarations[prefix];
    if (declared !== undefined) return declared;
  }
  return '';
}

function choiceOf(members: readonly NameClass[]): NameClass {
  const [only] = members;
  return members.length === 1 && only ? only : { kind: 'choice', members };
}
