import { readFileSync } from 'node:fs';
import { SourceText } from '../../../src/diagnostics/source-text.ts';
import { readRng } from '../../../src/relaxng/syntax/read-rng/read-rng.ts';
import { schemaAttribute } from '../../../src/relaxng/syntax/schema-attribute.ts';
import type { SchemaElement } from '../../../src/relaxng/syntax/schema-element.ts';
import { textOf } from '../../../src/relaxng/syntax/text-of.ts';

/** One case of Clark's suite. */
export interface SpecCase {
  /** Its place in the suite, and the sections that it is about: `17: 3, 4.2`. */
  readonly name: string;
  readonly isCorrect: boolean;
  /** The schema as `/schema.rng`, and the files beside it. */
  readonly files: Readonly<Record<string, string>>;
  readonly documents: readonly { readonly isValid: boolean; readonly text: string }[];
}

/** Reads the suite out of its one file, whose entity is put into the text first. */
export function spectestCases(path: string): SpecCase[] {
  const raw = readFileSync(path, 'utf8');
  const entity = /<!ENTITY dii "([^"]*)">/.exec(raw)?.[1] ?? '';
  const characters = entity.replace(/&#x([0-9A-F]+);/g, (_, code) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
  const text = raw.replace(/^<!DOCTYPE[^\]]*\]>/, '').replaceAll('&dii;', characters);
  const { root } = readRng({ address: path, file: path, source: new SourceText(text), syntax: 'rng' });
  if (root === undefined) throw new Error('The suite is not well-formed.');
  const cases: SpecCase[] = [];
  const collect = (suite: SchemaElement): void => {
    for (const child of suite.children) {
      if (child.kind !== 'element') continue;
      if (child.localName === 'testSuite') collect(child);
      else if (child.localName === 'testCase') cases.push(readCase(child, cases.length + 1, text));
    }
  };
  collect(root);
  return cases;
}

function readCase(element: SchemaElement, number: number, text: string): SpecCase {
  const files: Record<string, string> = {};
  const documents: { isValid: boolean; text: string }[] = [];
  const sections: string[] = [];
  let isCorrect = false;
  const readFiles = (folder: SchemaElement, path: string): void => {
    for (const child of folder.children) {
      if (child.kind !== 'element') continue;
      const name = `${path}/${schemaAttribute(child, 'name')?.value}`;
      if (child.localName === 'dir') readFiles(child, name);
      else if (child.localName === 'resource') files[name] = contentOf(child, text);
    }
  };
  readFiles(element, '');
  for (const child of element.children) {
    if (child.kind !== 'element') continue;
    const { localName } = child;
    if (localName === 'section') sections.push(textOf(child));
    if (localName === 'correct' || localName === 'incorrect') {
      isCorrect = localName === 'correct';
      files['/schema.rng'] = contentOf(child, text);
    }
    if (localName === 'valid' || localName === 'invalid') {
      documents.push({ isValid: localName === 'valid', text: contentOf(child, text) });
    }
  }
  return { name: `${number}: ${sections.join(', ')}`, isCorrect, files, documents };
}

/** What stands in an element, as written. */
function contentOf({ place, localName, children }: SchemaElement, text: string): string {
  const start = text.indexOf('>', place.end) + 1;
  const last = children.findLast((child) => child.kind === 'element');
  const from = last === undefined ? start : endOf(last, text);
  return text.slice(start, text.indexOf(`</${localName}>`, from)).trim();
}

/** Some offset within the last tag of an element that is behind all elements in it. */
function endOf(element: SchemaElement, text: string): number {
  const last = element.children.findLast((child) => child.kind === 'element');
  if (last === undefined) return element.place.end;
  return Math.max(text.indexOf('>', last.place.end), endOf(last, text));
}
