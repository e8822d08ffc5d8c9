import { pathToFileURL } from 'node:url';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { displayPath } from '../diagnostics/display-path.ts';
import type { XmlDocument } from '../edition/xml-tree.ts';
import {
  loadSaxon,
  type SaxonNode,
  type SaxonValue,
  type StylesheetFault,
  type StylesheetMessage,
  type TransformRequest,
  type TransformResult,
} from '../engines/saxon-js.ts';
import { type FastStylesheet, fastStylesheet, type Given } from '../xslt/stylesheet.ts';
import { TreeNode } from '../xslt/tree-node.ts';
import { opisName } from './opis-namespace.ts';
import { saxonNode } from './saxon-tree.ts';
import type { SourceTree } from './source-tree.ts';
import { type LateSource, largeDocument, lateFinding } from './stylesheet-findings.ts';
import { stylesheetTree } from './stylesheet-tree.ts';
import type { Stylesheet, StylesheetName, Stylesheets } from './stylesheets.ts';

/** What a stylesheet made of one source, or why it made nothing. */
export type Made =
  | { readonly items: readonly (SaxonNode | string)[]; readonly messages: readonly StylesheetMessage[] }
  | {
      readonly fault: StylesheetFault;
      /** True where nothing is to be said of it here: the time was over, which `lateFindings` says once for all. */
      readonly said?: true;
      readonly messages: readonly StylesheetMessage[];
    };

/** Values of a stylesheet's own parameters, by their local names: texts, nodes, or nodes by a key. */
type Parameters = Readonly<Record<string, Given>>;

/** Milliseconds that a stylesheet may take over one source, and more for each of its elements: a letter takes thirty in all. */
const usualTimeLimit = 20_000;
const timeForElement = 1;

/** A stylesheet that comes to no end over so many sources comes to none over any: of large ones it takes more to say so. */
const patience = { all: 5, small: 2 };

/** The mode that each stylesheet begins in, and its named template for many sources at once. */
const starts: Readonly<Record<StylesheetName, { readonly mode: string; readonly batch: string }>> = {
  html: { mode: 'page', batch: 'pages' },
  text: { mode: 'text', batch: 'texts' },
  'linked-data': { mode: 'graph', batch: 'graphs' },
};

/** What is told before what one source of many says, `opis:source` with its place. */
const sourceMark = 'source';

/**
 * Runs the stylesheets of an edition with what they all know of it, here (see xslt/stylesheet.ts) or by SaxonJS, which is not
 * loaded before it is needed: many sources in one call, since a call of SaxonJS's costs a walk of the whole compiled
 * stylesheet. Where the call fails, each source has one of its own, so that the failure is known to be of the right one and
 * the rest goes on.
 */
export class Transformer {
  readonly #folders: readonly string[];
  readonly #stylesheets: Stylesheets;
  readonly #onlySaxon: boolean;
  readonly #site: TreeNode;
  readonly #labels: TreeNode;
  readonly #timeLimit: number;
  /** Stylesheets that take one source at a time. */
  readonly #single = new Set<StylesheetName>();
  /** Stylesheets as they run without SaxonJS; undefined for those that cannot. */
  readonly #fastOnes = new Map<StylesheetName, FastStylesheet | undefined>();
  #saxonRuns = 0;
  /** The sources that stylesheets came to no end over. */
  readonly #late = new Map<StylesheetName, LateSource[]>();

  /** `folders` are those that stylesheets may read files of, absolute. */
  constructor(
    folders: readonly string[],
    options: {
      readonly stylesheets: Stylesheets;
      readonly site: XmlDocument;
      readonly labels: XmlDocument;
      /** Whether SaxonJS is to run all stylesheets: for tests, which hold the one against the other. */
      readonly onlySaxon?: boolean;
      /** Milliseconds for one source of usual size. */
      readonly timeLimit?: number | undefined;
    },
  ) {
    this.#folders = folders;
    this.#onlySaxon = options.onlySaxon ?? false;
    this.#timeLimit = options.timeLimit ?? usualTimeLimit;
    this.#stylesheets = options.stylesheets;
    this.#site = stylesheetTree(options.site);
    this.#labels = stylesheetTree(options.labels);
  }

  /** How often SaxonJS was asked: for what an edition's stylesheets use beyond what is known here, and for what went wrong. */
  get saxonRuns(): number {
    return this.#saxonRuns;
  }

  stylesheet(name: StylesheetName): Stylesheet {
    return this.#stylesheets[name];
  }

  /**
   * What a stylesheet makes of some sources, in their order.
   *
   * @param parameters values of its own parameters, by their local names: the same for all sources
   */
  make(name: StylesheetName, sources: readonly SourceTree[], parameters: Parameters = {}): Made[] {
    if (sources.length > 1 && !this.#single.has(name) && !this.#isGivenUp(name)) {
      const all = this.#run(name, sources, { initialTemplate: opisName(starts[name].batch) }, parameters);
      const made = 'items' in all ? parted(all, sources.length) : undefined;
      if (made) return made;
    }
    const made = sources.map((source) => this.#makeOne(name, source, parameters));
    // Fails over many and over none of them: it looks at its one document from outside of templates.
    if (sources.length > 1 && made.every((one) => 'items' in one)) this.#single.add(name);
    return made;
  }

  /** One finding for each stylesheet that came to no end: over which sources, and whether it was given up. */
  lateFindings(cwd: string): Diagnostic[] {
    return [...this.#late].map(([name, late]) =>
      lateFinding(displayPath(this.#stylesheets[name].file, cwd), { late, givenUp: this.#isGivenUp(name) }),
    );
  }

  #isGivenUp(name: StylesheetName): boolean {
    const late = this.#late.get(name) ?? [];
    const small = late.filter(({ size }) => size < largeDocument);
    return small.length >= patience.small || late.length >= patience.all;
  }

  #makeOne(name: StylesheetName, source: SourceTree, parameters: Parameters): Made {
    if (this.#isGivenUp(name)) return { fault: { message: 'Given up' }, said: true, messages: [] };
    const start = { initialMode: opisName(starts[name].mode), source: source.tree };
    const made = this.#run(name, [source], start, parameters);
    if (!('fault' in made) || !made.fault.timeout) return made;
    const { path, size } = source;
    const seconds = Math.round(this.#timeFor([source]) / 100) / 10;
    this.#late.set(name, [...(this.#late.get(name) ?? []), { path, size, seconds }]);
    return { ...made, said: true };
  }

  /** Milliseconds. */
  #timeFor(sources: readonly SourceTree[]): number {
    return this.#timeLimit + timeForElement * sources.reduce((sum, { size }) => sum + size, 0);
  }

  #run(
    name: StylesheetName,
    sources: readonly SourceTree[],
    start: { readonly initialTemplate: string } | { readonly initialMode: string; readonly source: TreeNode },
    parameters: Parameters,
  ): TransformResult {
    const targets: Record<string, TreeNode> = {};
    const notes: Record<string, readonly TreeNode[]> = {};
    const dates: Record<string, readonly TreeNode[]> = {};
    for (const source of sources) {
      for (const { href, node } of source.targets.values()) targets[href] = node;
      if (source.notes.length > 0) notes[source.path] = source.notes;
      if (source.dates.length > 0) dates[source.path] = source.dates;
    }
    const given = {
      [opisName('site')]: this.#site,
      [opisName('labels')]: this.#labels,
      [opisName('sources')]: sources.map(({ tree }) => tree),
      [opisName('target-map')]: targets,
      [opisName('notes-by-path')]: notes,
      [opisName('dates-by-path')]: dates,
      ...Object.fromEntries(Object.entries(parameters).map(([key, value]) => [opisName(key), value])),
    };
    const timeLimit = this.#timeFor(sources);
    const made = this.#fast(name)?.run(start, given, timeLimit);
    if (made) return made;
    this.#saxonRuns++;
    const saxon = loadSaxon(this.#folders);
    const own = (node: TreeNode) => saxonNode(saxon, node);
    return saxon.transform({
      stylesheet: this.#stylesheets[name].compiled,
      base: pathToFileURL(this.#stylesheets[name].file).href,
      ...('source' in start ? { ...start, source: own(start.source) } : start),
      timeLimit,
      parameters: Object.fromEntries(
        Object.entries(given).map(([key, value]) => [key, saxonValue(value, own)]),
      ),
    });
  }

  #fast(name: StylesheetName): FastStylesheet | undefined {
    if (this.#onlySaxon) return undefined;
    if (!this.#fastOnes.has(name)) this.#fastOnes.set(name, fastStylesheet(this.#stylesheets[name].compiled));
    return this.#fastOnes.get(name);
  }
}

/** The value of a parameter as SaxonJS takes it. */
function saxonValue(
  value: Given,
  own: (node: TreeNode) => SaxonNode,
): TransformRequest['parameters'][string] {
  if (typeof value === 'string') return value;
  if (value instanceof TreeNode) return own(value);
  if (Array.isArray(value))
    return value.map((item: string | TreeNode) => (typeof item === 'string' ? item : own(item)));
  const entries = Object.entries(value as Readonly<Record<string, Given>>);
  return Object.fromEntries(entries.map(([key, each]) => [key, saxonValue(each, own) as SaxonValue]));
}

/** The result of a call with several sources, which is a map from their places, and what was told, by source. */
function parted(
  { map, messages }: Extract<TransformResult, { items: unknown }>,
  count: number,
): Made[] | undefined {
  if (map === undefined) return undefined;
  const own: StylesheetMessage[][] = Array.from({ length: count }, () => []);
  let current = 0;
  for (const message of messages) {
    if (message.name === sourceMark) current = Number(message.attributes.n) - 1;
    else own[current]?.push(message);
  }
  return own.map((messages, index) => {
    const value = map[String(index + 1)] ?? [];
    return { items: Array.isArray(value) ? value : [value], messages } as Made;
  });
}
