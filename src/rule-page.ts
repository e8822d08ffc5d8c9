import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from './package-folder.ts';

/** The page of a rule, in Markdown; undefined where there is none. */
export function rulePage(ruleId: string): string | undefined {
  // An id is a name of the catalogue; whatever else is asked for leads to no file.
  if (!/^[a-z]+\/[a-z0-9-]+$/.test(ruleId)) return undefined;
  try {
    return readFileSync(join(packageFolder(), 'schema/rules', `${ruleId}.md`), 'utf8');
  } catch {
    return undefined;
  }
}
