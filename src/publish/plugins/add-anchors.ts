import type { Element, Properties, Root } from 'hast';
import { headingRank } from 'hast-util-heading-rank';
import { toString as textOf } from 'hast-util-to-string';
import type { Plugin } from 'unified';
import { eachElement } from '../each-element.ts';

/** Class of the element that holds the transcribed text: its paragraphs are numbered and can be cited. */
const transcription = 'transcription';

/** Elements whose paragraphs are not counted: notes are not of the text, items and cells have no margin for a number. */
const withoutMargin = new Set(['aside', 'dd', 'dt', 'figure', 'li', 'td', 'th']);

/** What is known of the place that is looked at. */
interface Surroundings {
  readonly language: string;
  readonly transcribed: boolean;
}

/**
 * Adds a quiet link to itself to each heading of a part of the page or of its text that has an id, and to each
 * paragraph of the transcription; a paragraph without an id is given `p-{n}`, n being its number among them.
 *
 * The links hold no text (the style sheet shows a sign), so nothing is added to what a reader copies. A heading's
 * link stands beside it, not in it, so that the heading keeps its name; only these two kinds have one, so that a
 * keyboard's way through the page stays short.
 */
export const addAnchors: Plugin<[], Root> = () => (tree) => {
  const taken = new Set<unknown>();
  eachElement(tree, ({ properties }) => void taken.add(properties.id));
  let paragraphs = 0;

  function finish(parent: Root | Element, surroundings: Surroundings): void {
    parent.children = parent.children.map((child) => {
      if (child.type !== 'element') return child;
      const here = enter(child, surroundings);
      if (here.transcribed && isParagraph(child)) return withNumber(child, here);
      if (isCitable(child, here)) return withLink(child, surroundings);
      finish(child, here);
      return child;
    }) as typeof parent.children;
  }

  function withNumber(paragraph: Element, { language }: Surroundings): Element {
    paragraphs += 1;
    paragraph.properties.id ??= freeId(`p-${paragraphs}`, taken);
    const link = anchor(paragraph, `Paragraph ${paragraphs}`, language);
    link.properties.dataNumber = String(paragraphs);
    paragraph.children.unshift(link);
    return paragraph;
  }

  finish(tree, { language: '', transcribed: false });
};

function classesOf({ className }: Properties): readonly (string | number)[] {
  return Array.isArray(className) ? className : [];
}

function enter({ tagName, properties }: Element, around: Surroundings): Surroundings {
  return {
    language: String(properties.lang ?? around.language),
    transcribed: withoutMargin.has(tagName)
      ? false
      : around.transcribed || classesOf(properties).includes(transcription),
  };
}

/**
 * A salute, a signature, a list set as a line are `p` in HTML as well; they have a class, and no number. A paragraph
 * that holds blocks cannot be a `p`, and is a `div` with the class `paragraph`.
 */
function isParagraph({ tagName, properties }: Element): boolean {
  return tagName === 'p' ? properties.className === undefined : classesOf(properties).includes('paragraph');
}

/** The headings of a page's parts and of the text's; one that is a link already, as in a register, needs no other. */
function isCitable(element: Element, { transcribed }: Surroundings): boolean {
  const rank = headingRank(element) ?? 1;
  return (
    element.properties.id !== undefined && (rank === 2 || (rank > 1 && transcribed)) && !holdsLink(element)
  );
}

function holdsLink(element: Element): boolean {
  return element.children.some(
    (child) =>
      child.type === 'element' && ((child.tagName === 'a' && child.properties.href) || holdsLink(child)),
  );
}

function withLink(heading: Element, { language }: Surroundings): Element {
  const name = textOf(heading).replace(/\s+/g, ' ').trim();
  const link = anchor(heading, `Link to “${name}”`, language);
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['heading'] },
    children: [heading, link],
  };
}

function anchor({ properties }: Element, label: string, language: string): Element {
  const address = `#${encodeURIComponent(String(properties.id))}`;
  // The label is in English, whatever the language around it.
  const foreign = language !== 'en' && !language.startsWith('en-');
  return {
    type: 'element',
    tagName: 'a',
    properties: { ariaLabel: label, className: ['anchor'], href: address, ...(foreign && { lang: 'en' }) },
    children: [],
  };
}

function freeId(wanted: string, taken: Set<unknown>): string {
  let id = wanted;
  for (let n = 2; taken.has(id); n += 1) id = `${wanted}-${n}`;
  taken.add(id);
  return id;
}
