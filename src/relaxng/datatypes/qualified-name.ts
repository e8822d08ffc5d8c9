import { isFormerNcName } from '../../engines/xmlchars.ts';
import type { ValueContext } from './datatype.ts';

/** A `QName` with its namespace, `{http://…}name` (XML Schema, part 2, section 3.2.18); undefined for what is none. */
export function qualifiedName(value: string, context: ValueContext): string | undefined {
  const colon = value.indexOf(':');
  const localName = value.slice(colon + 1);
  if (!isFormerNcName(localName)) return undefined;
  if (colon < 0) return `{${context.namespaceOf('') ?? ''}}${localName}`;
  const prefix = value.slice(0, colon);
  const namespace = isFormerNcName(prefix) ? context.namespaceOf(prefix) : undefined;
  return namespace === undefined ? undefined : `{${namespace}}${localName}`;
}
