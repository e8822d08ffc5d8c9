import { datatypeLibrary } from '../../relaxng/datatypes/datatype-libraries.ts';
import type { SimpleGrammar } from '../../relaxng/simplify/simple-grammar.ts';
import { simplify } from '../../relaxng/simplify/simplify.ts';
import { fileResolver } from '../../relaxng/syntax/file-resolver.ts';
import { loadSchema } from '../../relaxng/syntax/load-schema.ts';
import type { LoadedSchema } from '../../relaxng/syntax/loaded-schema.ts';

export interface ReadSchema extends LoadedSchema {
  /** Absent where the schema cannot be used: then diagnostics say why. */
  readonly grammar?: SimpleGrammar;
}

/** Reads a schema on disk with all its modules and holds it against the specification. `schema` is an absolute path. */
export function readSchema(
  schema: string,
  places: { readonly folder: string; readonly cwd: string },
): ReadSchema {
  const loaded = loadSchema(schema, fileResolver(places));
  if (loaded.schema === undefined) return loaded;
  const { grammar, diagnostics } = simplify(loaded, { library: datatypeLibrary });
  if (grammar === undefined) return { files: loaded.files, diagnostics };
  return { schema: loaded.schema, files: loaded.files, diagnostics, grammar };
}
