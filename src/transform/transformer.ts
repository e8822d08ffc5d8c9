import { pathToFileURL } from 'node:url';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { displayPath } from '../diagnostics/display-path.ts';
import type { XmlDocument } from '../edition/xml-tree.ts';
import type {
  Saxon,
  SaxonDocument,
  SaxonNode,
  StylesheetFault,
  StylesheetMessage,
  TransformResult,
} from '../engines/saxon-js.ts';
import { opisName } from './opis-namespace.ts';
import { saxonTree } from './saxon-tree.ts';
import type { SourceTree } from './source-tree.ts';
import { type LateSource, largeDocument, lateFinding } from './stylesheet-findings.ts';
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
 * Runs the stylesheets of an edition with what they all know of it: many sources in one call, since any call costs a walk
 * of the whole compiled stylesheet. Where the call fails, each source has one of its own, so that the failure is known to
 * be of the right one and the rest goes on.
 */
export class Transformer {
  readonly #saxon: Saxon;
  readonly #stylesheets: Stylesheets;
  readonly #site: SaxonDocument;
  readonly #labels: SaxonDocument;
  readonly #timeLimit: number;
  /** Stylesheets that take one source at a time. */
  readonly #single = new Set<StylesheetName>();
  /** The sources that stylesheets came to no end over. */
  readonly #late = new Map<StylesheetName, LateSource[]>();

  constructor(
    saxon: Saxon,
    options: {
      readonly stylesheets: Stylesheets;
      readonly site: XmlDocument;
      readonly labels: string;
      /** Milliseconds for one source of usual size. */
      readonly timeLimit?: number | undefined;
    },
  ) {
    this.#saxon = saxon;
    this.#timeLimit = options.timeLimit ?? usualTimeLimit;
    this.#stylesheets = options.stylesheets;
    this.#site = saxonTree(saxon, options.site);
    this.#labels = saxon.parse(options.labels);
  }

  stylesheet(name: StylesheetName): Stylesheet {
    return this.#stylesheets[name];
  }

  /**
   * What a stylesheet makes of some sources, in their order.
   *
   * @param parameters values of its own parameters, by their local names: the same for all sources
   */
  make(
    name: StylesheetName,
    sources: readonly SourceTree[],
    parameters: Record<string, string> = {},
  ): Made[] {
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

  #makeOne(name: StylesheetName, source: SourceTree, parameters: Readonly<Record<string, string>>): Made {
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
    start:
      | { readonly initialTemplate: string }
      | { readonly initialMode: string; readonly source: SaxonNode },
    parameters: Readonly<Record<string, string>>,
  ): TransformResult {
    const targets: Record<string, SaxonNode> = {};
    const notes: Record<string, readonly SaxonNode[]> = {};
    for (const source of sources) {
      for (const { href, node } of source.targets.values()) targets[href] = node;
      if (source.notes.length > 0) notes[source.path] = source.notes;
    }
    return this.#saxon.transform({
      stylesheet: this.#stylesheets[name].compiled,
      base: pathToFileURL(this.#stylesheets[name].file).href,
      ...start,
      timeLimit: this.#timeFor(sources),
      parameters: {
        [opisName('site')]: this.#site,
        [opisName('labels')]: this.#labels,
        [opisName('sources')]: sources.map(({ tree }) => tree),
        [opisName('target-map')]: targets,
        [opisName('notes-by-path')]: notes,
        ...Object.fromEntries(Object.entries(parameters).map(([key, value]) => [opisName(key), value])),
      },
    });
  }
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
