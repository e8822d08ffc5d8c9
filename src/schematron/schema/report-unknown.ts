import { closest } from '../../engines/fastest-levenshtein.ts';
import { placeOf, type SchemaElement } from './schema-element.ts';
import type { SchemaReading } from './schema-reading.ts';

/** Reports an element of Schematron's namespace that may not stand where it does. */
export function reportUnknown(node: SchemaElement, known: readonly string[], reading: SchemaReading): void {
  const { name, localName, parent } = node.element;
  const near = closest(localName, known);
  const hint = near === undefined ? `Use one of ${known.map((it) => `\`${it}\``).join(', ')}.` : undefined;
  reading.report('schematron/schema-syntax', placeOf(node), {
    message: `\`${name}\` may not stand in \`${parent?.localName ?? 'schema'}\`.`,
    hint: hint ?? `Write \`${near}\` if that is meant.`,
    actual: name,
  });
}
