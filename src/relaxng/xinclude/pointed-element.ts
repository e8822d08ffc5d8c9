import type { NamespaceContext } from '../reading/namespace-contexts.ts';
import type { AttributeList, XmlHandler } from '../reading/xml-handler.ts';
import { baseWithin } from './base-within.ts';
import type { ElementPointer } from './xpointer.ts';

/** What is in force around an element. */
export interface Surroundings {
  readonly namespaces: NamespaceContext;
  /** The address that references are resolved against (XML Base); undefined where one makes no sense. */
  readonly base: string | undefined;
  /** Whether it is the document, and an address on its root is where that is published (see `baseWithin`). */
  readonly isPublished?: boolean;
}

/** Passes on one element of all that it is told, the one that a pointer leads to. */
export class PointedElement implements XmlHandler {
  readonly #pointer: ElementPointer;
  readonly #handlerIn: (around: Surroundings) => XmlHandler;
  readonly #around: Surroundings[];
  /** By level, how many children there have been; of the document, and of the elements that are open. */
  readonly #counts: number[] = [0];
  /** The level that the steps begin at; undefined until the id is met. */
  #origin: number | undefined;
  #isPast = false;
  #handler: XmlHandler | undefined;
  #depthWithin = 0;

  /** `handlerIn` gives what is told of the element, once it is found. */
  constructor(
    pointer: ElementPointer,
    document: Surroundings,
    handlerIn: (around: Surroundings) => XmlHandler,
  ) {
    this.#pointer = pointer;
    this.#around = [document];
    this.#handlerIn = handlerIn;
    if (pointer.id === undefined) this.#origin = 0;
  }

  /** Whether the element has been met. */
  get isFound(): boolean {
    return this.#handler !== undefined;
  }

  startTag(name: string, attributes: AttributeList, start: number, end: number, empty: boolean): boolean {
    if (this.#handler !== undefined) {
      // What comes after the element need not be read.
      if (this.#depthWithin === 0) return false;
      if (!empty) this.#depthWithin++;
      return this.#handler.startTag(name, attributes, start, end, empty);
    }
    const level = this.#around.length;
    const around = this.#around[level - 1] as Surroundings;
    const namespaces = around.namespaces.enter(attributes);
    if (namespaces === undefined) return false;
    this.#counts[level - 1] = (this.#counts[level - 1] as number) + 1;
    this.#counts[level] = 0;
    if (this.#origin === undefined && idOf(attributes) === this.#pointer.id) this.#origin = level;
    if (this.#isMeant(level)) {
      this.#handler = this.#handlerIn(around);
      this.#depthWithin = empty ? 0 : 1;
      return this.#handler.startTag(name, attributes, start, end, empty);
    }
    // No other element has this id, and the sequence leads nowhere in this one.
    if (empty && this.#origin === level) this.#isPast = true;
    if (!empty)
      this.#around.push({ namespaces, base: baseWithin(around.base, attributes, around.isPublished) });
    return !this.#isPast;
  }

  endTag(start: number, end: number): void {
    if (this.#handler === undefined) {
      this.#around.pop();
      if (this.#origin === this.#around.length) this.#isPast = true;
    } else if (this.#depthWithin > 0) {
      this.#depthWithin--;
      this.#handler.endTag(start, end);
    }
  }

  text(value: string, from: number, to: number, start: number, end: number): void {
    if (this.#depthWithin > 0) this.#handler?.text(value, from, to, start, end);
  }

  other(): void {
    if (this.#depthWithin > 0) this.#handler?.other?.();
  }

  /** Whether the element that has just been counted at a level is the one. */
  #isMeant(level: number): boolean {
    const { steps } = this.#pointer;
    if (this.#isPast || this.#origin === undefined || level !== this.#origin + steps.length) return false;
    return steps.every((step, index) => this.#counts[(this.#origin as number) + index] === step);
  }
}

function idOf({ count, names, values }: AttributeList): string | undefined {
  const index = names.indexOf('xml:id');
  return index >= 0 && index < count ? values[index]?.trim() : undefined;
}
