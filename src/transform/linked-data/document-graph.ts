import { createHash } from 'node:crypto';
import type { Mention } from '../../edition/mention.ts';
import type { OutputFile } from '../../edition/output-document.ts';
import type { SourceDocument } from '../../edition/source-document.ts';
import type { SaxonNode } from '../../engines/saxon-js.ts';
import type { Part } from '../../graph/part.ts';
import type { Iri } from '../../graph/triple.ts';
import { documentPath } from '../pages/site-paths.ts';
import { documentParts, type SourceParts } from './document-parts.ts';
import { rolesOf } from './roles.ts';
import { mentionedThings, textMentions } from './text-mentions.ts';
import { type WrittenGraph, writtenGraph } from './written-graph.ts';

/** What the graphs of all documents are made with. */
export interface GraphContext {
  /** What registers say of the things that documents speak of. */
  readonly entries: ReadonlyMap<Iri, { readonly parts: readonly Part[] }>;
  readonly base: string | undefined;
}

/** The graph of one document, written, and its parts for the graph of the edition. */
export interface DocumentGraph extends SourceParts, WrittenGraph {
  readonly document: SourceDocument;
}

/**
 * The graph of one document.
 *
 * @param items what `linked-data.xsl` made of it
 */
export function documentGraph(
  items: readonly (SaxonNode | string)[],
  source: {
    readonly document: SourceDocument;
    readonly mentions: readonly Mention[];
    /** The files beside its page whose bytes are final. */
    readonly files: Readonly<Record<'txt' | 'xml', OutputFile>>;
  },
  { entries, base }: GraphContext,
): DocumentGraph {
  const { document, files } = source;
  const mentions = textMentions(source.mentions);
  const made = documentParts(rolesOf(items), document, {
    mentions: mentionedThings(mentions),
    hashes: { txt: sha256(files.txt), xml: sha256(files.xml) },
    generatedBy: 'prov#build',
  });
  const own = documentPath(document).replace(/\.html$/, '');
  const about = [`${own}#record`, `${own}#edition`];
  return { document, ...made, ...writtenGraph(made.parts, { own, about, entries, base }) };
}

function sha256({ content }: OutputFile): string {
  return createHash('sha256').update(content).digest('hex');
}
