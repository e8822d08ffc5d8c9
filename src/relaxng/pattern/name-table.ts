import type { NameClass } from './name-class.ts';

/** A name as grammars tell names apart. */
export interface Name {
  readonly id: number;
  readonly namespace: string;
  readonly localName: string;
  /** Whether the grammar spells it; else it stands for all that it does not spell, of one namespace or of all others. */
  readonly known: boolean;
}

// No name or namespace in a document can hold this character.
const other = '\u0000';

/**
 * The names that a grammar tells apart: each that it spells; for each namespace it mentions, one for all other
 * names of that namespace; and one for the names of all other namespaces. Name classes can tell no more.
 */
export class NameTable {
  readonly names: Name[] = [];
  readonly #namespaces = new Map<string, Map<string, number>>();

  constructor() {
    this.#enter(other, other);
  }

  /** Enters all names and namespaces of a name class. */
  add(nameClass: NameClass): void {
    switch (nameClass.kind) {
      case 'name':
        this.#enter(nameClass.namespace, nameClass.localName);
        break;
      case 'nsName':
        this.#enter(nameClass.namespace, other);
        if (nameClass.except) this.add(nameClass.except);
        break;
      case 'anyName':
        if (nameClass.except) this.add(nameClass.except);
        break;
      case 'choice':
        for (const member of nameClass.members) this.add(member);
    }
  }

  /** The id of the name, or of those that the grammar does not tell from it. */
  idOf(namespace: string, localName: string): number {
    const ofNamespace = this.#namespaces.get(namespace);
    if (ofNamespace === undefined) return 0;
    return ofNamespace.get(localName) ?? (ofNamespace.get(other) as number);
  }

  name(id: number): Name {
    return this.names[id] as Name;
  }

  #enter(namespace: string, localName: string): void {
    let ofNamespace = this.#namespaces.get(namespace);
    if (ofNamespace === undefined) {
      ofNamespace = new Map();
      this.#namespaces.set(namespace, ofNamespace);
      if (localName !== other) this.#enter(namespace, other);
    }
    if (ofNamespace.has(localName)) return;
    ofNamespace.set(localName, this.names.length);
    const known = localName !== other;
    this.names.push({ id: this.names.length, namespace, localName, known });
  }
}
