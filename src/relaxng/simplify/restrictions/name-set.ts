import type { NameClass } from '../../pattern/name-class.ts';

/** A name as one text; a local name that no schema can mention stands for all those that it does not. */
export function nameKey(namespace: string, localName: string): string {
  return `${localName} ${namespace}`;
}

/** The name classes without end that a name class is made of, and the names beside them. */
export interface NameSet {
  /** Keys of names. */
  readonly names: readonly string[];
  readonly wildcards: readonly Wildcard[];
}

/** Takes a name class apart. */
export function nameSet(nameClass: NameClass): NameSet {
  if (nameClass.kind === 'name') {
    return { names: [nameKey(nameClass.namespace, nameClass.localName)], wildcards: [] };
  }
  const names: string[] = [];
  const wildcards: Wildcard[] = [];
  for (const member of membersOf(nameClass)) {
    if (member.kind === 'name') names.push(nameKey(member.namespace, member.localName));
    else wildcards.push(new Wildcard(member));
  }
  return { names, wildcards };
}

/** Whether a name class has an `anyName` or `nsName` in it. */
export function isInfinite(nameClass: NameClass): boolean {
  return nameClass.kind !== 'name' && membersOf(nameClass).some(({ kind }) => kind !== 'name');
}

const otherLocalName = '*';
const otherNamespace = ' ';

/** An `anyName` or `nsName` that tells in constant time whether a name is in it. */
export class Wildcard {
  readonly #namespace: string | undefined;
  readonly #exceptNames = new Set<string>();
  /** Namespaces that are excepted, each but for some names. */
  readonly #exceptNamespaces = new Map<string, ReadonlySet<string>>();

  constructor(nameClass: Exclude<NameClass, { kind: 'name' | 'choice' }>) {
    this.#namespace = nameClass.kind === 'nsName' ? nameClass.namespace : undefined;
    for (const member of nameClass.except === undefined ? [] : membersOf(nameClass.except)) {
      if (member.kind === 'name') this.#exceptNames.add(nameKey(member.namespace, member.localName));
      else if (member.kind === 'nsName') {
        const kept = new Set(member.except === undefined ? [] : nameSet(member.except).names);
        const before = this.#exceptNamespaces.get(member.namespace);
        const both = before === undefined ? kept : new Set([...kept].filter((name) => before.has(name)));
        this.#exceptNamespaces.set(member.namespace, both);
      }
    }
  }

  has(key: string): boolean {
    const namespace = key.slice(key.indexOf(' ') + 1);
    if (this.#namespace !== undefined && this.#namespace !== namespace) return false;
    if (this.#exceptNames.has(key)) return false;
    const kept = this.#exceptNamespaces.get(namespace);
    return kept === undefined || kept.has(key);
  }

  /**
   * Names such that two classes have a name in common only if they have one of those that one of them is asked for
   * here, or mentions, in common.
   */
  examples(): string[] {
    const namespaces = [...this.#exceptNamespaces.keys(), this.#namespace ?? otherNamespace];
    return [
      ...this.#exceptNames,
      ...[...this.#exceptNamespaces.values()].flatMap((names) => [...names]),
      ...namespaces.map((namespace) => nameKey(namespace, otherLocalName)),
    ];
  }
}

/** The alternatives of a name class, laid out flat. */
function membersOf(nameClass: NameClass): Exclude<NameClass, { kind: 'choice' }>[] {
  const flat: Exclude<NameClass, { kind: 'choice' }>[] = [];
  const tasks: NameClass[] = [nameClass];
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
    if (task.kind !== 'choice') flat.push(task);
    else
      for (let index = task.members.length - 1; index >= 0; index--)
        tasks.push(task.members[index] as NameClass);
  }
  return flat;
}

/** For people: "the attribute `id`", or "attributes of any name" where the key stands for all that are not mentioned. */
export function nameWords(noun: 'attribute' | 'element', key: string): string {
  const space = key.indexOf(' ');
  const localName = key.slice(0, space);
  const namespace = key.slice(space + 1);
  if (localName !== otherLocalName) {
    return `the ${noun} \`${localName}\`${namespace === '' ? '' : ` ${inNamespace(namespace)}`}`;
  }
  return `${noun}s of any name${namespace === otherNamespace ? '' : ` ${inNamespace(namespace)}`}`;
}

function inNamespace(namespace: string): string {
  return namespace === '' ? 'in no namespace' : `of \`${namespace}\``;
}
