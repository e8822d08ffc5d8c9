import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { XMLLintOptions } from 'xmllint-wasm';

/** One file of the engine's own file system, in memory; it sees no other and reaches no network. */
export interface XmllintFile {
  readonly name: string;
  readonly content: string;
}

export interface XmllintTask {
  readonly documents: readonly XmllintFile[];
  readonly schema: XmllintFile;
  /** Files that the schema includes. */
  readonly modules: readonly XmllintFile[];
  /** Milliseconds after which the engine is stopped. */
  readonly timeLimit: number;
}

export type XmllintOutcome =
  /** What xmllint wrote to its standard error, line by line; findings and verdicts alike. */
  | { readonly kind: 'finished'; readonly lines: readonly string[] }
  | { readonly kind: 'time-limit' }
  /** The engine broke: out of memory, or a fault in it. */
  | { readonly kind: 'crashed' };

/** WebAssembly pages of 64 KiB: 16 MiB at the start, grown as needed up to 2 GiB. */
const memory = { initialMemoryPages: 256, maxMemoryPages: 32768 };

/** Entities are replaced where they are used, no limit of depth or size but those of reading, no network. */
const ownArguments = ['--nonet', '--noent', '--huge'];

// libxml2's compiler may never come back, and the package's call cannot be called off: so the call is made
// in a thread of ours, which takes the package's own thread with it when it is stopped. The thread's code
// is a text because it must run from the source (which Node cannot read) as from the compiled package.
const workerCode = `
const { parentPort, workerData } = require('node:worker_threads');
const { validateXML } = require(workerData.package);
const modifyArguments = (given) => [...workerData.ownArguments, ...given];
validateXML({ ...workerData.options, modifyArguments }).then(
  (result) => parentPort.postMessage({ output: result.rawOutput }),
  (error) => parentPort.postMessage(error.code > 0 ? { output: error.message } : {}),
);`;

/** Validates documents against a RELAX NG schema (XML syntax) with libxml2's xmllint. Never rejects. */
export function xmllint(task: XmllintTask): Promise<XmllintOutcome> {
  const options: XMLLintOptions = {
    xml: task.documents.map(packageFile),
    schema: [packageFile(task.schema)],
    preload: task.modules.map(packageFile),
    extension: 'relaxng',
    ...memory,
  };
  const worker = new Worker(workerCode, {
    eval: true,
    workerData: { package: createRequire(import.meta.url).resolve('xmllint-wasm'), options, ownArguments },
  });
  return new Promise<XmllintOutcome>((resolve) => {
    const timer = setTimeout(() => resolve({ kind: 'time-limit' }), task.timeLimit);
    const settle = (outcome: XmllintOutcome) => {
      clearTimeout(timer);
      resolve(outcome);
    };
    worker.on('message', ({ output }: { output?: string }) => {
      settle(output === undefined ? { kind: 'crashed' } : { kind: 'finished', lines: output.split('\n') });
    });
    worker.on('error', () => settle({ kind: 'crashed' }));
    worker.on('exit', () => settle({ kind: 'crashed' }));
  }).finally(() => worker.terminate());
}

function packageFile({ name, content }: XmllintFile) {
  return { fileName: name, contents: content };
}
