import type { Element, Root } from 'hast';
import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { transformSources } from '../transform-sources.ts';
import type { Fixture } from './fixtures.ts';

export interface RenderedFixture {
  readonly fixture: Fixture;
  /** The page as the transformation wrote it. */
  readonly html: string;
  /** The page as a browser reads it. */
  readonly page: Root;
  readonly diagnostics: readonly Diagnostic[];
}

/** Renders all fixtures as the documents of one edition, each with what is found about it. */
export async function renderFixtures(
  fixtures: readonly Fixture[],
  prepare: (tei: string) => string = (tei) => tei,
): Promise<RenderedFixture[]> {
  const id = (fixture: Fixture) => fixture.name.replaceAll('/', '-');
  const { files, diagnostics } = await transformSources(
    Object.fromEntries(
      fixtures.map((fixture) => [
        `tei/documents/${id(fixture)}.xml`,
        withId(prepare(fixture.tei), id(fixture)),
      ]),
    ),
  );
  return fixtures.map((fixture) => {
    const html = files.get(`doc/${id(fixture)}.html`);
    if (html === undefined) throw new Error(`${fixture.name} has no page: ${failures(diagnostics)}`);
    return {
      fixture,
      html,
      page: rehype().parse(html),
      diagnostics: diagnostics.filter(({ file }) => file.endsWith(`/${id(fixture)}.xml`)),
    };
  });
}

function failures(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.flatMap(({ severity, message }) => (severity === 'error' ? [message] : [])).join(' ');
}

/** A document with the id that its page is called by, whatever id it had. */
function withId(tei: string, id: string): string {
  return tei.replace(/<(TEI|teiCorpus)\b([^>]*)/, (_, name: string, attributes: string) => {
    return `<${name} xml:id="${id}"${attributes.replace(/ xml:id="[^"]*"/, '')}`;
  });
}

/** The first element that has a class, or a name. */
export function findElement(root: Root | Element, is: (element: Element) => boolean): Element | undefined {
  let found: Element | undefined;
  visit(root, 'element', (element) => {
    if (found === undefined && is(element)) found = element;
  });
  return found;
}

/** Does an element bear a class? */
export function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name);
}
