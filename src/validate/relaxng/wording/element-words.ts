import { nameSpan } from '../../../edition/name-span.ts';
import type { XmlElement } from '../../../edition/xml-tree.ts';
import { closest } from '../../../engines/fastest-levenshtein.ts';
import type { Pattern } from '../grammar/pattern.ts';
import { leafNames, remark } from './leaf-names.ts';
import { likeliestFirst, listed, mostListed } from './listed.ts';
import type { Setting, Words } from './words.ts';

/** The most parents that advice to move an element names. */
const mostParents = 4;

export const unknownElement: Words<'relaxng/unknown-element'> = ({ element, expected, instead }, setting) => {
  const { grammar, document } = setting;
  const { localName, namespace, parent } = element;
  const span = nameSpan(document.source, element);
  const [home] = grammar.namespacesOf(localName);
  if (home !== undefined) {
    const where = namespace === '' ? 'in no namespace' : `in the namespace \`${namespace}\``;
    return {
      span,
      message: `\`${element.name}\` is ${where}, but the schema knows it in \`${home}\`.`,
      hint: `Declare that namespace: \`xmlns="${home}"\`${parent ? ' on the element or on one around it' : ''}.`,
      expected: [home],
      actual: namespace,
    };
  }
  const here = closest(localName, leafNames(expected));
  const names = likeliestFirst(leafNames(expected), here, siblingNames(element));
  const anywhere = here ?? closest(localName, grammar.namesIn(namespace));
  const details = {
    span,
    message: `\`${element.name}\` is not an element that the schema knows.`,
    expected: names.slice(0, mostListed),
    actual: element.name,
  };
  if (here !== undefined) return { ...details, hint: `Write \`${here}\`.` };
  if (parent === null) return { ...details, hint: `Make ${listed(names)} the root element.` };
  if (instead) return { ...details, hint: inItsPlace(instead) };
  if (anywhere === undefined) return { ...details, hint: allowedHere(names) };
  const holders = parents(anywhere, namespace, setting);
  return { ...details, hint: `Write \`${anywhere}\`, if that is meant; it may stand in ${holders}.` };
};

export const unexpectedElement: Words<'relaxng/unexpected-element'> = (slip, setting) => {
  const { element, expected, elsewhere, instead } = slip;
  const { parent, localName, namespace } = element;
  const likest = closest(localName, leafNames(expected));
  const names = likeliestFirst(leafNames(expected), likest, siblingNames(element));
  const details = {
    span: nameSpan(setting.document.source, element),
    ...(names.length > 0 && { expected: names.slice(0, mostListed) }),
    actual: element.name,
  };
  if (parent === null) {
    const message = `The root element must be ${listed(names)}, not \`${element.name}\`.`;
    return { ...details, message, hint: `Make ${listed(names)} the root element, or choose another schema.` };
  }
  if (elsewhere) {
    const message = `\`${element.name}\` is not allowed at this place in \`${parent.name}\`.`;
    return { ...details, message, hint: instead ? inItsPlace(instead) : allowedHere(names) };
  }
  const message = `\`${element.name}\` is not allowed in \`${parent.name}\`.`;
  if (likest !== undefined) return { ...details, message, hint: `Write \`${likest}\`, if that is meant.` };
  if (instead) return { ...details, message, hint: inItsPlace(instead) };
  const around = ancestorThatHolds(element, setting);
  const hint = around
    ? `Move it out of \`${parent.name}\`, into the \`${around.name}\` around it.`
    : `Move it into ${parents(localName, namespace, setting)}, or take it out.`;
  return { ...details, message, hint };
};

export const misplacedElement: Words<'relaxng/misplaced-element'> = (
  { element, must, other },
  { document },
) => ({
  span: nameSpan(document.source, element),
  message: `\`${element.name}\` must stand ${must} \`${other.name}\` in \`${element.parent?.name}\`.`,
  hint: `Move it ${must === 'before' ? 'up' : 'down'}, ${must} \`${other.name}\`.`,
  related: [place(document, other, `\`${other.name}\` stands here.`)],
});

export const repeatedElement: Words<'relaxng/repeated-element'> = ({ element, first }, { document }) => ({
  span: nameSpan(document.source, element),
  message: `\`${element.name}\` must not stand again in this \`${element.parent?.name}\`.`,
  hint: `Join the two, or remove one.`,
  related: [place(document, first, `The first \`${first.name}\` stands here.`)],
});

export const missingElement: Words<'relaxng/missing-element'> = (
  { element, needs, before },
  { document },
) => {
  const groups = needs.map((need) => leafNames(need)).filter((names) => names.length > 0);
  const wanted = groups.map((names) => (names.length > 2 ? `one of ${listed(names)}` : listed(names)));
  const all = wanted.join(' and ');
  const where = before ? ` before \`${before.name}\`` : '';
  return {
    span: nameSpan(document.source, element),
    message: `\`${element.name}\` must contain ${all}${where}.`,
    hint: `Add ${all}${needs.length === 1 ? remark(needs[0] ?? []) : ''}${before ? where : ' to it'}.`,
    expected: groups.flat().slice(0, mostListed),
  };
};

function parents(localName: string, namespace: string, { grammar }: Setting): string {
  const names = grammar.parentsOf(namespace, localName).filter((name) => name !== localName);
  if (names.length === 0) return 'the root of a document';
  return names.length > mostParents
    ? `an element that may hold it, such as ${listed(names.slice(0, mostParents))}`
    : listed(names);
}

/** The nearest element around the parent in which an element might stand. */
function ancestorThatHolds({ parent, localName, namespace }: XmlElement, { grammar }: Setting) {
  const holders = grammar.parentsOf(namespace, localName);
  let around = parent?.parent ?? null;
  while (around !== null && !holders.includes(around.localName)) around = around.parent;
  return around;
}

function siblingNames({ parent }: XmlElement): string[] {
  return (parent?.children ?? []).flatMap((node) => (node.kind === 'element' ? [node.localName] : []));
}

function inItsPlace(needed: readonly Pattern[]): string {
  return `Put ${listed(leafNames(needed))}${remark(needed)} in its place, which must stand here.`;
}

function allowedHere(names: readonly string[]): string {
  return names.length > 0
    ? `Use an element that may stand here: ${listed(names)}.`
    : 'Take it out: nothing may stand here.';
}

function place({ file, source }: Setting['document'], element: XmlElement, message: string) {
  const { line, column } = nameSpan(source, element);
  return { file, line, column, message };
}
