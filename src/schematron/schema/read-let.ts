import { foreign } from './read-message.ts';
import type { Foreign, Let } from './schema.ts';
import { attributeOf, placeOf, type SchemaElement } from './schema-element.ts';
import type { SchemaReading } from './schema-reading.ts';

/** `sch:let`: its value, else its content (ISO/IEC 19757-3, 5.4.5). */
export function readLet(node: SchemaElement, reading: SchemaReading): Let | undefined {
  const place = placeOf(node);
  const name = reading.required(node, 'name')?.text.trim();
  if (name === undefined) return undefined;
  const as = attributeOf(node, 'as');
  const value = reading.expression(node, 'value');
  const { children } = node.element;
  const content =
    value !== undefined
      ? []
      : children.flatMap((child): (Foreign | string)[] => {
          if (child.kind === 'text') return [child.value];
          return child.kind === 'element' ? [foreign({ ...node, element: child })] : [];
        });
  if (value === undefined && content.length === 0) {
    reading.report('schematron/schema-syntax', place, {
      message: `\`$${name}\` has no value.`,
      hint: 'Write `value="…"` with an expression.',
    });
    return undefined;
  }
  return {
    kind: 'let',
    name,
    ...(as !== undefined && { as }),
    ...(value !== undefined && { value }),
    content,
    place,
  };
}
