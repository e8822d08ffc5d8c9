/** What is known of a file of a schema that came from elsewhere. */
export interface LockedFile {
  /** Of its bytes, in hexadecimal. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  /** As the schema names it: `TEI P5 4.9.0`. */
  readonly version?: string;
}

/** A file that was fetched. */
export interface LockedAddress extends LockedFile {
  /** Where it was in the end, if the address redirects. */
  readonly location?: string;
}

/** A copy in the edition's folder. */
export interface LockedCopy extends LockedFile {
  /** Where it came from, if from the network. */
  readonly address?: string;
}

/** The content of the lock file: which schemas from elsewhere an edition is checked with, byte for byte. */
export interface SchemaLock {
  readonly addresses: ReadonlyMap<string, LockedAddress>;
  /** By path: POSIX, relative to the edition's folder. */
  readonly copies: ReadonlyMap<string, LockedCopy>;
}

export const emptyLock: SchemaLock = { addresses: new Map(), copies: new Map() };

const lockVersion = 1;

/** The text of a lock file; the same for the same content, whatever the order in which it came together. */
export function writeLock({ addresses, copies }: SchemaLock): string {
  const sorted = <T extends LockedFile>(files: ReadonlyMap<string, T>) =>
    Object.fromEntries(
      [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, file]) => [name, inOrder(file)]),
    );
  const content = { lockVersion, addresses: sorted(addresses), copies: sorted(copies) };
  return `${JSON.stringify(content, null, 2)}\n`;
}

const keys = ['sha256', 'size', 'version', 'location', 'address'] as const;

function inOrder(file: LockedFile): Record<string, unknown> {
  const given = file as unknown as Record<string, unknown>;
  return Object.fromEntries(keys.filter((key) => given[key] !== undefined).map((key) => [key, given[key]]));
}

/** Reads the text of a lock file; undefined where it is none, or one of another version: then nothing of it is trusted. */
export function readLock(text: string): SchemaLock | undefined {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(content) || content.lockVersion !== lockVersion) return undefined;
  const addresses = filesOf(content.addresses, isAddress, 'location');
  const copies = filesOf(content.copies, isInside, 'address');
  return addresses && copies && { addresses, copies };
}

function filesOf(
  content: unknown,
  isName: (name: string) => boolean,
  place: 'location' | 'address',
): Map<string, LockedFile> | undefined {
  if (!isRecord(content)) return undefined;
  const files = new Map<string, LockedFile>();
  for (const [name, file] of Object.entries(content)) {
    if (!isName(name) || !isRecord(file)) return undefined;
    const { sha256, size, version } = file;
    const from = file[place];
    if (typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256)) return undefined;
    if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) return undefined;
    if (version !== undefined && typeof version !== 'string') return undefined;
    if (from !== undefined && (typeof from !== 'string' || !isAddress(from))) return undefined;
    files.set(name, {
      sha256,
      size,
      ...(version !== undefined && { version }),
      ...(from !== undefined && { [place]: from }),
    });
  }
  return files;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isAddress(name: string): boolean {
  return /^https?:/.test(name) && URL.canParse(name);
}

function isInside(path: string): boolean {
  return path !== '' && !/^[/\\]|^[A-Za-z]:|\\|\0|(^|\/)\.{0,2}(\/|$)/.test(path);
}
