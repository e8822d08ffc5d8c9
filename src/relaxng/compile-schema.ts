import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { datatypeLibrary } from './datatypes/datatype-libraries.ts';
import { flattenGrammar } from './grammar/flatten-grammar.ts';
import { Grammar } from './grammar/grammar.ts';
import { simplify } from './simplify/simplify.ts';
import { loadSchema } from './syntax/load-schema.ts';
import type { SchemaResolver } from './syntax/schema-resolver.ts';

export interface CompiledSchema {
  /** Absent where the schema cannot be used. */
  readonly grammar?: Grammar;
  /** What is wrong with the schema, each at its place. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Compiles a schema in either syntax, with all files that it refers to.
 *
 * @param address of the schema: an absolute path, or a URL
 * @param resolver gives the texts of files; nothing else is read (see `fileResolver`)
 */
export function compileSchema(address: string, resolver: SchemaResolver): CompiledSchema {
  const { grammar, diagnostics } = simplify(loadSchema(address, resolver), { library: datatypeLibrary });
  if (grammar === undefined) return { diagnostics };
  const { data, documentation } = flattenGrammar(grammar);
  return {
    grammar: new Grammar({ data, library: datatypeLibrary, documentation: () => documentation }),
    diagnostics,
  };
}
