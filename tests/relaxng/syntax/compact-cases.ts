import { existsSync, readFileSync } from 'node:fs';

/** James Clark's suite for the compact syntax; not part of the project. */
export const compactSuite = '/work/shared/data/relaxng/compacttest.xml';

/** One side of a case: a schema, the files that it refers to, and whether it is correct. */
export interface CaseSide {
  readonly text: string;
  readonly correct: boolean;
  readonly resources: ReadonlyMap<string, string>;
}

export interface CompactCase {
  readonly number: number;
  readonly compact: CaseSide;
  /** The XML form of a correct schema. */
  readonly xml?: CaseSide;
}

/** The cases of the suite; undefined where it is not at hand. */
export function compactCases(): CompactCase[] | undefined {
  if (!existsSync(compactSuite)) return undefined;
  // Cases that the suite itself has put in comments or marked as bugs are none.
  const suite = readFileSync(compactSuite, 'utf8').replace(/<!--\s*<testCase>[\s\S]*?-->/g, '');
  return [...suite.matchAll(/<testCase>([\s\S]*?)<\/testCase>/g)].map((match, index) => {
    const content = match[1] as string;
    const compact = side(between(content, 'compact') as string, textOf);
    const xml = between(content, 'xml');
    return { number: index + 1, compact, ...(xml !== undefined && { xml: side(xml, (part) => part) }) };
  });
}

function side(content: string, read: (part: string) => string): CaseSide {
  const resources = [...content.matchAll(/<resource name="([^"]*)">([\s\S]*?)<\/resource>/g)];
  const correct = between(content, 'correct');
  return {
    text: read(correct ?? (between(content, 'incorrect') as string)),
    correct: correct !== undefined,
    resources: new Map(resources.map(([, name, text]) => [name as string, read(text as string)])),
  };
}

function between(content: string, name: string): string | undefined {
  return new RegExp(`<${name}>([\\s\\S]*)</${name}>`).exec(content)?.[1];
}

/** The text of an element that holds characters, references and CDATA sections. */
function textOf(markup: string): string {
  return markup.replace(
    /<!\[CDATA\[([\s\S]*?)\]\]>|&#x([0-9a-f]+);|&(lt|gt|amp|quot);/gi,
    (_, cdata: string | undefined, code: string | undefined, name: string | undefined) => {
      if (cdata !== undefined) return cdata;
      if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16));
      return { lt: '<', gt: '>', amp: '&', quot: '"' }[name as string] as string;
    },
  );
}
