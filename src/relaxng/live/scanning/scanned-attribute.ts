/** What looks like an attribute in a start tag that may be broken. */
export interface ScannedAttribute {
  readonly name: string;
  /** Normalised, as far as its references can be resolved; '' where there is none. */
  readonly value: string;
  /** Whether there is an equals sign. */
  readonly hasValue: boolean;
  /** Offset of its name, in UTF-16 code units. */
  readonly start: number;
}
