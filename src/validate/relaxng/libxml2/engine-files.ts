import { attribute } from '../../../edition/attribute.ts';
import { selfContainedText } from '../../../edition/self-contained-text.ts';
import type { SourceDocument } from '../../../edition/source-document.ts';
import type { XmlElement } from '../../../edition/xml-tree.ts';
import type { XmllintFile } from '../../../engines/xmllint-wasm.ts';
import type { SchemaFile } from '../grammar/schema-file.ts';

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

/** The files of a schema as libxml2 gets them: every reference from one to another by the names of the run. */
export function schemaFiles(files: readonly SchemaFile[]): XmllintFile[] {
  return files.map((file, index) => {
    let content = file.source.text;
    // From the end, so that the places before stay right.
    const references = [...file.modules].sort(([a], [b]) => b.start - a.start);
    for (const [element, module] of references) {
      content = withReference(content, element, schemaName(files.indexOf(module)));
    }
    return { name: schemaName(index), content };
  });
}

function withReference(text: string, element: XmlElement, name: string): string {
  const tag = text.slice(element.start, element.startTagEnd);
  const renamed = tag.replace(/(\shref\s*=\s*)("[^"]*"|'[^']*')/, `$1"${name}"`);
  return attribute(element, 'href') === undefined
    ? text
    : text.slice(0, element.start) + renamed + text.slice(element.startTagEnd);
}
