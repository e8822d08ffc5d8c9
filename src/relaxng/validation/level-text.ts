import type { DocumentSource } from './document-source.ts';
import { isBlank } from './is-blank.ts';

/** Text between two tags, or all text of an element that holds data: what is judged, or told, as a whole. */
export class LevelText {
  value = '';
  /** Whether it may not stand there, whatever it is. */
  isWrong = false;
  #start = -1;
  #end = 0;
  #source: DocumentSource | undefined;

  /** Whether something has been kept. */
  get isKept(): boolean {
    return this.#start >= 0;
  }

  get isBlank(): boolean {
    return isBlank(this.value, 0, this.value.length);
  }

  /** Where it stands, in the file that it begins in; undefined where nothing is kept. */
  get place(): { readonly source: DocumentSource; readonly start: number; readonly end: number } | undefined {
    return this.#source && { source: this.#source, start: this.#start, end: this.#end };
  }

  add(value: string, source: DocumentSource, start: number, end: number): void {
    this.value += value;
    this.extend(source, start, end);
  }

  /** It goes on, with what need not be kept. */
  extend(source: DocumentSource, start: number, end: number): void {
    if (this.#start < 0) {
      this.#start = start;
      this.#source = source;
    } else if (source !== this.#source) return;
    this.#end = end;
  }

  clear(): void {
    this.value = '';
    this.#start = -1;
    this.isWrong = false;
    this.#source = undefined;
  }
}
