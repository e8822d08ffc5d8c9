import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import type { SchemaViolation } from '../engines/ajv.ts';
import { closest } from '../engines/fastest-levenshtein.ts';
import type { YamlFile } from '../engines/yaml.ts';
import { rangeSpan } from './range-span.ts';

/** What to say of a place where the configuration in `file` does not keep to its JSON Schema. */
export function violationFinding(
  schema: JsonSchema,
  yaml: YamlFile,
  file: string,
  violation: SchemaViolation,
): Diagnostic {
  return violation.keyword === 'additionalProperties'
    ? unknownKey(schema, yaml, file, violation)
    : invalidValue(yaml, file, violation);
}

function unknownKey(
  schema: JsonSchema,
  yaml: YamlFile,
  file: string,
  violation: SchemaViolation,
): Diagnostic {
  const key = String(violation.parameters.additionalProperty);
  const known = Object.keys(partOf(schema, violation.path)?.properties ?? {}).sort();
  const near = closest(key, known);
  return finding('config/unknown-key', file, {
    span: rangeSpan(yaml, yaml.range([...violation.path, key], 'key')),
    message: `\`${key}\` is no key of the configuration${violation.path.length > 0 ? ` under \`${violation.path.join('.')}\`` : ''}.`,
    actual: key,
    expected: known,
    hint: near
      ? `Write \`${near}\` if that is meant.`
      : `Use one of ${known.map((name) => `\`${name}\``).join(', ')}.`,
  });
}

function invalidValue(yaml: YamlFile, file: string, violation: SchemaViolation): Diagnostic {
  const key = violation.path.join('.');
  const actual = violation.path.reduce<unknown>(
    (value, step) => (value as Record<string, unknown>)?.[step],
    yaml.value,
  );
  return finding('config/invalid-value', file, {
    span: rangeSpan(yaml, yaml.range(violation.path, 'value')),
    message: `${key === '' ? 'The configuration' : `\`${key}\``} must ${demand(violation)}.`,
    actual: typeof actual === 'object' ? JSON.stringify(actual) : String(actual),
    hint: key === 'base' ? 'Write the whole address, such as `https://example.org/edition/`.' : undefined,
  });
}

function demand({ keyword, path, parameters }: SchemaViolation): string {
  if (keyword === 'type')
    return path.length === 0 ? 'be a list of keys with values' : `be ${article(String(parameters.type))}`;
  if (keyword === 'not' && path.at(-1) === 'width') return 'be at least 30, or 0 for lines of any length';
  if (keyword === 'not') {
    const address = path[0] === 'schema' ? ', or an address' : '';
    return `be a relative path that stays inside the folder of the edition${address}`;
  }
  if (keyword === 'enum')
    return `be one of ${(parameters.allowedValues as string[]).map((value) => `\`${value}\``).join(', ')}`;
  if (path.at(-1) === 'description') return 'have 50 to 5,000 characters';
  if (keyword === 'uniqueItems') return 'name each only once';
  if (keyword === 'minLength' || keyword === 'minItems') return 'not be empty';
  if (keyword === 'minimum') return `be at least ${parameters.limit}`;
  if (keyword === 'maximum') return `be at most ${parameters.limit}`;
  if (path.at(-1) === 'base')
    return 'be an address that begins with `http://` or `https://` and ends with a slash';
  if (path.at(-1) === 'licence') return 'be an address that begins with `http://` or `https://`';
  if (path.at(-1) === 'date') return 'be a day such as `2026-11-23`';
  if (path.at(-1) === 'language') return 'be a language tag such as `en` or `sr-Latn`';
  return `keep to the schema of the configuration (${keyword})`;
}

interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
}

function partOf(schema: JsonSchema, path: readonly string[]): JsonSchema | undefined {
  return path.reduce<JsonSchema | undefined>((part, key) => part?.properties?.[key], schema);
}

function article(type: string): string {
  if (type === 'integer') return 'a whole number';
  if (type === 'object') return 'a list of keys with values';
  if (type === 'array') return 'a list';
  if (type === 'string,array') return 'a text, or a list of texts';
  return type === 'string' ? 'a text' : `a ${type}`;
}
