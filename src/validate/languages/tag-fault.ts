import { readLanguageTag } from '../../engines/bcp-47.ts';
import { languageNamed, type SubtagType, subtagRecord } from '../../engines/language-subtag-registry.ts';

/** What is wrong with a language tag, and what to write instead where that is known. */
export interface TagFault {
  readonly rule: 'language/ill-formed-tag' | 'language/unknown-subtag' | 'language/deprecated-subtag';
  readonly message: string;
  readonly instead?: string;
}

/** Countries that are taken for their language, by what they are taken for. */
const countries: Readonly<Record<string, string>> = {
  at: 'de',
  by: 'be',
  cn: 'zh',
  cz: 'cs',
  dk: 'da',
  ee: 'et',
  gb: 'en',
  gr: 'el',
  il: 'he',
  ir: 'fa',
  jp: 'ja',
  kr: 'ko',
  rs: 'sr',
  se: 'sv',
  si: 'sl',
  ua: 'uk',
  uk: 'uk',
  us: 'en',
};

/**
 * What is wrong with a language tag by BCP 47 (RFC 5646) and IANA's registry of subtags: its form, subtags that there
 * are not, subtags that have been replaced. Undefined where nothing is.
 */
export function tagFault(tag: string): TagFault | undefined {
  const parsed = readLanguageTag(tag);
  if (parsed === undefined) {
    return {
      rule: 'language/ill-formed-tag',
      message: `\`${tag}\` does not have the form of a language tag: subtags of letters and digits with hyphens between them.`,
      ...suggestion(tag.replace(/[_ ]+/g, '-')),
    };
  }
  const { language, extendedLanguages, script, region, variants, isWhole } = parsed;
  const subtags: readonly (readonly [SubtagType, string, string])[] = isWhole
    ? [['grandfathered', tag, 'tag']]
    : [
        ...(language ? [['language', language, 'language'] as const] : []),
        ...extendedLanguages.map((one) => ['extlang', one, 'extended language'] as const),
        ...(script ? [['script', script, 'script'] as const] : []),
        ...(region ? [['region', region, 'region'] as const] : []),
        ...variants.map((one) => ['variant', one, 'variant'] as const),
      ];
  for (const [type, subtag, name] of subtags) {
    const record = subtagRecord(type, subtag);
    if (record === undefined) {
      return {
        rule: 'language/unknown-subtag',
        message: `\`${tag}\` has the ${name} \`${subtag}\`, which the registry of language subtags does not have.`,
        ...(type === 'language' && insteadOf(tag, subtag)),
      };
    }
    const preferred = record['Preferred-Value'];
    if (record.Deprecated !== undefined && type !== 'variant') {
      const instead =
        preferred === undefined ? undefined : isWhole ? preferred : replaced(tag, subtag, preferred);
      return {
        rule: 'language/deprecated-subtag',
        message: `\`${tag}\` has the ${name} \`${subtag}\` (${record.Description[0]}), which is out of use since ${record.Deprecated}.`,
        ...(instead !== undefined && { instead }),
      };
    }
  }
  return undefined;
}

/** The codes of ISO 639-2 and 639-3, countries and names that are written for a language of two letters. */
function insteadOf(tag: string, subtag: string): { instead?: string } {
  const lower = subtag.toLowerCase();
  const known = Object.hasOwn(countries, lower) ? countries[lower] : undefined;
  const canonical = canonicalOf(lower);
  const found = known ?? (canonical === lower && lower.length > 3 ? languageNamed(subtag) : canonical);
  return found === undefined || found === lower ? {} : suggestion(replaced(tag, subtag, found));
}

/** The code that stands for another in Unicode's list of aliases: `de` for `deu` and `ger`. */
function canonicalOf(subtag: string): string {
  try {
    return Intl.getCanonicalLocales(subtag)[0]?.toLowerCase() ?? subtag;
  } catch {
    // Four letters, which BCP 47 keeps for later and Unicode does not have.
    return subtag;
  }
}

function suggestion(tag: string): { instead?: string } {
  // Two letters are a code, whatever language is called so.
  const name = tag.length > 2 ? languageNamed(tag) : undefined;
  const instead = name ?? tag;
  return readLanguageTag(instead) !== undefined && tagFault(instead) === undefined ? { instead } : {};
}

function replaced(tag: string, subtag: string, other: string): string {
  const at = tag.toLowerCase().indexOf(subtag.toLowerCase());
  return tag.slice(0, at) + other + tag.slice(at + subtag.length);
}
