import type { OutputFile } from '../../edition/output-document.ts';
import { documentPath } from '../pages/site-paths.ts';
import { type CitationFormat, citationKinds } from './citation-kinds.ts';
import { bibtex } from './citations/bibtex.ts';
import { type Citation, citationOf } from './citations/citation.ts';
import { cslJson } from './citations/csl-json.ts';
import { ris } from './citations/ris.ts';
import type { InterchangeFiles, InterchangeInputs } from './interchange-inputs.ts';

const writers: Readonly<Record<CitationFormat, (all: readonly Citation[]) => string>> = {
  'csl-json': cslJson,
  bibtex,
  ris,
};

/** The citations of all documents, in `data/`, and that of each beside its page. */
export function citationFiles(
  { edition, lookup, settings, file }: InterchangeInputs,
  format: CitationFormat,
): InterchangeFiles {
  const { ending } = citationKinds[format];
  const write = writers[format];
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
