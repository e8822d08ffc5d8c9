import { schemaAttribute } from '../syntax/schema-attribute.ts';
import type { SchemaAttribute, SchemaElement } from '../syntax/schema-element.ts';

/** What elements have from those around them. */
export interface Inherited {
  /** `ns` (RELAX NG, section 4.9), also of the place where the file is included. */
  readonly namespace: string;
  /** `datatypeLibrary` (section 4.3), '' for RELAX NG's own; only from the same file. */
  readonly library: string;
  /** Where the library is named. */
  readonly libraryAttribute: SchemaAttribute | undefined;
}

/** What holds in an element, by its own attributes and what is inherited: the same object where nothing changes. */
export function inheritedIn(element: SchemaElement, outer: Inherited): Inherited {
  if (element.attributes.length === 0) return outer;
  const ns = schemaAttribute(element, 'ns');
  const library = schemaAttribute(element, 'datatypeLibrary');
  if (ns === undefined && library === undefined) return outer;
  return {
    namespace: ns?.value ?? outer.namespace,
    library: library?.value ?? outer.library,
    libraryAttribute: library ?? outer.libraryAttribute,
  };
}

/** What a file begins with that is included where a namespace is inherited. */
export function inheritedByFile(namespace: string): Inherited {
  return { namespace, library: '', libraryAttribute: undefined };
}
