import { simplify } from '../../../src/relaxng/simplify/simplify.ts';
import { loadSchema } from '../../../src/relaxng/syntax/load-schema.ts';
import { memoryResolver } from '../memory-resolver.ts';
import { inNamespaces, shown } from '../schema-of.ts';
import { sampleDatatypes } from './sample-datatypes.ts';
import { show } from './show.ts';

/**
 * What a schema without declarations of namespaces comes to: its simple form on a line, or its findings, each as
 * `rule @ the text it marks: message`. Further files by their paths.
 */
export function simplified(schema: string, others: Readonly<Record<string, string>> = {}): string | string[] {
  const files: Record<string, string> = { '/schema.rng': inNamespaces(schema) };
  for (const [path, text] of Object.entries(others)) files[path] = inNamespaces(text);
  const loaded = loadSchema('/schema.rng', memoryResolver(files));
  const { grammar, diagnostics } = simplify(loaded, { library: sampleDatatypes });
  if (grammar !== undefined) return show(grammar);
  return diagnostics.map((diagnostic) => shown(diagnostic, files[`/${diagnostic.file}`] ?? ''));
}
