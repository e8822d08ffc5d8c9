import { type Code, part, parts, text, Unsupported } from './code.ts';
import type { Compiler } from './compiler.ts';
import type { Context, Parameters, Push } from './context.ts';
import { runTemplate } from './invocations.ts';
import { namedBy } from './item-types.ts';
import { type Pattern, patternOf } from './patterns.ts';
import { TreeNode } from './tree-node.ts';
import { fail, type Item } from './values.ts';

/** A template with a pattern. */
export interface Rule {
  readonly mode: Mode;
  readonly pattern: Pattern;
  /** Which come first of those that match: import precedence, then priority. */
  readonly precedence: number;
  readonly priority: number;
  /** The same for the parts of one template, `a | b`. */
  readonly template: string;
  readonly run: Push;
  slots: number;
}

export interface Passing {
  readonly parameters: Parameters;
  readonly tunnel: Parameters;
}

/** What is done where no rule matches, by the codes of the compiled form. */
const builtIn: ReadonlySet<string> = new Set(['TC', 'DS', 'FF']);

export class Mode {
  readonly #rules: readonly Rule[];
  readonly #otherwise: string;
  /** Whether two rules that match equally well are an error. */
  readonly #failsOnMany: boolean;
  /** By kind of node, namespace and local name. */
  readonly #byName = new Map<string, Map<string, Rule[]>>();
  readonly #byKind = new Map<number, Rule[]>();
  readonly #names: ReadonlyMap<Rule, ReadonlySet<string>>;

  constructor(code: Code, compiler: (rule: Code) => Compiler) {
    this.#otherwise = text(code, 'onNo');
    this.#failsOnMany = typeof code.flags === 'string' && code.flags.includes('F');
    if (!builtIn.has(this.#otherwise)) throw new Unsupported(`a mode ${this.#otherwise}`);
    const names = new Map<Rule, ReadonlySet<string>>();
    this.#rules = parts(code)
      .filter(({ N }) => N === 'templateRule')
      .map((each) => {
        const own = compiler(each);
        const match = part(each, 0);
        const rule: Rule = {
          mode: this,
          pattern: patternOf(match, own),
          precedence: Number(text(each, 'prec')),
          priority: Number(text(each, 'prio')),
          template: `${text(each, 'seq')} ${text(each, 'prec')}`,
          run: parts(each).length > 1 ? own.part(each, 1) : () => {},
          slots: 0,
        };
        rule.slots = own.slots;
        names.set(rule, namesIn(match));
        return rule;
      });
    this.#names = names;
    if (parts(code).some(({ N }) => N !== 'templateRule'))
      throw new Unsupported('a mode with more than rules');
  }

  applyAll(context: Context, items: readonly Item[], passing: Passing, out: Item[]): void {
    const { item, position, size } = context;
    context.size = items.length;
    for (let index = 0; index < items.length; index++) {
      const each = nodeAmong(items, index);
      context.item = each;
      context.position = index + 1;
      this.#apply(context, each, this.#find(context, each, undefined), passing, out);
    }
    context.item = item;
    context.position = position;
    context.size = size;
  }

  /** Applies the next of the rules that match the context. */
  applyNext(context: Context, node: TreeNode, after: Rule, passing: Passing, out: Item[]): void {
    this.#apply(context, node, this.#find(context, node, after), passing, out);
  }

  #apply(context: Context, node: TreeNode, rule: Rule | undefined, passing: Passing, out: Item[]): void {
    if (rule === undefined) {
      this.#applyBuiltIn(context, node, passing, out);
      return;
    }
    const { rule: before, group, groupingKey } = context;
    context.rule = rule;
    context.group = undefined;
    context.groupingKey = undefined;
    runTemplate(rule, context, passing.parameters, passing.tunnel, out);
    context.rule = before;
    context.group = group;
    context.groupingKey = groupingKey;
  }

  #find(context: Context, node: TreeNode, after: Rule | undefined): Rule | undefined {
    const candidates = this.#candidates(node);
    let index =
      after === undefined ? 0 : candidates.findIndex(({ template }) => template === after.template) + 1;
    for (; index < candidates.length; index++) {
      const rule = candidates[index] as Rule;
      if (after?.template === rule.template || !rule.pattern(node, context)) continue;
      if (this.#failsOnMany) this.#refuseMany(context, node, rule, candidates, index + 1);
      return rule;
    }
    return undefined;
  }

  #refuseMany(context: Context, node: TreeNode, rule: Rule, candidates: readonly Rule[], from: number): void {
    for (let index = from; index < candidates.length; index++) {
      const other = candidates[index] as Rule;
      if (other.precedence !== rule.precedence || other.priority !== rule.priority) return;
      if (other.template !== rule.template && other.pattern(node, context)) fail('Two rules match');
    }
  }

  /** The rules that may match a node, the first to be asked first. */
  #candidates(node: TreeNode): readonly Rule[] {
    if (node.nodeType !== 1 && node.nodeType !== 2) {
      const known = this.#byKind.get(node.nodeType);
      if (known) return known;
      const found = this.#rules.filter((rule) => this.#may(rule, node.nodeType, undefined));
      this.#byKind.set(node.nodeType, found);
      return found;
    }
    const space = node.nodeType === 1 ? node.namespaceURI : `@${node.namespaceURI}`;
    let names = this.#byName.get(space);
    const known = names?.get(node.localName);
    if (known) return known;
    const name = `${node.localName}}${node.namespaceURI}`;
    const found = this.#rules.filter((rule) => this.#may(rule, node.nodeType, name));
    if (names === undefined) {
      names = new Map();
      this.#byName.set(space, names);
    }
    names.set(node.localName, found);
    return found;
  }

  #may(rule: Rule, kind: number, name: string | undefined): boolean {
    const names = this.#names.get(rule);
    return (
      !names || names.has('*') || names.has(`${kind}*`) || (name !== undefined && names.has(`${kind}${name}`))
    );
  }

  #applyBuiltIn(context: Context, node: TreeNode, passing: Passing, out: Item[]): void {
    if (this.#otherwise === 'FF') fail('No rule matches');
    const hasChildren = node.nodeType === 9 || (node.nodeType === 1 && this.#otherwise === 'TC');
    if (hasChildren) {
      const children: TreeNode[] = [];
      for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(child);
      this.applyAll(context, children, passing, out);
    } else if (this.#otherwise === 'TC') {
      if (node.nodeType === 3) out.push(node);
      else if (node.nodeType === 2) out.push(new TreeNode(3, '#text', '', '', node.nodeValue));
    }
  }
}

function nodeAmong(items: readonly Item[], index: number): TreeNode {
  const item = items[index];
  return item instanceof TreeNode ? item : fail('Templates for values');
}

/** The kinds and names of nodes that a pattern may match, `1local}namespace`, `1*` for any name; `*` where that is not known. */
function namesIn(pattern: Code): ReadonlySet<string> {
  const own = pattern.N === 'p.nodeTest' ? namedBy(text(pattern, 'test')) : undefined;
  if (own) return new Set([`${own.kind}${own.name ?? '*'}`]);
  if (pattern.N === 'p.venn') return new Set(parts(pattern).flatMap((each) => [...namesIn(each)]));
  if (pattern.N === 'p.withPredicate' || pattern.N === 'p.withUpper') return namesIn(part(pattern, 0));
  return new Set(['*']);
}
