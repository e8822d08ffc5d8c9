import type { Cache } from '../../cache/cache.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { displayPath } from '../../diagnostics/display-path.ts';
import type { Edition } from '../../edition/edition.ts';
import { pointerResolver } from '../../edition/pointer-resolver.ts';
import type { EditionSettings } from '../../edition/settings.ts';
import type { SourceDocument } from '../../edition/source-document.ts';
import type { XmlElement } from '../../edition/xml-tree.ts';
import type { SaxonNode } from '../../engines/saxon-js.ts';
import { Graph } from '../../graph/graph.ts';
import type { EditionTextPart, Part } from '../../graph/part.ts';
import { describePart } from '../../graph/profile/describe-part.ts';
import type { Iri } from '../../graph/triple.ts';
import { graphOf } from '../../graph/writers/written-part.ts';
import { compileStylesheet } from '../compile-stylesheet.ts';
import { editionStylesheets } from '../edition-stylesheets.ts';
import { labels } from '../labels.ts';
import { editionMentions } from '../pages/entry-mentions.ts';
import { siteData } from '../pages/site-data.ts';
import { documentPath } from '../pages/site-paths.ts';
import { stylesheetFolder } from '../stylesheet-folder.ts';
import { Targets } from '../targets.ts';
import { Transformer } from '../transformer.ts';
import { buildActivity, type DatasetInputs, datasetParts } from './dataset-parts.ts';
import { documentSources } from './document-sources.ts';
import { pageOf } from './edition-graph.ts';
import { entryFault } from './entry-fault.ts';
import { entrySources } from './entry-sources.ts';
import { ownTerms } from './own-terms.ts';
import { sourceElement } from './source-node.ts';
import type { SourceParts } from './source-parts.ts';
import { StylesheetSlips } from './stylesheet-slips.ts';

export interface EditionPartsOptions {
  readonly settings: EditionSettings;
  readonly cache: Cache;
  /** Working directory that diagnostics name files from. */
  readonly cwd: string;
  readonly generator: string;
  /** When the sources were as they are, ISO 8601 with a time zone; absent where nothing but the clock could tell. */
  readonly madeAt?: string | undefined;
}

/** The parts of one document or entry, and where in which file it says them. */
export interface PlacedParts extends SourceParts {
  readonly document: SourceDocument;
  readonly elementOf: (node: SaxonNode) => XmlElement | undefined;
  /** The plain text that is published of a document. */
  readonly text?: string;
}

export interface Place {
  readonly source: PlacedParts;
  readonly node: SaxonNode;
}

/** What an edition says as a graph, without the site around it. */
export interface DescribedEdition {
  /** All of it: what a site publishes. */
  readonly graph: Graph;
  /** What no source says but the edition itself. */
  readonly whole: readonly Part[];
  /** Of documents and entries that a stylesheet failed over, and of what the edition's own says in vain. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The same, with the place of all that it says. */
export interface EditionParts extends DescribedEdition {
  readonly sources: readonly PlacedParts[];
  /** Where a thing is spoken of, or something that is said of it; in its own source, if there. */
  readonly placeOf: (thing: Iri, object?: string) => Place | undefined;
}

/** Makes the graph of an edition in memory, and keeps what tells where the sources say it: a gigabyte for a thousand letters. */
export async function editionParts(
  edition: Edition,
  options: EditionPartsOptions,
): Promise<{ readonly parts: EditionParts } | { readonly diagnostics: Diagnostic[] }> {
  const sources = new Map<string, PlacedParts>();
  const made = await describedEdition(edition, options, (own, source) => sources.set(own, source));
  if (!('graph' in made)) return made;
  return { parts: { ...made, sources: [...sources.values()], placeOf: placeFinder(sources) } };
}

/**
 * Makes the graph of an edition in memory: plain texts, since mentions quote them, but no page and no file. Relative IRIs are
 * relative to the address of the edition.
 *
 * @param look is shown each document and entry, with its address without an ending
 */
export async function describedEdition(
  edition: Edition,
  options: EditionPartsOptions,
  look: (own: string, source: PlacedParts) => void = () => {},
): Promise<DescribedEdition | { readonly diagnostics: Diagnostic[] }> {
  const { settings, cwd, generator, madeAt } = options;
  const { files } = editionStylesheets(edition.folder, cwd);
  const [text, data] = await Promise.all([
    compileStylesheet(files.text, options),
    compileStylesheet(files['linked-data'], options),
  ]);
  if ('diagnostics' in text || 'diagnostics' in data)
    return { diagnostics: [text, data].flatMap((made) => ('diagnostics' in made ? made.diagnostics : [])) };
  const texts = { file: files.text, compiled: text.compiled };
  const transformer = new Transformer([edition.folder, stylesheetFolder()], {
    // No page is made.
    stylesheets: {
      html: texts,
      text: texts,
      'linked-data': { file: files['linked-data'], compiled: data.compiled },
    },
    site: siteData(edition, settings, generator),
    labels: labels(settings.language),
  });
  const resolver = pointerResolver(edition);
  const mentions = editionMentions(edition, resolver);
  const targets = new Targets(resolver, new Set(edition.documents));
  const diagnostics: Diagnostic[] = [];
  const slips = new StylesheetSlips();
  const tools = { transformer, targets, slips };
  const graph = new Graph();
  const add = (own: string, source: PlacedParts) => {
    for (const part of source.parts) describePart(part, graph);
    look(own, source);
  };

  const entries = entrySources(edition, {
    ...tools,
    base: settings.base,
    onFault: (entry, fault) => diagnostics.push(entryFault(entry, fault)),
  });
  for (const { iri, entry, tree, ...source } of entries) {
    const elementOf = (node: SaxonNode) => sourceElement(node, tree);
    add(pageOf(iri), { ...source, document: entry.document, elementOf });
  }
  const made: SourceDocument[] = [];
  const editedTexts: { readonly text: EditionTextPart }[] = [];
  const documents = documentSources(edition, {
    ...{ ...tools, mentions, settings, cwd },
    onFault: (found) => diagnostics.push(found),
  });
  for (const source of documents) {
    made.push(source.document);
    const text = source.parts.find((part): part is EditionTextPart => part.kind === 'edition-text');
    if (text) editedTexts.push({ text });
    add(documentPath(source.document).replace(/\.html$/, ''), source);
  }
  diagnostics.push(...transformer.lateFindings(cwd));
  diagnostics.push(...slips.findings(displayPath(files['linked-data'], cwd)));
  const inputs = { edition: { ...edition, documents: made }, documents: editedTexts };
  return { graph, whole: wholeParts({ ...inputs, settings, generator, madeAt }, graph), diagnostics };
}

/** What the edition as a whole says, added to its graph: its terms, how it was made, and that it is a set of data. */
function wholeParts(inputs: DatasetInputs, graph: Graph): Part[] {
  const terms: Part[] = [...ownTerms, buildActivity(inputs)];
  for (const part of terms) describePart(part, graph);
  // The set counts what it says of itself as well, and says as much whatever the numbers are.
  const { triples, things } = graph.sizeWith(graphOf(datasetParts(inputs, { triples: 0, entities: 0 })));
  const described = datasetParts(inputs, { triples, entities: things });
  for (const part of described) describePart(part, graph);
  return [...terms, ...described];
}

function placeFinder(sources: ReadonlyMap<string, PlacedParts>): EditionParts['placeOf'] {
  const all = [...sources.values()];
  return (thing, object) => {
    // A level of an archive has no source of its own, and a relation may be told elsewhere: the first that speaks of it.
    const own = sources.get(sourcePage(thing));
    for (const source of own ? [own, ...all] : all) {
      const node = source.places.of(thing, object);
      if (node) return { source, node };
    }
    return undefined;
  };
}

/** The page of a thing or of a file beside it: `doc/a` for `doc/a#record` and `doc/a.ttl`. */
function sourcePage(thing: Iri): string {
  return pageOf(thing).replace(/\.(?:html|xml|txt|ttl|jsonld)$/, '');
}
