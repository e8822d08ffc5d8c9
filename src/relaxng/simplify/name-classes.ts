import type { NameClass } from '../pattern/name-class.ts';
import { namespaceOf } from '../syntax/namespace-of.ts';
import { schemaAttribute } from '../syntax/schema-attribute.ts';
import { relaxNgNamespace, type SchemaElement } from '../syntax/schema-element.ts';
import type { Place } from '../syntax/schema-file.ts';
import { textOf } from '../syntax/text-of.ts';
import { trimSpace } from '../syntax/trim-space.ts';
import type { SchemaFindings } from './schema-findings.ts';

/** The namespace of namespace declarations, as section 4.16 writes it and as it really is. */
const declarationNamespaces = new Set(['http://www.w3.org/2000/xmlns', 'http://www.w3.org/2000/xmlns/']);

/** Reads the name classes of `element`s and `attribute`s (RELAX NG, sections 4.8 to 4.10 and 4.16). */
export class NameClasses {
  readonly #findings: SchemaFindings;

  constructor(findings: SchemaFindings) {
    this.#findings = findings;
  }

  /**
   * The name class of an `element` or `attribute`: that of its attribute `name`, else of its first child.
   *
   * @param namespace inherited, the element's own `ns` among it
   */
  of(element: SchemaElement, namespace: string): NameClass {
    const ofAttribute = element.localName === 'attribute';
    const name = schemaAttribute(element, 'name');
    if (name === undefined) return this.#union(firstElement(element), namespace, { ofAttribute });
    // The name of an attribute inherits no namespace from outside (section 4.8).
    const own = ofAttribute ? (schemaAttribute(element, 'ns')?.value ?? '') : namespace;
    return this.#name(name.value, element, own, name.place, ofAttribute);
  }

  /** One class for several elements; nested choices are laid out flat. */
  #union(
    elements: readonly SchemaElement[],
    namespace: string,
    surroundings: { readonly ofAttribute: boolean; readonly except?: 'anyName' | 'nsName' },
  ): NameClass {
    const members: NameClass[] = [];
    const tasks = elements.map((element) => ({ element, namespace })).reverse();
    for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
      const { element } = task;
      const inner = schemaAttribute(element, 'ns')?.value ?? task.namespace;
      if (element.localName === 'choice') {
        const children = ownElements(element);
        for (let index = children.length - 1; index >= 0; index--) {
          tasks.push({ element: children[index] as SchemaElement, namespace: inner });
        }
      } else members.push(this.#single(element, inner, surroundings));
    }
    const [only] = members;
    return members.length === 1 && only !== undefined ? only : { kind: 'choice', members };
  }

  #single(
    element: SchemaElement,
    namespace: string,
    { ofAttribute, except }: { readonly ofAttribute: boolean; readonly except?: 'anyName' | 'nsName' },
  ): NameClass {
    const kind = element.localName;
    if (kind === 'name') {
      const text = element.children.find((child) => child.kind === 'text');
      return this.#name(textOf(element), element, namespace, text?.place ?? element.place, ofAttribute);
    }
    if (ofAttribute && kind === 'nsName') this.#checkNamespace(namespace, element.place);
    if (except !== undefined && (kind === 'anyName' || except === 'nsName')) {
      const message = `\`${kind}\` must not stand in the \`except\` of \`${except}\``;
      this.#findings.report('relaxng/schema-restriction', element.place, '4.16', message);
      return { kind: 'nsName', namespace };
    }
    const [exception] = ownElements(element);
    const own = exception && {
      except: this.#union(
        ownElements(exception),
        schemaAttribute(exception, 'ns')?.value ?? namespace,
        // Nested no deeper than this: an `nsName` within an `anyName`.
        { ofAttribute, except: kind === 'anyName' ? 'anyName' : 'nsName' },
      ),
    };
    return kind === 'anyName' ? { kind, ...own } : { kind: 'nsName', namespace, ...own };
  }

  #name(
    written: string,
    element: SchemaElement,
    inherited: string,
    place: Place,
    ofAttribute: boolean,
  ): NameClass {
    const name = trimSpace(written);
    const colon = name.indexOf(':');
    const localName = name.slice(colon + 1);
    let namespace = inherited;
    if (colon >= 0) {
      const prefix = name.slice(0, colon);
      const found = namespaceOf(element.namespaces, prefix);
      if (found === undefined) {
        const message = `The namespace prefix \`${prefix}\` of the name \`${name}\` is not declared`;
        this.#findings.report('relaxng/schema-reference', place, '4.10', message, {
          hint: `Declare it with \`xmlns:${prefix}="…"\`.`,
        });
      } else namespace = found;
    }
    if (ofAttribute) {
      if (namespace === '' && localName === 'xmlns') {
        const message = 'No attribute must have the name `xmlns`, which declares a namespace';
        this.#findings.report('relaxng/schema-restriction', place, '4.16', message);
      } else this.#checkNamespace(namespace, place);
    }
    return { kind: 'name', namespace, localName };
  }

  #checkNamespace(namespace: string, place: Place): void {
    if (!declarationNamespaces.has(namespace)) return;
    const message = `No attribute must be of \`${namespace}\`, whose attributes declare namespaces`;
    this.#findings.report('relaxng/schema-restriction', place, '4.16', message);
  }
}

function ownElements({ children }: SchemaElement): SchemaElement[] {
  return children.filter(
    (child): child is SchemaElement => child.kind === 'element' && child.namespace === relaxNgNamespace,
  );
}

function firstElement(element: SchemaElement): SchemaElement[] {
  return ownElements(element).slice(0, 1);
}
