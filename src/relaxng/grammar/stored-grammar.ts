import type { DatatypeLibrary } from '../datatypes/datatype.ts';
import type { FlatGrammar } from './flatten-grammar.ts';
import { Grammar } from './grammar.ts';
import type { GrammarData } from './grammar-data.ts';

/** Changes whenever what is stored has another form or another meaning: older ones are then not read. */
export const storedGrammarVersion = 2;

/** A compiled grammar as two texts: what every validation needs, and the words of the schema's author. */
export interface StoredGrammar {
  readonly grammar: string;
  readonly documentation: string;
}

/** Writes a compiled grammar down, for `loadGrammar`. */
export function storeGrammar({ data, documentation }: FlatGrammar): StoredGrammar {
  return {
    grammar: JSON.stringify({ version: storedGrammarVersion, ...data }),
    documentation: JSON.stringify(documentation),
  };
}

/**
 * A grammar that was written down; undefined where the text is not one of this version. `documentation` is called
 * when it is first wanted, and may find nothing.
 */
export function loadGrammar(
  grammar: string,
  documentation: () => string | undefined,
  library: (uri: string) => DatatypeLibrary | undefined,
): Grammar | undefined {
  try {
    const data: unknown = JSON.parse(grammar);
    if (!isGrammarData(data)) return undefined;
    return new Grammar({ data, library, documentation: () => wordsOf(documentation()) });
  } catch {
    // Cut short, or not ours: it is compiled again.
    return undefined;
  }
}

function isGrammarData(value: unknown): value is GrammarData {
  if (typeof value !== 'object' || value === null) return false;
  const data = value as Record<string, unknown>;
  const lists = [
    'namespaces',
    'names',
    'localNames',
    'datatypes',
    'values',
    'offsets',
    'code',
    'attributes',
    'elements',
  ];
  return (
    data.version === storedGrammarVersion &&
    lists.every((name) => Array.isArray(data[name])) &&
    typeof data.start === 'number'
  );
}

function wordsOf(stored: string | undefined): readonly string[] {
  try {
    const words: unknown = JSON.parse(stored ?? '[]');
    return Array.isArray(words) ? words.map(String) : [];
  } catch {
    return [];
  }
}
