import { readdirSync, readFileSync } from 'node:fs';

/** An example on a rule's page. */
export interface RuleExample {
  /** What the fence says: `xml`, `yaml`, `html`. */
  readonly language: string;
  readonly verdict: 'wrong' | 'right';
  readonly text: string;
  /** `xml/version wrong 1`: the rule, the verdict, and which of its examples. */
  readonly name: string;
}

/** A page under `schema/rules/`. */
export interface RulePage {
  /** By its place: `xml/version`. */
  readonly id: string;
  /** By its heading. */
  readonly heading: string | undefined;
  readonly severity: string | undefined;
  readonly examples: readonly RuleExample[];
  /** The test that triggers a rule which no text can show, relative to the project. */
  readonly seeTest: string | undefined;
}

const folder = new URL('../../schema/rules/', import.meta.url);

/** All pages, by their ids in the order of code units. */
export function rulePages(): RulePage[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.md'))
    .sort()
    .map((path) => rulePage(path.replace(/\.md$/, ''), readFileSync(new URL(path, folder), 'utf8')));
}

function rulePage(id: string, text: string): RulePage {
  const examples: RuleExample[] = [];
  for (const match of text.matchAll(/^```(\w+) (wrong|right)\n([\s\S]*?)\n?^```$/gm)) {
    const [, language = '', verdict, example = ''] = match as unknown as [
      string,
      string,
      'wrong' | 'right',
      string,
    ];
    const number = examples.filter((other) => other.verdict === verdict).length + 1;
    examples.push({ language, verdict, text: example, name: `${id} ${verdict} ${number}` });
  }
  return {
    id,
    heading: /^# (.+)$/m.exec(text)?.[1],
    severity: /^severity: (\w+)$/m.exec(text)?.[1],
    examples,
    seeTest: /^example: see (\S+)$/m.exec(text)?.[1],
  };
}
