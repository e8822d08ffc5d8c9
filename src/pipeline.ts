import { resolve } from 'node:path';
import { cacheFolder } from './cache/cache-folder.ts';
import { diskCache } from './cache/disk-cache.ts';
import { type Edition, publishedEdition } from './edition/edition.ts';
import type { BuildOptions, BuildResult, ValidateOptions, ValidateResult } from './pipeline-options.ts';
import { checkEdition } from './run/check-edition.ts';
import { editionIn, locateEdition } from './run/locate-edition.ts';
import { noDocuments } from './run/no-documents.ts';
import { Run } from './run/run.ts';
import { filesOf } from './run/run-files.ts';
import { schemasOf } from './run/run-schemas.ts';
import { version } from './version.ts';

/** read → validate. Nothing is written. */
export async function validate(options: ValidateOptions = {}): Promise<ValidateResult> {
  const cwd = options.cwd ?? process.cwd();
  const run = await Run.start({
    located: locateEdition(options.paths ?? [], cwd),
    cwd,
    say: options.onProgress ?? quiet,
    only: options.only,
  });
  const gate = options.baseline === undefined ? undefined : await import('./gate/baseline-of-run.ts');
  const baseline = gate?.baselineOfRun(run, options.baseline as string, options.updateBaseline);
  await judge(run, options);
  return gate && baseline ? gate.holdAgainstBaseline(run, baseline) : run.result();
}

async function judge(run: Run, options: ValidateOptions): Promise<void> {
  if (run.unusable) return;
  const { changedSince } = options;
  const gate = changedSince === undefined ? undefined : await import('./gate/changes-of-run.ts');
  const changed = await gate?.changesOfRun(run, changedSince as string, schemasOf(run, options));
  if (run.unusable) return;
  if (isAboutSchemaOnly(options)) {
    if (changed) gate?.narrowToChanges(run, changed);
    const { checkFiles } = await import('./run/check-files.ts');
    await checkFiles(run, options);
    return;
  }
  const edition = await read(run);
  if (!edition) return;
  if (changed) await gate?.narrowToDependents(run, edition, changed);
  await checkEdition(run, edition, options);
  if (options.graph && !run.unusable) await checkGraph(run, edition);
}

/** read → validate → transform → publish. What cannot be read is left out and said; the rest is published. */
export async function build(options: BuildOptions = {}): Promise<BuildResult> {
  const cwd = options.cwd ?? process.cwd();
  const located = options.folder === undefined ? locateEdition([], cwd) : editionIn(options.folder, cwd);
  const run = await Run.start({ located, cwd, say: options.onProgress ?? quiet });
  const edition = await read(run);
  if (edition) await checkEdition(run, edition, options);
  if (edition && edition.documents.length === 0 && !run.hasFatal) run.refuse(noDocuments(run));
  const ready = edition !== undefined && edition.documents.length > 0 && !run.unusable;
  const site = ready ? await publish(run, edition, options.out) : undefined;
  return {
    ...run.result(),
    documents: edition ? publishedEdition(edition).documents.length : 0,
    ...(site && { site }),
  };
}

const quiet = (): void => {};

async function read(run: Run): Promise<Edition | undefined> {
  if (run.unusable) return undefined;
  run.say('Reading');
  const { readEdition } = await import('./read/read-edition.ts');
  const result = readEdition(filesOf(run));
  run.add(result.diagnostics);
  run.countFiles(result.files);
  if (run.files.length > 0) return result.edition;
  run.refuse(noDocuments(run));
  return undefined;
}

/** Whether files are to be judged by schemas and by nothing else: then they may be any XML, and need no tree. */
function isAboutSchemaOnly({ only, engine = 'opis', graph }: ValidateOptions): boolean {
  return !graph && engine === 'opis' && only?.length === 1 && only[0] === 'relaxng';
}

/** transform, as far as the graph needs it, and its shapes. What another rule says at the same place is not said again. */
async function checkGraph(run: Run, edition: Edition): Promise<void> {
  run.say('Checking the linked data');
  const { checkEditionGraph } = await import('./transform/linked-data/check-edition-graph.ts');
  const { diagnostics, documents } = await checkEditionGraph(edition, {
    settings: run.config.settings,
    cache: diskCache(cacheFolder()),
    cwd: run.cwd,
    generator: `opis ${version()}`,
  });
  run.addUntold(diagnostics);
  run.countChecked({ graph: documents });
}

async function publish(run: Run, edition: Edition, out: string | undefined): Promise<BuildResult['site']> {
  // Loaded only now: validating alone must not wait for SaxonJS and rehype.
  const { transformEdition } = await import('./transform/transform-edition.ts');
  const { publishSite } = await import('./publish/publish-site.ts');
  const { EarlyPages } = await import('./publish/early-pages.ts');
  run.say('Transforming');
  const { settings } = run.config;
  const generator = `opis ${version()}`;
  const cache = diskCache(cacheFolder());
  const { sourceDate } = await import('./gate/source-date.ts');
  const folder = out === undefined ? run.config.out : resolve(run.cwd, out);
  const madeAt = await sourceDate(edition, { epoch: process.env.SOURCE_DATE_EPOCH, site: folder });
  const { theme } = run.config;
  const early = new EarlyPages(theme, run.cwd);
  const transformed = await transformEdition(edition, {
    settings,
    cache,
    cwd: run.cwd,
    generator,
    madeAt,
    onOutput: (output) => early.finish(output),
  });
  run.add(transformed.diagnostics);
  if (transformed.failed) return undefined;
  run.say('Publishing');
  const published = await publishSite(transformed.outputs, {
    folder,
    cwd: run.cwd,
    early,
    ...(theme !== undefined && { theme }),
  });
  run.addUntold(published.diagnostics);
  return published.files.length > 0 ? { folder, files: published.files } : undefined;
}
