import { readLanguageTag } from '../../engines/bcp-47.ts';
import { subtagRecord } from '../../engines/language-subtag-registry.ts';

/** Scripts by their code in ISO 15924, as classes of characters. Others are not judged. */
const scripts: Readonly<Record<string, string>> = {
  arab: '\\p{scx=Arabic}',
  armn: '\\p{scx=Armenian}',
  beng: '\\p{scx=Bengali}',
  cyrl: '\\p{scx=Cyrillic}',
  deva: '\\p{scx=Devanagari}',
  ethi: '\\p{scx=Ethiopic}',
  geor: '\\p{scx=Georgian}',
  grek: '\\p{scx=Greek}',
  hang: '\\p{scx=Hangul}',
  hani: '\\p{scx=Han}',
  hans: '\\p{scx=Han}',
  hant: '\\p{scx=Han}',
  hebr: '\\p{scx=Hebrew}',
  jpan: '\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}',
  kore: '\\p{scx=Hangul}\\p{scx=Han}',
  latf: '\\p{scx=Latin}',
  latn: '\\p{scx=Latin}',
  syrc: '\\p{scx=Syriac}',
  thai: '\\p{scx=Thai}',
};

/** The script that a language tag says its text is in. */
export interface WrittenIn {
  /** Its name in English: `Cyrillic`. */
  readonly name: string;
  /** How many letters of a text are of it. */
  readonly count: (text: string) => number;
}

const known = new Map<string, WrittenIn | undefined>();

/**
 * The script of a language tag: the one it names, else the one that its language is written in as a rule, as IANA's
 * registry has it. Undefined where the registry does not say, where there are several (Serbian), or the script is none
 * that can be judged.
 */
export function scriptOf(tag: string): WrittenIn | undefined {
  if (!known.has(tag)) known.set(tag, read(tag));
  return known.get(tag);
}

function read(tag: string): WrittenIn | undefined {
  const parsed = readLanguageTag(tag);
  // What an extension says of a transliteration is not read.
  if (parsed?.language === undefined || parsed.extensions.length > 0) return undefined;
  const suppressed = subtagRecord('language', parsed.language)?.['Suppress-Script'];
  const code = (parsed.script ?? suppressed)?.toLowerCase();
  const characters = code !== undefined && Object.hasOwn(scripts, code) ? scripts[code] : undefined;
  if (code === undefined || characters === undefined) return undefined;
  const pattern = new RegExp(`(?=\\p{L})[${characters}]`, 'gu');
  const [name = code] = (subtagRecord('script', code)?.Description[0] ?? code).split(' (');
  return { name, count: (text) => text.match(pattern)?.length ?? 0 };
}
