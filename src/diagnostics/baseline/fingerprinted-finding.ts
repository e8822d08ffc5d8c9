import type { Diagnostic } from '../diagnostic.ts';

/** A finding with what it is matched by. */
export interface FingerprintedFinding {
  readonly diagnostic: Diagnostic;
  /** The name that its file has in the baseline. */
  readonly path: string;
  /** Its message, files in it named as the baseline names them. */
  readonly message: string;
  /** See `fingerprintsOf`. */
  readonly fingerprint: string;
}

/** What two findings must share to be equal for a baseline, in one text. */
export function findingKey(
  path: string,
  { ruleId, message, fingerprint }: { ruleId: string; message: string; fingerprint: string },
): string {
  return [path, ruleId, message, fingerprint].join('\0');
}
