import { endsBeforeStart } from '../../dating/edtf.ts';
import { encodedDate } from '../../dating/encoded-date.ts';
import { readLeaf } from '../../signature/leaf.ts';
import { isReversed } from '../../signature/leaf-range.ts';
import type { AgentPart, AnnotationPart, DatePart, InstantiationPart, Part } from '../part.ts';
import type { Iri } from '../triple.ts';
import type { GraphProblem } from './graph-problem.ts';

/**
 * What shapes cannot say of the parts of a graph: whether days exist, ends come after beginnings, leaves run forward, and
 * quotations stand where they are said to stand.
 *
 * @param textOf the text of a file of the site; undefined where it is not at hand
 */
export function partProblems(
  parts: readonly Part[],
  textOf: (file: Iri) => string | undefined,
): GraphProblem[] {
  const dates = new Map<Iri, DatePart>();
  for (const part of parts) if (part.kind === 'date') dates.set(part.iri, part);
  return parts.flatMap((part) => {
    if (part.kind === 'date') return dateProblems(part);
    if (part.kind === 'agent') return lifeProblems(part, dates);
    if (part.kind === 'instantiation') return leafProblems(part);
    if (part.kind === 'annotation') return quoteProblems(part, textOf(part.source));
    return [];
  });
}

function dateProblems(date: DatePart): GraphProblem[] {
  const { iri, when, notBefore, notAfter, from, to } = date;
  const problems: GraphProblem[] = [];
  for (const value of [when, notBefore, notAfter, from, to]) {
    const read = value === undefined ? undefined : encodedDate(value);
    if (value === undefined || (read !== undefined && 'date' in read)) continue;
    problems.push({
      rule: 'graph/impossible-date',
      subject: iri,
      message: `\`${value}\` is no date${read === undefined ? ' of a known form' : `: ${read.fault}`}.`,
      hint: 'Correct the date.',
      actual: value,
    });
  }
  for (const [start, end] of [
    [notBefore, notAfter],
    [from, to],
  ]) {
    if (!endsBeforeStart(start, end)) continue;
    problems.push({
      rule: 'graph/end-before-start',
      subject: iri,
      message: `The date ends with \`${end}\` before it begins with \`${start}\`.`,
      hint: 'Write the earlier date first.',
      actual: `${start}/${end}`,
    });
  }
  return problems;
}

function lifeProblems({ iri, birth, death }: AgentPart, dates: ReadonlyMap<Iri, DatePart>): GraphProblem[] {
  const born = birth && dates.get(birth.iri)?.when;
  const died = death && dates.get(death.iri)?.when;
  if (death === undefined || !endsBeforeStart(born, died)) return [];
  return [
    {
      rule: 'graph/end-before-start',
      subject: death.iri,
      message: `\`${iri}\` dies on \`${died}\` before being born on \`${born}\`.`,
      hint: 'Correct the date of birth or of death.',
      actual: died as string,
    },
  ];
}

function leafProblems({ iri, leaves }: InstantiationPart): GraphProblem[] {
  const from = leaves && readLeaf(leaves.from);
  const to = leaves?.to === undefined ? undefined : readLeaf(leaves.to);
  if (from === undefined || to === undefined || !isReversed({ from, to })) return [];
  return [
    {
      rule: 'graph/leaf-order',
      subject: iri,
      object: 'leaves',
      message: `The leaves of \`${iri}\` run backwards, from \`${leaves?.from}\` to \`${leaves?.to}\`.`,
      hint: 'Write the first leaf first.',
      actual: `${leaves?.from}-${leaves?.to}`,
    },
  ];
}

function quoteProblems(annotation: AnnotationPart, text: string | undefined): GraphProblem[] {
  if (text === undefined) return [];
  const { iri, start, end, exact } = annotation;
  const found = [...text].slice(start, end).join('');
  if (found === exact) return [];
  return [
    {
      rule: 'graph/quote',
      subject: iri,
      message: `The text has \`${found}\` where the mention \`${iri}\` quotes \`${exact}\`.`,
      hint: 'Build the edition anew; if it stays, report it as a fault of opis.',
      actual: found,
      expected: [exact],
    },
  ];
}
