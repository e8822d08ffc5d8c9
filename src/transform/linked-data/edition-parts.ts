import type { Cache } from '../../cache/cache.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import type { Edition } from '../../edition/edition.ts';
import { pointerResolver } from '../../edition/pointer-resolver.ts';
import type { EditionSettings } from '../../edition/settings.ts';
import type { SourceDocument } from '../../edition/source-document.ts';
import type { XmlElement } from '../../edition/xml-tree.ts';
import { loadSaxon, type SaxonNode } from '../../engines/saxon-js.ts';
import { Graph } from '../../graph/graph.ts';
import type { Part } from '../../graph/part.ts';
import { describePart } from '../../graph/profile/describe-part.ts';
import type { Iri } from '../../graph/triple.ts';
import { batches } from '../batches.ts';
import { compileStylesheet } from '../compile-stylesheet.ts';
import { editionStylesheets } from '../edition-stylesheets.ts';
import { labels } from '../labels.ts';
import { editionMentions } from '../pages/entry-mentions.ts';
import { siteData } from '../pages/site-data.ts';
import { documentPath } from '../pages/site-paths.ts';
import { sourceTree } from '../source-tree.ts';
import { dynamicError } from '../stylesheet-findings.ts';
import { stylesheetFolder } from '../stylesheet-folder.ts';
import { Targets } from '../targets.ts';
import { Transformer } from '../transformer.ts';
import { documentParts, type SourceParts } from './document-parts.ts';
import { pageOf } from './edition-graph.ts';
import { entryGraphs } from './entry-graphs.ts';
import { ownTerms } from './own-terms.ts';
import { rolesOf } from './roles.ts';
import { sourceElement } from './source-node.ts';
import { mentionedThings, textMentions } from './text-mentions.ts';

export interface EditionPartsOptions {
  readonly settings: EditionSettings;
  readonly cache: Cache;
  /** Working directory that diagnostics name files from. */
  readonly cwd: string;
  readonly generator: string;
}

/** The parts of one document or entry, and where in which file it says them. */
export interface PlacedParts extends SourceParts {
  readonly document: SourceDocument;
  readonly elementOf: (node: SaxonNode) => XmlElement | undefined;
}

export interface Place {
  readonly source: PlacedParts;
  readonly node: SaxonNode;
}

/** What an edition says, without the site around it. */
export interface EditionParts {
  /** All of it. */
  readonly graph: Graph;
  readonly sources: readonly PlacedParts[];
  /** What no source says but the edition itself. */
  readonly whole: readonly Part[];
  /** Where a thing is spoken of, or something that is said of it; in its own source, if there. */
  readonly placeOf: (thing: Iri, object?: string) => Place | undefined;
  /** Of documents and entries that the stylesheet failed over. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Makes the graph of an edition in memory, with the place of all that it says: no page, no text, no file. Relative IRIs are
 * relative to the address of the edition.
 */
export async function editionParts(
  edition: Edition,
  { settings, cache, cwd, generator }: EditionPartsOptions,
): Promise<{ readonly parts: EditionParts } | { readonly diagnostics: Diagnostic[] }> {
  const stylesheet = editionStylesheets(edition.folder, cwd).files['linked-data'];
  const compiled = await compileStylesheet(stylesheet, { cache, cwd });
  if ('diagnostics' in compiled) return compiled;
  const saxon = loadSaxon([edition.folder, stylesheetFolder()]);
  const only = { file: stylesheet, compiled: compiled.compiled };
  const transformer = new Transformer(saxon, {
    stylesheets: { html: only, text: only, 'linked-data': only },
    site: siteData(edition, settings, generator),
    labels: labels(settings.language),
  });
  const resolver = pointerResolver(edition);
  const mentions = editionMentions(edition, resolver);
  const targets = new Targets(saxon, resolver, new Set(edition.documents));
  const diagnostics: Diagnostic[] = [];
  const sources = new Map<string, PlacedParts>();

  const entries = entryGraphs(edition, {
    transformer,
    saxon,
    targets,
    base: settings.base,
    onFault: ({ id, document }, { message }) =>
      diagnostics.push(
        finding('xslt/dynamic-error', document.file, {
          message: `The linked data of \`${id}\` cannot be made: ${message.replace(/\.$/, '')}.`,
        }),
      ),
  });
  for (const [iri, { parts, places, refusals, entry, tree }] of entries) {
    const elementOf = (node: SaxonNode) => sourceElement(node, tree);
    sources.set(pageOf(iri), { parts, places, refusals, document: entry.document, elementOf });
  }
  for (const batch of batches(edition.documents, ({ source }) => source.text.length)) {
    const trees = batch.map((document) =>
      sourceTree(saxon, document.tree, { path: documentPath(document), origin: document, targets }),
    );
    transformer.make('linked-data', trees).forEach((made, index) => {
      const document = batch[index] as SourceDocument;
      const path = documentPath(document);
      if (!('items' in made)) {
        const what = { file: document.file, output: documentPath(document, 'ttl'), stylesheet, cwd };
        if (!made.said) diagnostics.push(dynamicError(made.fault, what));
        return;
      }
      const named = mentionedThings(textMentions(mentions.byDocument.get(document) ?? []));
      const facts = { mentions: named, hashes: {}, generatedBy: 'prov#build' };
      const own = documentParts(rolesOf(made.items), document, facts);
      const elementOf = (node: SaxonNode) => sourceElement(node, document.tree);
      sources.set(pageOf(`${path.replace(/\.html$/, '')}#`), { ...own, document, elementOf });
    });
  }

  const dataset: Part = {
    kind: 'statement',
    subject: '#edition',
    predicate: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type',
    object: 'http://schema.org/Dataset',
  };
  const whole: readonly Part[] = [...ownTerms, dataset];
  const graph = new Graph();
  for (const { parts } of sources.values()) for (const part of parts) describePart(part, graph);
  for (const part of whole) describePart(part, graph);
  const all = [...sources.values()];
  diagnostics.push(...transformer.lateFindings(cwd));
  return {
    parts: {
      graph,
      sources: all,
      whole,
      placeOf: (thing, object) => {
        // A level of an archive has no source of its own, and a relation may be told elsewhere: the first that speaks of it.
        const own = sources.get(sourcePage(thing));
        for (const source of own ? [own, ...all] : all) {
          const node = source.places.of(thing, object);
          if (node) return { source, node };
        }
        return undefined;
      },
      diagnostics,
    },
  };
}

/** The page of a thing or of a file beside it: `doc/a` for `doc/a#record` and `doc/a.ttl`. */
function sourcePage(thing: Iri): string {
  return pageOf(thing).replace(/\.(?:html|xml|txt|ttl|jsonld)$/, '');
}
