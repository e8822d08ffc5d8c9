import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { closest } from '../../../engines/fastest-levenshtein.ts';
import { inSection } from '../in-section.ts';
import { schemaAttribute } from '../schema-attribute.ts';
import { relaxNgNamespace, type SchemaElement, type SchemaNode, type SchemaText } from '../schema-element.ts';
import type { Place } from '../schema-file.ts';
import { schemaFinding } from '../schema-finding.ts';
import { textOf } from '../text-of.ts';
import { trimSpace } from '../trim-space.ts';
import { checkAttributes, isQName } from './check-attributes.ts';
import {
  type ContentSyntax,
  elementNames,
  fullSyntax,
  nameClassKinds,
  patternKinds,
  type SyntaxKind,
} from './element-syntax.ts';

/**
 * Holds a tree against RELAX NG's full syntax (section 3). What stands in an element that is out of place is not
 * looked at. The rest of this library may take for granted that a tree without findings has nothing else in it than
 * section 3 allows.
 *
 * @param root of RELAX NG's namespace
 * @param kind what the root is taken for
 * @returns what is wrong; and every `include` and `externalRef` on the way, in the order of the text
 */
export function checkFullSyntax(
  root: SchemaElement,
  kind: SyntaxKind,
): { diagnostics: Diagnostic[]; references: SchemaElement[] } {
  const checker = new SyntaxChecker();
  checker.check(root, kind);
  return checker;
}

interface Task {
  readonly element: SchemaElement;
  readonly kind: SyntaxKind;
}

class SyntaxChecker {
  readonly diagnostics: Diagnostic[] = [];
  readonly references: SchemaElement[] = [];
  readonly #tasks: Task[] = [];

  check(root: SchemaElement, kind: SyntaxKind): void {
    this.#tasks.push({ element: root, kind });
    for (let task = this.#tasks.pop(); task !== undefined; task = this.#tasks.pop()) {
      const { element } = task;
      const syntax = fullSyntax[task.kind];
      if (task.kind === 'include' || task.kind === 'externalRef') this.references.push(element);
      checkAttributes(element, syntax, this.diagnostics);
      const before = this.#tasks.length;
      if (syntax.content.is === 'string') this.#checkString(element, task.kind);
      else this.#checkContent(element, syntax.content);
      // The first child is looked at next.
      for (let low = before, high = this.#tasks.length - 1; low < high; low++, high--) {
        const first = this.#tasks[low] as Task;
        this.#tasks[low] = this.#tasks[high] as Task;
        this.#tasks[high] = first;
      }
    }
  }

  #checkString(element: SchemaElement, kind: SyntaxKind): void {
    const child = element.children.find((node) => node.kind === 'element');
    if (child !== undefined) {
      this.#report(child.place, `\`${element.name}\` must contain text only, and no \`${child.name}\`.`);
    } else if (kind === 'name') {
      const name = trimSpace(textOf(element));
      if (isQName(name)) return;
      const text = element.children.find((node) => node.kind === 'text');
      const place = text ? wordsOf(text) : element.place;
      this.#report(place, `\`${element.name}\` must contain a name, not \`${name}\`.`);
    }
  }

  #checkContent(element: SchemaElement, content: ContentSyntax): void {
    /** What the element holds already, the name class left out: all of it, what may stand there, and `except`s. */
    const held = { all: 0, right: 0, excepts: 0 };
    let named = content.is !== 'elements' || !content.naming || hasName(element);
    for (let index = 0; index < element.children.length; index++) {
      const child = element.children[index] as SchemaNode;
      if (child.kind === 'text') {
        const words = wordsOf(child);
        if (words.end > words.start) this.#report(words, `Text must not stand in \`${element.name}\`.`);
      } else if (child.kind === 'element' && child.namespace === relaxNgNamespace) {
        if (!named) {
          named = true;
          const kind = nameClassKinds.get(child.localName);
          if (kind !== undefined) {
            this.#tasks.push({ element: child, kind });
            continue;
          }
          if (patternKinds.has(child.localName)) this.#reportNoName(element);
        }
        const kind = childKind(content, child.localName);
        if (kind === undefined) this.#reportMisplaced(element, child);
        else if (this.#isInOrder(element, child, content, held)) this.#tasks.push({ element: child, kind });
        held.all++;
        if (kind !== undefined) held.right++;
        if (child.localName === 'except') held.excepts++;
      }
    }
    if (!named) this.#reportNoName(element);
    else if (content.is === 'elements' && held.all < content.least) {
      this.#report(element.place, `\`${element.name}\` must contain a ${content.noun}.`);
    }
  }

  /** Whether a child that may stand in the element may do so after what it holds already. */
  #isInOrder(
    element: SchemaElement,
    child: SchemaElement,
    content: ContentSyntax,
    held: { readonly right: number; readonly excepts: number },
  ): boolean {
    if (held.excepts > 0 && child.localName === 'except') {
      const message = `\`${element.name}\` must not contain \`except\` twice.`;
      this.#report(child.place, message, 'Put all exceptions into the first.');
    } else if (held.excepts > 0 && child.localName === 'param') {
      this.#report(child.place, `\`${child.name}\` must stand before \`except\`.`);
    } else if (content.is === 'elements' && content.most === 1 && held.right > 0) {
      // One finding for all that are too many.
      if (held.right > 1) return false;
      const message = `\`${element.name}\` must not contain more than one ${content.noun}.`;
      this.#report(child.place, message, 'Put them into a `group`, a `choice` or an `interleave`.');
    } else return true;
    return false;
  }

  #reportMisplaced(element: SchemaElement, child: SchemaElement): void {
    if (elementNames.has(child.localName)) {
      const hint =
        nameClassKinds.has(child.localName) && hasName(element)
          ? `Remove \`@name\` of \`${element.name}\`, or this.`
          : undefined;
      this.#report(child.place, `\`${child.name}\` must not stand in \`${element.name}\`.`, hint);
      return;
    }
    const like = closest(child.localName, elementNames);
    const hint = like === undefined ? undefined : `Write \`${like}\`, if that is meant.`;
    this.#report(child.place, `RELAX NG has no element \`${child.name}\`.`, hint);
  }

  #reportNoName(element: SchemaElement): void {
    const message = `\`${element.name}\` must have the attribute \`name\`, or begin with a name class.`;
    this.#report(
      element.place,
      message,
      'Add `name="…"`, or `name`, `anyName` or `nsName` as its first child.',
    );
  }

  #report(place: Place, sentence: string, hint?: string): void {
    const message = inSection('3', sentence);
    this.diagnostics.push(schemaFinding('relaxng/schema-syntax', place, { message, hint }));
  }
}

function childKind(content: ContentSyntax, localName: string): SyntaxKind | undefined {
  if (content.is === 'elements') return content.of.get(localName);
  if (content.is !== 'parameters') return undefined;
  return localName === 'param' ? 'param' : localName === 'except' ? 'except of data' : undefined;
}

function hasName(element: SchemaElement): boolean {
  return schemaAttribute(element, 'name') !== undefined;
}

/** A text without the white space around it. */
function wordsOf({ value, place }: SchemaText): Place {
  const { file } = place;
  const written = file.source.text.slice(place.start, place.end);
  if (!/[^ \t\r\n]/.test(value)) return { file, start: place.start, end: place.start };
  const start = place.start + (/[^ \t\r\n]/.exec(written)?.index ?? 0);
  return { file, start, end: Math.max(start + 1, place.start + written.trimEnd().length) };
}
