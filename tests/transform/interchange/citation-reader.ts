import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { Cite } = require('@citation-js/core') as {
  readonly Cite: new (text: string) => { readonly data: Record<string, unknown>[] };
};
require('@citation-js/plugin-bibtex');
require('@citation-js/plugin-ris');

/** What another reader understands, without what it remembers of its input. */
export function read(text: string): Record<string, unknown>[] {
  return new Cite(text).data.map(({ _graph, ...item }) => item);
}
