/** How much one document may include before it is not followed further: hostile documents must not fill a day. */
export interface InclusionLimits {
  /** Files within files. */
  readonly depth: number;
  /** Inclusions in all. */
  readonly count: number;
  /** What is read for them in all, in UTF-16 code units. */
  readonly size: number;
}

export const inclusionLimits: InclusionLimits = { depth: 64, count: 100_000, size: 1_000_000_000 };
