/** The folder of an edition that `opis schema add` copies schemas to; POSIX. */
export const storeFolder = 'schema/store';

/** What Windows has reserved for devices, with any ending. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** Whether a name can be that of a file everywhere: no separators, no device, nothing that a shell or a disk takes amiss. */
export function isFileName(name: string): boolean {
  return (
    name.length <= 150 &&
    /^[^\\/:*?"<>|]+$/.test(name) &&
    !/^\.|[. ]$|^[ ~-]|\p{C}/u.test(name) &&
    !reserved.test(name)
  );
}

/** Whether a schema of the store can be called so: plain letters, digits and `._-`. */
export function isStoreName(name: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name) && isFileName(name) && name.length <= 80;
}

/** The name that a schema has in the store by its own; it may be none that `isStoreName` allows. */
export function nameOf(address: string): string {
  const file = decoded(
    address
      .replace(/[?#].*$/s, '')
      .replaceAll('\\', '/')
      .split('/')
      .at(-1) ?? '',
  );
  return file.replace(/\.(rng|rnc|xml)$/i, '');
}

/** With percent escapes replaced; as it is where they are none. */
export function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
