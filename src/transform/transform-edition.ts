import { realpathSync } from 'node:fs';
import { relative, sep } from 'node:path';
import type { Cache } from '../cache/cache.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { displayPath } from '../diagnostics/display-path.ts';
import { finding } from '../diagnostics/finding.ts';
import { type Edition, publishedEdition } from '../edition/edition.ts';
import type { OutputDocument } from '../edition/output-document.ts';
import { pointerResolver } from '../edition/pointer-resolver.ts';
import type { EditionSettings } from '../edition/settings.ts';
import type { SourceDocument } from '../edition/source-document.ts';
import type { SaxonNode } from '../engines/saxon-js.ts';
import { batches } from './batches.ts';
import { documentOutputs } from './document-outputs.ts';
import { editionPages } from './edition-pages.ts';
import { editionStylesheets } from './edition-stylesheets.ts';
import { labels } from './labels.ts';
import type { DocumentGraph, GraphContext } from './linked-data/document-graph.ts';
import { editionGraph } from './linked-data/edition-graph.ts';
import { entryFault } from './linked-data/entry-fault.ts';
import { entryGraphs } from './linked-data/entry-graphs.ts';
import type { EntrySource, EntryTools } from './linked-data/entry-sources.ts';
import { graphPages } from './linked-data/graph-pages.ts';
import { knownThings } from './linked-data/known-things.ts';
import { refusalFindings } from './linked-data/refusal-findings.ts';
import { sourceElement } from './linked-data/source-node.ts';
import { StylesheetSlips } from './linked-data/stylesheet-slips.ts';
import { documentInputs } from './output-inputs.ts';
import { pageAnchors } from './page-anchors.ts';
import { membersByCorpus, withCorpusData } from './pages/corpus-data.ts';
import { editionMentions } from './pages/entry-mentions.ts';
import { siteData } from './pages/site-data.ts';
import { documentPath } from './pages/site-paths.ts';
import { picturesOf } from './pictures.ts';
import { refusedLinks } from './refused-links.ts';
import { sourceTree } from './source-tree.ts';
import { stylesheetFolder } from './stylesheet-folder.ts';
import { compileStylesheets } from './stylesheets.ts';
import { Targets } from './targets.ts';
import { Transformer } from './transformer.ts';

export interface TransformOptions {
  readonly settings: EditionSettings;
  readonly cache: Cache;
  /** Working directory that diagnostics name files from. */
  readonly cwd: string;
  /** What makes the pages, as they say it: `opis 0.1.0`. */
  readonly generator: string;
  /** When the sources were as they are, ISO 8601 with a time zone; absent where nothing but the clock could tell. */
  readonly madeAt?: string | undefined;
  /** Is given each output as soon as it is made, and says what is to stand for it. */
  readonly onOutput?: (output: OutputDocument) => OutputDocument;
  /** Milliseconds that a stylesheet may take over a document of usual size; twenty seconds by default. */
  readonly timeLimit?: number;
  /** Whether what templates return is held against the types that they say; slow, and for tests. */
  readonly checked?: boolean;
}

export interface TransformResult {
  readonly outputs: OutputDocument[];
  readonly diagnostics: Diagnostic[];
  /** A stylesheet could not be compiled: nothing may be published. */
  readonly failed: boolean;
}

/**
 * Makes all that an edition publishes, in memory: for each document its page, plain text, graph and source,
 * then the index, the registers and the pages of their entries.
 *
 * A document over which a stylesheet fails is left out everywhere and said; the others go on.
 */
export async function transformEdition(read: Edition, options: TransformOptions): Promise<TransformResult> {
  const { settings, cwd, onOutput = (output) => output } = options;
  const edition = publishedEdition(read, settings);
  const own = editionStylesheets(edition.folder, cwd);
  const compiled = await compileStylesheets(own.files, options);
  if ('diagnostics' in compiled) {
    return { outputs: [], diagnostics: [...own.diagnostics, ...compiled.diagnostics], failed: true };
  }

  const site = siteData(edition, settings, options.generator);
  const transformer = new Transformer([edition.folder, stylesheetFolder()], {
    stylesheets: compiled.stylesheets,
    site,
    labels: labels(settings.language),
    timeLimit: options.timeLimit,
  });
  const resolver = pointerResolver(edition);
  const mentions = editionMentions(edition, resolver);
  const targets = new Targets(resolver, new Set(edition.documents));
  const outputs: OutputDocument[] = [];
  const diagnostics: Diagnostic[] = [...own.diagnostics];
  const made: SourceDocument[] = [];
  const copies = new Map<string, OutputDocument>();

  const file = displayPath(edition.folder, cwd);
  const { base } = settings;
  const slips = new StylesheetSlips();
  const entryTools: EntryTools = {
    transformer,
    targets,
    slips,
    base,
    onFault: (entry, fault) => diagnostics.push(entryFault(entry, fault)),
  };
  const entries = entryGraphs(edition, entryTools, (entry) => diagnostics.push(...ownSameAs(entry)));
  const graphContext: GraphContext = { things: knownThings(entries, base), levels: new Map(), slips, base };
  const graphs: DocumentGraph[] = [];
  const members = membersByCorpus(edition.documents);
  const context = { transformer, settings, folder: edition.folder, cwd, graph: graphContext };
  for (const batch of batches(edition.documents, ({ source }) => source.text.length)) {
    const works = batch.map((document) => {
      const path = documentPath(document);
      const anchors = pageAnchors(document, mentions.byDocument.get(document) ?? []);
      const shown = picturesOf(document, resolver, edition.folder);
      for (const copy of shown.outputs) if (!copies.has(copy.path)) copies.set(copy.path, copy);
      diagnostics.push(...shown.diagnostics, ...refusedLinks(document));
      const pictures = shown.byElement;
      return {
        document,
        mentions: mentions.byDocument.get(document) ?? [],
        beside: [
          ...shown.outputs.map(({ source }) => pathInEdition(edition.folder, source)),
          ...(members.get(document) ?? []).flatMap(documentInputs),
        ],
        source: sourceTree(withCorpusData(document, members.get(document)), {
          path,
          origin: document,
          targets,
          anchors,
          pictures,
        }),
      };
    });
    for (const result of documentOutputs(works, context)) {
      outputs.push(...result.outputs.map(onOutput));
      diagnostics.push(...result.diagnostics);
      if (result.graph === undefined) continue;
      made.push(result.document);
      graphs.push(result.graph);
    }
  }

  outputs.push(...copies.values());
  const shown = { ...edition, documents: made };
  const shownMentions =
    made.length === edition.documents.length ? mentions : editionMentions(shown, resolver);
  const graph = editionGraph({
    edition: shown,
    documents: graphs,
    entries,
    levels: graphContext.levels,
    settings,
    generator: options.generator,
    madeAt: options.madeAt,
    file,
  });
  outputs.push(...graph.outputs);
  const pages = editionPages({
    settings,
    onOutput,
    graphPages: graphPages(graph, graphs, entries),
    pageData: graph.pageData,
    transformer,
    edition: shown,
    mentions: shownMentions,
    targets,
    file,
    cwd,
  });
  outputs.push(...pages.outputs);
  diagnostics.push(...pages.diagnostics, ...transformer.lateFindings(cwd));
  diagnostics.push(...slips.findings(displayPath(own.files['linked-data'], cwd)));
  if (settings.interchange?.length) {
    const { interchangeFiles } = await import('./interchange/interchange-files.ts');
    const { nameLookup } = await import('./interchange/correspondence/name-lookup.ts');
    const lookup = nameLookup(edition, resolver);
    const made = interchangeFiles({ edition: shown, lookup, settings, file });
    outputs.push(...made.outputs);
    diagnostics.push(...made.diagnostics);
  }
  if (settings.base === undefined) diagnostics.push(noBase(file));
  return { outputs, diagnostics, failed: false };
}

/** The path of a file of the edition, which may be named by way of links. */
function pathInEdition(folder: string, file: string): string {
  return relative(realpathSync(folder), file).split(sep).join('/');
}

/** What is wrong with an identifier, other rules say; that it is the entry's own address, none. */
function ownSameAs({ entry, tree, refusals, ...said }: EntrySource): Diagnostic[] {
  const elementOf = (node: SaxonNode) => sourceElement(node, tree);
  const own = refusals.filter(({ rule }) => rule === 'graph/own-same-as');
  return refusalFindings({ ...said, refusals: own, document: entry.document, elementOf });
}

function noBase(file: string): Diagnostic {
  return finding('graph/no-base', file, {
    message:
      'The edition names no address of its own: the addresses in its linked data are relative, and `data/edition.nt` is Turtle, which readers of N-Triples alone do not take.',
    hint: 'Set `base` in `opis.config.yaml` when it is known where the site will stand.',
  });
}
