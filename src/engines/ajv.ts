import { Ajv2020 } from 'ajv/dist/2020.js';

/** Where a value does not keep to a JSON Schema. */
export interface SchemaViolation {
  /** Keys from the root to the value. */
  readonly path: readonly string[];
  /** The keyword of JSON Schema that is not met: `additionalProperties`, `type`, `pattern` … */
  readonly keyword: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** Every place where a value does not keep to a JSON Schema (draft 2020-12). */
export function violations(schema: object, value: unknown): SchemaViolation[] {
  const validate = new Ajv2020({ allErrors: true, strict: false }).compile(schema);
  validate(value);
  return (validate.errors ?? []).map((error) => ({
    path: error.instancePath
      .split('/')
      .slice(1)
      .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~')),
    keyword: error.keyword,
    parameters: error.params,
  }));
}
