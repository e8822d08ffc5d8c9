import { join, resolve } from 'node:path';
import { cacheFolder } from './cache/cache-folder.ts';
import { diskCache } from './cache/disk-cache.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { displayPath } from './diagnostics/display-path.ts';
import { finding } from './diagnostics/finding.ts';
import type { Edition } from './edition/edition.ts';
import { editionIn, locateEdition } from './locate-edition.ts';
import type { BuildOptions, BuildResult, ValidateOptions, ValidateResult } from './pipeline-options.ts';
import type { EditionFiles } from './read/list-edition.ts';
import { Run } from './run.ts';
import { version } from './version.ts';

/** read → validate. Nothing is written. */
export async function validate(options: ValidateOptions = {}): Promise<ValidateResult> {
  const cwd = options.cwd ?? process.cwd();
  const run = new Run({
    located: locateEdition(options.paths ?? [], cwd),
    cwd,
    say: options.onProgress ?? quiet,
    only: options.only,
  });
  if (isAboutSchemaOnly(options) && !run.unusable) {
    await checkFiles(run, options);
    return run.result();
  }
  const edition = await read(run);
  if (edition) await check(run, edition, options);
  return run.result();
}

/** read → validate → transform → publish. What cannot be read is left out and said; the rest is published. */
export async function build(options: BuildOptions = {}): Promise<BuildResult> {
  const cwd = options.cwd ?? process.cwd();
  const located = options.folder === undefined ? locateEdition([], cwd) : editionIn(options.folder, cwd);
  const run = new Run({ located, cwd, say: options.onProgress ?? quiet });
  const edition = await read(run);
  if (edition) await check(run, edition, {});
  if (edition && edition.documents.length === 0 && !run.hasFatal) run.refuse(noDocuments(run));
  const ready = edition !== undefined && edition.documents.length > 0 && !run.unusable;
  const site = ready ? await publish(run, edition, options.out) : undefined;
  return { ...run.result(), documents: edition?.documents.length ?? 0, ...(site && { site }) };
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

/** What a run reads: the edition, and what was asked for by name. */
function filesOf({ config, located, cwd }: Run): EditionFiles {
  const { folder, documents, registers } = config;
  const { selected: given = [], configured } = located;
  return { folder, cwd, documents, registers, given, givenOnly: !configured && given.length > 0 };
}

/** Whether files are to be judged by a schema and by nothing else: then they may be any XML, and need no tree. */
function isAboutSchemaOnly({ only, engine = 'opis' }: ValidateOptions): boolean {
  return engine === 'opis' && only?.length === 1 && only[0] === 'relaxng';
}

async function checkFiles(run: Run, options: ValidateOptions): Promise<void> {
  run.say('Validating');
  const { listEdition } = await import('./read/list-edition.ts');
  const { readSource } = await import('./read/read-source.ts');
  const listed = listEdition(filesOf(run));
  run.add(listed.diagnostics);
  const { folder } = run.config;
  const { documents, registers, either } = listed.files;
  const files = [...documents, ...registers, ...either]
    .map((path) => join(folder, path))
    .map((path) => ({ path, file: displayPath(path, run.cwd) }))
    .filter(({ file }) => run.isSelected(file));
  run.countFiles(files.map(({ file }) => file));
  if (files.length === 0) {
    run.refuse(noDocuments(run));
    return;
  }
  const schema = schemaOf(run, options);
  if (schema === undefined) {
    run.add([noSchema(run, options)]);
    run.countChecked({}, files.length);
    return;
  }
  const { validateFiles } = await import('./validate/relaxng/opis/validate-files.ts');
  const { parseXml } = await import('./read/parse-xml.ts');
  const cache = diskCache(cacheFolder());
  const task = { schema, folder, cwd: run.cwd, cache, files, read: readSource, parse: parseXml };
  const result = await validateFiles(task);
  run.add(result.diagnostics);
  run.countChecked({ relaxng: result.checked }, files.length - result.checked);
  if (result.schemaFailed) run.unusable = true;
}

function schemaOf(run: Run, options: ValidateOptions): string | undefined {
  return options.schema === undefined ? run.config.schema : resolve(run.cwd, options.schema);
}

async function check(run: Run, edition: Edition, options: ValidateOptions): Promise<void> {
  run.say('Validating');
  const { validateEdition } = await import('./validate/validate-edition.ts');
  const schema = schemaOf(run, options);
  if (schema === undefined) run.add([noSchema(run, options)]);
  const result = await validateEdition(edition, {
    cwd: run.cwd,
    selected: run.isSelected,
    cache: diskCache(cacheFolder()),
    ...(options.engine && { engine: options.engine }),
    ...(schema !== undefined && { schema }),
    schematron: options.schematron?.map((path) => resolve(run.cwd, path)) ?? run.config.schematron,
    phase: options.phase,
    ...(options.only && { sources: new Set(options.only) }),
  });
  run.add(result.diagnostics);
  run.countChecked(result.checked, result.unchecked);
  if (result.schemaFailed) run.unusable = true;
}

async function publish(run: Run, edition: Edition, out: string | undefined): Promise<BuildResult['site']> {
  // Loaded only now: validating alone must not wait for SaxonJS and rehype.
  const { transformEdition } = await import('./transform/transform-edition.ts');
  const { publishSite } = await import('./publish/publish-site.ts');
  run.say('Transforming');
  const { settings } = run.config;
  const generator = `opis ${version()}`;
  const cache = diskCache(cacheFolder());
  const transformed = await transformEdition(edition, { settings, cache, cwd: run.cwd, generator });
  run.add(transformed.diagnostics);
  if (transformed.failed) return undefined;
  run.say('Publishing');
  const folder = out === undefined ? run.config.out : resolve(run.cwd, out);
  const published = await publishSite(transformed.outputs, { folder, cwd: run.cwd });
  run.add(published.diagnostics);
  return published.files.length > 0 ? { folder, files: published.files } : undefined;
}

/** Said once a run: with relaxng alone asked for, a run without a schema has checked nothing. */
function noSchema(run: Run, options: ValidateOptions): Diagnostic {
  const found = finding('config/no-schema', displayPath(run.config.folder, run.cwd), {
    message: 'No RELAX NG schema is named, so only well-formedness and references were checked.',
    hint: 'Name one in `opis.config.yaml` (`schema: …`) or give one with `--schema`.',
  });
  return options.only?.length === 1 && options.only[0] === 'relaxng'
    ? { ...found, severity: 'error' }
    : found;
}

function noDocuments({ config, located, cwd }: Run): Diagnostic {
  const places = located.selected?.map((path) => displayPath(path, cwd)) ?? [config.documents];
  return finding('config/no-documents', displayPath(config.folder, cwd), {
    message: `There is no TEI document in ${places.map((place) => `\`${place}\``).join(', ')}.`,
    hint: 'Give the folder of an edition, or name the folder of its documents in `opis.config.yaml`.',
  });
}
