/**
 * What may come at a place of a document. Offsets are UTF-16 code units into its text.
 *
 * Suggestions are not filtered by what has been typed: `text.slice(start, end)`. Elements that fit what follows come
 * first; of these, and of attributes, those that are needed; the others by the code units of their names; wildcards last.
 * Values are in the order of the schema. The end tag is the first where the element is complete, else the last.
 */
export interface Completions {
  /**
   * `content`: between tags; `element-name`: after `<`, `end-tag`: after `</`; `attribute-name` and `attribute-value`: in a
   * start tag; `elsewhere`: where a schema has nothing to say, as in a comment, after `<!` or `<?`.
   */
  readonly place: 'content' | 'element-name' | 'end-tag' | 'attribute-name' | 'attribute-value' | 'elsewhere';
  /** What has been typed, which a suggestion replaces, stands from here … */
  readonly start: number;
  /** … to the offset that was asked for. */
  readonly end: number;
  /** The offset after the name or value in which that offset lies, so that all of it can be replaced. */
  readonly wordEnd: number;
  /** The innermost element that is open, or whose start tag is. */
  readonly element?: NamedPlace;
  /** Of the value that is typed. */
  readonly attribute?: NamedPlace;
  /** In content: whether text may stand here; `data`: only text that is a value, as the suggestions show. */
  readonly text?: 'none' | 'data' | 'free';
  readonly suggestions: readonly Suggestion[];
}

export interface NamedPlace {
  /** As written in the document, with its prefix. */
  readonly name: string;
  readonly documentation?: string;
}

export type Suggestion =
  | NameSuggestion
  | WildcardSuggestion
  | EndTagSuggestion
  | ValueSuggestion
  | IdSuggestion
  | DatatypeSuggestion;

/** An element or an attribute. */
export interface NameSuggestion {
  readonly kind: 'element' | 'attribute';
  /** As it would be written here, with the prefix that its namespace has. */
  readonly name: string;
  /** '' for none. */
  readonly namespace: string;
  readonly localName: string;
  /** The namespace declaration that its start tag needs, since none in force will do: `xmlns="http://…"`. */
  readonly declaration?: string;
  /** Of an element: false where those that stand after the place could follow another, or none, but not it. */
  readonly fits?: boolean;
  /** `required`: the element, or start tag, cannot end without it; `one-of`: nor without it or one of some others. */
  readonly need: 'required' | 'one-of' | 'optional';
  /** Of the schema (`a:documentation`). */
  readonly documentation?: string;
}

/** All names, or all of a namespace, but some. */
export interface WildcardSuggestion {
  readonly kind: 'wildcard';
  readonly of: 'element' | 'attribute';
  /** `*`; of one namespace `{http://…}*`, of none `{}*`. */
  readonly name: string;
  /** Absent for any. */
  readonly namespace?: string;
  /** Names that are excepted, likewise: `{http://…}p`, `{http://…}*`. */
  readonly except: readonly string[];
  readonly documentation?: string;
}

export interface EndTagSuggestion {
  readonly kind: 'end-tag';
  /** Of the element, as its start tag has it. */
  readonly name: string;
  /** Whether the element is valid if it ends here. */
  readonly isComplete: boolean;
}

/** One of the values that the schema lists. */
export interface ValueSuggestion {
  readonly kind: 'value';
  /** As it would be written here: escaped, in quotation marks where none have been typed. */
  readonly name: string;
  readonly value: string;
  readonly documentation?: string;
}

/** A reference to an element that has an ID, before this place. */
export interface IdSuggestion {
  readonly kind: 'id';
  /** As it would be written here; with `#` where the value is a URI. */
  readonly name: string;
  readonly value: string;
}

/** A kind of value that cannot be listed. */
export interface DatatypeSuggestion {
  readonly kind: 'datatype';
  /** `date`, `anyURI` … */
  readonly name: string;
  /** URI of the library; '' for RELAX NG's own. */
  readonly library: string;
  readonly parameters: readonly { readonly name: string; readonly value: string }[];
  readonly documentation?: string;
}
