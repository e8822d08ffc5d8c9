export const citationFormats = ['csl-json', 'bibtex', 'ris'] as const;

export type CitationFormat = (typeof citationFormats)[number];

/** What the formats of citations are called, how their files end, and the media types of these; the last two are registered nowhere. */
export const citationKinds: Readonly<
  Record<CitationFormat, { readonly format: string; readonly ending: string; readonly type: string }>
> = {
  'csl-json': { format: 'CSL-JSON', ending: 'csl.json', type: 'application/vnd.citationstyles.csl+json' },
  bibtex: { format: 'BibTeX', ending: 'bib', type: 'application/x-bibtex' },
  ris: { format: 'RIS', ending: 'ris', type: 'application/x-research-info-systems' },
};
