/** What was found of something that may be broken: the offset after it, and after what this was decided by. */
export interface BrokenEnd {
  /** -1 where the text ends within it. */
  readonly end: number;
  readonly seen: number;
}
