import type { SchemaNode } from '../schema-node.ts';
import type { Random } from './random.ts';
import { sampleData } from './sample-data.ts';

const words = [
  'communiqué',
  'Корея',
  '朝鮮',
  'the',
  'line',
  'of',
  'demarcation',
  '&amp;',
  '&lt;MID&gt;',
  '25',
  '—',
  '\n  ',
];

/** A document in the making. */
export class Writing {
  readonly random: Random;
  content = '';
  /** How many elements there may be when the element that is being written ends. */
  #limit: number;
  readonly #size: number;
  #elements = 0;
  #identifiers = 0;
  #depth = 0;
  #tagOpen = false;

  constructor(random: Random, size: number) {
    this.random = random;
    this.#size = size;
    this.#limit = size;
  }

  /** Whether the element that is being written has room for as many more. */
  room(elements: number): boolean {
    return this.#elements + elements <= this.#limit;
  }

  /** Whether the way to something unused may be taken here, whatever room there is. */
  mayHead(): boolean {
    return this.#elements < this.#size && this.random.chance(0.7);
  }

  element(pattern: SchemaNode, inside: () => void): void {
    this.#closeTag();
    const name = pattern.attributes.name as string;
    this.content += `<${name}${this.#depth === 0 ? ' xmlns="http://www.tei-c.org/ns/1.0"' : ''}`;
    this.#tagOpen = true;
    this.#elements++;
    this.#depth++;
    // Only a part of what is left, so that no element starves those after it.
    const limit = this.#limit;
    this.#limit = this.#elements + (limit - this.#elements) * (0.2 + 0.6 * this.random.next());
    inside();
    this.#limit = limit;
    this.#depth--;
    if (this.#tagOpen) this.content += '/>';
    else this.content += `</${name}>`;
    this.#tagOpen = false;
  }

  attribute(pattern: SchemaNode, value: string): void {
    if (!this.#tagOpen) throw new Error(`${pattern.place}: an attribute after content.`);
    this.content += ` ${pattern.attributes.name}="${escaped(value)}"`;
  }

  characters(value: string): void {
    this.#closeTag();
    this.content += escaped(value);
  }

  text(): void {
    if (this.random.chance(0.2)) return;
    this.#closeTag();
    const count = this.random.between(0, 4);
    this.content += Array.from({ length: count }, () => this.random.pick(words)).join(' ');
  }

  data(pattern: SchemaNode): string {
    const value = sampleData(pattern, this.random);
    return pattern.attributes.type === 'ID' ? `${value}-${++this.#identifiers}` : value;
  }

  #closeTag(): void {
    if (this.#tagOpen) this.content += '>';
    this.#tagOpen = false;
  }
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
