import { schemaAttribute } from '../schema-attribute.ts';
import { relaxNgNamespace, type SchemaElement } from '../schema-element.ts';
import { trimSpace } from '../trim-space.ts';

/** What an element of RELAX NG has from those around it (RELAX NG, sections 4.3 and 4.8). */
export interface InheritedValues {
  /** The value of `ns`; undefined where nothing in the file gives one, so that the file's includer may. */
  readonly ns: string | undefined;
  readonly datatypeLibrary: string;
  /** Whether an element of a name class belongs to an `attribute`. */
  readonly ofAttribute: boolean;
}

/** The inherited values of the elements of RELAX NG in a tree, those in foreign elements left out, given in the order of the text. */
export function inheritedValues(elements: readonly SchemaElement[]): Map<SchemaElement, InheritedValues> {
  const values = new Map<SchemaElement, InheritedValues>();
  const atRoot: InheritedValues = { ns: undefined, datatypeLibrary: '', ofAttribute: false };
  for (const element of elements) {
    if (element.namespace !== relaxNgNamespace) continue;
    const { parent } = element;
    const outer = parent === null ? atRoot : values.get(parent);
    // What stands in a foreign element is foreign itself.
    if (outer === undefined) continue;
    const ns = schemaAttribute(element, 'ns')?.value ?? outer.ns;
    const datatypeLibrary = schemaAttribute(element, 'datatypeLibrary')?.value ?? outer.datatypeLibrary;
    const ofAttribute =
      parent?.localName === 'attribute' || (outer.ofAttribute && parent?.localName !== 'element');
    const same =
      ns === outer.ns && datatypeLibrary === outer.datatypeLibrary && ofAttribute === outer.ofAttribute;
    values.set(element, same ? outer : { ns, datatypeLibrary, ofAttribute });
  }
  return values;
}

/** The value of an attribute of RELAX NG, without white space around it. */
export function attributeOf(element: SchemaElement, name: string): string | undefined {
  const attribute = schemaAttribute(element, name);
  return attribute && trimSpace(attribute.value);
}
