import { attribute } from '../../edition/attribute.ts';
import type { Edition } from '../../edition/edition.ts';
import { entryLists } from '../../edition/entry-lists.ts';
import { xmlNamespace } from '../../edition/namespaces.ts';
import type { Entry } from '../../edition/register.ts';
import type { XmlDocument, XmlElement } from '../../edition/xml-tree.ts';
import type { StylesheetFault } from '../../engines/saxon-js.ts';
import type { Iri } from '../../graph/triple.ts';
import { batches } from '../batches.ts';
import { entryInput, sortedInputs } from '../output-inputs.ts';
import { dataDocument, dataElement } from '../pages/data-element.ts';
import { entryPath } from '../pages/site-paths.ts';
import { sourceTree } from '../source-tree.ts';
import type { Targets } from '../targets.ts';
import type { Transformer } from '../transformer.ts';
import { entryParts } from './entry-parts.ts';
import { thingOf } from './pointed-things.ts';
import { rolesOf } from './roles.ts';
import type { SourceParts } from './source-parts.ts';
import type { StylesheetSlips } from './stylesheet-slips.ts';

/** What a register says of one thing, with all that tells where. */
export interface EntrySource extends SourceParts {
  /** The thing. */
  readonly iri: Iri;
  readonly entry: Entry;
  /** The tree that the stylesheet saw, by which places are found. */
  readonly tree: XmlDocument;
  /** What it was made from, as `OutputFile.inputs` say it. */
  readonly inputs: readonly string[];
}

export interface EntryTools {
  readonly transformer: Transformer;
  readonly targets: Targets;
  /** Told of what the stylesheet says in vain. */
  readonly slips: StylesheetSlips;
  readonly base: string | undefined;
  /** Told of an entry that the stylesheet fails over. */
  readonly onFault: (entry: Entry, fault: StylesheetFault) => void;
}

/** So many entries share one call of the stylesheet: they are small. */
const smallSources = 500;

/** The parts of the graph of every entry of the registers, once for all documents that speak of them. */
export function* entrySources(edition: Edition, tools: EntryTools): Generator<EntrySource> {
  const { transformer, targets, slips, base, onFault } = tools;
  const entries = entryLists(edition).flatMap((list) => list.entries);
  for (const batch of batches(entries, () => 1, smallSources)) {
    const trees = batch.map((entry) =>
      dataDocument(
        dataElement('entry', { kind: entry.kind, 'xml:lang': languageOf(entry.element) }, [entry.element]),
      ),
    );
    const sources = batch.map((entry, index) =>
      sourceTree(trees[index] as XmlDocument, {
        path: entryPath(entry),
        origin: entry.document,
        targets,
      }),
    );
    for (const [index, made] of transformer.make('linked-data', sources).entries()) {
      const entry = batch[index] as Entry;
      if (!('items' in made)) {
        if (!made.said) onFault(entry, made.fault);
        continue;
      }
      const roles = rolesOf(made.items);
      slips.look(roles);
      const tree = trees[index] as XmlDocument;
      const inputs = sortedInputs(
        [entryInput(entry)],
        (entry.copies ?? []).map(({ document }) => document.path),
        sources[index]?.inputs ?? [],
      );
      yield {
        ...entryParts(roles, entry, { base, slips }),
        iri: thingOf(entryPath(entry)),
        entry,
        tree,
        inputs,
      };
    }
  }
}

/** The language in force where an entry stands, which its tree alone does not say. */
function languageOf(element: XmlElement): string | undefined {
  for (let current: XmlElement | null = element; current !== null; current = current.parent) {
    const language = attribute(current, 'lang', xmlNamespace);
    if (language !== undefined) return language;
  }
  return undefined;
}
