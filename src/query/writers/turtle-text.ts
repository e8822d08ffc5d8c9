import { queryPrefixes } from '../prefixes.ts';
import { shortIri } from './short-iri.ts';

/** A line of N-Triples (RDF 1.1, section 3.1) as engines write it: subject, predicate, object. */
const line = /^(\S+) (<[^>]*>) (.*) \.$/;
const typePredicate = '<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>';

/**
 * Triples as readable Turtle (RDF 1.1): what is said of one thing together, IRIs as short as they can be, and the prefixes
 * that are used declared.
 *
 * @param triples lines of N-Triples, sorted
 * @param base the address of the edition; without `isNamed` it is left to whoever reads the text
 */
export function turtleText(
  triples: readonly string[],
  { base, isNamed }: { readonly base: string; readonly isNamed: boolean },
): string {
  const used = new Set<string>();
  const short = (iri: string) => {
    const text = shortIri(iri.slice(1, -1), base);
    if (!text.startsWith('<')) used.add(text.slice(0, text.indexOf(':')));
    return text;
  };
  const written = (term: string) =>
    term.startsWith('<')
      ? short(term)
      : term.replace(/\^\^(<[^>]*>)$/, (_, datatype: string) => `^^${short(datatype)}`);

  const things = new Map<string, Map<string, string[]>>();
  for (const triple of triples) {
    const [, subject = '', predicate = '', object = ''] = line.exec(triple) ?? [];
    const predicates = things.get(subject) ?? new Map<string, string[]>();
    things.set(subject, predicates);
    predicates.set(predicate, [...(predicates.get(predicate) ?? []), written(object)]);
  }
  const blocks = [...things].map(([subject, predicates]) => {
    const said = [...predicates].map(([predicate, objects]) => {
      return { name: predicate === typePredicate ? 'a' : short(predicate), objects };
    });
    // What it is comes first.
    said.sort((a, b) => Number(b.name === 'a') - Number(a.name === 'a'));
    return `${written(subject)} ${said.map(({ name, objects }) => `${name} ${objects.join(', ')}`).join(' ;\n    ')} .\n`;
  });
  const declarations = Object.entries(queryPrefixes)
    .filter(([prefix]) => used.has(prefix))
    .map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .\n`);
  const head = `${isNamed && triples.length > 0 ? `@base <${base}> .\n` : ''}${declarations.join('')}`;
  return [...(head === '' ? [] : [head]), ...blocks].join('\n');
}
