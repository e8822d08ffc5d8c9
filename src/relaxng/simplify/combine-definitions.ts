import { trimSpace } from '../syntax/trim-space.ts';
import type { Definition, DefinitionPart } from './definition.ts';
import type { GrammarScope } from './grammar-scope.ts';
import type { SchemaFindings } from './schema-findings.ts';

/** Puts the parts of every definition of a grammar together (RELAX NG, section 4.17). */
export function combineDefinitions(grammar: GrammarScope, findings: SchemaFindings): void {
  combine(grammar.start, '`start`', findings);
  for (const definition of grammar.definitions.values()) {
    combine(definition, `\`${definition.name}\``, findings);
  }
}

function combine(definition: Definition, words: string, findings: SchemaFindings): void {
  const { parts } = definition;
  const [first] = parts;
  if (first === undefined) return;
  if (parts.length === 1) {
    definition.pattern = first.pattern;
    return;
  }
  const [plain, ...otherPlain] = parts.filter((part) => part.combine === undefined);
  for (const other of otherPlain) {
    const message = `${words} is defined twice without \`combine\``;
    findings.report('relaxng/schema-definition', placeOf(other), '4.17', message, {
      hint: 'Add `combine="choice"` or `combine="interleave"`, or give it another name.',
      related: [{ place: placeOf(plain as DefinitionPart), message: 'The first definition.' }],
    });
  }
  const [method, ...rest] = parts.filter((part) => part.combine !== undefined);
  for (const other of rest) {
    if (methodOf(other) === methodOf(method as DefinitionPart)) continue;
    const message = `${words} is combined by \`${methodOf(method as DefinitionPart)}\` and by \`${methodOf(other)}\``;
    findings.report('relaxng/schema-definition', other.combine?.place ?? placeOf(other), '4.17', message, {
      hint: 'Combine all of its definitions in one way.',
      related: [{ place: placeOf(method as DefinitionPart), message: 'The other way.' }],
    });
  }
  definition.pattern = {
    kind: method === undefined ? 'choice' : methodOf(method),
    members: parts.map(({ pattern }) => pattern),
    place: first.element.place,
  };
}

function methodOf({ combine }: DefinitionPart): 'choice' | 'interleave' {
  return trimSpace(combine?.value ?? '') === 'interleave' ? 'interleave' : 'choice';
}

/** The name that is defined, or the word `start`. */
function placeOf({ element }: DefinitionPart) {
  return element.attributes.find(({ name }) => name === 'name')?.place ?? element.place;
}
