import { isUrl } from '../../relaxng/syntax/resolve-address.ts';
import { decoded, isFileName } from './store-names.ts';

/**
 * Where the files of a schema are kept below its folder in the store, in their order; POSIX paths. Files of the place
 * that the first one is from keep their places to each other, so that relative references between them still hold;
 * those of other hosts, which can only be named by their whole address, each have a folder `_host`.
 *
 * @param locations absolute paths, or addresses without fragment; the schema itself first
 * @returns a sentence where a file cannot be kept
 */
export function storeLayout(locations: readonly string[]): readonly string[] | { readonly message: string } {
  const places = locations.map(placeOf);
  const [first] = places;
  if (first === undefined) return [];
  const commons = new Map<string, number>();
  for (const { host } of places) {
    if (!commons.has(host)) commons.set(host, commonLength(places.filter((place) => place.host === host)));
  }
  const paths: string[] = [];
  const taken = new Map<string, string>();
  for (const [index, { host, segments }] of places.entries()) {
    const inside = segments.slice(commons.get(host));
    const location = locations[index] as string;
    // Nothing refers to the schema itself by its name; without an ending, its text tells the syntax.
    if (index === 0 && !isFileName(inside.at(-1) as string)) inside[inside.length - 1] = 'schema';
    const wrong = inside.find((segment) => !isFileName(segment));
    if (wrong !== undefined) {
      return {
        message: `\`${location}\` cannot be copied: \`${shown(wrong)}\` is no name that a file can have everywhere.`,
      };
    }
    const path = [
      ...(host === first.host ? [] : [`_${host.replace(/[^A-Za-z0-9.-]/g, '_')}`]),
      ...inside,
    ].join('/');
    const other = taken.get(path.toLowerCase());
    if (other !== undefined) {
      return {
        message: `\`${location}\` and \`${other}\` cannot be copied beside each other: both would be \`${path}\`.`,
      };
    }
    taken.set(path.toLowerCase(), location);
    paths.push(path);
  }
  return paths;
}

interface Place {
  /** With its port and scheme; '' for the disk. */
  readonly host: string;
  readonly segments: readonly string[];
}

function placeOf(location: string): Place {
  if (!isUrl(location)) return { host: '', segments: location.replaceAll('\\', '/').split('/') };
  const { protocol, host, pathname } = new URL(location);
  return { host: protocol === 'https:' ? host : `${host}.http`, segments: pathname.split('/').map(decoded) };
}

/** How many folders all of them have in common. */
function commonLength(places: readonly Place[]): number {
  const [first] = places as readonly [Place];
  let length = first.segments.length - 1;
  for (const { segments } of places) {
    length = Math.min(length, segments.length - 1);
    for (let index = 0; index < length; index++)
      if (segments[index] !== first.segments[index]) length = index;
  }
  return length;
}

function shown(segment: string): string {
  return segment.replace(/[\p{C}`]/gu, '?');
}
