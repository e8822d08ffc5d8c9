/** Why a text is no regular expression of XML Schema. Never leaves `RegularExpression` as an exception. */
export class ExpressionFault extends Error {
  /** Offsets into the pattern of what is wrong, in UTF-16 code units, the end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Whether it is one, but more than is done here. */
  readonly isLimit: boolean;
  /** How to mend it, one imperative sentence; '' where that is plain. */
  readonly hint: string;

  /** @param words a clause: “there is no category `Lx`” */
  constructor(words: string, start: number, end: number, hint = '', isLimit = false) {
    super(words);
    this.start = start;
    this.end = end;
    this.hint = hint;
    this.isLimit = isLimit;
  }
}
