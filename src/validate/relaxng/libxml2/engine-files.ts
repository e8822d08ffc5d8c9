import { selfContainedText } from '../../../edition/self-contained-text.ts';
import type { SourceDocument } from '../../../edition/source-document.ts';
import type { XmllintFile } from '../../../engines/xmllint-wasm.ts';
import type { LoadedFile } from '../../../relaxng/syntax/loaded-schema.ts';
import type { SchemaFile } from '../../../relaxng/syntax/schema-file.ts';

/** The name of a document in a run: neutral, since libxml2 reads names as addresses. */
export function documentName(index: number): string {
  return `doc-${index}.xml`;
}

/** The name of a file of the schema in a run, the schema itself being the first. */
export function schemaName(index: number): string {
  return `schema-${index}.rng`;
}

/** A document as libxml2 gets it: the text that was read, line for line and column for column. */
export function documentFile(document: SourceDocument, index: number): XmllintFile {
  // The text has been decoded; an encoding it once had must not be believed.
  const content = selfContainedText(document).replace(
    /^(<\?xml[^>]*?)(\sencoding\s*=\s*(?:"[^"]*"|'[^']*'))/,
    (_, before, encoding) => {
      return `${before}${encoding.replace(/[^\r\n]/g, ' ')}`;
    },
  );
  return { name: documentName(index), content };
}

/** The files of a schema as libxml2 gets them, in the XML syntax: every reference from one to another by the names of the run. */
export function schemaFiles(schema: LoadedFile, files: readonly SchemaFile[]): XmllintFile[] {
  const loaded = new Map<SchemaFile, LoadedFile>();
  const pending = [schema];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (loaded.has(next.file)) continue;
    loaded.set(next.file, next);
    pending.push(...next.references.values());
  }
  return files.flatMap((file, index) => {
    const module = loaded.get(file);
    if (module === undefined) return [];
    const hrefs = [...module.references].flatMap(([element, { file: target }]) => {
      const href = element.attributes.find(
        ({ namespace, localName }) => namespace === '' && localName === 'href',
      );
      return href ? [{ ...href.place, name: schemaName(files.indexOf(target)) }] : [];
    });
    // From the end, so that the places before stay right.
    let content = file.source.text;
    for (const { start, end, name } of hrefs.sort((a, b) => b.start - a.start)) {
      content = content.slice(0, start) + name + content.slice(end);
    }
    return [{ name: schemaName(index), content }];
  });
}
