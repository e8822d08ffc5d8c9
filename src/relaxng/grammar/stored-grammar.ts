import type { DatatypeLibrary } from '../datatypes/datatype.ts';
import type { FlatGrammar } from './flatten-grammar.ts';
import { Grammar } from './grammar.ts';
import type { GrammarData } from './grammar-data.ts';
import { isSound } from './is-sound.ts';

/** Changes whenever what is stored has another form or another meaning: older ones are then not read. */
export const storedGrammarVersion = 3;

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
 * A grammar that was written down; undefined where the text is not one of this version, or not whole. `documentation`
 * is called when it is first wanted, and may find nothing.
 */
export function loadGrammar(
  grammar: string,
  documentation: () => string | undefined,
  library: (uri: string) => DatatypeLibrary | undefined,
): Grammar | undefined {
  try {
    const data: unknown = JSON.parse(grammar);
    if (!isGrammarData(data)) return undefined;
    const made = new Grammar({ data, library, documentation: () => wordsOf(documentation()) });
    // Datatypes are made now: one that the library does not make, or no longer, is found before a document is judged.
    made.prepareDatatypes();
    return made;
  } catch {
    // Cut short, or not ours: it is compiled again.
    return undefined;
  }
}

function isGrammarData(value: unknown): value is GrammarData {
  if (typeof value !== 'object' || value === null) return false;
  const data = value as Record<keyof GrammarData | 'version', unknown>;
  return data.version === storedGrammarVersion && isSound(data);
}

function wordsOf(stored: string | undefined): readonly string[] {
  try {
    const words: unknown = JSON.parse(stored ?? '[]');
    return Array.isArray(words) ? words.map(String) : [];
  } catch {
    return [];
  }
}
