import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { displayPath } from '../diagnostics/display-path.ts';
import { finding } from '../diagnostics/finding.ts';
import type { SourceText } from '../diagnostics/source-text.ts';
import { nameSpan } from '../edition/name-span.ts';
import { teiNamespace } from '../edition/namespaces.ts';
import type { SourceDocument } from '../edition/source-document.ts';
import { xmlId } from '../edition/xml-id.ts';
import type { XmlElement } from '../edition/xml-tree.ts';
import { readHeader } from './header/read-header.ts';
import { parseXml } from './parse-xml.ts';
import { readSource } from './read-source.ts';

export interface ReadDocument {
  /** Undefined where the file cannot be read, is not well-formed or is not TEI: then a finding says so. */
  readonly document?: SourceDocument;
  /** The file where it is well-formed and not TEI. */
  readonly foreign?: SourceDocument;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads one TEI file of an edition. Its id is as written: the `xml:id` of the root, else the file's name
 * without its ending.
 *
 * @param path POSIX, relative to the edition's folder
 */
export function readDocument(folder: string, path: string, cwd: string): ReadDocument {
  const file = displayPath(join(folder, path), cwd);
  const source = readSource(join(folder, path), file);
  if ('ruleId' in source) return { diagnostics: [source] };
  const { document: tree, header, diagnostics } = parseXml(source, file);
  if (tree === undefined) return { diagnostics };
  const { root } = tree;
  const stem = (path.split('/').at(-1) as string).replace(/\.[^.]*$/, '');
  const id = xmlId(root) || stem;
  if (root.namespace !== teiNamespace || !/^(?:TEI|teiCorpus)$/.test(root.localName)) {
    const foreign = { id, file, path, source, tree, header: readHeader(undefined, root) };
    return { foreign, diagnostics: [...diagnostics, notTei(file, source, root)] };
  }
  return { document: { id, file, path, source, tree, header: readHeader(header, root) }, diagnostics };
}

function notTei(file: string, source: SourceText, root: XmlElement): Diagnostic {
  const named = /^(?:TEI|teiCorpus)$/.test(root.localName);
  return finding('xml/not-tei', file, {
    span: nameSpan(source, root),
    message: named
      ? `The root element \`<${root.name}>\` is not in the namespace of TEI, so the file is left out.`
      : `The root element should be \`TEI\` or \`teiCorpus\`; this one is \`<${root.name}>\`, so the file is left out.`,
    hint: named
      ? `Write \`${root.prefix === '' ? 'xmlns' : `xmlns:${root.prefix}`}="${teiNamespace}"\` in its start tag.`
      : root.localName === 'TEI.2'
        ? 'Convert the file from TEI P4 to TEI P5.'
        : 'Move the file out of this folder if it is no document of the edition.',
    expected: ['TEI', 'teiCorpus'],
    actual: root.name,
  });
}
