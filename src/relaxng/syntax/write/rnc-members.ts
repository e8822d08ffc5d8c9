import { keywords } from '../rnc/keywords.ts';
import { schemaAttribute } from '../schema-attribute.ts';
import type { SchemaElement, SchemaNode } from '../schema-element.ts';
import { concat, concatAll, type Doc, group, hardLine, indent, line, widthOf } from './doc.ts';
import { attributeOf } from './inherited-values.ts';
import type { RncAnnotations } from './rnc-annotations.ts';
import type { RncFlattening } from './rnc-flattening.ts';
import type { RncJoining } from './rnc-joining.ts';
import { rncComment, rncLiteral } from './rnc-text.ts';
import { isRelaxNg } from './schema-names.ts';

const assignments: Readonly<Record<string, string>> = { choice: '|=', interleave: '&=' };

/** Writes what grammars, `div`s and `include`s consist of. */
export class RncMembers {
  readonly #annotations: RncAnnotations;
  readonly #joining: RncJoining;
  readonly #flattening: RncFlattening;
  readonly #inherit: (include: SchemaElement) => string;
  readonly #docs = new Map<SchemaElement, Doc>();

  constructor(
    annotations: RncAnnotations,
    joining: RncJoining,
    flattening: RncFlattening,
    inherit: (include: SchemaElement) => string,
  ) {
    this.#annotations = annotations;
    this.#joining = joining;
    this.#flattening = flattening;
    this.#inherit = inherit;
  }

  /** Prepares a member, all in it being prepared; false if the element is none. */
  prepare(element: SchemaElement): boolean {
    const { localName } = element;
    if (localName === 'start' || localName === 'define') this.#docs.set(element, this.#definition(element));
    else if (localName === 'div')
      this.#docs.set(element, this.#annotations.annotate(element, [], this.block('div', element)));
    else if (localName === 'include') {
      const head = `include ${rncLiteral(schemaAttribute(element, 'href')?.value ?? '')}${this.#inherit(element)}`;
      const body = element.children.length > 0 ? this.block(head, element) : head;
      this.#docs.set(element, this.#annotations.annotate(element, [], body));
    } else return false;
    return true;
  }

  /** `word { … }` around the members that the element holds. */
  block(head: string, element: SchemaElement): Doc {
    const members = this.list(element.children);
    if (widthOf(members) === 0) return `${head} { }`;
    return concat(head, ' {', indent(2, concat(hardLine, members)), hardLine, '}');
  }

  /** Members on lines of their own; empty lines around those that take several lines, and before comments. */
  list(nodes: readonly SchemaNode[]): Doc {
    const parts: Doc[] = [];
    let before: 'nothing' | 'comment' | 'line' | 'lines' = 'nothing';
    for (const node of nodes) {
      if (node.kind === 'text') continue;
      const isComment = node.kind === 'comment';
      const doc = isComment ? this.#comment(node.value) : this.#member(node);
      const lines = !isComment && widthOf(doc) > 98;
      if (before !== 'nothing') parts.push(hardLine);
      if (before === 'lines' || (before === 'line' && lines) || (isComment && before !== 'nothing')) {
        parts.push(hardLine);
      }
      parts.push(doc);
      before = isComment ? 'comment' : lines ? 'lines' : 'line';
    }
    return concatAll(parts);
  }

  #member(element: SchemaElement): Doc {
    if (!isRelaxNg(element)) return this.#annotations.member(element);
    return this.#docs.get(element) ?? '';
  }

  #definition(element: SchemaElement): Doc {
    const content = this.#flattening.arrange(element.children);
    const name = attributeOf(element, 'name') ?? '';
    const head = element.localName === 'start' ? 'start' : `${keywords.has(name) ? '\\' : ''}${name}`;
    const sign = assignments[attributeOf(element, 'combine') ?? ''] ?? '=';
    const body = group(this.#joining.join(content, ',').doc);
    const definition = concat(
      group(concat(`${head} ${sign}`, indent(2, concat(line, body)))),
      this.#behind(content.comments),
    );
    return this.#annotations.annotate(element, content.initial, definition);
  }

  /** Comments at the end of a definition: a short one on the line of its last words. */
  #behind(comments: readonly SchemaNode[]): Doc {
    const [first, second] = comments;
    const texts = first?.kind === 'comment' ? rncComment(first.value) : [];
    if (second === undefined && texts.length === 1) return ` ${texts[0]}`;
    return indent(2, this.#annotations.trailing(comments));
  }

  #comment(value: string): Doc {
    return concatAll(rncComment(value).flatMap((text, index) => (index === 0 ? [text] : [hardLine, text])));
  }
}
