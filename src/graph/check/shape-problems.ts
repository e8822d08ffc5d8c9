import { type ShapeViolation, shapeValidator } from '../../engines/rdf-validate-shacl.ts';
import type { Graph } from '../graph.ts';
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

/** So many things are held against the shapes at a time: a store of a whole edition takes a gigabyte. */
const together = 4000;

/**
 * Holds a graph against shapes, some things at a time, each with what is said of the things that it names: the shapes look no
 * further than one step.
 *
 * @param shapesText Turtle
 */
export async function shapeProblems(graph: Graph, shapesText: string): Promise<GraphProblem[]> {
  const validate = await shapeValidator(shapesText);
  const problems: GraphProblem[] = [];
  const subjects = [...graph.blocks.keys()];
  for (let start = 0; start < subjects.length; start += together) {
    const own = new Set(subjects.slice(start, start + together));
    for (const violation of await validate(absolute(withNeighbours(graph, own))))
      if (own.has(relative(violation.focus))) problems.push(problemOf(violation));
  }
  return problems;
}

/** What is said of some things, and of those that they name. */
function* withNeighbours({ blocks }: Graph, own: ReadonlySet<Iri>): Generator<Triple> {
  const all = new Set(own);
  for (const subject of own)
    for (const objects of blocks.get(subject)?.values() ?? [])
      for (const object of objects) if (typeof object === 'string' && blocks.has(object)) all.add(object);
  for (const subject of all)
    for (const [predicate, objects] of blocks.get(subject) ?? [])
      for (const object of objects) yield { subject, predicate, object };
}

function problemOf({ focus, path, value, shape, message }: ShapeViolation): GraphProblem {
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
