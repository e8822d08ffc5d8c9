import { parse } from 'bcp-47';

/** The parts of a language tag, as they are written. */
export interface LanguageTag {
  readonly language?: string;
  readonly extendedLanguages: readonly string[];
  readonly script?: string;
  readonly region?: string;
  readonly variants: readonly string[];
  /** Letters of the extensions, `u` and `t` among them. */
  readonly extensions: readonly string[];
  /** True for one of the tags of old that were registered whole: `i-klingon`. */
  readonly isWhole: boolean;
}

/** Reads a language tag (BCP 47, RFC 5646, section 2.1), in whatever case; undefined where it does not have the form of one. */
export function readLanguageTag(tag: string): LanguageTag | undefined {
  const {
    language,
    script,
    region,
    variants,
    extensions,
    privateuse,
    irregular,
    regular,
    extendedLanguageSubtags,
  } = parse(tag, { normalize: false });
  const isWhole = Boolean(irregular ?? regular);
  if (!language && !isWhole && privateuse.length === 0) return undefined;
  return {
    ...(language && { language }),
    extendedLanguages: extendedLanguageSubtags,
    ...(script && { script }),
    ...(region && { region }),
    variants,
    extensions: extensions.map(({ singleton }) => singleton),
    isWhole,
  };
}
