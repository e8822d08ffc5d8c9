import { createHash } from 'node:crypto';
import type { Cache } from '../../../cache/cache.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { datatypeLibrary } from '../../../relaxng/datatypes/datatype-libraries.ts';
import type { Grammar } from '../../../relaxng/grammar/grammar.ts';
import { loadGrammar, storedGrammarVersion, storeGrammar } from '../../../relaxng/grammar/stored-grammar.ts';
import { version } from '../../../version.ts';
import { loadThroughStore } from '../../schemas/load-through-store.ts';
import { openStore } from '../../schemas/open-store.ts';
import type { SchemaStore } from '../../schemas/schema-store.ts';

export interface CompileSettings {
  /** Absolute path of the folder that no file of the schema may lie outside of. */
  readonly folder: string;
  readonly cwd: string;
  readonly cache: Cache;
  /** Where the files come from; by default the disk, and what the folder's lock file pins. */
  readonly store?: SchemaStore | undefined;
}

export interface CompiledGrammar {
  /** Absent where the schema cannot be used: then diagnostics say why. */
  readonly grammar?: Grammar;
  readonly diagnostics: readonly Diagnostic[];
}

/** The kinds under which the two parts of a compiled grammar are kept. */
const kinds = { grammar: 'relaxng-grammar', documentation: 'relaxng-documentation' } as const;

/** What stands in the first line of a stored grammar. */
interface Origins {
  /** The files that it came from, with their digests. */
  readonly files: readonly (readonly [address: string, digest: string])[];
  /** The digest of its documentation, which is kept apart: that of another grammar would mislead. */
  readonly documentation: string;
}

/**
 * The grammar of a schema: from the cache, if one was kept that came from the same files, else compiled and kept.
 *
 * @param schema absolute path, or an address
 */
export async function compiledGrammar(schema: string, settings: CompileSettings): Promise<CompiledGrammar> {
  const { folder, store = openStore(settings) } = settings;
  const key = keyOf(schema, folder, store);
  const kept = key === undefined ? undefined : fromCache(key, settings.cache, store);
  if (kept !== undefined) return { grammar: kept, diagnostics: [] };
  // What it takes to compile is loaded only where it is needed: it is most of the engine.
  const { readSchema } = await import('../read-schema.ts');
  const { flattenGrammar } = await import('../../../relaxng/grammar/flatten-grammar.ts');
  const read = await loadThroughStore(store, folder, (resolver) => readSchema(schema, resolver));
  const { grammar: simple, files, diagnostics } = read;
  if (simple === undefined) return { diagnostics };
  const { grammar, documentation } = storeGrammar(flattenGrammar(simple));
  if (key !== undefined) {
    const origins: Origins = {
      files: files.map(({ address }) => [address, store.digest(address) ?? '']),
      documentation: sha256(documentation),
    };
    settings.cache.write(kinds.documentation, key, documentation);
    settings.cache.write(kinds.grammar, key, `${JSON.stringify(origins)}\n${grammar}`);
  }
  const loaded = loadGrammar(grammar, () => documentation, datatypeLibrary);
  if (loaded === undefined) throw new Error('A grammar that was just compiled cannot be loaded.');
  return { grammar: loaded, diagnostics };
}

function fromCache(key: string, cache: Cache, store: SchemaStore): Grammar | undefined {
  const bytes = cache.read(kinds.grammar, key);
  const words = cache.read(kinds.documentation, key);
  if (bytes === undefined || words === undefined) return undefined;
  const stored = decoded(bytes);
  const line = stored.indexOf('\n');
  const origins = originsOf(stored.slice(0, Math.max(0, line)));
  if (origins === undefined || origins.documentation !== sha256(words)) return undefined;
  if (!origins.files.every(([address, digest]) => store.digest(address) === digest)) return undefined;
  return loadGrammar(stored.slice(line + 1), () => decoded(words), datatypeLibrary);
}

function originsOf(line: string): Origins | undefined {
  try {
    const { files, documentation } = JSON.parse(line) as Partial<Origins>;
    const isWhole =
      typeof documentation === 'string' &&
      Array.isArray(files) &&
      files.length > 0 &&
      files.every((file) => Array.isArray(file) && typeof file[0] === 'string');
    return isWhole ? { files, documentation } : undefined;
  } catch {
    return undefined;
  }
}

function decoded(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
}

/**
 * The same for one schema at one place with one content of its first file, and with one folder that its modules may lie
 * in; these are compared afterwards.
 */
function keyOf(schema: string, folder: string, store: SchemaStore): string | undefined {
  const digest = store.digest(schema);
  if (digest === undefined) return undefined;
  return sha256([version(), storedGrammarVersion, schema, folder, digest].join('\n'));
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
