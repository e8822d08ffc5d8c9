/** The files for others that an edition may publish beside its pages, as its configuration names them. */
export const interchangeFormats = ['cmif', 'beacon', 'dts', 'csl-json', 'bibtex', 'ris'] as const;

export type InterchangeFormat = (typeof interchangeFormats)[number];
