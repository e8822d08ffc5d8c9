import type { Grammar } from '../grammar/grammar.ts';
import { NamespaceContexts } from '../reading/namespace-contexts.ts';
import { ChunkedText } from './chunked-text.ts';
import type { Completions } from './completions.ts';
import { LiveReader } from './reading/live-reader.ts';
import type { LiveSnapshot } from './reading/live-snapshot.ts';
import { BrokenXmlScanner } from './scanning/broken-xml-scanner.ts';
import type { Ending } from './scanning/ending.ts';
import { attributeNameCompletions } from './suggesting/attribute-name-completions.ts';
import { attributeValueCompletions } from './suggesting/attribute-value-completions.ts';
import { contentCompletions } from './suggesting/content-completions.ts';
import { elementNameCompletions } from './suggesting/element-name-completions.ts';
import { endTagCompletions } from './suggesting/end-tag-completions.ts';
import type { LivePlace } from './suggesting/live-place.ts';

/** A snapshot is kept after so many UTF-16 code units: a place is reached by reading about as much. */
const spacing = 4096;

/** So much of the text after a place is looked at, in UTF-16 code units. */
const farthest = 16_384;

interface Checkpoint {
  readonly offset: number;
  /** The offset after the last character that the snapshot depends on. */
  readonly seen: number;
  readonly snapshot: LiveSnapshot;
}

/**
 * A document that somebody edits: says at any offset what may come there, however broken the text is before it. What has
 * been read is remembered in snapshots, so that to ask again near a place, or after an edit there, costs little
 * in a document of any length.
 */
export class LiveDocument {
  readonly #grammar: Grammar;
  readonly #contexts = new NamespaceContexts();
  readonly #checkpoints: Checkpoint[];
  readonly #text: ChunkedText;

  /** @param text without a byte order mark */
  constructor(grammar: Grammar, text = '') {
    this.#grammar = grammar;
    this.#text = new ChunkedText(text);
    const snapshot = { element: undefined, state: grammar.automaton.start, ids: undefined };
    this.#checkpoints = [{ offset: 0, seen: 0, snapshot }];
  }

  get text(): string {
    return this.#text.toString();
  }

  /** Replaces the text from one offset to another, in UTF-16 code units; offsets beyond the text are its end. */
  edit(start: number, end: number, replacement: string): void {
    const from = this.#within(start);
    const to = Math.max(from, this.#within(end));
    this.#text.replace(from, to, replacement);
    this.#checkpoints.length = this.#lastBefore(from) + 1;
  }

  /** What may come at an offset. */
  completionsAt(offset: number): Completions {
    const end = this.#within(offset);
    const from = this.#lastBefore(end);
    const { offset: start, snapshot } = this.#checkpoints[from] as Checkpoint;
    // Where later ones are known already, they were found with more of the text in view.
    const isFrontier = from === this.#checkpoints.length - 1;
    // From here on, offsets are counted from the checkpoint.
    const near = this.#text.slice(start, end + farthest);
    const offsetInNear = end - start;
    // What stands after the place is as if it did not: somebody may be in the midst of a tag there.
    const text = near.slice(0, offsetInNear);
    const reader: LiveReader = new LiveReader(
      {
        grammar: this.#grammar,
        namespaces: this.#contexts.root,
        text,
        passed: (at) => {
          const seen = Math.max(at, scanner.seen);
          // What depends on there being no more text would not hold for any other place.
          if (isFrontier && seen <= offsetInNear) this.#keep(start + at, start + seen, reader);
        },
      },
      snapshot,
    );
    const scanner = new BrokenXmlScanner(text, reader);
    const ending = scanner.scan(0);
    // An editor asks for hours: what has been made to answer is not kept for ever. Snapshots do without it.
    this.#grammar.automaton.trim([]);
    const place = { grammar: this.#grammar, reader, text: near, offset: offsetInNear };
    const found = completions(place, ending);
    return { ...found, start: start + found.start, end, wordEnd: start + found.wordEnd };
  }

  #keep(offset: number, seen: number, reader: LiveReader): void {
    const last = this.#checkpoints[this.#checkpoints.length - 1] as Checkpoint;
    if (offset >= last.offset + spacing) this.#checkpoints.push({ offset, seen, snapshot: reader.snapshot });
  }

  /** The index of the last checkpoint that depends on nothing from an offset on. */
  #lastBefore(offset: number): number {
    let low = 0;
    let high = this.#checkpoints.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#checkpoints[middle] as Checkpoint).seen <= offset) low = middle;
      else high = middle;
    }
    return low;
  }

  #within(offset: number): number {
    return Math.min(this.#text.length, Math.max(0, Math.trunc(offset) || 0));
  }
}

function completions(place: LivePlace, ending: Ending): Completions {
  switch (ending.kind) {
    case 'content':
      return contentCompletions(place, ending.start);
    case 'element-name':
      return elementNameCompletions(place, ending.start);
    case 'end-tag-name':
      return endTagCompletions(place, ending.start);
    case 'attribute-name':
      return attributeNameCompletions(place, ending.start, ending.tag);
    case 'attribute-value':
      return attributeValueCompletions(place, ending);
    case 'elsewhere': {
      const { offset } = place;
      return { place: 'elsewhere', start: offset, end: offset, wordEnd: offset, suggestions: [] };
    }
  }
}
