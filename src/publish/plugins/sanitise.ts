import type { Element, Root } from 'hast';
import { find, html } from 'property-information';
import rehypeSanitize from 'rehype-sanitize';
import type { Plugin } from 'unified';
import { eachElement } from '../each-element.ts';
import { nodePath } from '../each-node-path.ts';
import { pageSchema } from '../page-schema.ts';
import { putDataBlocks, takeDataBlocks } from './data-blocks.ts';
import type { PageReport } from './page-report.ts';

/**
 * Gives a new tree that holds only what the page schema names, and reports what was taken out: found by
 * comparing the trees, so that no report can differ from what was done. Comments go without a word. Blocks of JSON-LD in the
 * head, which is data that no browser runs, stay.
 */
export const sanitise: Plugin<[PageReport], Root> = (to) => {
  const clean = rehypeSanitize(pageSchema) as (tree: Root) => Root;
  return (tree) => {
    const given = copyOf(tree);
    const dataBlocks = takeDataBlocks(given);
    // The sanitiser keeps positions: a number in them tells which element of the new tree was which of the old.
    let line = 0;
    eachElement(given, (element) => {
      line += 1;
      const place = { line, column: 1 };
      element.position = { start: place, end: place };
    });
    const result = clean(given);
    reportLosses(given, result, to);
    eachElement(result, (element) => void delete element.position);
    putDataBlocks(result, dataBlocks);
    return result;
  };
};

/** A copy whose elements and lists of children are its own; what is in neither is shared, since nobody changes it. */
function copyOf(tree: Root): Root {
  const copy: Root = { ...tree, children: [...tree.children] };
  const stack: (Root | Element)[] = [copy];
  for (let parent = stack.pop(); parent !== undefined; parent = stack.pop()) {
    const { children } = parent;
    for (let index = 0; index < children.length; index++) {
      const child = children[index];
      if (child?.type !== 'element') continue;
      const element: Element = { ...child, children: [...child.children] };
      children[index] = element;
      stack.push(element);
    }
  }
  return copy;
}

function reportLosses(given: Root, result: Root, { page, report }: PageReport): void {
  /** By their numbers. */
  const kept: (Element | undefined)[] = [];
  eachElement(result, (element) => {
    kept[element.position?.start.line ?? 0] = element;
  });
  const lostWithParent = new Set<Element>();
  eachElement(given, (element) => {
    if (lostWithParent.has(element)) return;
    const left = kept[element.position?.start.line ?? 0];
    const lost = left ? lostAttributes(element, left) : [];
    if (left && lost.length === 0) return;
    if (!left && pageSchema.strip?.includes(element.tagName)) {
      eachElement(element, (inner) => void lostWithParent.add(inner));
    }
    const tag = `\`<${element.tagName}>\``;
    report('html/removed', {
      message: `The page \`${page}\` is published without ${left ? `${lost.join(', ')} of ${tag}` : tag}.`,
      hint: left
        ? 'Take it out of the source or the stylesheet, and put looks into the style sheet.'
        : 'Take the element out of the source or the stylesheet; pages carry text and mark-up, no programs.',
      path: nodePath(given, element),
    });
  });
}

/** The attributes that are missing or changed, as they were written. */
function lostAttributes(given: Element, left: Element): string[] {
  const lost: string[] = [];
  for (const name in given.properties) {
    const value = given.properties[name];
    if (value === undefined || value === null || value === false) continue;
    if (isSame(value, left.properties[name])) continue;
    lost.push(`\`${find(html, name).attribute}="${Array.isArray(value) ? value.join(' ') : value}"\``);
  }
  return lost.sort();
}

function isSame(value: unknown, other: unknown): boolean {
  if (!Array.isArray(value) || !Array.isArray(other)) return value === other;
  return value.length === other.length && value.every((part, index) => part === other[index]);
}
