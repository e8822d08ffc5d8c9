/**
 * The findings that a team has accepted: a counted multiset by file, rule, message and fingerprint. Files are named
 * relative to the folder of the baseline's own file, POSIX.
 */
export interface Baseline {
  readonly files: ReadonlyMap<string, AcceptedFile>;
}

/** What is accepted in one file. */
export interface AcceptedFile {
  /** The first 16 hexadecimal digits of the SHA-256 of its bytes: by it a file is known again under another name. */
  readonly content?: string;
  readonly findings: readonly AcceptedFinding[];
}

/** Findings of one rule with one message in equal surroundings. */
export interface AcceptedFinding {
  readonly ruleId: string;
  readonly message: string;
  /** See `fingerprintsOf`. */
  readonly fingerprint: string;
  /** 1 or more. */
  readonly count: number;
}

/** The version of the file's form that is written, and the only one that is read. */
export const baselineVersion = 1;
