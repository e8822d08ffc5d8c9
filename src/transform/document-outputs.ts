import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Mention } from '../edition/mention.ts';
import type { OutputDocument, OutputPage } from '../edition/output-document.ts';
import type { PointerResolver } from '../edition/pointer-resolver.ts';
import type { EditionSettings } from '../edition/settings.ts';
import type { SourceDocument } from '../edition/source-document.ts';
import type { XmlElement } from '../edition/xml-tree.ts';
import type { SaxonNode } from '../engines/saxon-js.ts';
import { graphText } from './graph-text.ts';
import { opisNamespace } from './opis-namespace.ts';
import { documentPath } from './pages/site-paths.ts';
import { targetData } from './pages/target-data.ts';
import { plainText } from './plain-text.ts';
import { resultTreeToHast } from './result-tree-to-hast.ts';
import { messageFindings } from './stylesheet-findings.ts';
import type { Transformer, Work } from './transformer.ts';

/** What the outputs of one document are made from. */
export interface DocumentInputs {
  readonly document: SourceDocument;
  readonly mentions: readonly Mention[];
  readonly resolver: PointerResolver;
  readonly settings: EditionSettings;
  /** Absolute path of the edition's folder. */
  readonly folder: string;
}

/**
 * A document's page, plain text, graph and source. Where a stylesheet fails over the document there are no
 * outputs at all, since each links to the others, and a finding says why.
 */
export function documentOutputs(
  transformer: Transformer,
  { document, mentions, resolver, settings, folder }: DocumentInputs,
): { outputs: OutputDocument[]; diagnostics: Diagnostic[] } {
  const anchors = new Map<XmlElement, string>(mentions.map(({ element, anchor }) => [element, anchor]));
  const source = transformer.tree(document.tree, (element) => {
    const value = anchors.get(element);
    return value === undefined ? undefined : { namespace: opisNamespace, name: 'opis:anchor', value };
  });
  const targets = transformer.tree(targetData(document, [document.tree.root], resolver));
  const { file } = document;
  const make = (work: Pick<Work, 'stylesheet' | 'mode' | 'path'>) =>
    transformer.make({ ...work, source, targets, file });

  const page = make({ stylesheet: 'html', mode: 'page', path: documentPath(document) });
  const text = make({ stylesheet: 'text', mode: 'text', path: documentPath(document, 'txt') });
  const graph = make({ stylesheet: 'linked-data', mode: 'graph', path: documentPath(document, 'ttl') });

  const all = [page, text, graph];
  const diagnostics = messageFindings(
    document,
    all.flatMap(({ messages }) => messages),
  );
  for (const made of all) if ('diagnostic' in made) diagnostics.push(made.diagnostic);
  if (!('items' in page && 'items' in text && 'items' in graph)) return { outputs: [], diagnostics };

  const graphPath = documentPath(document, 'ttl');
  return {
    outputs: [
      pageOutput(page.items, documentPath(document), file),
      fileOutput(documentPath(document, 'txt'), plainText(nodes(text.items), settings.textWidth), file),
      fileOutput(graphPath, graphText(strings(graph.items), graphPath, settings.base), file),
      sourceOutput(document, folder, documentPath(document, 'xml')),
    ],
    diagnostics,
  };
}

/** The page that a stylesheet made. */
export function pageOutput(items: readonly (SaxonNode | string)[], path: string, file: string): OutputPage {
  const [page] = nodes(items);
  if (page === undefined) throw new Error(`The stylesheet made no page for ${path}.`);
  return { kind: 'page', path, tree: resultTreeToHast(page), file };
}

/** A file of TEI as it stands in the edition, byte for byte; its text where it has gone since it was read. */
export function sourceOutput(document: SourceDocument, folder: string, path: string): OutputDocument {
  try {
    return fileOutput(path, readFileSync(join(folder, document.path)), document.file);
  } catch {
    return fileOutput(path, document.source.text, document.file);
  }
}

function fileOutput(path: string, content: string | Uint8Array, file: string): OutputDocument {
  return { kind: 'file', path, content, file };
}

function nodes(items: readonly (SaxonNode | string)[]): SaxonNode[] {
  return items.filter((item): item is SaxonNode => typeof item !== 'string');
}

function strings(items: readonly (SaxonNode | string)[]): string[] {
  return items.filter((item): item is string => typeof item === 'string');
}
