import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { closest } from '../../engines/fastest-levenshtein.ts';
import { packageFolder } from '../../package-folder.ts';
import type { Triple } from '../triple.ts';
import { termIri, vocabularies } from '../vocabularies.ts';
import type { GraphProblem } from './graph-problem.ts';

/** Namespaces whose terms are not listed: datatypes of XML Schema and of EDTF, and RDF's own, are few. */
const few: Readonly<Record<string, readonly string[]>> = {
  edtf: ['EDTF'],
  rdf: ['type', 'langString'],
  xsd: [
    ...['date', 'dateTime', 'gYear', 'gYearMonth', 'decimal', 'integer', 'nonNegativeInteger', 'string'],
    'boolean',
  ],
};

/** The names that each vocabulary defines, by its namespace (`schema/terms/`). */
export function definedTerms(): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    Object.entries(vocabularies).map(([prefix, namespace]) => {
      if (few[prefix] !== undefined) return [namespace, new Set(few[prefix])];
      const text = readFileSync(join(packageFolder(), `schema/terms/${prefix}.txt`), 'utf8');
      return [namespace, new Set(text.split('\n').slice(1))];
    }),
  );
}

const rdfType = termIri('rdf:type');

/** Predicates, classes, datatypes and other terms of a known vocabulary that the vocabulary does not define; each once a subject. */
export function undefinedTermProblems(triples: Iterable<Triple>): GraphProblem[] {
  const terms = definedTerms();
  const known = new Map<string, string | undefined>();
  const problems: GraphProblem[] = [];
  const check = (iri: string, { subject }: Triple) => {
    if (!known.has(iri)) known.set(iri, faultOf(iri, terms));
    const fault = known.get(iri);
    if (fault === undefined) return;
    const [written = '', near] = fault.split('\n');
    problems.push({
      rule: 'graph/undefined-term',
      subject,
      object: iri,
      message: `\`${written}\` is no term of its vocabulary: \`${subject}\` has it.`,
      hint: near ? `Write \`${near}\`, if that is meant.` : 'Use a term that the vocabulary defines.',
      actual: written,
      ...(near && { expected: [near] }),
    });
  };
  for (const triple of triples) {
    const { predicate, object } = triple;
    check(predicate, triple);
    if (typeof object !== 'string') {
      if (object.datatype?.includes(':')) check(object.datatype, triple);
    } else if (predicate === rdfType || object.includes('#')) check(object, triple);
  }
  return problems;
}

/** The term as it is written and, after a line end, the closest that there is; undefined where nothing is wrong. */
function faultOf(iri: string, terms: ReadonlyMap<string, ReadonlySet<string>>): string | undefined {
  for (const [prefix, namespace] of Object.entries(vocabularies)) {
    if (!iri.startsWith(namespace) || iri.length === namespace.length) continue;
    const name = iri.slice(namespace.length);
    const defined = terms.get(namespace);
    // An address below a namespace that is no vocabulary's term (a page of schema.org) is none of ours.
    if (defined?.has(name) !== false || /[/?]/.test(name)) return undefined;
    const near = closest(name, defined);
    return `${prefix}:${name}\n${near === undefined ? '' : `${prefix}:${near}`}`;
  }
  return undefined;
}
