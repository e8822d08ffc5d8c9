import { attribute } from '../../../edition/attribute.ts';
import { childElements } from '../../../edition/child-elements.ts';
import { descendants } from '../../../edition/descendants.ts';
import { teiNamespace, xmlNamespace } from '../../../edition/namespaces.ts';
import type { XmlElement } from '../../../edition/xml-tree.ts';

interface Step {
  /** `*` for any. */
  readonly name: string;
  readonly deep: boolean;
  readonly conditions: readonly { readonly name: string; readonly value?: string }[];
}

/** A path to elements of TEI. */
export interface SimplePath {
  /** Whether it begins at the root of the document: `/TEI/text`, `//div`. */
  readonly fromRoot: boolean;
  readonly steps: readonly Step[];
}

const step = /^(\/{0,2})(?:tei:)?(\*|[A-Za-z][\w.-]*)((?:\[[^\]]*\])*)/;
const condition = /\[\s*@([A-Za-z][\w.:-]*)\s*(?:=\s*(?:'([^']*)'|"([^"]*)")\s*)?\]/y;

/**
 * Reads the paths that are in use for citing: steps down, by name, with conditions on attributes (`//body/div[@type='book']`,
 * `div/p`). `//` may stand at the beginning only, so that what a document asks for takes no time. Undefined for any other.
 */
export function readSimplePath(path: string): SimplePath | undefined {
  let rest = path.trim().replace(/^\.\//, '');
  const fromRoot = rest.startsWith('/');
  const steps: Step[] = [];
  while (rest !== '') {
    const match = step.exec(rest);
    if (match === null) return undefined;
    const [whole, slashes = '', name = '', brackets = ''] = match;
    const isFirst = steps.length === 0;
    if (isFirst ? slashes === '' && fromRoot : slashes !== '/') return undefined;
    const conditions = readConditions(brackets);
    if (conditions === undefined) return undefined;
    steps.push({ name, deep: slashes === '//', conditions });
    rest = rest.slice(whole.length);
  }
  return steps.length === 0 ? undefined : { fromRoot, steps };
}

/** The elements that a path leads to, in document order; `context` is where it begins unless that is the root. */
export function followSimplePath(path: SimplePath, root: XmlElement, context: XmlElement): XmlElement[] {
  let found: XmlElement[] = [context];
  for (const [index, { name, deep, conditions }] of path.steps.entries()) {
    const candidates =
      index === 0 && path.fromRoot
        ? deep
          ? [...descendants(root)]
          : [root]
        : found.flatMap((element) => childElements(element));
    found = candidates.filter(
      (element) =>
        element.namespace === teiNamespace &&
        (name === '*' || element.localName === name) &&
        conditions.every((wanted) => holds(element, wanted)),
    );
  }
  return found;
}

/** The value of an attribute that is named as XPath names it: `n`, `xml:id`. */
export function attributeNamed(element: XmlElement, name: string): string | undefined {
  return name.startsWith('xml:') ? attribute(element, name.slice(4), xmlNamespace) : attribute(element, name);
}

function holds(element: XmlElement, { name, value }: Step['conditions'][number]): boolean {
  const actual = attributeNamed(element, name);
  return actual !== undefined && (value === undefined || actual === value);
}

function readConditions(brackets: string): Step['conditions'] | undefined {
  const conditions: { name: string; value?: string }[] = [];
  condition.lastIndex = 0;
  while (condition.lastIndex < brackets.length) {
    const match = condition.exec(brackets);
    if (match === null) return undefined;
    const value = match[2] ?? match[3];
    conditions.push({ name: match[1] as string, ...(value !== undefined && { value }) });
  }
  return conditions;
}
