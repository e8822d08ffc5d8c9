import { createRequire } from 'node:module';

export type SubtagType = 'language' | 'extlang' | 'script' | 'region' | 'variant' | 'grandfathered';

/** What IANA's registry of language subtags says of one (RFC 5646, section 3.1). */
export interface SubtagRecord {
  readonly Description: readonly string[];
  /** The day since which it should no longer be used. */
  readonly Deprecated?: string;
  readonly 'Preferred-Value'?: string;
  /** The script that the language is written in as a rule. */
  readonly 'Suppress-Script'?: string;
}

interface PlacedRecord extends SubtagRecord {
  readonly Type: string;
  readonly Subtag?: string;
  readonly Tag?: string;
}

// The registry has a megabyte: it is read when the first tag is looked up.
const load = createRequire(import.meta.url);
let registry: ReadonlyMap<string, PlacedRecord> | undefined;

const privateUse: Readonly<Partial<Record<SubtagType, RegExp>>> = {
  language: /^q[a-t][a-z]$/,
  script: /^qa(a[a-z]|b[a-x])$/,
  region: /^(q[m-z]|x[a-z])$/,
};

/** The record of a subtag, in whatever case; undefined where the registry has none. */
export function subtagRecord(type: SubtagType, subtag: string): SubtagRecord | undefined {
  const key = subtag.toLowerCase();
  if (privateUse[type]?.test(key)) return { Description: ['Private use'] };
  return records().get(`${type} ${key}`);
}

/** The subtag of the language that has this name in English; undefined where none, or more than one, has it. */
export function languageNamed(name: string): string | undefined {
  const folded = name.toLowerCase();
  const found = [...records().values()].filter(
    ({ Type, Description }) => Type === 'language' && Description.some((one) => one.toLowerCase() === folded),
  );
  return found.length === 1 ? found[0]?.Subtag : undefined;
}

function records(): ReadonlyMap<string, PlacedRecord> {
  registry ??= new Map(
    (load('language-subtag-registry/data/json/registry.json') as PlacedRecord[]).map((record) => [
      `${record.Type} ${(record.Subtag ?? record.Tag ?? '').toLowerCase()}`,
      record,
    ]),
  );
  return registry;
}
