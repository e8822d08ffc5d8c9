import type { NameClass } from '../pattern/name-class.ts';
import type { LoadedFile } from '../syntax/loaded-schema.ts';
import type { SchemaElement, SchemaNode } from '../syntax/schema-element.ts';
import type { Definition } from './definition.ts';
import type { GrammarScope } from './grammar-scope.ts';
import type { Inherited } from './inherited.ts';
import type { Overrides } from './overrides.ts';
import type { UnexpandedPattern } from './unexpanded-pattern.ts';

/** What an element of a schema is built in. */
export interface Surroundings {
  readonly file: LoadedFile;
  readonly inherited: Inherited;
  readonly grammar: GrammarScope;
  /** What the `include`s around put in the place of definitions here. */
  readonly overrides: Overrides | undefined;
  /** Whether the file has been built before, for another place. */
  readonly isRepeated: boolean;
}

/** An element whose children are being built. */
export interface Frame extends Surroundings {
  /** Its local name; `root` for what stands around the root of a file. */
  readonly role: string;
  readonly element: SchemaElement;
  readonly children: readonly SchemaNode[];
  next: number;
  /** How patterns among the children go together (RELAX NG, section 4.12); undefined where definitions stand. */
  readonly operator: 'choice' | 'group' | 'interleave' | undefined;
  /** The patterns among the children, so far; those of the frame around it where `isMerged`. */
  readonly members: UnexpandedPattern[];
  /** Whether it is the same operator as the frame around it, and so dissolves in that. */
  readonly isMerged: boolean;
  /** Of an `element` or `attribute`. */
  readonly nameClass: NameClass | undefined;
  /** Whether the next of RELAX NG's elements is the name class, which has been read. */
  isNameNext: boolean;
  /** The `data` whose `except` this is. */
  readonly data: Extract<UnexpandedPattern, { kind: 'data' }> | undefined;
  /** What the patterns define. */
  readonly definition: Definition | undefined;
  /** Whether a child has been met that documentation would speak of, and not of the element. */
  isAfterSibling: boolean;
  documentation: string | undefined;
}

/** What makes one frame differ from another. */
export type FrameDetails = Partial<
  Pick<
    Frame,
    | 'children'
    | 'grammar'
    | 'operator'
    | 'members'
    | 'isMerged'
    | 'nameClass'
    | 'isNameNext'
    | 'data'
    | 'definition'
  >
>;

/** A frame before its first child. `overrides` are those of `around`, but for the inside of a `grammar`. */
export function frameOf(
  role: string,
  element: SchemaElement,
  around: Surroundings,
  inherited: Inherited,
  details: FrameDetails,
): Frame {
  // Field by field: made by the thousand, and spreading is slow until it is compiled.
  return {
    file: around.file,
    inherited,
    grammar: details.grammar ?? around.grammar,
    overrides: details.grammar === undefined ? around.overrides : undefined,
    isRepeated: around.isRepeated,
    role,
    element,
    children: details.children ?? element.children,
    next: 0,
    operator: details.operator,
    members: details.members ?? [],
    isMerged: details.isMerged ?? false,
    nameClass: details.nameClass,
    isNameNext: details.isNameNext ?? false,
    data: details.data,
    definition: details.definition,
    isAfterSibling: false,
    documentation: undefined,
  };
}
