import type { Saxon, SaxonDocument, SaxonNode } from '../../engines/saxon-js.ts';
import type { Expression, Foreign, Let } from '../schema/schema.ts';
import type { Place } from '../schema/schema-file.ts';
import { exactSpace } from '../xpath/exact-space.ts';
import { renameVariables } from '../xpath/rename-variables.ts';
import type { ActiveAssertion, ActivePattern, ActiveRule, ActiveSchema } from './active-schema.ts';
import { opisName, opisNamespace, patternName } from './names.ts';
import type { PatternCandidates } from './pattern-candidates.ts';

/** What the source of `xslt/schematron.xsl` refers to by numbers. */
export interface SchemaTree {
  readonly document: SaxonDocument;
  readonly places: readonly Place[];
  /** The foreign elements, by the numbers of their places. */
  readonly foreign: ReadonlyMap<number, Foreign>;
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** A schema as `xslt/schematron.xsl` reads it. The stylesheet's own elements are in the private namespace. */
export function schemaTree(
  saxon: Saxon,
  schema: ActiveSchema,
  candidates: readonly PatternCandidates[],
): SchemaTree {
  const document = saxon.createDocument();
  const places: Place[] = [];
  const foreigns = new Map<number, Foreign>();
  const version = schema.binding === 'xslt' ? '1.0' : undefined;

  const at = (place: Place): number => places.push(place) - 1;
  const element = (name: string, attributes: Attributes, children: readonly SaxonNode[] = []): SaxonNode => {
    const result = document.createElementNS(opisNamespace, `opis:${name}`);
    for (const [key, value] of Object.entries(attributes)) {
      if (value === undefined) continue;
      const attribute = document.createAttributeNS('', key);
      attribute.value = String(value);
      attribute.nodeValue = String(value);
      result.setAttributeNode(attribute);
    }
    for (const child of children) result.appendChild(child);
    return result;
  };
  const foreign = (it: Foreign): SaxonNode => {
    const n = at(it.place);
    foreigns.set(n, it);
    return element('foreign', { n });
  };
  const text = (value: string): SaxonNode => element('text', {}, [document.createTextNode(value)]);
  const variable = (it: Let | Foreign, globals: ReadonlyMap<string, string>, global = false): SaxonNode => {
    if (it.kind === 'foreign') return foreign(it);
    const { name, as, value, content } = it;
    const select = value && exactSpace(global ? renameVariables(value.text, globals) : value.text);
    const globalName = global ? globals.get(name) : undefined;
    return element(
      'let',
      { n: at(value?.place ?? it.place), name, 'global-name': globalName, as, select, version },
      content.map((part) => (typeof part === 'string' ? text(part) : foreign(part))),
    );
  };
  const assertion = (it: ActiveAssertion, otherwise: Expression | undefined): SaxonNode => {
    const subject = it.subject ?? otherwise;
    return element(
      it.kind,
      {
        n: at(it.test.place),
        number: it.number,
        test: exactSpace(it.test.text),
        subject: subject && exactSpace(subject.text),
        'subject-n': subject && at(subject.place),
      },
      it.parts.flatMap((part) => {
        if (typeof part === 'string') return [];
        if (part && 'select' in part) {
          return [
            element('part', { n: at(part.select.place), select: exactSpace(part.select.text), version }),
          ];
        }
        return [element('part', { n: at(part.place) }, [foreign(part)])];
      }),
    );
  };
  const rule = (
    it: ActiveRule,
    priority: number,
    pattern: ActivePattern,
    globals: ReadonlyMap<string, string>,
  ) => {
    const match = exactSpace(renameVariables(it.context.text, globals));
    const subject = it.subject ?? pattern.subject;
    return element(
      'rule',
      { n: at(it.context.place), match, priority, version },
      it.content.map((part) =>
        part.kind === 'let' || part.kind === 'foreign' ? variable(part, globals) : assertion(part, subject),
      ),
    );
  };
  const patterns = schema.patterns.map((pattern, number) => {
    const globals = new Map(
      pattern.lets.flatMap((it) =>
        it.kind === 'let'
          ? [[it.name, opisName(`p${number}.${it.name.replace(/^.*[:}]/, '')}`)] as const]
          : [],
      ),
    );
    return element('pattern', { number, select: selectOf(number, candidates[number]) }, [
      ...pattern.lets.map((it) => variable(it, globals, true)),
      ...pattern.rules.map((it, index) => rule(it, pattern.rules.length - index, pattern, globals)),
    ]);
  });
  const lets = schema.lets.map((it) => variable(it, new Map()));
  document.appendChild(element('schema', {}, [...lets, ...patterns]));
  return { document, places, foreign: foreigns };
}

/** The candidates of a pattern: attributes cannot be handed over, so they are taken from their elements. */
function selectOf(number: number, candidates: PatternCandidates | undefined): string {
  const name = `$${patternName(number)}`;
  if (candidates === undefined) return name;
  const { attributes, anyAttribute, ofElements } = candidates;
  const steps = anyAttribute ? ['@*'] : [...attributes].map((attribute) => `@${attribute}`);
  if (steps.length === 0) return name;
  return `${name} ! (${[...(ofElements ? ['.'] : []), ...steps].join(', ')})`;
}
