import type { Element, Root } from 'hast';
import { headingRank } from 'hast-util-heading-rank';
import type { Plugin } from 'unified';

/** Elements that hold running text only (HTML, section 3.2.5.2.5: phrasing content). */
const ofPhrases = new Set([
  ...[
    'abbr',
    'b',
    'bdi',
    'bdo',
    'cite',
    'code',
    'data',
    'dfn',
    'em',
    'i',
    'kbd',
    'mark',
    'p',
    'q',
    's',
    'samp',
    'small',
  ],
  ...['span', 'strong', 'sub', 'sup', 'time', 'u', 'var', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre'],
]);

/** Elements that cannot stand in those. */
const blocks = new Set([
  ...[
    'address',
    'article',
    'aside',
    'blockquote',
    'details',
    'dialog',
    'div',
    'dl',
    'fieldset',
    'figure',
    'footer',
  ],
  ...[
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'header',
    'hgroup',
    'hr',
    'main',
    'nav',
    'ol',
    'p',
    'pre',
    'search',
    'section',
  ],
  ...['table', 'ul'],
]);

/** Elements that are whatever the element around them is. */
const transparent = new Set(['a', 'del', 'ins']);

/**
 * Makes a `div` of what holds running text and has got a block in it, as TEI allows it for a name, a quotation or a paragraph
 * with a list. Templates see to the usual cases; this is for those that nobody thought of. A heading stays one, by its role.
 * Links within links are words.
 */
export const mendNesting: Plugin<[], Root> = () => (tree) => {
  mend(tree, false);
};

/** @returns whether there is a block in it, or it is one */
function mend(parent: Root | Element, inLink: boolean): boolean {
  let holdsBlock = false;
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    const isLink = child.tagName === 'a' && child.properties.href !== undefined;
    if (isLink && inLink) unlink(child);
    const rank = headingRank(child);
    if (mend(child, inLink || isLink)) holdsBlock = true;
    // A section has a heading of HTML's own, or is none.
    if (rank !== undefined && headingRank(child) === undefined && isElement(parent, 'section'))
      parent.tagName = 'div';
  }
  if (parent.type !== 'element') return holdsBlock;
  if (holdsBlock && ofPhrases.has(parent.tagName)) makeBlock(parent);
  return blocks.has(parent.tagName) || (transparent.has(parent.tagName) && holdsBlock);
}

function isElement(node: Root | Element, name: string): node is Element {
  return node.type === 'element' && node.tagName === name;
}

function makeBlock(element: Element): void {
  const { tagName, properties } = element;
  const rank = headingRank(element);
  const classes = Array.isArray(properties.className) ? properties.className : [];
  element.tagName = 'div';
  if (rank !== undefined) Object.assign(properties, { role: 'heading', ariaLevel: rank });
  // The style of a paragraph goes by this class; that of anything else by the class it has, or by its name.
  if (tagName === 'p') properties.className = [...classes, 'paragraph'];
  else if (classes.length === 0 && rank === undefined) properties.className = [tagName];
  delete properties.dateTime;
}

function unlink(element: Element): void {
  element.tagName = 'span';
  for (const name of ['download', 'href', 'hrefLang', 'rel', 'type']) delete element.properties[name];
}
