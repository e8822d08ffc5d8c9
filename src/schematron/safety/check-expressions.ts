import type { ActiveSchema } from '../compilation/active-schema.ts';
import type { Expression, Foreign, Let, MessagePart } from '../schema/schema.ts';
import type { SchemaReading } from '../schema/schema-reading.ts';
import { checkForeign, ownFunctions } from './check-foreign.ts';
import { forbiddenCall } from './forbidden-call.ts';

/**
 * Reports what a rule may not do, before anything is compiled, since the compiler itself works out constant
 * expressions: to call functions that read or run something, or instructions that do. Everything that is no expression
 * of XPath passes: it does not compile.
 */
export function checkExpressions(schema: ActiveSchema, reading: SchemaReading): void {
  const namespaces = schema.namespaces;
  const parts = [
    ...schema.lets,
    ...schema.patterns.flatMap(({ lets, rules }) => [...lets, ...rules.flatMap(({ content }) => content)]),
  ];
  const own = ownFunctions([...parts].filter((part) => part.kind === 'foreign'));
  const expression = (it: Expression | undefined): void => {
    const call = it && forbiddenCall(it.text, namespaces, own);
    if (it === undefined || call === undefined) return;
    reading.report('schematron/schema-forbidden', it.place, {
      message: `A rule may not call \`${call.name}\`: it ${call.why}.`,
      hint: 'Write the rule without it; rules look at the document, and with `doc()` at files of the edition.',
      actual: call.name,
    });
  };
  const foreign = (it: Foreign) => checkForeign(it, own, reading);
  const message = (its: readonly MessagePart[]): void => {
    for (const part of its) {
      if (typeof part === 'string') continue;
      if ('select' in part) expression(part.select);
      else foreign(part);
    }
  };
  const variable = (it: Let | Foreign): void => {
    if (it.kind === 'foreign') {
      foreign(it);
      return;
    }
    expression(it.value);
    for (const part of it.content) if (typeof part !== 'string') foreign(part);
  };
  schema.lets.forEach(variable);
  for (const pattern of schema.patterns) {
    pattern.lets.forEach(variable);
    for (const rule of pattern.rules) {
      expression(rule.context);
      expression(rule.subject);
      for (const part of rule.content) {
        if (part.kind === 'let' || part.kind === 'foreign') variable(part);
        else {
          expression(part.test);
          expression(part.subject);
          message(part.parts);
        }
      }
    }
  }
}
