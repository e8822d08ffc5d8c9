import type { Place } from '../../syntax/schema-file.ts';
import type { SchemaFindings } from '../schema-findings.ts';
import type { SimplePattern } from '../simple-grammar.ts';
import type { UnexpandedPattern } from '../unexpanded-pattern.ts';
import type { PatternGraph } from './pattern-graph.ts';

/** Content types (RELAX NG, section 7.2) in their order. */
const contentType = { empty: 0, complex: 1, data: 2 } as const;

/**
 * Reports `data`, `value` and `list` that stand beside elements, text or others of their kind (RELAX NG, section 7.2).
 *
 * @param inContent whether a pattern of the graph stands where the section applies
 * @param written what the members of groups were made of, for their places
 */
export function checkStringSequences(
  { patterns, parts }: PatternGraph,
  inContent: Uint8Array,
  written: ReadonlyMap<SimplePattern, readonly UnexpandedPattern[]>,
  findings: SchemaFindings,
): void {
  const types = new Uint8Array(patterns.length);
  for (const [number, pattern] of patterns.entries()) {
    switch (pattern.kind) {
      case 'text':
      case 'ref':
        types[number] = contentType.complex;
        break;
      case 'data':
      case 'value':
      case 'list':
        types[number] = contentType.data;
        break;
      case 'oneOrMore': {
        const type = types[(parts[number] as readonly number[])[0] as number] as number;
        types[number] = type;
        if (type !== contentType.data || !inContent[number]) break;
        const message = 'What `oneOrMore` or `zeroOrMore` repeats must not be `data`, `value` or `list`';
        findings.report('relaxng/schema-restriction', pattern.place, '7.2', message, { hint: listHint });
        break;
      }
      case 'choice':
      case 'group':
      case 'interleave': {
        const own = (parts[number] as readonly number[]).map((part) => types[part] as number);
        types[number] = own.reduce((most, type) => Math.max(most, type), contentType.empty);
        if (pattern.kind !== 'choice' && inContent[number]) {
          checkMembers(own, written.get(pattern) ?? pattern.members, findings);
        }
        break;
      }
    }
  }
}

/** Reports what is data among the members of a group, where others are something too. */
function checkMembers(
  types: readonly number[],
  written: readonly { readonly place: Place }[],
  findings: SchemaFindings,
): void {
  const first = types.indexOf(contentType.data);
  if (first < 0) return;
  const second = types.indexOf(contentType.data, first + 1);
  const complex = types.indexOf(contentType.complex);
  const [at, beside, words, hint] =
    complex >= 0 ? [first, complex, 'elements or text', undefined] : [second, first, 'one another', listHint];
  if (at < 0) return;
  const message = `\`data\`, \`value\` and \`list\` must not stand beside ${words}`;
  findings.report('relaxng/schema-restriction', placeOf(written, at), '7.2', message, {
    hint,
    related: [{ place: placeOf(written, beside), message: 'What it stands beside.' }],
  });
}

function placeOf(written: readonly { readonly place: Place }[], index: number): Place {
  return (written[index] as { place: Place }).place;
}

const listHint = 'Put values that follow one another into one `list`.';
