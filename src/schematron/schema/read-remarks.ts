import type { Reference, Remarks } from './schema.ts';
import { attributeOf, type SchemaElement, valuePlace } from './schema-element.ts';
import type { SchemaReading } from './schema-reading.ts';

/** What an assertion, a rule or a pattern says of itself: role, flag, see, subject. */
export function readRemarks(node: SchemaElement, reading: SchemaReading): Remarks {
  const [role, flag, see] = ['role', 'flag', 'see'].map((name) => reading.value(node, name)?.trim());
  const subject = reading.expression(node, 'subject');
  return {
    ...(role && { role }),
    ...(flag && { flag }),
    ...(see && { see }),
    ...(subject !== undefined && { subject }),
  };
}

/** A list of names, such as `diagnostics="a b"`. */
export function readReferences(node: SchemaElement, attribute: string): Reference[] {
  const names = attributeOf(node, attribute)?.split(/[ \t\r\n]+/) ?? [];
  return names.filter(Boolean).map((name) => ({ name, place: valuePlace(node, attribute) }));
}

/** The `id` of an element, or its `xml:id`. */
export function readId(node: SchemaElement): string | undefined {
  return (attributeOf(node, 'id') ?? attributeOf(node, 'xml:id'))?.trim() || undefined;
}
