import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { sortDiagnostics } from '../../diagnostics/order.ts';
import { SourceText } from '../../diagnostics/source-text.ts';
import { type FileReference, fileReferences } from './file-references.ts';
import { checkFullSyntax } from './full-syntax/check-full-syntax.ts';
import { patternKinds } from './full-syntax/element-syntax.ts';
import { uriReference } from './full-syntax/uri-reference.ts';
import { inSection } from './in-section.ts';
import type { LoadedFile, LoadedSchema } from './loaded-schema.ts';
import { readRng } from './read-rng/read-rng.ts';
import { referenceLoops } from './reference-loops.ts';
import { readRnc } from './rnc/read-rnc.ts';
import { relaxNgNamespace, type SchemaElement } from './schema-element.ts';
import type { Place, SchemaFile } from './schema-file.ts';
import { schemaFinding } from './schema-finding.ts';
import type { SchemaResolver } from './schema-resolver.ts';
import { syntaxOf } from './syntax-of.ts';

/**
 * Reads a schema, in either syntax, and every file that its `include` and `externalRef` elements lead to, each once;
 * holds them all against the full syntax (RELAX NG, sections 3, 4.5 to 4.7).
 *
 * @param address of the schema: an absolute path, or a URL
 * @param resolver gives the texts of files; nothing else is read
 */
export function loadSchema(address: string, resolver: SchemaResolver): LoadedSchema {
  const loader = new SchemaLoader(resolver);
  const schema = loader.load(address);
  const { files } = loader;
  const diagnostics = sortDiagnostics(loader.diagnostics);
  return { ...(schema && diagnostics.length === 0 && { schema }), files, diagnostics };
}

/** A file while the files that it refers to are being read. */
interface OpenFile extends LoadedFile {
  readonly references: Map<SchemaElement, LoadedFile>;
  readonly identity: string;
  /** The reference by which it was met first. */
  readonly from: Origin | undefined;
}

interface Origin extends FileReference {
  readonly file: OpenFile;
}

/** Why an address gives no schema: to be said at every reference to it, or said already where the file is wrong. */
type Unusable =
  | {
      readonly file: string;
      readonly message: string;
      readonly hint?: string | undefined;
      readonly place?: Place;
    }
  | 'told';

class SchemaLoader {
  readonly diagnostics: Diagnostic[] = [];
  readonly files: SchemaFile[] = [];
  readonly #resolver: SchemaResolver;
  readonly #known = new Map<string, OpenFile | Unusable>();
  readonly #origins: Origin[] = [];

  constructor(resolver: SchemaResolver) {
    this.#resolver = resolver;
  }

  load(address: string): LoadedFile | undefined {
    const schema = this.#read(address, undefined);
    if (schema === 'told') return undefined;
    if (!('root' in schema)) {
      const { file, message, hint, place } = schema;
      this.diagnostics.push(
        place
          ? schemaFinding('relaxng/unusable-schema', place, { message, hint })
          : finding('relaxng/unusable-schema', file, { message, hint }),
      );
      return undefined;
    }
    if (!patternKinds.has(schema.root.localName)) {
      const message = inSection('3', `The root of a schema must be a pattern, not \`${schema.root.name}\`.`);
      const hint = 'Put it into a `grammar`.';
      this.diagnostics.push(schemaFinding('relaxng/schema-syntax', schema.root.place, { message, hint }));
    }
    // The list grows while it is worked on: files are met breadth first.
    for (const origin of this.#origins) this.#follow(origin);
    for (const { element, files } of referenceLoops(schema)) {
      const [first, ...others] = files.map((loaded) => loaded.file.file);
      this.#refuseLoop(element, first as string, others);
    }
    return schema;
  }

  #follow(origin: Origin): void {
    const { element, href, address, file } = origin;
    const uri = uriReference(href.value);
    // Section 3 says so already.
    if (uri === undefined) return;
    if (uri.hasFragment) {
      const message = inSection(
        '4.5',
        `\`${href.value}\` must not have a fragment (\`#…\`): whole files are included.`,
      );
      this.diagnostics.push(schemaFinding('relaxng/schema-reference', href.place, { message }));
      return;
    }
    if (address === undefined) {
      const message = inSection('4.5', `\`${href.value}\` leads nowhere from here.`);
      this.diagnostics.push(schemaFinding('relaxng/schema-reference', href.place, { message }));
      return;
    }
    const target = this.#read(address, origin);
    if (target === 'told') return;
    if (!('root' in target)) {
      const { message, hint, place } = target;
      const related = place && [{ place, message: 'What is wrong there.' }];
      this.diagnostics.push(
        schemaFinding('relaxng/schema-reference', href.place, { message, hint, related }),
      );
      return;
    }
    if (this.#hasRightRoot(origin, target)) file.references.set(element, target);
  }

  #hasRightRoot({ element, href }: FileReference, { file, root }: LoadedFile): boolean {
    const [section, wanted, isRight] =
      element.localName === 'include'
        ? ['4.7', '`grammar`', root.localName === 'grammar']
        : ['4.6', 'a pattern', patternKinds.has(root.localName)];
    if (isRight) return true;
    const message = inSection(
      section as string,
      `The root of \`${file.file}\` must be ${wanted} for \`${element.localName}\`, not \`${root.name}\`.`,
    );
    this.diagnostics.push(
      schemaFinding('relaxng/schema-reference', href.place, {
        message,
        hint:
          root.localName === 'include' || element.localName === 'externalRef' ? undefined : useExternalRef,
        related: [{ place: root.place, message: 'The root.' }],
      }),
    );
    return false;
  }

  #read(address: string, from: Origin | undefined): OpenFile | Unusable {
    const known = this.#known.get(address);
    if (known !== undefined) return known;
    const made = this.#readAnew(address, from);
    this.#known.set(address, made);
    return made;
  }

  #readAnew(address: string, from: Origin | undefined): OpenFile | Unusable {
    const document = this.#resolver.read(address);
    if ('message' in document) return document;
    const { text, file: name, identity = address, base = address } = document;
    for (let outer = from; outer !== undefined; outer = outer.file.from) {
      // Another name of a file that is being read: a link that leads in a circle.
      if (outer.file.identity === identity) {
        this.#refuseLoop((from as Origin).element, name, []);
        return 'told';
      }
    }
    const file: SchemaFile = {
      address,
      file: name,
      source: new SourceText(text),
      syntax: syntaxOf(base, text),
    };
    this.files.push(file);
    const zero = text.indexOf('\0');
    if (zero >= 0) {
      const message = `The schema \`${name}\` holds a NUL character, and is no text.`;
      return { file: name, message, place: { file, start: zero, end: zero + 1 } };
    }
    const { root, diagnostics } = file.syntax === 'rnc' ? readRnc(file) : readRng(file);
    this.diagnostics.push(...diagnostics);
    if (root === undefined || diagnostics.length > 0) return 'told';
    if (root.namespace !== relaxNgNamespace) return notRelaxNg(file, root);
    const kind = patternKinds.get(root.localName);
    const checked = kind && checkFullSyntax(root, kind);
    if (checked !== undefined) this.diagnostics.push(...checked.diagnostics);
    const opened: OpenFile = { file, root, references: new Map(), identity, from };
    for (const reference of fileReferences(checked?.references ?? [], base))
      this.#origins.push({ ...reference, file: opened });
    return opened;
  }

  #refuseLoop(element: SchemaElement, file: string, between: readonly string[]): void {
    const place = element.attributes.find(({ name }) => name === 'href')?.place ?? element.place;
    const way = between.length === 0 ? '' : `, by way of ${listed(between)}`;
    const section = element.localName === 'include' ? '4.7' : '4.6';
    const message = inSection(section, `\`${file}\` includes itself${way}.`);
    this.diagnostics.push(schemaFinding('relaxng/schema-reference', place, { message }));
  }
}

const useExternalRef = 'Use `externalRef`, where a pattern may stand, to have it there.';

function listed(files: readonly string[]): string {
  const shown = files.slice(0, 3).map((file) => `\`${file}\``);
  return files.length > 3 ? `${shown.join(', ')} and ${files.length - 3} more` : shown.join(' and ');
}

function notRelaxNg({ file }: SchemaFile, root: SchemaElement): Unusable {
  const namespace = root.namespace === '' ? 'in no namespace' : `of \`${root.namespace}\``;
  const sentence = `The root of \`${file}\` must be an element of RELAX NG, not \`${root.name}\` ${namespace}.`;
  const hint =
    root.namespace === '' && patternKinds.has(root.localName)
      ? `Declare the namespace in it: \`xmlns="${relaxNgNamespace}"\`.`
      : undefined;
  return { file, message: inSection('3', sentence), hint, place: root.place };
}
