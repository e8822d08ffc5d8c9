/** A URI reference taken apart as far as RELAX NG asks. */
export interface UriReference {
  readonly isAbsolute: boolean;
  readonly hasFragment: boolean;
}

const character = "(?:[A-Za-z0-9\\-_.!~*'();/?:@&=+$,[\\]]|%[0-9A-Fa-f]{2})";
const absolute = new RegExp(`^[A-Za-z][A-Za-z0-9+.-]*:${character}+(#${character}*)?$`);
const relative = new RegExp(`^(?![^/?#]*:)${character}*(#${character}*)?$`);

/**
 * Reads a URI reference (RFC 2396 with RFC 2732), characters that stand for themselves only after escaping (XLink,
 * section 5.4) being allowed; undefined where it is none.
 */
export function uriReference(text: string): UriReference | undefined {
  const escaped = text.replace(/[^\x21-\x7e]|[<>"{}|\\^`]/g, '%20');
  const whole = absolute.exec(escaped) ?? relative.exec(escaped);
  if (whole === null) return undefined;
  return { isAbsolute: absolute.test(escaped), hasFragment: whole[1] !== undefined };
}
