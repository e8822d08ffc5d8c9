import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

/** RDF in Turtle, of which N-Triples is a part, and the address that its relative IRIs are read against. */
export interface TurtleText {
  readonly text: string;
  readonly base: string;
}

export interface SparqlTask {
  /** What is asked, as one graph. */
  readonly graphs: readonly TurtleText[];
  /** SPARQL 1.1: a SELECT, ASK, CONSTRUCT or DESCRIBE. */
  readonly query: string;
  /** Address that relative IRIs in the query are read against. */
  readonly base: string;
  /** How the answer is written: SPARQL 1.1 Query Results JSON for rows and truth, N-Triples for graphs. */
  readonly results: 'json' | 'nt';
  /** Milliseconds after which the engine is stopped. */
  readonly timeLimit: number;
}

export type SparqlOutcome =
  | { readonly kind: 'answered'; readonly text: string }
  /** The engine does not take the query; its message, with `line:column` where it has a place. */
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'time-limit' }
  /** The engine broke: out of memory, or a fault in it or in the graphs. */
  | { readonly kind: 'crashed'; readonly message: string };

// A query may take for ever, and a call into WebAssembly cannot be called off: so it is made in a thread, which is stopped.
// Its code is a text because it must run from the source (which Node cannot read) as from the compiled package. The package
// has no way to the network: what a query would fetch is refused by it.
const workerCode = `
const { parentPort, workerData } = require('node:worker_threads');
const { Store } = require(workerData.package);
const { graphs, query, base, results } = workerData.task;
const store = new Store();
let asking = false;
try {
  for (const { text, base } of graphs) store.load(text, { format: 'text/turtle', base_iri: base, no_transaction: true });
  asking = true;
  const text = store.query(query, { base_iri: base, results_format: results });
  parentPort.postMessage({ kind: 'answered', text });
} catch (error) {
  const isBroken = error instanceof WebAssembly.RuntimeError || !asking;
  parentPort.postMessage({ kind: isBroken ? 'crashed' : 'refused', message: String(error.message ?? error) });
}`;

/** Asks graphs by SPARQL, with oxigraph in WebAssembly. Never rejects, reads no file and reaches no network. */
export function askOxigraph(task: SparqlTask): Promise<SparqlOutcome> {
  const worker = new Worker(workerCode, {
    eval: true,
    workerData: { package: createRequire(import.meta.url).resolve('oxigraph'), task },
    // What the engine prints when it breaks is for those who make it.
    stdout: true,
    stderr: true,
  });
  return new Promise<SparqlOutcome>((resolve) => {
    const timer = setTimeout(() => resolve({ kind: 'time-limit' }), task.timeLimit);
    const settle = (outcome: SparqlOutcome) => {
      clearTimeout(timer);
      resolve(outcome);
    };
    worker.on('message', settle);
    worker.on('error', (error: Error) => settle({ kind: 'crashed', message: error.message }));
    worker.on('exit', () => settle({ kind: 'crashed', message: 'The engine ended.' }));
  }).finally(() => worker.terminate());
}
