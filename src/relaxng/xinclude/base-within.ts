import type { AttributeList } from '../reading/xml-handler.ts';
import { resolveAddress } from '../syntax/resolve-address.ts';

/** The base in an element with these attributes, from that around it (XML Base, sections 3 and 4); undefined where one makes no sense. */
export function baseWithin(
  base: string | undefined,
  { count, names, values }: AttributeList,
): string | undefined {
  const index = names.indexOf('xml:base');
  if (index < 0 || index >= count || base === undefined) return base;
  return resolveAddress(values[index] as string, base);
}
