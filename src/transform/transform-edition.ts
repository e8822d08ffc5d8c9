import type { Cache } from '../cache/cache.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { displayPath } from '../diagnostics/display-path.ts';
import { finding } from '../diagnostics/finding.ts';
import type { Edition } from '../edition/edition.ts';
import type { OutputDocument } from '../edition/output-document.ts';
import { pointerResolver } from '../edition/pointer-resolver.ts';
import type { EditionSettings } from '../edition/settings.ts';
import type { SourceDocument } from '../edition/source-document.ts';
import { loadSaxon } from '../engines/saxon-js.ts';
import { documentOutputs } from './document-outputs.ts';
import { editionPages } from './edition-pages.ts';
import { labels } from './labels.ts';
import { editionMentions } from './pages/entry-mentions.ts';
import { siteData } from './pages/site-data.ts';
import { compileStylesheets, stylesheetFolder } from './stylesheets.ts';
import { Transformer } from './transformer.ts';

export interface TransformOptions {
  readonly settings: EditionSettings;
  readonly cache: Cache;
  /** Working directory that diagnostics name files from. */
  readonly cwd: string;
  /** What makes the pages, as they say it: `opis 0.1.0`. */
  readonly generator: string;
  /** Absolute path of the folder of `html.xsl`, `text.xsl` and `linked-data.xsl`; absent: those of opis. */
  readonly stylesheets?: string;
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
  const folder = options.stylesheets ?? stylesheetFolder();
  const compiled = await compileStylesheets(folder, options);
  if ('diagnostics' in compiled) return { outputs: [], diagnostics: compiled.diagnostics, failed: true };

  const saxon = loadSaxon([edition.folder, folder, stylesheetFolder()]);
  const site = siteData(edition, settings, options.generator);
  const transformer = new Transformer(saxon, {
    stylesheets: compiled.stylesheets,
    site,
    labels: labels(settings.language),
    cwd,
  });
  const resolver = pointerResolver(edition);
  const mentions = editionMentions(edition, resolver);
  const outputs: OutputDocument[] = [];
  const diagnostics: Diagnostic[] = [];
  const made: SourceDocument[] = [];

  for (const document of edition.documents) {
    const result = documentOutputs(transformer, {
      document,
      mentions: mentions.byDocument.get(document) ?? [],
      resolver,
      settings,
      folder: edition.folder,
    });
    outputs.push(...result.outputs);
    diagnostics.push(...result.diagnostics);
    if (result.outputs.length > 0) made.push(document);
  }

  const file = displayPath(edition.folder, cwd);
  const shown = { ...edition, documents: made };
  const shownMentions =
    made.length === edition.documents.length ? mentions : editionMentions(shown, resolver);
  const pages = editionPages(transformer, { edition: shown, mentions: shownMentions, resolver, file });
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

function noBase(file: string): Diagnostic {
  return finding('graph/no-base', file, {
    message: 'The edition names no address of its own, so the addresses in its linked data are relative.',
    hint: 'Set `base` in `opis.config.yaml` when it is known where the site will stand.',
  });
}
