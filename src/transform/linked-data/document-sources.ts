import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Edition } from '../../edition/edition.ts';
import type { EditionSettings } from '../../edition/settings.ts';
import type { SourceDocument } from '../../edition/source-document.ts';
import type { SaxonNode } from '../../engines/saxon-js.ts';
import { batches } from '../batches.ts';
import { fileOutput, sourceOutput } from '../document-outputs.ts';
import { pageAnchors } from '../page-anchors.ts';
import type { EditionMentions } from '../pages/entry-mentions.ts';
import { documentPath } from '../pages/site-paths.ts';
import { plainText } from '../plain-text.ts';
import { type SourceTree, sourceTree } from '../source-tree.ts';
import { dynamicError } from '../stylesheet-findings.ts';
import type { Targets } from '../targets.ts';
import { textPositions } from '../text-positions.ts';
import type { Made, Transformer } from '../transformer.ts';
import { documentSource } from './document-source.ts';
import type { PlacedParts } from './edition-parts.ts';
import { sourceElement } from './source-node.ts';
import type { StylesheetSlips } from './stylesheet-slips.ts';

export interface DocumentTools {
  readonly transformer: Transformer;
  readonly targets: Targets;
  readonly mentions: EditionMentions;
  readonly settings: EditionSettings;
  readonly slips: StylesheetSlips;
  readonly cwd: string;
  /** Told of a document that a stylesheet failed over, which is left out. */
  readonly onFault: (found: Diagnostic) => void;
}

/** The parts of the graph of every document, with its plain text, which mentions quote. */
export function* documentSources(edition: Edition, tools: DocumentTools): Generator<PlacedParts> {
  const { transformer, targets, settings } = tools;
  for (const batch of batches(edition.documents, ({ source }) => source.text.length)) {
    const sources = batch.map((document) => {
      const anchors = pageAnchors(document, tools.mentions.byDocument.get(document) ?? []);
      return sourceTree(document.tree, {
        path: documentPath(document),
        origin: document,
        targets,
        anchors,
      });
    });
    const texts = transformer.make('text', sources, { 'text-notes-at': settings.textNotes ?? 'end' });
    const graphs = transformer.make('linked-data', sources);
    for (const [index, document] of batch.entries()) {
      const made = { text: texts[index] as Made, graph: graphs[index] as Made };
      const placed = placedParts(document, sources[index] as SourceTree, made, { ...tools, edition });
      if (placed) yield placed;
    }
  }
}

function placedParts(
  document: SourceDocument,
  source: SourceTree,
  { text, graph }: { readonly text: Made; readonly graph: Made },
  tools: DocumentTools & { readonly edition: Edition },
): PlacedParts | undefined {
  const { transformer, settings, cwd, onFault } = tools;
  const { file } = document;
  const failed = (made: Made, name: 'text' | 'linked-data', output: string) => {
    if ('fault' in made && !made.said)
      onFault(
        dynamicError(made.fault, {
          file,
          outputs: [output],
          stylesheet: transformer.stylesheet(name).file,
          cwd,
        }),
      );
  };
  failed(text, 'text', documentPath(document, 'txt'));
  failed(graph, 'linked-data', documentPath(document, 'ttl'));
  if (!('items' in text && 'items' in graph)) return undefined;
  const blocks = text.items.filter((item): item is SaxonNode => typeof item !== 'string');
  const reading = plainText(blocks, settings.textWidth);
  const made = documentSource(
    graph.items,
    {
      document,
      mentions: tools.mentions.byDocument.get(document) ?? [],
      files: {
        txt: fileOutput(documentPath(document, 'txt'), reading.text, file),
        xml: sourceOutput(document, tools.edition.folder, documentPath(document, 'xml')),
      },
      positions: textPositions(reading, source.marked),
      marked: source.marked,
    },
    tools.slips,
  );
  const elementOf = (node: SaxonNode) => sourceElement(node, document.tree);
  return { ...made, document, elementOf, text: reading.text };
}
