import type { Severity } from '../../diagnostics/diagnostic.ts';
import { isSchemaRule } from '../../diagnostics/rules/schematron.ts';
import { resolveAddress } from '../reading/resolve-address.ts';
import type {
  Assertion,
  MessagePart,
  NamedText,
  Pattern,
  Reference,
  Rule,
  Schema,
} from '../schema/schema.ts';
import type { Place } from '../schema/schema-file.ts';
import type { SchemaReading } from '../schema/schema-reading.ts';
import type { ActivePart } from '../schema/select-phase.ts';
import type { ActivePattern, ActiveRule, ActiveSchema } from './active-schema.ts';
import type { StoredPlace, Template, ToldAssertion } from './told-assertion.ts';

/** The part of a schema that is to be run, and what each of its assertions tells, by its number. */
export function activate(
  schema: Schema,
  part: ActivePart,
  reading: SchemaReading,
): { readonly active: ActiveSchema; readonly told: readonly ToldAssertion[] } {
  const told: ToldAssertion[] = [];
  const patterns = part.patterns.map(({ pattern, number }): ActivePattern => {
    const rules = pattern.rules.map((rule, index): ActiveRule => {
      let count = 0;
      const content = rule.content.map((item) => {
        if (item.kind === 'let' || item.kind === 'foreign') return item;
        const place = `pattern-${number}.rule-${index + 1}.${item.kind}-${++count}`;
        const { message, diagnostics, properties, ...rest } = item;
        const hints = texts(diagnostics, schema.diagnostics, 'diagnostic', reading);
        const facts = texts(properties, schema.properties, 'property', reading);
        const parts = [
          message,
          ...hints.map((hint) => hint.parts),
          ...facts.map((fact) => fact.parts),
        ].flat();
        told.push({
          ...tellings(item, rule, pattern, place),
          message: template(message),
          hints: hints.map((hint) => template(hint.parts)),
          properties: facts.map(({ id, parts: words }) => ({ id, words: template(words) })),
          dynamic: parts.filter((words) => typeof words !== 'string').length,
          place: storedPlace(item.place),
        });
        return { ...rest, number: told.length - 1, parts };
      });
      return { ...rule, content };
    });
    return { ...pattern, rules };
  });
  const { binding, namespaces, lets } = schema;
  return { active: { binding, namespaces, lets: [...lets, ...part.lets], patterns }, told };
}

function tellings(assertion: Assertion, rule: Rule, pattern: Pattern, place: string) {
  const role = assertion.role ?? rule.role ?? pattern.role;
  const flag = assertion.flag ?? rule.flag ?? pattern.flag;
  const see = assertion.see ?? rule.see ?? pattern.see;
  const name = plainName(assertion.id ?? rule.id ?? pattern.id ?? '') ?? place;
  const url = see === undefined ? undefined : addressOf(see, assertion.place);
  return {
    ruleId: `schematron/${name}` as const,
    severity: severityOf(role),
    ...(role !== undefined && { role }),
    ...(flag !== undefined && { flag }),
    ...(url !== undefined && { url }),
  };
}

/** An id as the name of a rule: without what has no place in one, and none of those that opis has itself. */
function plainName(id: string): string | undefined {
  const name = id.replace(/[^\p{L}\p{N}._-]+/gu, '-');
  if (name === '') return undefined;
  return isSchemaRule(`schematron/${name}`) ? name : `${name}-rule`;
}

/** By `@role`: what says nothing of the grade is an error. */
function severityOf(role: string | undefined): Severity {
  const word = role?.toLowerCase();
  if (word === 'warning' || word === 'warn' || word === 'nonfatal') return 'warning';
  return word === 'information' || word === 'info' ? 'info' : 'error';
}

/** `@see` as an address of the web, or as the path that is written; no other address is one to follow. */
function addressOf(see: string, { file }: Place): string | undefined {
  if (/^[A-Za-z][A-Za-z0-9+.-]+:/.test(see)) return /^https?:/i.test(see) ? see : undefined;
  const address = resolveAddress(see, file.address);
  return address !== undefined && /^https?:/.test(address) ? address : see;
}

function texts(
  references: readonly Reference[],
  all: ReadonlyMap<string, NamedText>,
  what: string,
  reading: SchemaReading,
): NamedText[] {
  return references.flatMap(({ name, place }) => {
    const text = all.get(name);
    if (text !== undefined) return [text];
    reading.report('schematron/schema-reference', place, {
      message: `There is no ${what} \`${name}\`.`,
      hint: `Correct the name, or write a \`${what}\` with this \`id\`.`,
      actual: name,
    });
    return [];
  });
}

function template(parts: readonly MessagePart[]): Template {
  return parts.map((part) => (typeof part === 'string' ? part : null));
}

/** A place without the text that it is in. */
export function storedPlace({ file, start, end }: Place): StoredPlace {
  return { address: file.address, ...file.source.span(start, end) };
}
