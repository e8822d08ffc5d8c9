import { textContent } from '../../../edition/text-content.ts';
import type { XmlElement, XmlText } from '../../../edition/xml-tree.ts';
import { closest } from '../../../engines/fastest-levenshtein.ts';
import type { Grammar } from '../grammar/grammar.ts';
import { firstLeaves, leavesOf, needsOf } from '../grammar/leaves.ts';
import { includesName, spelledNames } from '../grammar/name-class.ts';
import type { Pattern } from '../grammar/pattern.ts';
import { matchesText, textDerivative } from '../grammar/text-derivative.ts';
import type { ElementCheck } from './element-check.ts';
import { joinMisplaced } from './join-misplaced.ts';
import type { Slip } from './slip.ts';

const blank = /^[ \t\r\n]*$/;

/** Compares the children of one element with its content model, going on after each slip as if it had not been made. */
export class ContentCheck {
  readonly #check: ElementCheck;
  readonly #grammar: Grammar;
  readonly #parent: XmlElement;
  readonly #content: Pattern;
  readonly #slips: Slip[] = [];
  /** What may come next. */
  #state: Pattern;
  /** The children so far, with what might have come in the place of each. */
  readonly #history: { readonly child: XmlElement; readonly before: Pattern; readonly counted: boolean }[] =
    [];
  /** Slips about children that may have the place of something that must come, with the leaves of which one must. */
  readonly #standIns: { readonly slip: number; readonly need: readonly Pattern[] }[] = [];
  /** Children whose wrong place was said of another. */
  readonly #forgiven = new Set<XmlElement>();

  constructor(check: ElementCheck, parent: XmlElement, content: Pattern) {
    this.#check = check;
    this.#grammar = check.grammar;
    this.#parent = parent;
    this.#content = content;
    this.#state = content;
  }

  /** The slips in the children and all that is in them. To be asked once. */
  slips(): readonly Slip[] {
    if (this.#parent.children.some(({ kind }) => kind === 'element')) {
      for (const child of this.#parent.children) {
        if (child.kind === 'element') this.#child(child);
        else if (child.kind === 'text') this.#text(child);
      }
    } else if (this.#value()) return this.#slips;
    this.#missing(needsOf(this.#state));
    return joinMisplaced(this.#slips);
  }

  /** The content of an element without children, as one value; true when all has been said of it. */
  #value(): boolean {
    const { table } = this.#grammar;
    const value = textContent(this.#parent);
    if (matchesText(table, this.#state, value)) return true;
    const allowed = leavesOf(this.#state).filter(({ kind }) => /^(data|value|list)$/.test(kind));
    if (allowed.length > 0) {
      this.#slips.push(
        blank.test(value)
          ? { rule: 'relaxng/missing-text', element: this.#parent, allowed }
          : { rule: 'relaxng/invalid-value', element: this.#parent, value, allowed },
      );
      return true;
    }
    for (const child of this.#parent.children) if (child.kind === 'text') this.#text(child);
    return false;
  }

  #text(text: XmlText): void {
    if (blank.test(text.value)) return;
    const after = textDerivative(this.#grammar.table, this.#state, text.value);
    if (after !== this.#grammar.table.notAllowed) this.#state = after;
    else this.#slips.push({ rule: 'relaxng/unexpected-text', element: this.#parent, text });
  }

  #child(child: XmlElement): void {
    const { children } = this.#grammar;
    const before = this.#state;
    let counted = true;
    const steps = children.steps(before, child.namespace, child.localName);
    if (steps.length > 0) {
      const { slips, rest } = this.#check.best(child, steps);
      this.#slips.push(...slips);
      this.#state = rest;
    } else if (this.#grammar.declarationsOf(child.namespace, child.localName).length === 0) {
      counted = this.#unknown(child);
    } else if (!this.#early(child)) {
      counted = false;
      this.#slips.push(...this.#late(child), ...this.#inside(child));
    }
    this.#history.push({ child, before, counted });
  }

  /** A name that the schema does not have: taken for the closest of those that might have come, if one is close. */
  #unknown(child: XmlElement): boolean {
    const expected = firstLeaves(this.#state);
    const meant = closest(child.localName, namesOf(expected, child.namespace));
    if (meant === undefined) this.#standsIn();
    this.#slips.push({ rule: 'relaxng/unknown-element', element: child, expected });
    if (meant === undefined) return false;
    const steps = this.#grammar.children.steps(this.#state, child.namespace, meant);
    const { slips, rest } = this.#check.best(child, steps);
    this.#slips.push(...slips);
    this.#state = rest;
    return true;
  }

  /** A child that may come, but not before something else has: that is missing, or stands after it. */
  #early(child: XmlElement): boolean {
    const steps = this.#grammar.children.steps(this.#state, child.namespace, child.localName, true);
    if (steps.length === 0 || this.#forgiven.has(child)) return false;
    const { slips, rest } = this.#check.best(child, steps);
    const stillNeeded = new Set(needsOf(rest).flat());
    const skipped = needsOf(this.#state)
      .filter((need) => !need.some((leaf) => declares(leaf, child)))
      .filter((need) => !need.every((leaf) => stillNeeded.has(leaf)));
    if (skipped.length === 0) return false;
    const later = this.#laterSiblings(child).find(
      (sibling) => !this.#forgiven.has(sibling) && skipped[0]?.some((leaf) => declares(leaf, sibling)),
    );
    if (later) {
      this.#forgiven.add(later);
      this.#slips.push({ rule: 'relaxng/misplaced-element', element: child, must: 'after', other: later });
    } else this.#missing(skipped, child);
    this.#slips.push(...slips);
    this.#state = rest;
    return true;
  }

  /** A child that may not come, or come no more. */
  #late(child: XmlElement): Slip[] {
    if (this.#forgiven.has(child)) return [];
    const { children, table } = this.#grammar;
    const allows = (state: Pattern) => children.steps(state, child.namespace, child.localName).length > 0;
    for (let index = this.#history.length - 1; index >= 0; index--) {
      const place = this.#history[index];
      if (place === undefined || !allows(place.before)) continue;
      const { before } = place;
      let state = children.after(before, child.namespace, child.localName);
      for (const { child: next, counted } of this.#history.slice(index)) {
        if (counted) state = children.after(state, next.namespace, next.localName);
        if (state === table.notAllowed) break;
      }
      if (state !== table.notAllowed) {
        return [{ rule: 'relaxng/misplaced-element', element: child, must: 'before', other: place.child }];
      }
    }
    const first = this.#history.find((place) => sameName(place.child, child) && allows(place.before))?.child;
    if (first) return [{ rule: 'relaxng/repeated-element', element: child, first }];
    this.#standsIn();
    const elsewhere = leavesOf(this.#content).some((leaf) => declares(leaf, child));
    return [
      { rule: 'relaxng/unexpected-element', element: child, expected: firstLeaves(this.#state), elsewhere },
    ];
  }

  /**
   * What is in a child that should not be here, compared with what its name means elsewhere. What is wrong with
   * itself and its own children is left out: it may be its name that is the slip.
   */
  #inside(child: XmlElement): Slip[] {
    const own = leavesOf(this.#content).flatMap((leaf) =>
      leaf.kind === 'element' && declares(leaf, child) ? [leaf.declaration] : [],
    );
    const known = own.length > 0 ? own : this.#grammar.declarationsOf(child.namespace, child.localName);
    const steps = known.map((declaration) => ({ declaration, rest: this.#grammar.table.empty }));
    return this.#check
      .best(child, steps)
      .slips.filter(({ element }) => element !== child && element.parent !== child);
  }

  /** The next slip is about a child that may have the place of what must come here. */
  #standsIn(): void {
    const [need] = needsOf(this.#state);
    if (need) this.#standIns.push({ slip: this.#slips.length, need });
  }

  /** Elements are missing, unless another child has the place of one: that was said already. */
  #missing(needs: readonly (readonly Pattern[])[], before?: XmlElement): void {
    const missing = needs.filter((need) => !this.#hasStandIn(need));
    if (missing.length === 0) return;
    this.#slips.push({
      rule: 'relaxng/missing-element',
      element: this.#parent,
      needs: missing,
      ...(before && { before }),
    });
  }

  /** Whether a child has the place of what must come, one child for one thing: then its slip says so. */
  #hasStandIn(need: readonly Pattern[]): boolean {
    const index = this.#standIns.findIndex((standIn) => standIn.need.some((leaf) => need.includes(leaf)));
    const standIn = this.#standIns[index];
    if (standIn === undefined) return false;
    this.#standIns.splice(index, 1);
    const slip = this.#slips[standIn.slip];
    if (slip?.rule === 'relaxng/unknown-element' || slip?.rule === 'relaxng/unexpected-element') {
      this.#slips[standIn.slip] = { ...slip, instead: need };
    }
    return true;
  }

  #laterSiblings(child: XmlElement): XmlElement[] {
    const { children } = this.#parent;
    return children.slice(children.indexOf(child) + 1).filter((node) => node.kind === 'element');
  }
}

function declares(leaf: Pattern, element: XmlElement): boolean {
  return (
    leaf.kind === 'element' && includesName(leaf.declaration.nameClass, element.namespace, element.localName)
  );
}

function sameName(a: XmlElement, b: XmlElement): boolean {
  return a.localName === b.localName && a.namespace === b.namespace;
}

function namesOf(leaves: readonly Pattern[], namespace: string): string[] {
  return leaves.flatMap((leaf) =>
    leaf.kind === 'element'
      ? spelledNames(leaf.declaration.nameClass)
          .filter((name) => name.namespace === namespace)
          .map(({ localName }) => localName)
      : [],
  );
}
