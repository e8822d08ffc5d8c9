import type { Cache } from '../cache/cache.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { displayPath } from '../diagnostics/display-path.ts';
import { finding } from '../diagnostics/finding.ts';
import type { Edition } from '../edition/edition.ts';
import type { Mention } from '../edition/mention.ts';
import type { OutputDocument } from '../edition/output-document.ts';
import { pointerResolver } from '../edition/pointer-resolver.ts';
import type { EditionSettings } from '../edition/settings.ts';
import type { SourceDocument } from '../edition/source-document.ts';
import type { XmlElement } from '../edition/xml-tree.ts';
import { loadSaxon } from '../engines/saxon-js.ts';
import { batches } from './batches.ts';
import { documentOutputs } from './document-outputs.ts';
import { editionPages } from './edition-pages.ts';
import { editionStylesheets } from './edition-stylesheets.ts';
import { labels } from './labels.ts';
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
export async function transformEdition(
  edition: Edition,
  options: TransformOptions,
): Promise<TransformResult> {
  const { settings, cwd } = options;
  const own = editionStylesheets(edition.folder, cwd);
  const compiled = await compileStylesheets(own.files, options);
  if ('diagnostics' in compiled) {
    return { outputs: [], diagnostics: [...own.diagnostics, ...compiled.diagnostics], failed: true };
  }

  const saxon = loadSaxon([edition.folder, stylesheetFolder()]);
  const site = siteData(edition, settings, options.generator);
  const transformer = new Transformer(saxon, {
    stylesheets: compiled.stylesheets,
    site,
    labels: labels(settings.language),
  });
  const resolver = pointerResolver(edition);
  const mentions = editionMentions(edition, resolver);
  const targets = new Targets(saxon, resolver);
  const outputs: OutputDocument[] = [];
  const diagnostics: Diagnostic[] = [...own.diagnostics];
  const made: SourceDocument[] = [];
  const copies = new Map<string, OutputDocument>();

  const context = { transformer, settings, folder: edition.folder, cwd };
  for (const batch of batches(edition.documents, ({ source }) => source.text.length)) {
    const works = batch.map((document) => {
      const path = documentPath(document);
      const anchors = anchorsOf(mentions.byDocument.get(document) ?? []);
      const shown = picturesOf(document, resolver, edition.folder);
      for (const copy of shown.outputs) if (!copies.has(copy.path)) copies.set(copy.path, copy);
      diagnostics.push(...shown.diagnostics, ...refusedLinks(document));
      const pictures = shown.byElement;
      return {
        document,
        source: sourceTree(saxon, document.tree, { path, origin: document, targets, anchors, pictures }),
      };
    });
    for (const result of documentOutputs(works, context)) {
      outputs.push(...result.outputs);
      diagnostics.push(...result.diagnostics);
      if (result.outputs.length > 0) made.push(result.document);
    }
  }

  outputs.push(...copies.values());
  const file = displayPath(edition.folder, cwd);
  const shown = { ...edition, documents: made };
  const shownMentions =
    made.length === edition.documents.length ? mentions : editionMentions(shown, resolver);
  const pages = editionPages({
    transformer,
    saxon,
    edition: shown,
    mentions: shownMentions,
    targets,
    file,
    cwd,
  });
  outputs.push(...pages.outputs);
  diagnostics.push(...pages.diagnostics);
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

function anchorsOf(mentions: readonly Mention[]): ReadonlyMap<XmlElement, string> {
  return new Map(mentions.map(({ element, anchor }) => [element, anchor]));
}

function noBase(file: string): Diagnostic {
  return finding('graph/no-base', file, {
    message: 'The edition names no address of its own, so the addresses in its linked data are relative.',
    hint: 'Set `base` in `opis.config.yaml` when it is known where the site will stand.',
  });
}
