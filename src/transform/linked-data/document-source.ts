import { createHash } from 'node:crypto';
import type { Mention } from '../../edition/mention.ts';
import type { OutputFile } from '../../edition/output-document.ts';
import type { SourceDocument } from '../../edition/source-document.ts';
import type { TextPosition } from '../../edition/text-position.ts';
import type { XmlElement } from '../../edition/xml-tree.ts';
import type { SaxonNode } from '../../engines/saxon-js.ts';
import { documentPath } from '../pages/site-paths.ts';
import { dateAnnotations } from './date-annotations.ts';
import { documentParts } from './document-parts.ts';
import { mentionAnnotations } from './mention-annotations.ts';
import { rolesOf } from './roles.ts';
import type { SourceParts } from './source-parts.ts';
import type { StylesheetSlips } from './stylesheet-slips.ts';
import { mentionedThings, textMentions } from './text-mentions.ts';

/** What is known of a document whose graph is made, beside what the stylesheet says of it. */
export interface DocumentInputs {
  readonly document: SourceDocument;
  readonly mentions: readonly Mention[];
  /** The files beside its page whose bytes are final. */
  readonly files: Readonly<Record<'txt' | 'xml', OutputFile>>;
  /** Where the words of elements stand in the plain text, as far as that is known. */
  readonly positions?: readonly TextPosition[];
  /** The elements whose places are wanted, by the numbers of their marks. */
  readonly marked: readonly XmlElement[];
}

/**
 * All that a document says: its record and its text, and whom, what and which dates it names, at which words.
 *
 * @param items what `linked-data.xsl` made of it
 * @param slips told of what it says in vain
 */
export function documentSource(
  items: readonly (SaxonNode | string)[],
  { document, files, ...inputs }: DocumentInputs,
  slips: StylesheetSlips,
): SourceParts {
  const own = documentPath(document).replace(/\.html$/, '');
  const roles = rolesOf(items);
  slips.look(roles);
  const mentions = textMentions(inputs.mentions);
  const positions = inputs.positions ?? [];
  const made = documentParts(roles, document, {
    mentions: mentionedThings(mentions),
    hashes: { txt: sha256(files.txt), xml: sha256(files.xml) },
    generatedBy: 'prov#build',
    slips,
  });
  return {
    ...made,
    parts: [
      ...made.parts,
      ...mentionAnnotations(mentions, positions, own),
      ...dateAnnotations(roles, { marked: inputs.marked, positions, own, places: made.places }),
    ],
  };
}

function sha256({ content }: OutputFile): string {
  return createHash('sha256').update(content).digest('hex');
}
