import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { KnownRuleId } from '../diagnostics/catalogue.ts';
import { catalogue } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import { isSchemaRule } from '../diagnostics/rules/schematron.ts';
import { violations } from '../engines/ajv.ts';
import { closest } from '../engines/fastest-levenshtein.ts';
import { readYaml, type YamlFile } from '../engines/yaml.ts';
import { packageFolder } from '../package-folder.ts';
import { rangeSpan } from './range-span.ts';
import { violationFinding } from './violation-finding.ts';
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
    const span = rangeSpan(yaml, [broken.start, broken.end]);
    return {
      value: {},
      diagnostics: [finding('config/invalid-yaml', file, { span, message })],
      unusable: true,
    };
  }
  if (yaml.value === null || yaml.value === undefined) return { value: {}, diagnostics: [], unusable: false };
  const schema = JSON.parse(readFileSync(join(packageFolder(), 'schema/config.schema.json'), 'utf8'));
  const found = violations(schema, yaml.value);
  const diagnostics = found.map((violation) => violationFinding(schema, yaml, file, violation));
  const misread = diagnostics.some((diagnostic) => diagnostic.ruleId === 'config/invalid-value');
  const value = misread ? {} : (yaml.value as WrittenConfig);
  const missing = missingFolders(yaml, file, value, folder);
  diagnostics.push(...unknownRules(yaml, file, value), ...missing);
  return { value, diagnostics, unusable: misread || missing.length > 0 };
}

function missingFolders(yaml: YamlFile, file: string, value: WrittenConfig, folder: string): Diagnostic[] {
  return (['documents', 'registers', 'theme'] as const).flatMap((key) => {
    const path = value[key];
    if (path === undefined || statSync(join(folder, path), { throwIfNoEntry: false })?.isDirectory())
      return [];
    return [
      finding('config/missing-folder', file, {
        span: rangeSpan(yaml, yaml.range([key], 'value')),
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
    const span = rangeSpan(yaml, yaml.range(['rules', id], 'key'));
    const rule = catalogue.find((candidate) => candidate.id === id);
    if ((rule && rule.severity !== 'fatal') || isSchemaRule(id)) return [];
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

function sentence(message: string): string {
  const first = message.split('\n')[0] as string;
  return `${first.charAt(0).toLowerCase()}${first.slice(1)}${/[.!?]$/.test(first) ? '' : '.'}`;
}
