import { attributePlace } from '../places/attribute-place.ts';
import { elementPlace } from '../places/element-place.ts';
import type { DocumentElement } from '../reading/document-tree.ts';
import type { Place, SchemaFile } from './schema-file.ts';

/** An element of a schema and the file that it stands in, which an include may have changed. */
export interface SchemaElement {
  readonly element: DocumentElement;
  readonly file: SchemaFile;
  /** The includes that led to it, the outermost first. */
  readonly through: readonly DocumentElement[];
}

/** The value of an attribute in no namespace, or of `xml:id` and its like by their written names. */
export function attributeOf({ element }: SchemaElement, name: string): string | undefined {
  return element.attributes.find((attribute) => attribute.name === name)?.value;
}

/** Where the name of the element stands. */
export function placeOf({ element, file }: SchemaElement): Place {
  return { file, ...elementPlace(file.source.text, element) };
}

/** Where the value of an attribute stands; where it cannot be found, where its element stands. */
export function valuePlace(node: SchemaElement, name: string): Place {
  const found = attributePlace(node.file.source.text, node.element, name);
  return found === undefined ? placeOf(node) : { file: node.file, ...found.value };
}
