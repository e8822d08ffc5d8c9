import type { XmlElement } from '../../../edition/xml-tree.ts';
import type { Step } from '../grammar/child-derivatives.ts';
import type { Grammar } from '../grammar/grammar.ts';
import type { ElementDeclaration, Pattern } from '../grammar/pattern.ts';
import { checkAttributes } from './attribute-check.ts';
import { ContentCheck } from './content-check.ts';
import type { Slip } from './slip.ts';

/** Levels below which nothing is explained: deeper than any text, and far from the end of the stack. */
const deepest = 500;

/** Compares elements, and all that is in them, with their declarations. Each pair is compared once. */
export class ElementCheck {
  readonly grammar: Grammar;
  readonly #known = new Map<XmlElement, Map<ElementDeclaration, readonly Slip[]>>();
  #depth = 0;

  constructor(grammar: Grammar) {
    this.grammar = grammar;
  }

  /** The slips of an element and of everything in it, if it is what the declaration says. */
  slips(element: XmlElement, declaration: ElementDeclaration): readonly Slip[] {
    let known = this.#known.get(element);
    if (known === undefined) {
      known = new Map();
      this.#known.set(element, known);
    }
    let slips = known.get(declaration);
    if (slips === undefined) {
      slips = this.#depth < deepest ? this.#check(element, declaration) : [];
      known.set(declaration, slips);
    }
    return slips;
  }

  /** Of several ways to go on at an element, the one with the fewest slips; of equally good ones, all that may follow. */
  best(element: XmlElement, steps: readonly Step[]): { slips: readonly Slip[]; rest: Pattern } {
    const { table } = this.grammar;
    const judged = steps.map((step) => ({ ...step, slips: this.slips(element, step.declaration) }));
    const fewest = Math.min(...judged.map(({ slips }) => slips.length));
    const chosen = judged.filter(({ slips }) => slips.length === fewest);
    const rest = chosen.reduce<Pattern>((all, step) => table.choice(all, step.rest), table.notAllowed);
    return { slips: merged(chosen.map(({ slips }) => slips)), rest };
  }

  #check(element: XmlElement, declaration: ElementDeclaration): readonly Slip[] {
    this.#depth++;
    const attributes = checkAttributes(this.grammar, element, declaration.content);
    const content = new ContentCheck(this, element, attributes.rest).slips();
    this.#depth--;
    return [...attributes.slips, ...content];
  }
}

/** Where several declarations all refuse one value only, what any of them allows would have been right. */
function merged(candidates: readonly (readonly Slip[])[]): readonly Slip[] {
  const [first] = candidates;
  const [slip] = first ?? [];
  if (first?.length !== 1 || slip?.rule !== 'relaxng/invalid-value') return first ?? [];
  const same = candidates.flatMap(([other]) =>
    other?.rule === 'relaxng/invalid-value' &&
    other.attribute === slip.attribute &&
    other.element === slip.element
      ? other.allowed
      : [],
  );
  return [{ ...slip, allowed: [...new Set(same)] }];
}
