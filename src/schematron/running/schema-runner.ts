import { pathToFileURL } from 'node:url';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import type { Saxon, SaxonNode, StylesheetFault } from '../../engines/saxon-js.ts';
import { opisName, patternName } from '../compilation/names.ts';
import type { Schematron } from '../compilation/schematron.ts';
import { type Failure, failure } from './failure.ts';
import type { IndexedDocument, OriginNode } from './indexed-document.ts';
import { nodePlace } from './node-place.ts';
import type { SchematronSubject } from './subject.ts';

export interface RunnerSettings {
  /** Absolute paths: `doc()` reads files in these folders and no others. */
  readonly folders: readonly string[];
  /** Milliseconds that a schema may take for one document. */
  readonly timeLimit: number;
  /** The name that diagnostics have for a file of the schema, by its address. */
  readonly fileName: (address: string) => string;
}

/** One document with its nodes. */
export interface RunSubject {
  readonly subject: SchematronSubject;
  readonly indexed: IndexedDocument;
}

/** How often a schema may use up its time before it is given up. */
const patience = 5;

/** How often one pattern may. */
const patternPatience = 3;

/** Runs one schema on documents; collects what it says and what goes wrong. */
export class SchemaRunner {
  readonly failures: Failure[] = [];
  /** What went wrong: rules that failed, time that was used up. */
  readonly faults: Diagnostic[] = [];
  readonly #schema: Schematron;
  /** The number of its first pattern among those of all schemas that are run together. */
  readonly #first: number;
  readonly #saxon: Saxon;
  readonly #settings: RunnerSettings;
  /** How often each pattern used up its time. */
  readonly #slow = new Map<number, number>();
  #givenUp = false;

  constructor(schema: Schematron, first: number, saxon: Saxon, settings: RunnerSettings) {
    this.#schema = schema;
    this.#first = first;
    this.#saxon = saxon;
    this.#settings = settings;
  }

  /** Whether the schema is no longer run, since it took too long too often. */
  get isGivenUp(): boolean {
    return this.#givenUp;
  }

  /** Runs the schema on documents: all in one transformation, unless something goes wrong there. */
  run(subjects: readonly RunSubject[]): void {
    if (this.#schema.hasGlobals || this.#slow.size > 0) {
      for (const subject of subjects) this.#runOne(subject);
      return;
    }
    if (subjects.length === 1) this.#runOne(subjects[0] as RunSubject);
    else if (this.#attempt(subjects, this.#patterns()) !== undefined) {
      for (const subject of subjects) this.#runOne(subject);
    }
  }

  #runOne(subject: RunSubject): void {
    if (this.#givenUp) return;
    const slow = [...this.#slow.keys()];
    const fault = this.#attempt(
      [subject],
      this.#patterns().filter((number) => !slow.includes(number)),
    );
    if (fault !== undefined)
      this.#narrow(
        subject,
        this.#patterns().filter((number) => !slow.includes(number)),
      );
    if (slow.length > 0)
      this.#narrow(
        subject,
        slow.filter((number) => this.#patterns().includes(number)),
      );
  }

  /** The patterns that are still run, by their numbers in the schema. */
  #patterns(): number[] {
    return [...this.#schema.patterns.keys()].filter(
      (number) => (this.#slow.get(number) ?? 0) < patternPatience,
    );
  }

  /** Pattern by pattern, and where one fails node by node, so that all others are run. */
  #narrow(subject: RunSubject, patterns: readonly number[]): void {
    const errors = new Map<string, { fault: StylesheetFault; node: SaxonNode; count: number }>();
    for (const number of patterns) {
      if (this.#givenUp) break;
      const fault = this.#attempt([subject], [number]);
      if (fault === undefined) continue;
      if (fault.timeout) {
        this.#tooSlow(subject, number);
        continue;
      }
      for (const node of subject.indexed.candidates[this.#first + number] ?? []) {
        const own = this.#attempt([subject], [number], node);
        if (own === undefined) continue;
        if (own.timeout) {
          this.#tooSlow(subject, number);
          break;
        }
        const key = `${own.line} ${own.message}`;
        const known = errors.get(key);
        if (known) known.count++;
        else errors.set(key, { fault: own, node, count: 1 });
      }
    }
    for (const { fault, node, count } of errors.values()) this.#failed(subject, fault, node, count);
  }

  /** Runs patterns on documents, or on one node alone; keeps what they say unless something goes wrong. */
  #attempt(
    subjects: readonly RunSubject[],
    patterns: readonly number[],
    only?: SaxonNode,
  ): StylesheetFault | undefined {
    const parameters: Record<string, readonly SaxonNode[]> = {};
    let isEmpty = true;
    for (const number of patterns) {
      const nodes =
        only !== undefined
          ? [only]
          : subjects.flatMap(({ indexed }) => indexed.candidates[this.#first + number] ?? []);
      if (nodes.length === 0) continue;
      parameters[patternName(number)] = nodes;
      isEmpty = false;
    }
    if (isEmpty) return undefined;
    const [single] = subjects;
    const { address, stylesheet, hasGlobals } = this.#schema;
    const result = this.#saxon.transform({
      stylesheet,
      ...(hasGlobals && single && { source: single.indexed.document }),
      initialTemplate: opisName('run'),
      parameters,
      base: /^[A-Za-z][A-Za-z0-9+.-]+:/.test(address) ? address : pathToFileURL(address).href,
      folders: this.#settings.folders,
      timeLimit: this.#settings.timeLimit,
    });
    if ('fault' in result) return result.fault;
    this.#collect(result.items, subjects);
    return undefined;
  }

  #collect(items: readonly unknown[], subjects: readonly RunSubject[]): void {
    const byDocument = new Map<unknown, SchematronSubject>(
      subjects.map(({ subject, indexed }) => [indexed.document, subject]),
    );
    let index = 0;
    while (index < items.length) {
      const told = this.#schema.assertions[Number(items[index])];
      const node = items[index + 1] as SaxonNode;
      if (told === undefined) throw new Error('A Schematron rule gave something that is no finding.');
      index += 2;
      const words = items
        .slice(index, index + told.dynamic)
        .map((item) => (item as SaxonNode).nodeValue ?? '');
      index += told.dynamic;
      const subject = byDocument.get(documentOf(node)) ?? subjects[0]?.subject;
      if (subject !== undefined) this.failures.push(failure(told, subject, node, words));
    }
  }

  #failed({ subject }: RunSubject, fault: StylesheetFault, node: SaxonNode, count: number): void {
    const place = this.#schema.lines[fault.line ?? 0];
    const file = this.#settings.fileName(place?.address ?? this.#schema.address);
    const code = fault.code === undefined ? '' : ` (${fault.code})`;
    const more = count > 1 ? ` It fails on ${count} nodes of the document.` : '';
    const { span, path } = nodePlace(subject.source, node);
    const words = fault.message.replaceAll(/Q\{[^}]*\}/g, '').replace(/\.$/, '');
    this.faults.push(
      finding('schematron/dynamic-error', subject.file, {
        span,
        path,
        message: `A rule of \`${file}\` cannot be applied here: ${words}${code}.${more}`,
        hint: 'Correct the rule, so that it holds for every node of its context.',
        related: [{ file, ...(place && { line: place.line, column: place.column }), message: 'The rule' }],
      }),
    );
  }

  #tooSlow({ subject }: RunSubject, number: number): void {
    const times = (this.#slow.get(number) ?? 0) + 1;
    this.#slow.set(number, times);
    const { file, place } = this.#patternPlace(number);
    const seconds = this.#settings.timeLimit / 1000;
    this.faults.push(
      finding('schematron/time-limit', subject.file, {
        message: `The rules of a pattern of \`${file}\` did not come to an end in ${seconds} s.`,
        hint: 'Look at the rules for what never ends, or takes too many steps, and simplify it.',
        related: [
          {
            file,
            ...(place && { line: place.line, column: place.column }),
            message: 'The first rule of the pattern',
          },
        ],
      }),
    );
    const total = [...this.#slow.values()].reduce((sum, count) => sum + count, 0);
    this.#givenUp = total >= patience;
    if (!this.#givenUp && times < patternPatience) return;
    const what = this.#givenUp ? 'The schema' : 'The pattern';
    const span = place && {
      line: place.line,
      column: place.column,
      endLine: place.endLine,
      endColumn: place.endColumn,
    };
    this.faults.push(
      finding('schematron/schema-given-up', file, {
        ...(!this.#givenUp && { span }),
        message: `${what} took more than ${seconds} s for ${this.#givenUp ? total : times} documents or patterns, and is not applied to the documents that follow.`,
        hint: 'Look at the rules for what never ends, or takes too many steps, and simplify it.',
      }),
    );
  }

  #patternPlace(number: number) {
    const { firstAssertions, assertions, address } = this.#schema;
    const place = assertions[firstAssertions[number] ?? -1]?.place;
    return { file: this.#settings.fileName(place?.address ?? address), place };
  }
}

/** The root of the tree that a node stands in. */
function documentOf(node: SaxonNode): unknown {
  let at: (OriginNode & { parentNode?: SaxonNode | null }) | null | undefined =
    node.nodeType === 2 ? (node.parent as OriginNode) : node;
  while (at?.parentNode) at = at.parentNode;
  return at;
}
