import { addCandidates, noCandidates } from '../xpath/context-candidates.ts';
import type { ActivePattern } from './active-schema.ts';

/** Which nodes of a document a pattern is to be asked about, as data: see `Candidates`. */
export interface PatternCandidates {
  readonly elements: readonly string[];
  readonly elementsWith: readonly string[];
  readonly attributes: readonly string[];
  readonly anyElement: boolean;
  readonly anyAttribute: boolean;
  readonly text: boolean;
  readonly comment: boolean;
  readonly instruction: boolean;
  readonly document: boolean;
  /** Whether the nodes themselves are asked about, and not only their attributes. */
  readonly ofElements: boolean;
}

/** The candidates of all rules of a pattern together. */
export function patternCandidates(
  pattern: ActivePattern,
  namespaces: ReadonlyMap<string, string>,
): PatternCandidates {
  const all = noCandidates();
  for (const rule of pattern.rules) addCandidates(all, rule.context.text, namespaces);
  const { elements, elementsWith, attributes, ...flags } = all;
  const ofElements =
    elements.size + elementsWith.size > 0 ||
    flags.anyElement ||
    flags.text ||
    flags.comment ||
    flags.instruction ||
    flags.document;
  return {
    elements: [...elements],
    elementsWith: [...elementsWith],
    attributes: [...attributes],
    ...flags,
    ofElements,
  };
}
