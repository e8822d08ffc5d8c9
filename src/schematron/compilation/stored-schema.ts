import { createHash } from 'node:crypto';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { SchemaFile } from '../schema/schema-file.ts';
import type { SchemaResolver } from '../schema/schema-resolver.ts';
import type { SchematronCache } from './cache.ts';
import type { Schematron } from './schematron.ts';

const kind = 'schematron';

/** What is kept of a schema: what was made of it, and the files that it came from. */
interface Stored {
  readonly files: readonly { readonly address: string; readonly file: string; readonly digest: string }[];
  readonly diagnostics: readonly Diagnostic[];
  readonly schema?: Schematron;
}

/** A schema as it was kept, if all its files are what they were, by content and by name. */
export function readStored(
  cache: SchematronCache,
  key: string,
  resolver: SchemaResolver,
): { schema?: Schematron; diagnostics: readonly Diagnostic[] } | undefined {
  const bytes = cache.read(kind, key);
  if (bytes === undefined) return undefined;
  let stored: Stored;
  try {
    stored = JSON.parse(new TextDecoder().decode(bytes)) as Stored;
  } catch {
    return undefined;
  }
  const same = stored.files.every(({ address, file, digest }) => {
    const document = resolver.read(address);
    return 'text' in document && document.file === file && digestOf(document.text) === digest;
  });
  if (!same) return undefined;
  const { schema, diagnostics } = stored;
  return { ...(schema !== undefined && { schema }), diagnostics };
}

export function writeStored(
  cache: SchematronCache,
  key: string,
  made: { compiled: Schematron | 'none'; diagnostics: readonly Diagnostic[]; files: readonly SchemaFile[] },
): void {
  const stored: Stored = {
    files: made.files.map(({ address, file, source }) => ({ address, file, digest: digestOf(source.text) })),
    diagnostics: made.diagnostics,
    ...(made.compiled !== 'none' && { schema: made.compiled }),
  };
  cache.write(kind, key, JSON.stringify(stored));
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
