import { datatypeLibrary } from '../../relaxng/datatypes/datatype-libraries.ts';
import type { SimpleGrammar } from '../../relaxng/simplify/simple-grammar.ts';
import { simplify } from '../../relaxng/simplify/simplify.ts';
import { loadSchema } from '../../relaxng/syntax/load-schema.ts';
import type { LoadedSchema } from '../../relaxng/syntax/loaded-schema.ts';
import type { SchemaResolver } from '../../relaxng/syntax/schema-resolver.ts';

export interface ReadSchema extends LoadedSchema {
  /** Absent where the schema cannot be used: then diagnostics say why. */
  readonly grammar?: SimpleGrammar;
}

/**
 * Reads a schema with all its modules and holds it against the specification.
 *
 * @param address absolute path, or an address that the resolver knows
 */
export function readSchema(address: string, resolver: SchemaResolver): ReadSchema {
  const loaded = loadSchema(address, resolver);
  if (loaded.schema === undefined) return loaded;
  const { grammar, diagnostics } = simplify(loaded, { library: datatypeLibrary });
  if (grammar === undefined) return { files: loaded.files, diagnostics };
  return { schema: loaded.schema, files: loaded.files, diagnostics, grammar };
}
