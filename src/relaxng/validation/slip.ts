import type { Recovery, State } from '../automaton/state.ts';
import type { Pattern } from '../pattern/pattern.ts';
import type { NamespaceContext } from '../reading/namespace-contexts.ts';
import type { AttributeList } from '../reading/xml-handler.ts';
import type { DocumentSource } from './document-source.ts';

/**
 * One thing that a grammar has against a document, as data: words are made of it elsewhere. What it holds is true
 * only while it is being told.
 */
export type Slip =
  /** An element that may not come where it stands. */
  | {
      readonly kind: 'element';
      readonly element: OpenElement;
      /** The element around it; undefined for the root. */
      readonly parent: OpenElement | undefined;
      readonly how: Recovery['kind'];
      /** What might have come, in the parent. */
      readonly state: State;
      /** The elements before it in the parent, the first ones only where they are many. */
      readonly before: () => readonly Sibling[];
      /** The elements around the parent, the innermost first; of many only those. */
      readonly around: () => Iterable<OpenElement>;
    }
  /** An element that ends too early; `start` and `end` are those of its end tag, or of the whole empty-element tag. */
  | {
      readonly kind: 'incomplete';
      readonly element: OpenElement;
      readonly state: State;
      readonly start: number;
      readonly end: number;
    }
  | {
      readonly kind: 'attribute';
      readonly element: OpenElement;
      /** As written. */
      readonly name: string;
      readonly nameId: number;
      readonly value: string;
      /** What might have come, after the attributes before it. */
      readonly state: State;
      /** What might have come as the tag began. */
      readonly first: State;
      /** The attributes of the tag, as they are told now. */
      readonly attributes: AttributeList;
    }
  | {
      readonly kind: 'attribute-value';
      readonly element: OpenElement;
      readonly name: string;
      readonly value: string;
      /** Of these one should match. */
      readonly allowed: readonly Pattern[];
      readonly state: State;
      readonly nameId: number;
    }
  /** Attributes that must be there are not; `state` is that after the last attribute. */
  | { readonly kind: 'missing-attributes'; readonly element: OpenElement; readonly state: State }
  /** Text where none may stand. */
  | {
      readonly kind: 'text';
      readonly element: OpenElement;
      readonly state: State;
      /** The file that the text begins in: one may be put together from several. */
      readonly source: DocumentSource;
      readonly value: string;
      readonly start: number;
      readonly end: number;
    }
  /** The whole content of an element, a text, perhaps empty, is not one that may stand in it. */
  | {
      readonly kind: 'content-value';
      readonly element: OpenElement;
      readonly state: State;
      /** The file that the text begins in: one may be put together from several. */
      readonly source: DocumentSource;
      readonly value: string;
      readonly start: number;
      readonly end: number;
    }
  /** The value of an ID stands already on another element. */
  | {
      readonly kind: 'duplicate-id';
      readonly element: OpenElement;
      readonly name: string;
      readonly value: string;
      readonly first: Sibling;
    }
  /** The value of an IDREF is no element's ID. */
  | {
      readonly kind: 'unknown-idref';
      readonly element: OpenElement;
      readonly name: string;
      readonly value: string;
    };

/** An element whose start tag has been met. */
export interface OpenElement {
  /** As written, with its prefix. */
  readonly name: string;
  readonly nameId: number;
  readonly namespace: string;
  readonly localName: string;
  /** The file it stands in. */
  readonly source: DocumentSource;
  /** Of its start tag; UTF-16 code units into the text of the file. */
  readonly start: number;
  readonly end: number;
  readonly namespaces: NamespaceContext;
  /** What it might have contained, as it began; undefined while its start tag is open. */
  readonly content: State | undefined;
  /** XPath, names with their namespaces in full; undefined where there are too many. */
  readonly path: string | undefined;
}

/** An element elsewhere in the document. */
export interface Sibling {
  readonly nameId: number;
  readonly source: DocumentSource;
  /** Offset of its start tag. */
  readonly start: number;
}
