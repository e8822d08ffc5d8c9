import type { QueryBinding } from './schema.ts';
import { attributeOf, type SchemaElement, valuePlace } from './schema-element.ts';
import type { SchemaReading } from './schema-reading.ts';

const bindings: Readonly<Record<string, QueryBinding>> = {
  xslt: 'xslt',
  xslt1: 'xslt',
  xpath: 'xslt',
  xslt2: 'xslt2',
  xpath2: 'xslt2',
  xslt3: 'xslt3',
  xpath3: 'xslt3',
  xpath31: 'xslt3',
};

/** The query language of a schema: `xslt` where it names none (ISO/IEC 19757-3, 6.4). One that is not spoken here is reported. */
export function queryBinding(node: SchemaElement, reading: SchemaReading): QueryBinding | undefined {
  const written = attributeOf(node, 'queryBinding')?.trim();
  if (written === undefined) return 'xslt';
  const binding = bindings[written.toLowerCase()];
  if (binding === undefined) {
    reading.report('schematron/schema-query-binding', valuePlace(node, 'queryBinding'), {
      message: `The query language \`${written}\` is not known here.`,
      hint: 'Write the rules in `xslt`, `xslt2` or `xslt3`.',
      actual: written,
    });
  }
  return binding;
}
