import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Cache } from './cache/cache.ts';
import { cacheFolder } from './cache/cache-folder.ts';
import { diskCache } from './cache/disk-cache.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import type { TurtleText } from './engines/oxigraph.ts';
import { packageFolder } from './package-folder.ts';
import type { RunOptions, ValidateResult } from './pipeline-options.ts';
import type { Answer } from './query/answer.ts';
import type { QueryForm } from './query/check-query.ts';
import type { QueryFault } from './query/query-fault.ts';
import { xincludeNamespace } from './relaxng/reading/namespaces/xinclude-namespace.ts';
import { editionIn, locateEdition } from './run/locate-edition.ts';
import { noDocuments } from './run/no-documents.ts';
import { Run } from './run/run.ts';
import { filesOf } from './run/run-files.ts';
import { version } from './version.ts';

/** What to ask, of which edition, and for how long. */
export interface QueryOptions extends Omit<RunOptions, 'allowNetwork'> {
  /** SPARQL 1.1: SELECT, ASK, CONSTRUCT or DESCRIBE. The prefixes of the graph need not be declared. */
  readonly query: string;
  /** Folder of the edition; the one the working directory belongs to by default. */
  readonly folder?: string;
  /** Seconds that the answer may take, once the graph is there; 60 by default. */
  readonly timeLimit?: number;
}

/** What kept the edition from being read whole, and the answer. */
export interface QueryResult extends ValidateResult {
  /** What the query gives, or why it was not answered; absent where there is no edition to ask. */
  readonly outcome?:
    | {
        readonly kind: 'answer';
        readonly form: QueryForm;
        readonly answer: Answer;
        readonly address: Address;
      }
    | { readonly kind: 'fault'; readonly fault: QueryFault };
}

interface Address {
  /** What IRIs of the edition begin with. */
  readonly base: string;
  /** Whether the edition names it; where not, it stands for one and is not to be shown. */
  readonly isNamed: boolean;
}

/**
 * Asks the graph that an edition publishes, which is made anew from its TEI: a site that was built may be older. A graph is
 * kept in the cache by the content of all that it is made from. Nothing is fetched, and nothing of the edition is written.
 */
export async function query(options: QueryOptions): Promise<QueryResult> {
  const cwd = options.cwd ?? process.cwd();
  const located = options.folder === undefined ? locateEdition([], cwd) : editionIn(options.folder, cwd);
  const run = await Run.start({ located, cwd, say: options.onProgress ?? (() => {}) });
  const { checkQuery } = await import('./query/check-query.ts');
  const checked = checkQuery(options.query);
  if ('message' in checked) return { ...run.result(), outcome: { kind: 'fault', fault: checked } };
  const graphs = await graphsOf(run, diskCache(cacheFolder()));
  if (graphs === undefined) return run.result();
  run.say('Asking');
  const { ask } = await import('./query/ask.ts');
  const address = addressOf(run);
  const answer = await ask(graphs, {
    ...checked,
    query: options.query,
    base: address.base,
    timeLimit: options.timeLimit ?? 60,
  });
  const outcome =
    'message' in answer
      ? { kind: 'fault' as const, fault: answer }
      : { kind: 'answer' as const, form: checked.form, answer, address };
  return { ...run.result(), outcome };
}

function addressOf({ config }: Run): Address {
  const { base } = config.settings;
  return { base: base ?? 'https://opis.invalid/site/', isNamed: base !== undefined };
}

/** The kind under which graphs of editions are kept in the cache. */
const kind = 'graph';

/** The graph of an edition, whole or in parts; undefined, and said, where there is none. */
async function graphsOf(run: Run, cache: Cache): Promise<readonly TurtleText[] | undefined> {
  if (run.unusable) return undefined;
  run.say('Reading');
  const { sourceDate } = await import('./gate/source-date.ts');
  const { folder, out } = run.config;
  const madeAt = await sourceDate({ folder }, { epoch: process.env.SOURCE_DATE_EPOCH, site: out });
  const key = await keyOf(run, madeAt);
  const kept = key && cache.read(kind, key);
  if (kept) return JSON.parse(Buffer.from(kept).toString('utf8')) as TurtleText[];
  const { readEdition } = await import('./read/read-edition.ts');
  const { edition, diagnostics, files } = readEdition(filesOf(run));
  // What keeps nothing out of the graph is told when the edition is validated.
  run.add(diagnostics.filter(isError));
  run.countFiles(files);
  if (edition.documents.length === 0) {
    if (!run.hasFatal) run.refuse(noDocuments(run));
    return undefined;
  }
  run.say('Making the graph');
  const { describedEdition } = await import('./transform/linked-data/edition-parts.ts');
  const { nTriplesOf, NTriplesSet } = await import('./graph/writers/n-triples.ts');
  const { settings } = run.config;
  const generator = `opis ${version()}`;
  const made = await describedEdition(edition, { settings, cache, cwd: run.cwd, generator, madeAt });
  run.add(made.diagnostics.filter(isError));
  if (!('graph' in made)) return undefined;
  const { base } = addressOf(run);
  const text = new NTriplesSet([nTriplesOf(made.graph, { base, depth: 0 })]).text();
  const graphs = [{ text, base }];
  // What had a fault is made anew each time, so that the fault is told each time.
  if (key && !run.hasError) cache.write(kind, key, JSON.stringify(graphs));
  return graphs;
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error' || severity === 'fatal';
}

/**
 * What the graph is made from, as a key: the program, the configuration, and every file. Undefined where that cannot be
 * told: where a file cannot be read, and where others may be read that are not listed here: by stylesheets of the edition's
 * own, and by `xi:include`.
 */
async function keyOf(run: Run, madeAt: string | undefined): Promise<string | undefined> {
  const { folder } = run.config;
  if (folder !== packageFolder() && existsSync(join(folder, 'xslt'))) return undefined;
  const { listEdition } = await import('./read/list-edition.ts');
  const { programDigest } = await import('./program-digest.ts');
  const { documents, registers, either } = listEdition(filesOf(run)).files;
  const hash = createHash('sha256').update(
    `${programDigest()}\0${JSON.stringify([run.config, madeAt ?? ''])}\0`,
  );
  try {
    for (const path of [...documents, ...registers, ...either]) {
      const file = join(folder, path);
      // To read a pipe might never end; what reads the edition says so.
      if (!statSync(file).isFile()) return undefined;
      const bytes = readFileSync(file);
      if (bytes.includes(xincludeNamespace)) return undefined;
      hash.update(`${path}\0${bytes.length}\0`).update(bytes);
    }
  } catch {
    return undefined;
  }
  return hash.digest('hex');
}
