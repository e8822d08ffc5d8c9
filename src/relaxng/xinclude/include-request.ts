import type { AttributeList } from '../reading/xml-handler.ts';

/** What the attributes of an `xi:include` ask for (XML Inclusions 1.0, section 3.1). */
export interface IncludeRequest {
  /** '' for the document that it stands in. */
  readonly href: string;
  readonly parse: 'xml' | 'text';
  /** '' for the whole. */
  readonly xpointer: string;
  readonly encoding?: string | undefined;
}

/** Why they ask for nothing; `attribute` is the one to blame, where there is one. */
export interface RequestFault {
  readonly message: string;
  readonly hint: string;
  readonly attribute?: string;
}

/** Reads the attributes of an `xi:include`; others than those of the specification mean nothing. */
export function includeRequest({ count, names, values }: AttributeList): IncludeRequest | RequestFault {
  const value = (name: string): string | undefined => {
    const index = names.indexOf(name);
    return index >= 0 && index < count ? values[index] : undefined;
  };
  const href = value('href') ?? '';
  const parse = value('parse') ?? 'xml';
  const xpointer = value('xpointer') ?? '';
  if (parse !== 'xml' && parse !== 'text') {
    return {
      message: `\`@parse\` of \`xi:include\` must be \`xml\` or \`text\`, not \`${parse}\`.`,
      hint: 'Write `parse="text"` for a file that is no XML, and leave the attribute out for one that is.',
      attribute: 'parse',
    };
  }
  const hash = href.indexOf('#');
  if (hash >= 0) {
    return {
      message: `\`@href\` of \`xi:include\` must name a whole file, without the \`${href.slice(hash)}\`.`,
      hint: 'Name the part of the file in `@xpointer`.',
      attribute: 'href',
    };
  }
  if (parse === 'text' && xpointer !== '') {
    return {
      message: 'An `xi:include` with `parse="text"` must not have `@xpointer`.',
      hint: 'Remove `@xpointer`: a text is included as a whole.',
      attribute: 'xpointer',
    };
  }
  if (href === '' && parse === 'xml' && xpointer === '') {
    return {
      message: 'An `xi:include` must name a file in `@href`, or a part of this document in `@xpointer`.',
      hint: 'Name the file that is meant.',
    };
  }
  return { href, parse, xpointer, encoding: value('encoding') };
}
