/** What stands for the id of a name that has none. */
export const nameMarks = {
  /** Its prefix is not declared, or it is no qualified name. */
  unresolved: -1,
  /** It is that of a namespace declaration, which is no attribute to RELAX NG. */
  declaration: -2,
} as const;
