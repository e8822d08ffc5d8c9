/** What an attribute-list declaration says of one attribute (XML 1.0, section 3.3). */
export interface AttributeDeclaration {
  readonly name: string;
  /** True for every type but CDATA: white space in the value is collapsed (section 3.3.3). */
  readonly tokenized: boolean;
  /** The value of an attribute that is not written; undefined where there is none. */
  readonly defaultValue: string | undefined;
}

/** The declared attributes by the name of the element, as written. Of two for one attribute the first is binding. */
export type AttributeDeclarations = ReadonlyMap<string, ReadonlyMap<string, AttributeDeclaration>>;

/** The attributes of a start tag with those that its declarations add, and with white space as their types demand. */
export function withDefaults(
  element: string,
  written: Readonly<Record<string, string>>,
  declarations: AttributeDeclarations,
): Readonly<Record<string, string>> {
  const declared = declarations.get(element);
  if (declared === undefined) return written;
  const values: Record<string, string> = Object.assign(Object.create(null), written);
  for (const { name, tokenized, defaultValue } of declared.values()) {
    const value = values[name];
    if (value === undefined) {
      if (defaultValue !== undefined) values[name] = defaultValue;
    } else if (tokenized) {
      values[name] = value.replace(/ +/g, ' ').replace(/^ | $/g, '');
    }
  }
  return values;
}
