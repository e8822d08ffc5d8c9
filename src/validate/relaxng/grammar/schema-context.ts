import { attribute } from '../../../edition/attribute.ts';
import type { XmlElement } from '../../../edition/xml-tree.ts';
import type { GrammarScope } from './grammar-scope.ts';
import { relaxNgNamespace, type SchemaFile } from './schema-file.ts';

/** What an element of a schema takes from those around it (RELAX NG, sections 4.3, 4.8 and 4.18). */
export interface SchemaContext {
  readonly file: SchemaFile;
  /** The inherited `ns`. */
  readonly namespace: string;
  readonly datatypeLibrary: string;
  /** The grammar whose definitions a `ref` means; undefined outside any. */
  readonly scope?: GrammarScope | undefined;
}

/** The context of the children of an element, and of its own names and datatypes. */
export function contextOf(element: XmlElement, outer: SchemaContext): SchemaContext {
  const namespace = attribute(element, 'ns');
  const datatypeLibrary = attribute(element, 'datatypeLibrary');
  if (namespace === undefined && datatypeLibrary === undefined) return outer;
  return {
    ...outer,
    ...(namespace !== undefined && { namespace }),
    ...(datatypeLibrary !== undefined && { datatypeLibrary }),
  };
}

/** The child elements that are RELAX NG's; annotations of other namespaces are left out (section 4.1). */
export function schemaChildren(element: XmlElement): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => child.kind === 'element' && child.namespace === relaxNgNamespace,
  );
}
