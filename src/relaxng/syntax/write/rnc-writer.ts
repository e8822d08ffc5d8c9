import { keywords } from '../rnc/keywords.ts';
import { schemaAttribute } from '../schema-attribute.ts';
import type { SchemaElement, SchemaNode } from '../schema-element.ts';
import { concat, type Doc, group, indent, line } from './doc.ts';
import { attributeOf, type InheritedValues } from './inherited-values.ts';
import { RncAnnotations } from './rnc-annotations.ts';
import { isTextOnly, type RncContent, type RncOperand } from './rnc-content.ts';
import { rncData, rncValue } from './rnc-data.ts';
import { RncFlattening } from './rnc-flattening.ts';
import { RncJoining } from './rnc-joining.ts';
import { RncMembers } from './rnc-members.ts';
import { nameClassPiece } from './rnc-name-class.ts';
import type { RncNames } from './rnc-names.ts';
import { asPrimary, type RncPiece } from './rnc-piece.ts';
import { rncLiteral } from './rnc-text.ts';
import { firstRelaxNg, nameInAttribute } from './schema-names.ts';

const operators: Readonly<Record<string, string>> = { group: ',', choice: '|', interleave: '&' };
const repetitions: Readonly<Record<string, string>> = { zeroOrMore: '*', oneOrMore: '+', optional: '?' };
const onlyInNameClasses: ReadonlySet<string> = new Set(['name', 'anyName', 'nsName']);

/** Writes the elements of a tree in the compact syntax, children before what they are in. */
export class RncWriter {
  readonly #values: ReadonlyMap<SchemaElement, InheritedValues>;
  readonly #names: RncNames;
  readonly #annotations: RncAnnotations;
  readonly #joining: RncJoining;
  readonly #members: RncMembers;
  readonly #flattening: RncFlattening;
  readonly #pieces = new Map<SchemaElement, RncPiece>();
  readonly #nameClasses = new Set<SchemaElement>();

  constructor(values: ReadonlyMap<SchemaElement, InheritedValues>, names: RncNames) {
    this.#values = values;
    this.#names = names;
    this.#flattening = new RncFlattening(values.keys());
    this.#annotations = new RncAnnotations(names);
    this.#joining = new RncJoining(this.#annotations, (operand) => this.#pieceOf(operand));
    this.#members = new RncMembers(this.#annotations, this.#joining, this.#flattening, (element) =>
      this.#inherit(element),
    );
  }

  /** Prepares an element, all in it being prepared. */
  prepare(element: SchemaElement): void {
    const values = this.#values.get(element);
    if (values === undefined) this.#annotations.prepare(element);
    else if (this.#isNameClass(element)) {
      this.#nameClasses.add(element);
      if (element.localName !== 'except' && !this.#flattening.isDissolved(element)) {
        this.#pieces.set(
          element,
          nameClassPiece(element, values, this.#names, this.#joining, this.#flattening),
        );
      }
    } else if (!this.#flattening.isDissolved(element) && !this.#members.prepare(element)) {
      const piece = this.#pattern(element, values);
      if (piece !== undefined) this.#pieces.set(element, piece);
    }
  }

  /** A pattern that has been prepared, where it is all that there is. */
  whole(element: SchemaElement): Doc {
    return group(this.#joining.join(this.#flattening.arrange([element]), ',').doc);
  }

  /** Definitions that have been prepared. */
  members(nodes: readonly SchemaNode[]): Doc {
    return this.#members.list(nodes);
  }

  #pieceOf({ element, initial }: RncOperand): RncPiece {
    const piece = this.#pieces.get(element) ?? { doc: 'notAllowed', kind: 'primary' };
    return isTextOnly(element) ? this.#joining.annotate(element, initial, piece, true) : piece;
  }

  #pattern(element: SchemaElement, values: InheritedValues): RncPiece | undefined {
    const { localName } = element;
    if (localName === 'element' || localName === 'attribute') return this.#named(element, values);
    if (localName === 'data') return this.#data(element, values);
    if (localName === 'value') return { doc: rncValue(element, values, this.#names), kind: 'primary' };
    const content = this.#flattening.arrange(element.children);
    const operator = operators[localName];
    if (operator !== undefined) {
      const piece = this.#withComments(content, this.#joining.join(content, operator));
      return this.#joining.annotate(element, content.initial, piece, false);
    }
    const sign = repetitions[localName];
    if (sign !== undefined) {
      const repeated = this.#withComments(content, this.#joining.join(content, ','));
      const piece: RncPiece = { doc: concat(asPrimary(repeated), sign), kind: 'repeated' };
      return this.#joining.annotate(element, content.initial, piece, false);
    }
    const doc = this.#simple(element, content);
    if (doc === undefined) return undefined;
    const initial = localName === 'grammar' ? [] : content.initial;
    return this.#joining.annotate(element, initial, { doc, kind: 'primary' }, true);
  }

  #simple(element: SchemaElement, content: RncContent): Doc | undefined {
    const { localName } = element;
    const name = attributeOf(element, 'name') ?? '';
    const comments = this.#annotations.comments(content.comments);
    switch (localName) {
      case 'list':
      case 'mixed':
        return this.#joining.block(localName, content);
      case 'grammar':
        return this.#members.block('grammar', element);
      case 'ref':
        return concat(comments, keywords.has(name) ? `\\${name}` : name);
      case 'parentRef':
        return concat(comments, `parent ${keywords.has(name) ? '\\' : ''}${name}`);
      case 'externalRef':
        return concat(
          comments,
          `external ${rncLiteral(schemaAttribute(element, 'href')?.value ?? '')}${this.#inherit(element)}`,
        );
      case 'empty':
      case 'text':
      case 'notAllowed':
        return concat(comments, localName);
      default:
        return undefined;
    }
  }

  #named(element: SchemaElement, values: InheritedValues): RncPiece {
    const isAttribute = element.localName === 'attribute';
    const name = nameInAttribute(element, values);
    let { children } = element;
    let head: Doc;
    if (name !== undefined) {
      const { namespace, localName } = name;
      head = isAttribute
        ? this.#names.attributeName(namespace, localName)
        : this.#names.elementName(namespace, localName);
    } else {
      const nameClass = firstRelaxNg(element);
      head = group(
        indent(4, this.#joining.join(this.#flattening.arrange(nameClass ? [nameClass] : []), '|', '*').doc),
      );
      children = children.filter((child) => child !== nameClass);
    }
    const content = this.#flattening.arrange(children);
    const doc = this.#joining.block(
      concat(`${element.localName} `, head),
      content,
      isAttribute ? 'text' : 'empty',
    );
    return this.#joining.annotate(element, content.initial, { doc, kind: 'primary' }, true);
  }

  #data(element: SchemaElement, values: InheritedValues): RncPiece {
    const { initial, doc: head, except } = rncData(element, values, this.#names, this.#annotations);
    if (except === undefined) {
      return this.#joining.annotate(element, initial, { doc: head, kind: 'primary' }, true);
    }
    const excepted = this.#flattening.arrange(except.children);
    const pattern = this.#withComments(excepted, this.#joining.join(excepted, '|'));
    const operand = asPrimary(this.#joining.annotate(except, excepted.initial, pattern, false));
    const doc = group(concat(head, indent(2, concat(line, '- ', operand))));
    return this.#joining.annotate(element, initial, { doc, kind: 'except' }, true);
  }

  /** Comments that stand behind the last operand where no brace follows: they go before the first. */
  #withComments({ comments }: RncContent, piece: RncPiece): RncPiece {
    return comments.length === 0
      ? piece
      : { ...piece, doc: concat(this.#annotations.comments(comments), piece.doc) };
  }

  #inherit(element: SchemaElement): string {
    return this.#names.inherit(this.#values.get(element)?.ns);
  }

  #isNameClass(element: SchemaElement): boolean {
    const { localName } = element;
    if (onlyInNameClasses.has(localName)) return true;
    if (localName !== 'choice' && localName !== 'except') return false;
    const first = firstRelaxNg(element);
    return first !== undefined && this.#nameClasses.has(first);
  }
}
