import { readFileSync, realpathSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { displayPath } from '../../diagnostics/display-path.ts';
import { type FindingDetails, finding } from '../../diagnostics/finding.ts';
import { SourceText } from '../../diagnostics/source-text.ts';
import { attribute } from '../../edition/attribute.ts';
import { attributeSpan } from '../../edition/attribute-span.ts';
import { descendants } from '../../edition/descendants.ts';
import { nameSpan } from '../../edition/name-span.ts';
import { xmlNamespace } from '../../edition/namespaces.ts';
import type { XmlElement } from '../../edition/xml-tree.ts';
import { relaxNgNamespace, type SchemaFile } from './grammar/schema-file.ts';
import { schemaTree } from './schema-tree.ts';

/** A schema with all its modules, or what keeps it from being used. */
export interface LoadedSchema {
  readonly schema?: SchemaFile;
  /** The schema first, then its modules, each once, in the order in which they are met. */
  readonly files: readonly SchemaFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a RELAX NG schema (XML syntax) and every file that its `include` and `externalRef` elements lead to.
 * Nothing is fetched, and no file outside `folder` is read.
 */
export function loadSchema(path: string, options: { folder: string; cwd: string }): LoadedSchema {
  const loader = new SchemaLoader(options.folder, options.cwd);
  const schema = loader.load(path, undefined);
  const { diagnostics, files } = loader;
  return { ...(schema && diagnostics.length === 0 && { schema }), files, diagnostics };
}

/** The element that names a file, and the file in which it stands. */
interface Reference {
  readonly file: SchemaFile;
  readonly element: XmlElement;
}

class SchemaLoader {
  readonly diagnostics: Diagnostic[] = [];
  readonly files: SchemaFile[] = [];
  readonly #folder: string;
  readonly #cwd: string;
  readonly #open = new Set<string>();

  constructor(folder: string, cwd: string) {
    this.#folder = folder;
    this.#cwd = cwd;
  }

  load(path: string, from: Reference | undefined): SchemaFile | undefined {
    const known = this.files.find((file) => file.path === path);
    if (known) return this.#open.has(path) ? this.#loop(known, from) : known;
    const file = displayPath(path, this.#cwd);
    const text = this.#text(path, file, from);
    if (text === undefined) return undefined;
    const source = new SourceText(text);
    const tree = schemaTree(text);
    if (!('kind' in tree)) {
      const span = source.position(tree.construct);
      return this.#refuse(file, {
        span,
        message: `The schema is not well-formed XML: ${tree.words.replace(/\.$/, '')}.`,
        ...(/^\s*</.test(text) ? {} : { hint: compactHint }),
      });
    }
    const modules = new Map<XmlElement, SchemaFile>();
    const loaded: SchemaFile = { path, file, source, tree, modules };
    if (tree.root.namespace !== relaxNgNamespace) {
      const message = `The root of a RELAX NG schema must be one of its own elements, not \`${tree.root.name}\` ${inNamespace(tree.root)}.`;
      return this.#refuse(file, { span: nameSpan(source, tree.root), message });
    }
    this.files.push(loaded);
    this.#open.add(path);
    for (const element of descendants(tree.root)) this.#follow({ file: loaded, element }, modules);
    this.#open.delete(path);
    return loaded;
  }

  #follow(from: Reference, modules: Map<XmlElement, SchemaFile>): void {
    const { file, element } = from;
    if (element.namespace !== relaxNgNamespace) return;
    if (attribute(element, 'base', xmlNamespace) !== undefined) {
      const message =
        '`@xml:base` is not understood here: paths are relative to the file in which they stand.';
      const span = attributeSpan(file.source, element, 'xml:base').whole;
      this.#refuse(file.file, { span, message, hint: 'Remove it and write the paths in full.' });
    }
    if (element.localName !== 'include' && element.localName !== 'externalRef') return;
    const href = attribute(element, 'href');
    if (href === undefined) return;
    const span = attributeSpan(file.source, element, 'href').value;
    if (/^[A-Za-z][A-Za-z0-9+.-]*:|^\/\//.test(href)) {
      const message = `The schema includes \`${href}\`, which is not fetched.`;
      this.#refuse(file.file, { span, message, hint: 'Keep a copy beside the schema and include that.' });
      return;
    }
    const module = this.load(resolve(dirname(file.path), decoded(href.trim())), from);
    if (module) modules.set(element, module);
  }

  #text(path: string, file: string, from: Reference | undefined): string | undefined {
    const place = from && {
      file: from.file.file,
      span: attributeSpan(from.file.source, from.element, 'href').value,
    };
    try {
      const real = realpathSync(path);
      if (!`${real}${sep}`.startsWith(`${realpathSync(this.#folder)}${sep}`)) {
        const message = `\`${file}\` is not read: it lies outside the folder of the schema and of the edition.`;
        return this.#refuse(place?.file ?? file, { span: place?.span, message });
      }
      return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(real));
    } catch (error) {
      const reason =
        error instanceof TypeError ? 'is not in UTF-8' : missing(error) ? 'does not exist' : 'cannot be read';
      const message = `The schema \`${file}\` ${reason}.`;
      return this.#refuse(place?.file ?? file, { span: place?.span, message });
    }
  }

  #loop(file: SchemaFile, from: Reference | undefined): undefined {
    const span = from && attributeSpan(from.file.source, from.element, 'href').value;
    const message = `\`${file.file}\` includes itself, by way of this reference.`;
    return this.#refuse(from?.file.file ?? file.file, { span, message });
  }

  #refuse(file: string, details: FindingDetails): undefined {
    this.diagnostics.push(finding('relaxng/unusable-schema', file, details));
  }
}

const compactHint = 'Convert it to the XML syntax, if it is a schema in the compact syntax.';

function inNamespace({ namespace }: XmlElement): string {
  return namespace === '' ? 'in no namespace' : `of \`${namespace}\``;
}

function missing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(String((error as NodeJS.ErrnoException).code));
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}
