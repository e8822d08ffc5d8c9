import { readLanguageTag } from '../engines/bcp-47.ts';
import { type SubtagType, subtagRecord } from '../engines/language-subtag-registry.ts';

const known = new Map<string, string | undefined>();

/**
 * A language tag in its canonical form (RFC 5646, section 4.5): usual case, codes of two letters where there are some, tags of old
 * replaced. Undefined for what is no tag, or has subtags that IANA's registry does not know.
 */
export function canonicalTag(tag: string): string | undefined {
  if (!known.has(tag)) known.set(tag, canonical(tag.trim().replaceAll('_', '-')));
  return known.get(tag);
}

function canonical(tag: string): string | undefined {
  const read = readLanguageTag(tag);
  if (read === undefined) return undefined;
  // Registered whole, or private: nothing in it can be looked up.
  if (read.isWhole) return subtagRecord('grandfathered', tag)?.['Preferred-Value'] ?? tag;
  if (read.language === undefined) return tag.toLowerCase();
  if (read.extendedLanguages.some((one) => subtagRecord('extlang', one) === undefined)) return undefined;
  // `zh-cmn` is `cmn` (RFC 5646, section 4.5), and Unicode's tags have no other form of it.
  const plain = read.extendedLanguages.length > 0 ? tag.slice(read.language.length + 1) : tag;
  let written: string | undefined;
  try {
    // Knows what ISO 639's codes of three letters are in two, which the registry does not.
    [written] = Intl.getCanonicalLocales(plain);
  } catch {
    return undefined;
  }
  const parts = written === undefined ? undefined : readLanguageTag(written);
  if (parts === undefined) return undefined;
  const subtags: readonly (readonly [SubtagType, string | undefined])[] = [
    ['language', parts.language],
    ['script', parts.script],
    ['region', parts.region],
    ...parts.variants.map((variant) => ['variant', variant] as const),
  ];
  return subtags.every(([type, subtag]) => !subtag || subtagRecord(type, subtag)) ? written : undefined;
}
