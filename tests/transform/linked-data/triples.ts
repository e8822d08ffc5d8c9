import { Parser, type Quad, type Quad_Object } from 'n3';

/** A triple as text, absolute: two graphs without blank nodes are equal where their sets of these are. */
export function triplesOf(turtle: string, baseIRI: string): string[] {
  return new Parser({ baseIRI }).parse(turtle).map(tripleText).sort();
}

export function tripleText({ subject, predicate, object }: Quad): string {
  return `${termText(subject)} ${termText(predicate)} ${termText(object)}`;
}

export function termText(term: Quad_Object | Quad['subject'] | Quad['predicate']): string {
  if (term.termType !== 'Literal')
    return term.termType === 'BlankNode' ? `_:${term.value}` : `<${term.value}>`;
  return JSON.stringify([term.value, term.language.toLowerCase(), term.datatype.value]);
}
