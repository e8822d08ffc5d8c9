import type { XmlAttribute, XmlElement, XmlText } from '../../../edition/xml-tree.ts';
import type { Pattern } from '../grammar/pattern.ts';

/** One thing that a schema has against a document, as data: the words are made of it elsewhere. */
export type Slip =
  /**
   * An element that the schema does not know at all; `expected` are the elements that might have come, `instead`
   * those of which one is missing, since this one has its place.
   */
  | {
      readonly rule: 'relaxng/unknown-element';
      readonly element: XmlElement;
      readonly expected: readonly Pattern[];
      readonly instead?: readonly Pattern[];
    }
  /** An element that the schema knows, but not here; `elsewhere`: its parent allows it in another place or company. */
  | {
      readonly rule: 'relaxng/unexpected-element';
      readonly element: XmlElement;
      readonly expected: readonly Pattern[];
      readonly instead?: readonly Pattern[];
      readonly elsewhere: boolean;
    }
  /** An element in the wrong order: it must stand before, or after, `other`. */
  | {
      readonly rule: 'relaxng/misplaced-element';
      readonly element: XmlElement;
      readonly must: 'before' | 'after';
      readonly other: XmlElement;
    }
  /** A second one where there may be one only. */
  | { readonly rule: 'relaxng/repeated-element'; readonly element: XmlElement; readonly first: XmlElement }
  /** Elements that are missing in `element`, before one of its children or at its end; of each list one will do. */
  | {
      readonly rule: 'relaxng/missing-element';
      readonly element: XmlElement;
      readonly needs: readonly (readonly Pattern[])[];
      readonly before?: XmlElement;
    }
  /** An attribute that the element does not have; `rival`: it has it, but not beside that one. */
  | {
      readonly rule: 'relaxng/unexpected-attribute';
      readonly element: XmlElement;
      readonly attribute: XmlAttribute;
      readonly expected: readonly Pattern[];
      readonly rival?: XmlAttribute;
    }
  | {
      readonly rule: 'relaxng/missing-attribute';
      readonly element: XmlElement;
      readonly needs: readonly (readonly Pattern[])[];
    }
  /** A value that is none of those allowed: of an attribute, or of the element itself. */
  | {
      readonly rule: 'relaxng/invalid-value';
      readonly element: XmlElement;
      readonly attribute?: XmlAttribute;
      readonly value: string;
      readonly allowed: readonly Pattern[];
      /** The words of the schema on the attribute. */
      readonly documentation?: string | undefined;
    }
  | { readonly rule: 'relaxng/unexpected-text'; readonly element: XmlElement; readonly text: XmlText }
  /** An element that is empty and must hold a value. */
  | {
      readonly rule: 'relaxng/missing-text';
      readonly element: XmlElement;
      readonly allowed: readonly Pattern[];
    };
