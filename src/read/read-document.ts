import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import type { SourceText } from '../diagnostics/source-text.ts';
import { nameSpan } from '../edition/name-span.ts';
import { teiNamespace } from '../edition/namespaces.ts';
import type { SourceDocument } from '../edition/source-document.ts';
import { xmlId } from '../edition/xml-id.ts';
import type { XmlElement } from '../edition/xml-tree.ts';
import { readHeader } from './header/read-header.ts';
import type { ReadFile } from './read-file.ts';

export interface ReadDocument {
  /** Undefined where the file is not TEI. */
  readonly document?: SourceDocument;
  /** The file where it is not TEI, which the finding says. */
  readonly foreign?: SourceDocument;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * A file of an edition as a document. Its id is as written: the `xml:id` of the root, else the file's name
 * without its ending.
 */
export function readDocument({ header, ...file }: ReadFile): ReadDocument {
  const { root } = file.tree;
  const stem = (file.path.split('/').at(-1) as string).replace(/\.[^.]*$/, '');
  const id = xmlId(root) || stem;
  if (!isTei(root)) {
    const foreign = { id, ...file, header: readHeader(undefined, root) };
    return { foreign, diagnostics: [notTei(file.file, file.source, root)] };
  }
  return { document: { id, ...file, header: readHeader(header, root) }, diagnostics: [] };
}

function isTei({ namespace, localName }: XmlElement): boolean {
  return namespace === teiNamespace && /^(?:TEI|teiCorpus)$/.test(localName);
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
