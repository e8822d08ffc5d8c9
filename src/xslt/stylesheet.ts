import type {
  CompiledStylesheet,
  SaxonNode,
  StylesheetMessage,
  TransformResult,
} from '../engines/saxon-js.ts';
import { isTimeout, withinTime } from '../engines/time-limit.ts';
import { type Code, part, parts, text, Unsupported } from './code.ts';
import { Compiler, type Component } from './compiler.ts';
import { Context } from './context.ts';
import { runTemplate } from './invocations.ts';
import { Mode } from './modes.ts';
import { TreeNode } from './tree-node.ts';
import { Double, fail, type Item, Untyped, XPathMap } from './values.ts';

type GivenItems = string | TreeNode | readonly (string | TreeNode)[];

/** A value of a parameter. */
export type Given = GivenItems | Readonly<Record<string, GivenItems>>;

/** What a run begins with: a mode and a document, or a named template; names are `Q{namespace}local`. */
export type Start =
  | { readonly initialTemplate: string }
  | { readonly initialMode: string; readonly source: TreeNode };

/**
 * A compiled stylesheet that runs here, without SaxonJS: closures instead of a walk over its code, and nodes of our own.
 * It knows what our stylesheets use of XSLT. Whatever is beyond that, be it in the stylesheet (`fastStylesheet` gives
 * nothing) or met in a run (`run` gives nothing), is SaxonJS's, and so is all that is wrong: nothing is told here but results.
 */
export class FastStylesheet {
  readonly #modes: ReadonlyMap<string, Mode>;
  readonly #templates: ReadonlyMap<string, Component>;

  constructor(compiled: Code) {
    const components = new Map<string, Component>();
    const coded = parts(compiled).filter(({ N }) => N === 'co');
    const other = parts(compiled).find(
      ({ N }) => !['co', 'overridden', 'output', 'decimalFormat'].includes(N),
    );
    if (other) throw new Unsupported(other.N);
    coded.forEach((code, place) => {
      components.set(text(code, 'id'), { run: () => fail('Not ready'), slots: 0, place });
    });
    const modes = new Map<string, Mode>();
    const templates = new Map<string, Component>();
    for (const code of coded) {
      const component = components.get(text(code, 'id')) as Component;
      const bound = String(code.binds ?? '')
        .split(' ')
        .map((id) => components.get(id));
      const own = part(code, 0);
      if (own.N === 'mode') {
        component.mode = new Mode(
          own,
          (rule) => new Compiler(bound, String(rule.ns ?? own.ns ?? code.ns ?? compiled.ns ?? '')),
        );
        modes.set(String(own.name ?? ''), component.mode);
        continue;
      }
      define(component, own, new Compiler(bound, String(own.ns ?? code.ns ?? compiled.ns ?? '')));
      if (own.N === 'template' && own.name !== undefined) templates.set(text(own, 'name'), component);
    }
    this.#modes = modes;
    this.#templates = templates;
  }

  /**
   * What the stylesheet makes; nothing where it is for SaxonJS to say.
   *
   * @param timeLimit milliseconds after which the run is given up
   */
  run(
    start: Start,
    parameters: Readonly<Record<string, Given>>,
    timeLimit?: number,
  ): TransformResult | undefined {
    const given = Object.fromEntries(
      Object.entries(parameters).map(([name, value]) => [name, givenValue(value)]),
    );
    const context = new Context(given);
    const out: Item[] = [];
    const work = () => {
      if ('initialTemplate' in start) {
        const template = this.#templates.get(start.initialTemplate) ?? fail('There is no such template');
        runTemplate(template, context, {}, {}, out);
      } else {
        const mode = this.#modes.get(start.initialMode) ?? fail('There is no such mode');
        mode.applyAll(context, [start.source], { parameters: {}, tunnel: {} }, out);
      }
    };
    try {
      if (timeLimit === undefined) work();
      else withinTime(timeLimit, work);
      return result(out, context.messages);
    } catch (error) {
      if (isTimeout(error)) {
        return { fault: { message: 'The time is over', timeout: true }, messages: context.messages };
      }
      // A failure, a recursion that is too deep, or a slip of ours.
      return undefined;
    }
  }
}

function result(out: readonly Item[], messages: readonly StylesheetMessage[]): TransformResult {
  const [first] = out;
  if (!(first instanceof XPathMap && out.length === 1)) return { items: out.map(resultItem), messages };
  const map = [...first.entries].map(([key, items]) => [String(key), items.map(resultItem)]);
  return { items: [], map: Object.fromEntries(map), messages };
}

/** A compiled stylesheet that runs here; nothing where it has something that is not known here. */
export function fastStylesheet(compiled: CompiledStylesheet): FastStylesheet | undefined {
  try {
    return new FastStylesheet(compiled as Code);
  } catch (error) {
    if (error instanceof Unsupported) return undefined;
    throw error;
  }
}

function define(component: Component, code: Code, compiler: Compiler): void {
  if (code.N === 'function') {
    const body = parts(code).find(({ N }) => N !== 'arg');
    const given = parts(code).filter(({ N }) => N === 'arg');
    for (const each of given) compiler.slot(each);
    component.run = body ? compiler.push(body) : () => {};
  } else if (code.N === 'globalParam') {
    const name = text(code, 'name');
    const byDefault = compiler.part(code, 0);
    component.run = (context, out) => {
      const given = context.given[name];
      if (given) out.push(...given);
      else byDefault(context, out);
    };
  } else if (code.N === 'globalVariable' || code.N === 'template') {
    component.run = parts(code).length > 0 ? compiler.part(code, 0) : () => {};
  } else throw new Unsupported(code.N);
  component.slots = compiler.slots;
}

function givenValue(value: Given): readonly Item[] {
  if (typeof value === 'string' || value instanceof TreeNode) return [value];
  if (Array.isArray(value)) return value;
  return [
    new XPathMap(new Map(Object.entries(value).map(([key, each]) => [key, givenValue(each as GivenItems)]))),
  ];
}

function resultItem(item: Item): SaxonNode | string {
  if (item instanceof TreeNode || typeof item === 'string') return item;
  if (item instanceof Untyped) return item.value;
  if (item instanceof XPathMap) return fail('A map within a result');
  // Numbers and conditions are JavaScript's, as SaxonJS gives them.
  return (item instanceof Double ? item.value : item) as unknown as string;
}
