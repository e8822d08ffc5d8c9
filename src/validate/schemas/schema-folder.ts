import { dirname } from 'node:path';
import { isWithin } from './is-within.ts';

/** The folder that a schema's modules may lie in: the edition's, or its own where it stands elsewhere. All absolute. */
export function schemaFolder(schema: string, edition: string): string {
  return isWithin(schema, edition) ? edition : dirname(schema);
}
