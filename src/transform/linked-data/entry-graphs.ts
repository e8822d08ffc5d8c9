import { attribute } from '../../edition/attribute.ts';
import type { Edition } from '../../edition/edition.ts';
import { entryLists } from '../../edition/entry-lists.ts';
import { xmlNamespace } from '../../edition/namespaces.ts';
import type { Entry } from '../../edition/register.ts';
import type { XmlDocument, XmlElement } from '../../edition/xml-tree.ts';
import type { Saxon, StylesheetFault } from '../../engines/saxon-js.ts';
import type { Iri } from '../../graph/triple.ts';
import { type WrittenPart, writtenPart } from '../../graph/writers/written-part.ts';
import { batches } from '../batches.ts';
import { entryInput, sortedInputs } from '../output-inputs.ts';
import { dataDocument, dataElement } from '../pages/data-element.ts';
import { entryPath } from '../pages/site-paths.ts';
import { sourceTree } from '../source-tree.ts';
import type { Targets } from '../targets.ts';
import type { Transformer } from '../transformer.ts';
import type { SourceParts } from './document-parts.ts';
import { entryParts } from './entry-parts.ts';
import { thingOf } from './pointed-things.ts';
import { rolesOf } from './roles.ts';

/** What a register says of one thing. */
export interface EntryGraph extends SourceParts {
  /** What its parts say, for files in one folder of the site. */
  readonly written: WrittenPart;
  readonly entry: Entry;
  /** The tree that the stylesheet saw, by which places are found. */
  readonly tree: XmlDocument;
  /** What its graph was made from, as `OutputFile.inputs` say it. */
  readonly inputs: readonly string[];
}

/** So many entries share one call of the stylesheet: they are small. */
const smallSources = 500;

/** Makes the parts of the graph of every entry of the registers, once for all documents that speak of them. */
export function entryGraphs(
  edition: Edition,
  tools: {
    readonly transformer: Transformer;
    readonly saxon: Saxon;
    readonly targets: Targets;
    readonly base: string | undefined;
    /** Told of an entry that the stylesheet fails over. */
    readonly onFault: (entry: Entry, fault: StylesheetFault) => void;
  },
): ReadonlyMap<Iri, EntryGraph> {
  const { transformer, saxon, targets, base, onFault } = tools;
  const found = new Map<Iri, EntryGraph>();
  const entries = entryLists(edition).flatMap((list) => list.entries);
  for (const batch of batches(entries, () => 1, smallSources)) {
    const trees = batch.map((entry) =>
      dataDocument(
        dataElement('entry', { kind: entry.kind, 'xml:lang': languageOf(entry.element) }, [entry.element]),
      ),
    );
    const sources = batch.map((entry, index) =>
      sourceTree(saxon, trees[index] as XmlDocument, {
        path: entryPath(entry),
        origin: entry.document,
        targets,
      }),
    );
    transformer.make('linked-data', sources).forEach((made, index) => {
      const entry = batch[index] as Entry;
      if (!('items' in made)) {
        if (!made.said) onFault(entry, made.fault);
        return;
      }
      const parts = entryParts(rolesOf(made.items), entry, base);
      const written = writtenPart(parts.parts, { base, depth: 1 });
      const inputs = sortedInputs(
        [entryInput(entry)],
        (entry.copies ?? []).map(({ document }) => document.path),
        sources[index]?.inputs ?? [],
      );
      const tree = trees[index] as XmlDocument;
      found.set(thingOf(entryPath(entry)), { ...parts, written, entry, tree, inputs });
    });
  }
  return found;
}

/** The language in force where an entry stands, which its tree alone does not say. */
function languageOf(element: XmlElement): string | undefined {
  for (let current: XmlElement | null = element; current !== null; current = current.parent) {
    const language = attribute(current, 'lang', xmlNamespace);
    if (language !== undefined) return language;
  }
  return undefined;
}
