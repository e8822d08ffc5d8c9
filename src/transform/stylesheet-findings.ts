import { basename, sep } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { displayPath } from '../diagnostics/display-path.ts';
import { finding } from '../diagnostics/finding.ts';
import { descendants } from '../edition/descendants.ts';
import { elementAtPath } from '../edition/element-at-path.ts';
import { nameSpan } from '../edition/name-span.ts';
import type { SourceDocument } from '../edition/source-document.ts';
import type { XmlDocument, XmlElement } from '../edition/xml-tree.ts';
import type { StylesheetFault, StylesheetMessage } from '../engines/saxon-js.ts';
import { stylesheetFolder } from './stylesheet-folder.ts';
import { stylesheetModules } from './stylesheet-modules.ts';

/** The outputs by the names that the stylesheets' messages give them. */
const outputs: Readonly<Record<string, string>> = { html: 'the pages', text: 'the plain text' };

/**
 * What stylesheets told of a document: each element that they do not know, once, at its place and with the
 * outputs that do not know it; anything else that one says with `xsl:message`.
 */
export function messageFindings(
  document: SourceDocument,
  messages: readonly StylesheetMessage[],
): Diagnostic[] {
  const unhandled = new Map<string, { name: string; outputs: Set<string> }>();
  const diagnostics: Diagnostic[] = [];
  for (const { name, attributes, text } of messages) {
    if (name === 'unhandled-element') {
      const path = attributes.path ?? '';
      const known = unhandled.get(path) ?? { name: attributes.name ?? '', outputs: new Set<string>() };
      known.outputs.add(outputs[attributes.output ?? ''] ?? 'an output');
      unhandled.set(path, known);
    } else {
      diagnostics.push(
        finding('xslt/message', document.file, { message: `A stylesheet says: ${text.trim()}` }),
      );
    }
  }
  for (const [path, { name, outputs: unknowing }] of unhandled) {
    const element = elementAtPath(document.tree, path);
    diagnostics.push(
      finding('xslt/unhandled-element', document.file, {
        span: element && nameSpan(document.source, element),
        path,
        message: `No stylesheet of ${[...unknowing].join(' and ')} knows \`<${name}>\`: its content is shown as it is.`,
        hint: 'Use an element that the stylesheets know, or add a template for this one.',
      }),
    );
  }
  return diagnostics;
}

/**
 * A stylesheet that came to grief over a document or a register: the document is named, and where in the stylesheet. Where
 * several outputs of it fail for one reason, they are named together.
 *
 * @param what the tree that the stylesheet read, where that may be what went too deep
 */
export function dynamicError(
  fault: StylesheetFault,
  what: {
    readonly file: string;
    readonly outputs: readonly string[];
    readonly stylesheet: string;
    readonly cwd: string;
    readonly tree?: XmlDocument;
  },
): Diagnostic {
  const module = moduleOf(fault, what.stylesheet);
  const stylesheet = displayPath(module ?? what.stylesheet, what.cwd);
  const place =
    module === undefined ? '' : ` in \`${stylesheet}\`${fault.line ? `, line ${fault.line}` : ''}`;
  const code = fault.code === undefined ? '' : ` (${fault.code})`;
  const depth = fault.tooDeep && what.tree ? depthOf(what.tree) : 0;
  const isDeep = depth > deepest;
  const reason = isDeep
    ? `the document is nested ${depth} levels deep, which is more than a stylesheet can follow`
    : fault.tooDeep
      ? 'a template or a function of the stylesheet calls itself without end'
      : fault.message.replaceAll(/Q\{[^}]*\}/g, '').replace(/\.$/, '');
  return finding('xslt/dynamic-error', what.file, {
    message: `${listed(what.outputs)} cannot be made: ${reason}${code}${place}.`,
    hint: isDeep
      ? 'Look for elements that end later than they should; the other documents are published all the same.'
      : 'Look at the stylesheet with this document; the others are made all the same.',
    ...(!isDeep && {
      related: [
        {
          file: stylesheet,
          ...(module !== undefined && fault.line !== undefined && { line: fault.line }),
          message: 'the stylesheet',
        },
      ],
    }),
  });
}

/** So many levels any stylesheet can follow that comes to an end; how many more depends on the elements. */
const deepest = 200;

function listed(paths: readonly string[]): string {
  const quoted = paths.map((path) => `\`${path}\``);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} and ${last}`;
}

/** How many elements stand in each other at most. */
function depthOf({ root }: XmlDocument): number {
  const depths = new Map<XmlElement, number>();
  let most = 0;
  for (const element of descendants(root)) {
    const depth = (depths.get(element.parent as XmlElement) ?? 0) + 1;
    depths.set(element, depth);
    if (depth > most) most = depth;
  }
  return most;
}

/** A source that a stylesheet came to no end over. */
export interface LateSource {
  /** The path of its page. */
  readonly path: string;
  /** The number of its elements. */
  readonly size: number;
  /** The time that the stylesheet had for it. */
  readonly seconds: number;
}

/** A stylesheet that came to no end over one source or several. */
export function lateFinding(
  stylesheet: string,
  { late, givenUp }: { readonly late: readonly LateSource[]; readonly givenUp: boolean },
): Diagnostic {
  const isLarge = late.some(({ size }) => size >= largeDocument);
  const over = isLarge
    ? late
        .map(({ path, size, seconds }) => `\`${path}\` of ${size} elements within ${seconds} seconds`)
        .join(' and ')
    : `${late.map(({ path }) => `\`${path}\``).join(' and ')} within ${Math.max(...late.map(({ seconds }) => seconds))} seconds`;
  const rest = givenUp
    ? 'it is given up, and nothing more is made with it'
    : 'the others are made all the same';
  return finding('xslt/time-limit', stylesheet, {
    message: `The stylesheet came to no end over ${over}: ${rest}.`,
    hint: isLarge
      ? 'Divide so large a document into several, or look for a template or a function that calls itself without end.'
      : 'Look for a template or a function that calls itself without end.',
  });
}

/** So many elements make a document large: a letter has a few hundred. */
export const largeDocument = 20_000;

/**
 * The module in which a stylesheet came to grief: SaxonJS names its file without the folder. Where a module of an edition and
 * one of ours are called alike, it is the edition's that is likely to be wrong.
 */
function moduleOf({ module }: StylesheetFault, stylesheet: string): string | undefined {
  if (module === undefined) return undefined;
  const files = stylesheetModules(stylesheet)
    .map(({ file }) => file)
    .filter((file) => basename(file) === basename(module));
  return files.find((file) => !file.startsWith(stylesheetFolder() + sep)) ?? files[0];
}
