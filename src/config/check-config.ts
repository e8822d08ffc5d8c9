import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KnownRuleId } from '../diagnostics/catalogue.ts';
import { catalogue } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import { type SchemaViolation, violations } from '../engines/ajv.ts';
import { closest } from '../engines/fastest-levenshtein.ts';
import { readYaml, type YamlFile } from '../engines/yaml.ts';
import { packageFolder } from '../package-folder.ts';
import type { WrittenConfig } from './written-config.ts';

export interface CheckedConfig {
  /** What could be used of it. */
  readonly value: WrittenConfig;
  readonly diagnostics: readonly Diagnostic[];
  readonly unusable: boolean;
}

/** Holds the text of a configuration in a folder against its JSON Schema; `file` is its name in the findings. */
export function checkConfig(text: string, file: string, folder: string): CheckedConfig {
  const yaml = readYaml(text);
  const [broken] = yaml.errors;
  if (broken) {
    const message = `The configuration is not YAML: ${sentence(broken.message)}`;
    const span = spanOf(yaml, [broken.start, broken.end]);
    return {
      value: {},
      diagnostics: [finding('config/invalid-yaml', file, { span, message })],
      unusable: true,
    };
  }
  if (yaml.value === null || yaml.value === undefined) return { value: {}, diagnostics: [], unusable: false };
  const schema = JSON.parse(readFileSync(join(packageFolder(), 'schema/config.schema.json'), 'utf8'));
  const found = violations(schema, yaml.value);
  const diagnostics = found.map((violation) =>
    violation.keyword === 'additionalProperties'
      ? unknownKey(schema, yaml, file, violation)
      : invalidValue(yaml, file, violation),
  );
  const misread = diagnostics.some((diagnostic) => diagnostic.ruleId === 'config/invalid-value');
  const value = misread ? {} : (yaml.value as WrittenConfig);
  const missing = missingFolders(yaml, file, value, folder);
  diagnostics.push(...unknownRules(yaml, file, value), ...missing);
  return { value, diagnostics, unusable: misread || missing.length > 0 };
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
    span: spanOf(yaml, yaml.range([...violation.path, key], 'key')),
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
    span: spanOf(yaml, yaml.range(violation.path, 'value')),
    message: `${key === '' ? 'The configuration' : `\`${key}\``} must ${demand(violation)}.`,
    actual: typeof actual === 'object' ? JSON.stringify(actual) : String(actual),
    hint: key === 'base' ? 'Write the whole address, such as `https://example.org/edition/`.' : undefined,
  });
}

function demand({ keyword, path, parameters }: SchemaViolation): string {
  if (keyword === 'type')
    return path.length === 0 ? 'be a list of keys with values' : `be ${article(String(parameters.type))}`;
  if (keyword === 'not') return 'be a relative path that stays inside the folder of the edition';
  if (keyword === 'enum')
    return `be one of ${(parameters.allowedValues as string[]).map((value) => `\`${value}\``).join(', ')}`;
  if (keyword === 'minLength') return 'not be empty';
  if (keyword === 'minimum') return `be at least ${parameters.limit}`;
  if (keyword === 'maximum') return `be at most ${parameters.limit}`;
  if (path.at(-1) === 'base')
    return 'be an address that begins with `http://` or `https://` and ends with a slash';
  if (path.at(-1) === 'language') return 'be a language tag such as `en` or `sr-Latn`';
  return `keep to the schema of the configuration (${keyword})`;
}

function missingFolders(yaml: YamlFile, file: string, value: WrittenConfig, folder: string): Diagnostic[] {
  return (['documents', 'registers'] as const).flatMap((key) => {
    const path = value[key];
    if (path === undefined || existsSync(join(folder, path))) return [];
    return [
      finding('config/missing-folder', file, {
        span: spanOf(yaml, yaml.range([key], 'value')),
        message: `There is no folder \`${path}\`, which \`${key}\` names.`,
        hint: 'Correct the name, or make the folder.',
      }),
    ];
  });
}

/** Grades that are given to a rule that does not exist, or to one that is fatal and keeps its grade. */
function unknownRules(yaml: YamlFile, file: string, value: WrittenConfig): Diagnostic[] {
  const ids = catalogue.map((rule) => rule.id);
  return Object.keys(value.rules ?? {}).flatMap((id) => {
    const span = spanOf(yaml, yaml.range(['rules', id], 'key'));
    const rule = catalogue.find((candidate) => candidate.id === id);
    if (rule && rule.severity !== 'fatal') return [];
    if (rule) {
      const message = `\`${id}\` is fatal and keeps its grade.`;
      return [
        finding('config/unknown-rule', file, { span, message, hint: `Remove \`${id}\` from \`rules\`.` }),
      ];
    }
    const near = closest(id, ids) as KnownRuleId | undefined;
    const hint = near ? `Write \`${near}\` if that is meant.` : undefined;
    return [
      finding('config/unknown-rule', file, {
        span,
        message: `There is no rule \`${id}\`.`,
        actual: id,
        hint,
      }),
    ];
  });
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
  return type === 'string' ? 'a text' : `a ${type}`;
}

function spanOf(yaml: YamlFile, range: readonly [number, number] | undefined) {
  if (!range) return undefined;
  const start = yaml.position(range[0]);
  const end = yaml.position(Math.max(range[0], range[1]));
  return { ...start, endLine: end.line, endColumn: end.column };
}

function sentence(message: string): string {
  const first = message.split('\n')[0] as string;
  return `${first.charAt(0).toLowerCase()}${first.slice(1)}${/[.!?]$/.test(first) ? '' : '.'}`;
}
