/** Where a finding comes from: the part of opis, or of the standards, that made the demand. */
export const sources = [
  'xml',
  'relaxng',
  'schematron',
  'reference',
  'date',
  'identifier',
  'signature',
  'language',
  'xslt',
  'html',
  'graph',
  'config',
] as const;

export type Source = (typeof sources)[number];

/** Grades of a finding, the gravest first. `fatal` ends the document it stands in, never the run. */
export const severities = ['fatal', 'error', 'warning', 'info'] as const;

export type Severity = (typeof severities)[number];

/** A permanent name: a source and a rule of it, `relaxng/unexpected-element`. */
export type RuleId = `${Source}/${string}`;

/** Another place that helps to understand a finding. */
export interface RelatedPlace {
  readonly file: string;
  /** 1-based. */
  readonly line?: number;
  /** 1-based, in UTF-16 code units. */
  readonly column?: number;
  readonly message: string;
}

/**
 * One finding: of well-formedness, a schema, a reference, a stylesheet, a page or the configuration.
 * Absent positions mean the whole file; none is ever invented.
 */
export interface Diagnostic {
  readonly ruleId: RuleId;
  readonly severity: Severity;
  /** POSIX path; relative to the working directory when the file lies below it, else absolute. */
  readonly file: string;
  /** 1-based. */
  readonly line?: number;
  /** 1-based, in UTF-16 code units. */
  readonly column?: number;
  /** 1-based; the line in which the span ends. */
  readonly endLine?: number;
  /** 1-based and exclusive, in UTF-16 code units. */
  readonly endColumn?: number;
  /** One sentence that stands alone: what is wrong; no position, no remedy. */
  readonly message: string;
  /** What would have been right, the likeliest first. */
  readonly expected?: readonly string[];
  /** What stands there. */
  readonly actual?: string;
  /** One imperative sentence: what to do about it. */
  readonly hint?: string;
  /** The rule's page. */
  readonly url?: string;
  /** XPath of the node. */
  readonly path?: string;
  readonly related?: readonly RelatedPlace[];
}
