import { hasBoundNames } from '../reading/namespaces/has-bound-names.ts';
import { xincludeNamespace } from '../reading/namespaces/xinclude-namespace.ts';
import type { AttributeList, XmlHandler } from '../reading/xml-handler.ts';
import { resolveAddress } from '../syntax/resolve-address.ts';
import { isBlank } from '../validation/is-blank.ts';
import { baseWithin } from './base-within.ts';
import type { FailedInclusion } from './failed-inclusion.ts';
import { type IncludeTag, includeFinding } from './include-finding.ts';
import { includeRequest } from './include-request.ts';
import type { Inclusion } from './inclusion.ts';
import type { IncludedXml } from './inclusion-files.ts';
import type { Surroundings } from './pointed-element.ts';

/** An element of the file that is open, or what is around the first. */
interface Frame extends Surroundings {
  /** `told`: it is part of the document; `open`: only what is in it is; `include`: it is an `xi:include`. */
  readonly kind: 'told' | 'open' | 'include' | 'ignored';
  readonly include?: OpenInclude;
}

interface OpenInclude {
  readonly failed: FailedInclusion | undefined;
  hasFallback: boolean;
}

/** Reads one file of a document that includes others, and has what it includes read where it stands. */
export class IncludingHandler implements XmlHandler {
  readonly #inclusion: Inclusion;
  readonly #file: IncludedXml;
  readonly #frames: Frame[];

  /** `around` is what is in force around the first element that is told. */
  constructor(inclusion: Inclusion, file: IncludedXml, around: Surroundings) {
    this.#inclusion = inclusion;
    this.#file = file;
    this.#frames = [{ kind: 'open', ...around }];
    inclusion.target.setSource(file.source);
  }

  startTag(name: string, attributes: AttributeList, start: number, end: number, empty: boolean): boolean {
    const outer = this.#frames.at(-1) as Frame;
    const namespaces = outer.namespaces.enter(attributes);
    if (namespaces === undefined) return false;
    const around = { namespaces, base: baseWithin(outer.base, attributes, outer.isPublished) };
    const tag = { name, source: this.#file.source, start, end };
    const frame = this.#frame(outer, around, tag, attributes);
    if (frame.kind === 'told') {
      const { target } = this.#inclusion;
      if (outer.kind === 'open') target.setNamespaces(outer.namespaces);
      if (!target.startTag(name, attributes, start, end, empty)) return false;
    } else if (!hasBoundNames(namespaces, name, attributes)) return false;
    if (!empty) this.#frames.push(frame);
    else if (frame.include !== undefined) this.#endInclude(frame.include);
    return true;
  }

  endTag(start: number, end: number): void {
    const { kind, include } = this.#frames.pop() as Frame;
    if (kind === 'told') this.#inclusion.target.endTag(start, end);
    else if (include !== undefined) this.#endInclude(include);
  }

  text(value: string, from: number, to: number, start: number, end: number): void {
    const { kind } = this.#frames.at(-1) as Frame;
    if (kind === 'include' || kind === 'ignored') return;
    const { target } = this.#inclusion;
    if (target.depth > 0) target.text(value, from, to, start, end);
    else if (!isBlank(value, from, to)) {
      const { source } = this.#file;
      this.#inclusion.tellAtRoot({ name: '', source, start, end }, 'a text');
    }
  }

  other(): void {
    const { kind } = this.#frames.at(-1) as Frame;
    const { target } = this.#inclusion;
    if ((kind === 'told' || kind === 'open') && target.depth > 0) target.other?.();
  }

  /** What becomes of an element, and of what is in it. */
  #frame(outer: Frame, around: Surroundings, tag: IncludeTag, attributes: AttributeList): Frame {
    const { name } = tag;
    const colon = name.indexOf(':');
    const isOurs = around.namespaces.namespaceOf(colon < 0 ? '' : name.slice(0, colon)) === xincludeNamespace;
    const localName = isOurs ? name.slice(colon + 1) : '';
    if (outer.kind === 'ignored') return { kind: 'ignored', ...around };
    if (outer.include !== undefined) return this.#inInclude(outer.include, around, tag, localName);
    if (localName === 'include') return this.#include(around, tag, attributes);
    if (localName !== 'fallback') {
      if (this.#inclusion.takesElement()) return { kind: 'told', ...around };
      this.#inclusion.tellAtRoot(tag, 'another');
      return { kind: 'ignored', ...around };
    }
    this.#tellSyntax(tag, `\`${name}\` must stand in an \`xi:include\`.`, 'Remove it.');
    return { kind: 'ignored', ...around };
  }

  #include(around: Surroundings, tag: IncludeTag, attributes: AttributeList): Frame {
    const request = includeRequest(attributes);
    const { base } = around;
    const include = (failed?: FailedInclusion): Frame => ({
      kind: 'include',
      include: { failed, hasFallback: false },
      ...around,
    });
    if ('message' in request) {
      this.#inclusion.tell(includeFinding('xml/include-syntax', tag, request));
      return include();
    }
    const { href } = request;
    const address =
      href === '' ? this.#file.address : base === undefined ? undefined : resolveAddress(href, base);
    if (address === undefined) {
      const message = `\`@href="${href}"\` of \`xi:include\` is no address of a file.`;
      const hint = 'Write the way to the file from this one.';
      this.#inclusion.tell(includeFinding('xml/include-syntax', tag, { message, hint, attribute: 'href' }));
      return include();
    }
    const failed = this.#inclusion.include(request, tag, this.#file, address);
    this.#inclusion.target.setSource(this.#file.source);
    return include(failed);
  }

  /** An element in an `xi:include`: only one that is `xi:fallback` means anything, and that only where it is needed. */
  #inInclude(include: OpenInclude, around: Surroundings, tag: IncludeTag, localName: string): Frame {
    if (localName === 'fallback') {
      const isSecond = include.hasFallback;
      include.hasFallback = true;
      if (!isSecond) return { kind: include.failed === undefined ? 'ignored' : 'open', ...around };
      this.#tellSyntax(tag, 'An `xi:include` must have one `xi:fallback` at most.', 'Join the two.');
    } else if (localName !== '') {
      this.#tellSyntax(tag, `\`${tag.name}\` must not stand in an \`xi:include\`.`, 'Remove it.');
    }
    return { kind: 'ignored', ...around };
  }

  #endInclude({ failed, hasFallback }: OpenInclude): void {
    if (failed?.finding !== undefined && !hasFallback) this.#inclusion.tell(failed.finding);
  }

  #tellSyntax(tag: IncludeTag, message: string, hint: string): void {
    this.#inclusion.tell(includeFinding('xml/include-syntax', tag, { message, hint }));
  }
}
