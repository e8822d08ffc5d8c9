import { shapeViolations } from '../../engines/rdf-validate-shacl.ts';
import type { Iri, Triple } from '../triple.ts';
import { type GraphProblem, graphProblemRules } from './graph-problem.ts';

/** The namespace of the names of shapes (`schema/shapes.ttl`). */
const shapes = 'https://opis.invalid/shapes#';

/** Stands before IRIs of the edition while shapes are checked, which know absolute ones only. */
const edition = 'https://opis.invalid/site/';

/** What is to be done about a problem of a rule. */
const hints: Readonly<Partial<Record<GraphProblem['rule'], string>>> = {
  'graph/name': 'Give it a name or a title in the TEI.',
  'graph/holder': 'Name the archive in a `repository` of the `msIdentifier`.',
  'graph/sender-is-recipient': 'Correct the `correspAction` of the one or the other.',
  'graph/kind': 'Point to an entry of the right kind.',
};

/**
 * Holds a graph against shapes.
 *
 * @param shapesText Turtle
 */
export async function shapeProblems(triples: Iterable<Triple>, shapesText: string): Promise<GraphProblem[]> {
  const violations = await shapeViolations(shapesText, absolute(triples));
  return violations.map(({ focus, path, value, shape, message }) => {
    const name = shape?.startsWith(shapes) ? shape.slice(shapes.length).replace(/_.*$/, '') : '';
    const rule = graphProblemRules.find((known) => known === `graph/${name}`) ?? 'graph/incomplete';
    const subject = relative(focus);
    const object = value === undefined ? path : relative(value);
    const hint = hints[rule];
    return {
      rule,
      subject,
      ...(object !== undefined && { object }),
      message: `${message.replace(/\.$/, '')}: \`${subject}\`${value === undefined ? '' : ` has \`${relative(value)}\``}.`,
      ...(hint !== undefined && { hint }),
      ...(value !== undefined && { actual: relative(value) }),
    };
  });
}

function* absolute(triples: Iterable<Triple>): Generator<Triple> {
  const whole = (iri: Iri) => (iri.includes(':') ? iri : edition + iri);
  for (const { subject, predicate, object } of triples) {
    if (typeof object === 'string') yield { subject: whole(subject), predicate, object: whole(object) };
    else if (object.datatype === undefined) yield { subject: whole(subject), predicate, object };
    else
      yield { subject: whole(subject), predicate, object: { ...object, datatype: whole(object.datatype) } };
  }
}

function relative(iri: string): Iri {
  return iri.startsWith(edition) ? iri.slice(edition.length) : iri;
}
