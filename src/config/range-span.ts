import type { YamlFile } from '../engines/yaml.ts';

/** A range of offsets in a YAML file as the span of a finding; undefined where there is no range. */
export function rangeSpan(yaml: YamlFile, range: readonly [number, number] | undefined) {
  if (!range) return undefined;
  const start = yaml.position(range[0]);
  const end = yaml.position(Math.max(range[0], range[1]));
  return { ...start, endLine: end.line, endColumn: end.column };
}
