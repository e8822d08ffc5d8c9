import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { SaxesParser } from 'saxes';
import { visit } from 'unist-util-visit';

/** An element of a fixture, known again on the page by its id. */
export interface Marked {
  readonly name: string;
  readonly id: string;
  /** Its text, white space left out. */
  readonly text: string;
}

const teiNamespace = 'http://www.tei-c.org/ns/1.0';
const examples = 'http://www.tei-c.org/ns/Examples';

/** Gives each element of TEI that has no id one, and lists all of the first document: those of a corpus have other pages. */
export function markElements(tei: string): { tei: string; marked: Marked[] } {
  const places: { at: number; id: string }[] = [];
  const open: { name: string; id: string; text: string; isTei: boolean }[] = [];
  const marked: Marked[] = [];
  const parser = new SaxesParser({ xmlns: true });
  let number = 0;
  let start = 0;
  parser.on('opentagstart', () => {
    start = parser.position;
  });
  parser.on('opentag', (tag) => {
    const own = tag.attributes['xml:id']?.value;
    // An example is an element of TEI whose namespace is that of what it holds.
    const isTei = tag.uri === teiNamespace || (tag.uri === examples && tag.local === 'egXML');
    number += 1;
    const id = own ?? `e-${number}`;
    if (own === undefined && isTei)
      places.push({ at: tei.lastIndexOf('<', start - 1) + 1 + tag.name.length, id });
    open.push({ name: tag.local, id, text: '', isTei });
  });
  parser.on('text', (text) => {
    for (const element of open) element.text += text.replace(/[ \t\r\n]+/g, '');
  });
  parser.on('closetag', () => {
    const { isTei, ...element } = open.pop() as (typeof open)[number];
    const within = open.length === 0 ? [] : [...open.slice(1), element];
    const isOfFirst = !within.some(({ name }) => name === 'TEI' || name === 'teiCorpus');
    if (isTei && isOfFirst) marked.push(element);
  });
  parser.write(tei).close();
  let result = '';
  let done = 0;
  for (const { at, id } of places) {
    result += `${tei.slice(done, at)} xml:id="${id}"`;
    done = at;
  }
  return { tei: result + tei.slice(done), marked };
}

/** What an element of the source has become. */
export interface Became {
  /** `li.note`, `content`, `nothing`. */
  readonly html: string;
  readonly element?: Element;
}

/** Finds each element of the source on its page: by its id, else by whether its text is there. */
export function whatBecame(page: Root, marked: readonly Marked[]): Map<Marked, Became> {
  const byId = new Map<string, Element>();
  visit(page, 'element', (element) => {
    if (element.properties.id !== undefined) byId.set(String(element.properties.id), element);
  });
  const text = textOf(page).replace(/\s+/g, '');
  return new Map(
    marked.map((source) => {
      const element = byId.get(source.id);
      if (element === undefined) {
        return [source, { html: source.text !== '' && text.includes(source.text) ? 'content' : 'nothing' }];
      }
      const classes = Array.isArray(element.properties.className) ? element.properties.className : [];
      return [source, { html: [element.tagName, ...classes.slice(0, 1)].join('.'), element }];
    }),
  );
}
