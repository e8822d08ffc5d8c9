import { relaxNgNamespace, type SchemaAttribute } from '../schema-element.ts';
import { type Environment, inherit } from './environment.ts';
import { type FaultDetails, SyntaxFault } from './syntax-fault.ts';
import type { Token } from './token.ts';

const xmlnsNamespaces = new Set(['http://www.w3.org/2000/xmlns', 'http://www.w3.org/2000/xmlns/']);

export interface AnnotationName {
  /** Undefined where the prefix has none, which has been reported. */
  readonly namespace: string | undefined;
  readonly localName: string;
}

/** Resolves the names of annotations and holds them to the constraints of the compact syntax, appendix A. */
export class AnnotationNames {
  readonly #environment: Environment;
  readonly #report: (fault: SyntaxFault) => void;
  /** The attributes of one element by name, where there are two or more. */
  readonly #seen = new WeakMap<readonly SchemaAttribute[], Map<string, SchemaAttribute>>();

  constructor(environment: Environment, report: (fault: SyntaxFault) => void) {
    this.#environment = environment;
    this.#report = report;
  }

  /** The name of an element; `nested`: within another foreign element, where RELAX NG's own are allowed. */
  element(token: Token, nested: boolean): AnnotationName {
    const name = this.#resolve(token);
    if (!nested && name.namespace === relaxNgNamespace) this.#ownNamespace(token);
    return name;
  }

  /** The name of an attribute of a foreign element (`nested`) or of a pattern. */
  attribute(token: Token, nested: boolean): AnnotationName {
    const name = this.#resolve(token);
    const { namespace } = name;
    if (!nested && token.kind !== 'cName') {
      this.#fault(token, `The annotation \`${token.value}\` must have a prefix.`, {
        hint: 'Declare a namespace for the annotation at the top of the schema and give it its prefix.',
      });
    } else if (!nested && namespace === '') {
      this.#fault(token, `The annotation \`${token.value}\` must be in a namespace.`);
    } else if (!nested && namespace === relaxNgNamespace) {
      this.#ownNamespace(token);
    } else if (xmlnsNamespaces.has(namespace ?? '') || (namespace === '' && name.localName === 'xmlns')) {
      this.#fault(
        token,
        `The annotation \`${token.value}\` must not be named as a declaration of namespaces is.`,
      );
    }
    return name;
  }

  /** Reports the last of the attributes if it has the name of an earlier one; called for each. */
  checkDuplicate(attributes: readonly SchemaAttribute[]): void {
    if (attributes.length < 2) return;
    const key = ({ namespace, localName }: SchemaAttribute) => `${namespace} ${localName}`;
    let seen = this.#seen.get(attributes);
    if (seen === undefined) {
      seen = new Map(attributes.slice(0, 1).map((attribute) => [key(attribute), attribute]));
      this.#seen.set(attributes, seen);
    }
    const last = attributes[attributes.length - 1] as SchemaAttribute;
    const earlier = seen.get(key(last));
    if (earlier === undefined) seen.set(key(last), last);
    else {
      const { start, end } = earlier.place;
      const related = { start, end, message: 'The first one.' };
      this.#fault(last.place, `The annotation \`${last.name}\` must stand only once.`, { related });
    }
  }

  #resolve(token: Token): AnnotationName {
    if (token.kind !== 'cName') return { namespace: '', localName: token.value };
    const [prefix, localName] = token.value.split(':') as [string, string];
    const namespace = this.#environment.namespaceOf(prefix, token);
    if (namespace !== inherit) return { namespace, localName };
    this.#fault(token, `The annotation \`${token.value}\` must not be in an inherited namespace.`);
    return { namespace: undefined, localName };
  }

  #ownNamespace(token: Token): void {
    this.#fault(token, `The annotation \`${token.value}\` must not be in RELAX NG's own namespace.`);
  }

  #fault(at: { start: number; end: number }, message: string, details?: FaultDetails): void {
    this.#report(new SyntaxFault(at.start, at.end, message, details));
  }
}
