import type { OutputFile } from '../../edition/output-document.ts';
import { documentPath } from '../pages/site-paths.ts';
import { bibtex } from './citations/bibtex.ts';
import { type Citation, citationOf } from './citations/citation.ts';
import { cslJson } from './citations/csl-json.ts';
import { ris } from './citations/ris.ts';
import type { InterchangeFiles, InterchangeInputs } from './interchange-inputs.ts';

export type CitationFormat = 'csl-json' | 'bibtex' | 'ris';

/** The endings of the citations, of one document and of all. */
const citations: Readonly<
  Record<CitationFormat, { ending: string; write: (all: readonly Citation[]) => string }>
> = {
  'csl-json': { ending: 'csl.json', write: cslJson },
  bibtex: { ending: 'bib', write: bibtex },
  ris: { ending: 'ris', write: ris },
};

/** The citations of all documents, in `data/`, and that of each beside its page. */
export function citationFiles(
  { edition, lookup, settings, file }: InterchangeInputs,
  format: CitationFormat,
): InterchangeFiles {
  const { ending, write } = citations[format];
  const all = edition.documents.map((document) => ({
    document,
    citation: citationOf(document, lookup, settings),
  }));
  return {
    outputs: [
      {
        kind: 'file',
        path: `data/citations.${ending}`,
        content: write(all.map(({ citation }) => citation)),
        file,
      },
      ...all.map(
        ({ document, citation }): OutputFile => ({
          kind: 'file',
          path: documentPath(document, ending),
          content: write([citation]),
          file: document.file,
        }),
      ),
    ],
    diagnostics: [],
  };
}
