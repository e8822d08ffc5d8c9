/** What a value may refer to where it stands. */
export interface ValueContext {
  /** The namespace that a prefix ('' for the default) is bound to; undefined where it is not. */
  namespaceOf(prefix: string): string | undefined;
  /** Whether the document's type declares an unparsed entity of a name; absent where it declares none. */
  isUnparsedEntity?(name: string): boolean;
}

export interface Parameter {
  readonly name: string;
  readonly value: string;
}

/** A parameter that a value does not keep to. */
export interface Failure {
  readonly parameter: Parameter;
  /** What the value has of that which the parameter counts; absent where it counts nothing. */
  readonly count?: Count;
}

export interface Count {
  readonly number: number;
  readonly unit: 'character' | 'item' | 'octet' | 'digit';
}

/** A datatype with its parameters (RELAX NG, section 2). */
export interface Datatype {
  /** URI of its library: '' for RELAX NG's own. */
  readonly library: string;
  /** `date`, `token`, `anyURI` … */
  readonly name: string;
  readonly parameters: readonly Parameter[];
  /** How values are read before they are judged. */
  readonly whiteSpace: 'preserve' | 'replace' | 'collapse';
  /** Set for types that RELAX NG DTD Compatibility, section 4, gives a meaning in a whole document. */
  readonly idType?: 'ID' | 'IDREF' | 'IDREFS';
  /** Whether a value depends on what is in force where it stands, as a `QName` does on the namespaces. */
  readonly usesContext: boolean;
  /** Whether a string, as written in the document, is a value of the type. Takes time linear in its length. */
  allows(text: string, context: ValueContext): boolean;
  /** What rules out a string that the type by itself allows; undefined where the type does, or nothing. */
  failure?(text: string, context: ValueContext): Failure | undefined;
  /** A text that is the same for equal values and for no others; undefined for what is no value of the type. */
  key(text: string, context: ValueContext): string | undefined;
}

/** Why a datatype cannot be made. */
export interface DatatypeFault {
  /** One sentence that stands alone. */
  readonly message: string;
  readonly hint?: string;
  /** Index of the parameter that is wrong; absent: the type itself. */
  readonly parameter?: number;
  /** Where in the parameter's value, as UTF-16 offsets, the end exclusive; absent: all of it. */
  readonly part?: { readonly start: number; readonly end: number };
  /** Names that would have been right, where they can be listed; the parameter's name is wrong then, not its value. */
  readonly expected?: readonly string[];
}

export interface DatatypeLibrary {
  readonly uri: string;
  /**
   * Makes a type with parameters; `context` is that of the schema, at the place of the type. Of parameters that were judged
   * before, as those of a stored grammar were, what takes time may be left until a value asks for it.
   */
  create(
    name: string,
    parameters: readonly Parameter[],
    context: ValueContext,
    areJudged?: boolean,
  ): Datatype | DatatypeFault;
}
