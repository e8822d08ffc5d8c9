import { closest } from '../../engines/fastest-levenshtein.ts';
import { schemaAttribute } from '../syntax/schema-attribute.ts';
import type { SchemaElement } from '../syntax/schema-element.ts';
import type { Place } from '../syntax/schema-file.ts';
import type { BuiltSchema } from './built-schema.ts';
import type { Definition } from './definition.ts';
import type { GrammarScope } from './grammar-scope.ts';
import { definedName } from './overrides.ts';
import type { SchemaFindings } from './schema-findings.ts';

/** Likenesses that are looked for: each takes time in proportion to the names that are defined. */
const hintLimit = 20;

/**
 * Whether there is what is referred to: what an `include` overrides (RELAX NG, section 4.7), the definition of every
 * `ref` and `parentRef`, the `start` of every `grammar` (section 4.18), in unreachable definitions too.
 */
export function checkReferences(built: BuiltSchema, findings: SchemaFindings): void {
  for (const overrides of built.overrides) {
    for (const element of overrides.unused()) {
      const what = element.localName === 'start' ? '`start`' : `\`${definedName(element)}\``;
      const message = `The \`include\` overrides ${what}, which \`${overrides.file.file.file}\` does not define`;
      findings.report('relaxng/schema-definition', namePlace(element), '4.7', message, {
        hint: 'Move it out of the `include`, if it is to be added.',
      });
    }
  }
  for (const { start, place } of built.grammars) {
    if (start.parts.length > 0) continue;
    const message = 'A `grammar` must have a `start`';
    findings.report('relaxng/schema-definition', place, '4.18', message, {
      hint: 'Add a `start` that refers to what documents begin with.',
    });
  }
  let hints = 0;
  for (const { element, grammar, definition } of built.references) {
    if (definition.parts.length > 0) continue;
    const hint = hints++ < hintLimit ? hintFor(element, grammar, definition) : undefined;
    const message = `\`${definition.name}\` is not defined`;
    findings.report('relaxng/schema-reference', namePlace(element), '4.18', message, { hint });
  }
}

function hintFor(element: SchemaElement, grammar: GrammarScope, { name }: Definition): string | undefined {
  if (element.localName === 'ref' && hasDefinition(grammar.parent, name)) {
    return `Use \`parentRef\`: the grammar around this one defines \`${name}\`.`;
  }
  const names = [...grammar.definitions.values()].filter(({ parts }) => parts.length > 0);
  const like = closest(
    name,
    names.map((definition) => definition.name),
  );
  return like === undefined ? undefined : `Write \`${like}\`, if that is meant.`;
}

function hasDefinition(grammar: GrammarScope | undefined, name: string): boolean {
  return (grammar?.definitions.get(name)?.parts.length ?? 0) > 0;
}

function namePlace(element: SchemaElement): Place {
  return schemaAttribute(element, 'name')?.place ?? element.place;
}
