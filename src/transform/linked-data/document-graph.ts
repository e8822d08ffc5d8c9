import { createHash } from 'node:crypto';
import type { Mention } from '../../edition/mention.ts';
import type { OutputFile } from '../../edition/output-document.ts';
import type { SourceDocument } from '../../edition/source-document.ts';
import type { TextPosition } from '../../edition/text-position.ts';
import type { SaxonNode } from '../../engines/saxon-js.ts';
import type { EditionTextPart, RecordSetPart } from '../../graph/part.ts';
import type { Iri } from '../../graph/triple.ts';
import { type WrittenPart, writtenPart } from '../../graph/writers/written-part.ts';
import { documentPath } from '../pages/site-paths.ts';
import { documentParts } from './document-parts.ts';
import { mentionAnnotations } from './mention-annotations.ts';
import { rolesOf } from './roles.ts';
import { mentionedThings, textMentions } from './text-mentions.ts';
import { thingsOf, type WrittenGraph, writtenGraph } from './written-graph.ts';

/** What the graphs of all documents are made with. */
export interface GraphContext {
  /** What is said of the things that documents speak of: entries of registers, the edition's own terms. */
  readonly things: ReadonlyMap<Iri, WrittenPart>;
  /** Levels of archives that were written for a document already. */
  readonly levels: Map<Iri, WrittenPart>;
  readonly base: string | undefined;
}

/** The graph of one document, written, with what the graph of the edition takes from it. */
export interface DocumentGraph extends WrittenGraph {
  readonly document: SourceDocument;
  /** What is said of this document alone. */
  readonly own: Pick<WrittenPart, 'turtle' | 'nTriples' | 'size'>;
  readonly text: EditionTextPart;
  readonly recordSets: readonly RecordSetPart[];
}

/** Files of documents and entries stand in one folder of the site. */
const depth = 1;

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
    /** Where the words of elements stand in the plain text, as far as that is known. */
    readonly positions?: readonly TextPosition[];
  },
  { things, levels, base }: GraphContext,
): DocumentGraph {
  const { document, files } = source;
  const page = documentPath(document);
  const address = page.replace(/\.html$/, '');
  const mentions = textMentions(source.mentions);
  const made = documentParts(rolesOf(items), document, {
    mentions: mentionedThings(mentions),
    hashes: { txt: sha256(files.txt), xml: sha256(files.xml) },
    generatedBy: 'prov#build',
  });
  const recordSets = made.parts.flatMap((part) => (part.kind === 'record-set' ? [part] : []));
  const annotations = mentionAnnotations(mentions, source.positions ?? [], address);
  const ownParts = made.parts.filter((part) => part.kind !== 'record-set');
  const own = writtenPart([...ownParts, ...annotations], { base, depth });
  const shared: WrittenPart[] = [];
  for (const set of recordSets) {
    const known = levels.get(set.iri) ?? writtenPart([set], { base, depth });
    levels.set(set.iri, known);
    shared.push(known);
  }
  for (const iri of thingsOf(made.parts)) {
    const known = things.get(iri);
    if (known) shared.push(known);
  }
  const about = [`${address}#record`, `${address}#edition`];
  const { turtle, nTriples, size } = own;
  return {
    document,
    own: { turtle, nTriples, size },
    text: made.parts.find((part) => part.kind === 'edition-text') as EditionTextPart,
    recordSets,
    ...writtenGraph([own, ...shared], { page, about, base }),
  };
}

function sha256({ content }: OutputFile): string {
  return createHash('sha256').update(content).digest('hex');
}
