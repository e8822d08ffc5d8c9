import type { AttributeList } from '../reading/xml-handler.ts';
import { isUrl, resolveAddress } from '../syntax/resolve-address.ts';

/**
 * The base in an element with these attributes, from that around it (XML Base, sections 3 and 4); undefined where one makes no sense.
 *
 * @param isPublished whether an address stands for the place where the file is published, and its files lie where it lies
 */
export function baseWithin(
  base: string | undefined,
  { count, names, values }: AttributeList,
  isPublished = false,
): string | undefined {
  const index = names.indexOf('xml:base');
  if (index < 0 || index >= count || base === undefined) return base;
  const value = values[index] as string;
  return isPublished && isUrl(value) ? base : resolveAddress(value, base);
}
