import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { xmllint } from '../../src/engines/xmllint-wasm.ts';
import { editionSchema, modules, teiSchema } from './files.ts';

/** What libxml2 says of one document: nothing when it is valid. */
export type Complaints = readonly string[];

/** Asks libxml2, in one call, what the edition's schema has against documents, in their order. */
export function againstEdition(documents: readonly string[]): Promise<Complaints[]> {
  const loaded = modules.map((path) => ({
    name: `modules/${basename(path)}`,
    content: readFileSync(path, 'utf8'),
  }));
  return run(documents, readFileSync(editionSchema, 'utf8'), loaded);
}

/** The same for TEI's own schema, which takes long to be compiled: one call for all that is to be asked. */
export function againstTei(documents: readonly string[]): Promise<Complaints[]> {
  return run(documents, readFileSync(teiSchema, 'utf8'), []);
}

async function run(
  documents: readonly string[],
  schema: string,
  loaded: readonly { readonly name: string; readonly content: string }[],
): Promise<Complaints[]> {
  // Names are short since libxml2's stack must hold them all.
  const files = documents.map((content, index) => ({ name: `${index}`, content }));
  const task = {
    documents: files,
    schema: { name: 'schema', content: schema },
    modules: loaded,
    timeLimit: 240_000,
  };
  const outcome = await xmllint(task);
  if (outcome.kind !== 'finished') throw new Error(`xmllint: ${outcome.kind}`);
  const complaints = documents.map((): string[] => []);
  const judged = new Set<number>();
  for (const line of outcome.lines) {
    const verdict = /^(\d+) (validates|fails to validate)$/.exec(line);
    if (verdict) judged.add(Number(verdict[1]));
    if (verdict?.[2] === 'fails to validate') complaints[Number(verdict[1])]?.push(verdict[2]);
    const complaint = /^(\d+):\d+: /.exec(line);
    if (complaint) complaints[Number(complaint[1])]?.push(line);
  }
  if (judged.size !== documents.length)
    throw new Error(
      `xmllint judged ${judged.size} of ${documents.length}: ${outcome.lines.slice(0, 3).join('\n')}`,
    );
  return complaints;
}
