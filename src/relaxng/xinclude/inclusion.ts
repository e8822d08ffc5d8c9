import type { Diagnostic, RelatedPlace } from '../../diagnostics/diagnostic.ts';
import type { NamespaceContext } from '../reading/namespace-contexts.ts';
import type { XmlHandler } from '../reading/xml-handler.ts';
import type { OpenElement } from '../validation/slip.ts';
import { startPlace } from '../wording/places.ts';
import { type FailedInclusion, failedInclusion } from './failed-inclusion.ts';
import { type IncludeTag, includeFinding } from './include-finding.ts';
import type { IncludeRequest } from './include-request.ts';
import { IncludingHandler } from './including-handler.ts';
import type { IncludedXml, InclusionFault, InclusionFiles } from './inclusion-files.ts';
import type { InclusionLimits } from './inclusion-limits.ts';
import type { InclusionTarget } from './inclusion-target.ts';
import { missingTarget } from './missing-target.ts';
import { PointedElement, type Surroundings } from './pointed-element.ts';
import { readXPointer } from './xpointer.ts';

export interface InclusionSettings {
  readonly target: InclusionTarget;
  /** The namespaces around the root element of a file. */
  readonly namespaces: NamespaceContext;
  readonly files: InclusionFiles;
  readonly limits: InclusionLimits;
  readonly tell: (found: Diagnostic) => void;
  /** Whether an address in `xml:base` of a root is where the file is published, not where its files lie (TEI P5, section 16.2.1). */
  readonly isPublished?: boolean;
}

/** A file, or a part of one, that is being read, and the element that asked for it. */
interface Link {
  readonly identity: string;
  readonly xpointer: string;
  readonly tag: IncludeTag | undefined;
}

/**
 * Includes files into one document (XML Inclusions 1.0, section 4), which the target is told of as if it were one
 * file. No `xml:base` and no `xml:lang` is added to what is included (section 4.5.5): a person would not find them in
 * the file that the finding is in.
 */
export class Inclusion {
  readonly target: InclusionTarget;
  readonly tell: (found: Diagnostic) => void;
  readonly #settings: InclusionSettings;
  readonly #chain: Link[] = [];
  #count = 0;
  #size = 0;
  #isOver = false;
  #hasRoot = false;

  constructor(settings: InclusionSettings) {
    this.#settings = settings;
    this.target = settings.target;
    this.tell = settings.tell;
  }

  /** Reads the document that includes all others; false where the target could not go on, or the reader. */
  read(document: IncludedXml): boolean {
    this.#chain.push({ identity: document.identity, xpointer: '', tag: undefined });
    return document.tell(new IncludingHandler(this, document, this.#around(document)));
  }

  /**
   * Tells the target what an `xi:include` in a file asks for.
   *
   * @param address where it leads to
   */
  include(
    request: IncludeRequest,
    tag: IncludeTag,
    file: IncludedXml,
    address: string,
  ): FailedInclusion | undefined {
    if (this.#isOver) return undefined;
    if (request.parse === 'text') return this.#includeText(request, tag, address);
    const found = request.href === '' ? file : this.#settings.files.xml(address);
    if ('kind' in found) return this.#failed(found, tag);
    const { xpointer } = request;
    if (this.#isOpen(found, xpointer)) {
      this.#tellLoop(request, tag, found);
      return undefined;
    }
    this.#chain.push({ identity: found.identity, xpointer, tag });
    const failed = this.#includeXml(found, xpointer, tag);
    this.#chain.pop();
    return failed;
  }

  #includeXml(file: IncludedXml, xpointer: string, tag: IncludeTag): FailedInclusion | undefined {
    const handlerIn = (around: Surroundings): XmlHandler => new IncludingHandler(this, file, around);
    if (xpointer === '') {
      if (this.#spend(file.size, tag)) file.tell(handlerIn(this.#around(file)));
      return undefined;
    }
    const pointer = readXPointer(xpointer);
    for (const part of pointer?.parts ?? []) {
      if (!this.#spend(file.size, tag)) return undefined;
      const pointed = new PointedElement(part, this.#around(file), handlerIn);
      file.tell(pointed);
      if (pointed.isFound) return undefined;
    }
    const finding = missingTarget(tag, xpointer, pointer, file.source.file);
    return { allowsFallback: true, findings: [], finding };
  }

  #includeText({ encoding }: IncludeRequest, tag: IncludeTag, address: string): FailedInclusion | undefined {
    const found = this.#settings.files.text(address, encoding);
    if ('kind' in found) return this.#failed(found, tag);
    const { text, source } = found;
    if (!this.#spend(text.length, tag)) return undefined;
    this.target.setSource(source);
    if (this.target.depth > 0) this.target.text(text, 0, text.length, 0, text.length);
    else this.tellAtRoot(tag, 'a text');
    return undefined;
  }

  /** What is included instead of the root element, where a document has one element and nothing else (section 4.5.1). */
  tellAtRoot(tag: IncludeTag, what: string): void {
    this.tell(
      includeFinding('xml/include-syntax', tag, {
        message: `A document must have one root element, and here ${what} is put in its place.`,
        hint: 'Put the `xi:include` into an element, or include one element only.',
      }),
    );
  }

  /** Whether an element may come here: anywhere but beside the root. */
  takesElement(): boolean {
    if (this.target.depth > 0) return true;
    const isFirst = !this.#hasRoot;
    this.#hasRoot = true;
    return isFirst;
  }

  /** Of an element that stands elsewhere than what is around it: the inclusion that brings it there. */
  placeOf({ source }: OpenElement, parent: OpenElement | undefined): RelatedPlace[] {
    const tag = this.via;
    if (tag === undefined || parent?.source === source) return [];
    return [startPlace(tag, 'It is included here.')];
  }

  /** The inclusion that is being followed, the innermost; undefined in the document itself. */
  get via(): IncludeTag | undefined {
    return this.#chain.at(-1)?.tag;
  }

  #around(file: IncludedXml): Surroundings {
    const { namespaces, isPublished } = this.#settings;
    return { namespaces, base: file.address, ...(isPublished && { isPublished }) };
  }

  #isOpen({ identity }: IncludedXml, xpointer: string): boolean {
    return this.#chain.some((link) => link.identity === identity && link.xpointer === xpointer);
  }

  #failed(fault: InclusionFault, tag: IncludeTag): FailedInclusion | undefined {
    const failed = failedInclusion(fault, tag);
    for (const found of failed.findings) this.tell(found);
    return failed.allowsFallback ? failed : undefined;
  }

  /** Counts what is going to be read; false where it is too much, which is told once. */
  #spend(size: number, tag: IncludeTag): boolean {
    const { limits } = this.#settings;
    this.#count++;
    this.#size += size;
    let what: string;
    if (this.#chain.length - 1 > limits.depth)
      what = `files lie more than ${limits.depth} deep in one another`;
    else if (this.#count > limits.count) what = `there are more than ${limits.count}`;
    else if (this.#size > limits.size) what = `they bring in more than ${limits.size} characters`;
    else return true;
    this.#isOver = true;
    this.tell(
      includeFinding('xml/include-limit', tag, {
        message: `The inclusions of this document are not followed further: ${what}.`,
        hint: 'Include less, or divide the document.',
        related: this.#way().map((outer) => startPlace(outer, 'The way leads through this inclusion.')),
      }),
    );
    return false;
  }

  #tellLoop({ href, xpointer }: IncludeRequest, tag: IncludeTag, { source }: IncludedXml): void {
    const what = xpointer === '' ? `\`${source.file}\`` : `\`${xpointer}\` of \`${source.file}\``;
    this.tell(
      includeFinding('xml/include-loop', tag, {
        message: `${what} is included within itself.`,
        hint: 'Remove one of the inclusions that lead back to it.',
        attribute: href === '' ? 'xpointer' : 'href',
        related: this.#way().map((outer) => startPlace(outer, 'The way leads through this inclusion.')),
      }),
    );
  }

  /** The inclusions that led to where reading is, the outermost first. */
  #way(): IncludeTag[] {
    return this.#chain.flatMap(({ tag }) => (tag === undefined ? [] : [tag]));
  }
}
