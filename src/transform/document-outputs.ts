import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Mention } from '../edition/mention.ts';
import type { OutputDocument, OutputFile, OutputPage } from '../edition/output-document.ts';
import { selfContainedText } from '../edition/self-contained-text.ts';
import type { EditionSettings } from '../edition/settings.ts';
import type { SourceDocument } from '../edition/source-document.ts';
import type { TextPosition } from '../edition/text-position.ts';
import type { SaxonNode, StylesheetFault } from '../engines/saxon-js.ts';
import { type DocumentGraph, documentGraph, type GraphContext } from './linked-data/document-graph.ts';
import { withPageData } from './linked-data/page-data.ts';
import { documentInputs, sortedInputs } from './output-inputs.ts';
import { documentPath } from './pages/site-paths.ts';
import { plainText } from './plain-text.ts';
import { resultTreeToHast } from './result-tree-to-hast.ts';
import type { SourceTree } from './source-tree.ts';
import { dynamicError, messageFindings } from './stylesheet-findings.ts';
import { textPositions } from './text-positions.ts';
import type { Made, Transformer } from './transformer.ts';

/** What the outputs of documents are made with, whatever the document. */
export interface DocumentContext {
  readonly transformer: Transformer;
  readonly settings: EditionSettings;
  /** Absolute path of the edition's folder. */
  readonly folder: string;
  /** Working directory that diagnostics name files from. */
  readonly cwd: string;
  /** What the graphs of documents are made with. */
  readonly graph: GraphContext;
}

/** A document with its tree for the stylesheets. */
export interface DocumentWork {
  readonly document: SourceDocument;
  readonly source: SourceTree;
  readonly mentions: readonly Mention[];
  /** What its page is made from beside the document and what it points to: pictures, the documents of a corpus. */
  readonly beside: readonly string[];
}

/** What was made of a document: nothing where a stylesheet failed, since each output links to the others. */
export interface MadeDocument {
  readonly document: SourceDocument;
  readonly outputs: readonly OutputDocument[];
  /** What the edition's graph takes from it; absent where there are no outputs. */
  readonly graph?: DocumentGraph;
  /** Where its mentions and dates stand in its plain text; absent where there is none. */
  readonly positions?: readonly TextPosition[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The pages, plain texts, graphs and sources of some documents, in the order of the documents. */
export function documentOutputs(works: readonly DocumentWork[], context: DocumentContext): MadeDocument[] {
  const { transformer } = context;
  const sources = works.map(({ source }) => source);
  const pages = transformer.make('html', sources);
  const notes = { 'text-notes-at': context.settings.textNotes ?? 'end' };
  const texts = transformer.make('text', sources, notes);
  const diplomatic = context.settings.diplomaticText
    ? transformer.make('text', sources, { ...notes, view: 'diplomatic' })
    : undefined;
  const graphs = transformer.make('linked-data', sources);
  return works.map((work, index) => {
    const made = {
      page: pages[index] as Made,
      text: texts[index] as Made,
      diplomatic: diplomatic?.[index],
      graph: graphs[index] as Made,
    };
    return outputsOf(work, made, context);
  });
}

function outputsOf(
  { document, mentions, source, beside }: DocumentWork,
  made: {
    readonly page: Made;
    readonly text: Made;
    readonly diplomatic?: Made | undefined;
    readonly graph: Made;
  },
  { transformer, settings, folder, cwd, graph: graphContext }: DocumentContext,
): MadeDocument {
  const { page, text, diplomatic, graph } = made;
  const { file } = document;
  const paths = {
    page: documentPath(document),
    text: documentPath(document, 'txt'),
    diplomatic: documentPath(document, 'diplomatic.txt'),
    graph: documentPath(document, 'ttl'),
  };
  const diagnostics = messageFindings(document, [...page.messages, ...text.messages, ...graph.messages]);
  const failures = [
    { one: page, output: paths.page, name: 'html' },
    { one: text, output: paths.text, name: 'text' },
    ...(diplomatic ? [{ one: diplomatic, output: paths.diplomatic, name: 'text' } as const] : []),
    { one: graph, output: paths.graph, name: 'linked-data' },
  ] as const;
  // What fails for one reason is said once.
  const faults = new Map<string, { fault: StylesheetFault; outputs: string[]; stylesheet: string }>();
  for (const { one, output, name } of failures) {
    if (!('fault' in one) || one.said) continue;
    const reason = JSON.stringify(one.fault);
    const known = faults.get(reason);
    if (known) known.outputs.push(output);
    else
      faults.set(reason, {
        fault: one.fault,
        outputs: [output],
        stylesheet: transformer.stylesheet(name).file,
      });
  }
  for (const { fault, outputs, stylesheet } of faults.values()) {
    diagnostics.push(dynamicError(fault, { file, outputs, stylesheet, cwd, tree: document.tree }));
  }
  if (!('items' in page && 'items' in text && 'items' in graph))
    return { document, outputs: [], diagnostics };
  if (diplomatic && !('items' in diplomatic)) return { document, outputs: [], diagnostics };
  const reading = plainText(nodes(text.items), settings.textWidth);
  const positions = textPositions(reading, source.marked);
  const txt = fileOutput(paths.text, reading.text, file);
  const xml = sourceOutput(document, folder, documentPath(document, 'xml'));
  const madeGraph = documentGraph(
    graph.items,
    { document, mentions, positions, marked: source.marked, files: { txt, xml } },
    graphContext,
  );
  const inputs = sortedInputs(documentInputs(document), beside, source.inputs);
  const outputs = [
    { ...withPageData(pageOutput(page.items, paths.page, file), madeGraph.pageData), inputs },
    { ...txt, inputs },
    { ...fileOutput(paths.graph, madeGraph.turtle, file), inputs },
    { ...fileOutput(documentPath(document, 'jsonld'), madeGraph.jsonLd, file), inputs },
    { ...xml, inputs: sortedInputs(documentInputs(document)) },
  ];
  if (diplomatic) {
    const { text: written } = plainText(nodes(diplomatic.items), settings.textWidth);
    outputs.push({ ...fileOutput(paths.diplomatic, written, file), inputs });
  }
  return { document, outputs, positions, graph: madeGraph, diagnostics };
}

/** The page that a stylesheet made. */
export function pageOutput(items: readonly (SaxonNode | string)[], path: string, file: string): OutputPage {
  const [page] = nodes(items);
  if (page === undefined) throw new Error(`The stylesheet made no page for ${path}.`);
  return { kind: 'page', path, tree: resultTreeToHast(page, path), file };
}

/**
 * A file of TEI as it stands in the edition, byte for byte; its text where it has gone since it was read. One that includes
 * others is published with what it includes, which is not there to be included beside a page; one of a corpus by itself.
 */
export function sourceOutput(document: SourceDocument, folder: string, path: string): OutputFile {
  if (document.inclusions || document.corpus) return fileOutput(path, wholeText(document), document.file);
  try {
    return fileOutput(path, readFileSync(join(folder, document.path)), document.file);
  } catch {
    return fileOutput(path, document.source.text, document.file);
  }
}

/** The text of a document with all that it includes. */
function wholeText(document: SourceDocument): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${selfContainedText(document)}\n`;
}

/** A file of the site as an output; `path` is its place in the site, `file` what diagnostics name. */
export function fileOutput(path: string, content: string | Uint8Array, file: string): OutputFile {
  return { kind: 'file', path, content, file };
}

function nodes(items: readonly (SaxonNode | string)[]): SaxonNode[] {
  return items.filter((item): item is SaxonNode => typeof item !== 'string');
}
