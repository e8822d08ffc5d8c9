import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { type CompiledSchematron, compileSchema, validateText } from '../../src/schematron/index.ts';
import type { SchemaResolver } from '../../src/schematron/schema/schema-resolver.ts';
import type { ValidateDocumentsOptions } from '../../src/schematron/validate-documents.ts';
import { sharedCache } from '../transform/shared-cache.ts';

/** Files in memory, by their names in one folder. */
export function memoryResolver(files: Readonly<Record<string, string>>): SchemaResolver {
  return {
    read: (address) => {
      const file = address.replace(/^\/schema\//, '');
      const text = files[file];
      return text === undefined
        ? { message: `The schema \`${file}\` does not exist.`, file }
        : { text, file };
    },
  };
}

/** A schema around what stands in it. */
export function schema(content: string, attributes = 'queryBinding="xslt3"'): string {
  return `<schema xmlns="http://purl.oclc.org/dsdl/schematron" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" ${attributes}>\n${content}\n</schema>`;
}

/** Compiles `main.sch`, or another file, of files in memory. */
export function compile(
  files: string | Readonly<Record<string, string>>,
  options: { readonly phase?: string; readonly main?: string } = {},
): Promise<CompiledSchematron> {
  const all = typeof files === 'string' ? { 'main.sch': files } : files;
  const { main = 'main.sch', phase } = options;
  return compileSchema(`/schema/${main}`, { resolver: memoryResolver(all), cache: sharedCache(), phase });
}

/** What a schema says of a document, in order, each as `rule line:column message`. */
export async function told(
  files: string | Readonly<Record<string, string>>,
  document: string,
  options: { readonly phase?: string; readonly main?: string; readonly run?: ValidateDocumentsOptions } = {},
): Promise<string[]> {
  return (await findings(files, document, options)).map(brief);
}

export async function findings(
  files: string | Readonly<Record<string, string>>,
  document: string,
  options: { readonly phase?: string; readonly main?: string; readonly run?: ValidateDocumentsOptions } = {},
): Promise<Diagnostic[]> {
  const { schema, diagnostics } = await compile(files, options);
  if (schema === undefined) throw new Error(`No schema: ${diagnostics.map(brief).join('; ')}`);
  const found = validateText(schema, document, 'doc.xml', {
    fileName: (address) => address.replace('/schema/', ''),
    ...options.run,
  });
  return found.sort(
    (a, b) =>
      (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0) || (a.message < b.message ? -1 : 1),
  );
}

export function brief({ ruleId, line, column, message }: Diagnostic): string {
  return `${ruleId.replace('schematron/', '')} ${line}:${column} ${message}`;
}

/** What is wrong with a schema, each as `rule line:column message`. */
export async function faults(
  files: string | Readonly<Record<string, string>>,
  options: { readonly phase?: string; readonly main?: string } = {},
): Promise<string[]> {
  const { diagnostics, schema } = await compile(files, options);
  return [...diagnostics.map((found) => `${found.file} ${brief(found)}`), ...(schema ? ['usable'] : [])];
}
