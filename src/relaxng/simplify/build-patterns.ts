import type { DatatypeLibrary } from '../datatypes/datatype.ts';
import type { LoadedFile } from '../syntax/loaded-schema.ts';
import { schemaAttribute } from '../syntax/schema-attribute.ts';
import { relaxNgNamespace, type SchemaElement, type SchemaNode } from '../syntax/schema-element.ts';
import type { BuiltSchema } from './built-schema.ts';
import { Definition } from './definition.ts';
import { documented, isDocumentation, joinDocumentation } from './documentation.ts';
import { finishedPattern } from './finished-pattern.ts';
import { type Frame, type FrameDetails, frameOf, type Surroundings } from './frame.ts';
import { GrammarScope } from './grammar-scope.ts';
import { type Inherited, inheritedByFile, inheritedIn } from './inherited.ts';
import { LeafPatterns } from './leaf-patterns.ts';
import { NameClasses } from './name-classes.ts';
import { definedName, Overrides } from './overrides.ts';
import type { SchemaFindings } from './schema-findings.ts';
import type { UnexpandedPattern } from './unexpanded-pattern.ts';

/** Elements that files may come to which are included more than once, each counted as often as it is after the first. */
const repetitionLimit = 500_000;

/**
 * Builds the patterns of a schema from the trees of its files in one pass: annotations and white space left out
 * (RELAX NG, sections 4.1 and 4.2), datatypes (4.3, 4.4), included files (4.6, 4.7), names (4.8 to 4.10), `div` (4.11),
 * operators of one operand or many, `mixed`, `optional` and `zeroOrMore` (4.12 to 4.15). Nesting may be of any depth.
 *
 * @returns undefined where files are included so often that building was given up, which is a finding
 */
export function buildPatterns(
  schema: LoadedFile,
  library: (uri: string) => DatatypeLibrary | undefined,
  findings: SchemaFindings,
): BuiltSchema | undefined {
  return new PatternBuilder(library, findings).build(schema);
}

/** The root of a file, still to be built, and what it is the pattern of. */
interface Task extends Surroundings {
  readonly definition: Definition;
}

class PatternBuilder {
  readonly #findings: SchemaFindings;
  readonly #names: NameClasses;
  readonly #leaves: LeafPatterns;
  readonly #grammars: GrammarScope[] = [];
  readonly #overrides: Overrides[] = [];
  readonly #tasks: Task[] = [];
  readonly #frames: Frame[] = [];
  /** Files that have been met. */
  readonly #met = new Set<LoadedFile>();
  #repeated = 0;

  constructor(library: (uri: string) => DatatypeLibrary | undefined, findings: SchemaFindings) {
    this.#findings = findings;
    this.#names = new NameClasses(findings);
    this.#leaves = new LeafPatterns(findings, library);
  }

  build(file: LoadedFile): BuiltSchema | undefined {
    const schema = new Definition('start');
    const grammar = new GrammarScope(undefined, file.root.place);
    this.#tasks.push({ ...this.#surroundings(file, '', grammar), definition: schema });
    // The list grows while it is worked on.
    for (const task of this.#tasks) {
      this.#run(task);
      if (this.#repeated > repetitionLimit) return undefined;
    }
    return {
      schema,
      grammars: this.#grammars,
      references: this.#leaves.references,
      overrides: this.#overrides,
    };
  }

  #run(task: Task): void {
    const { definition } = task;
    const { root } = task.file;
    const frames = this.#frames;
    frames.push(
      frameOf('root', root, task, task.inherited, { children: [root], operator: 'group', definition }),
    );
    for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
      const { next } = frame;
      const child = frame.children[next];
      if (child === undefined) {
        frames.pop();
        this.#finish(frame, frames.at(-1));
      } else {
        frame.next++;
        if (child.kind === 'element') this.#child(frame, child, next);
      }
    }
  }

  #child(frame: Frame, child: SchemaElement, index: number): void {
    if (child.namespace !== relaxNgNamespace) {
      if (isDocumentation(child) && !frame.isAfterSibling) {
        frame.documentation = joinDocumentation(frame.documentation, child);
      }
      return;
    }
    if (frame.isNameNext) {
      frame.isNameNext = false;
      return;
    }
    frame.isAfterSibling = true;
    if (frame.isRepeated && ++this.#repeated > repetitionLimit) this.#giveUp(child);
    else if (frame.operator === undefined) this.#definition(frame, child);
    else {
      const pattern = this.#pattern(frame, child, index);
      if (pattern !== undefined) frame.members.push(pattern);
    }
  }

  /** A pattern without patterns in it; undefined where a frame has been opened, which gives it later. */
  #pattern(frame: Frame, child: SchemaElement, index: number): UnexpandedPattern | undefined {
    const { place, localName } = child;
    switch (localName) {
      case 'empty':
      case 'text':
      case 'notAllowed':
        return { kind: localName, place };
      case 'ref':
      case 'parentRef':
        return this.#leaves.reference(child, frame.grammar);
      case 'value':
        return this.#leaves.value(child, frame, index);
      case 'data':
        return this.#data(frame, child);
      case 'externalRef':
        return this.#externalRef(frame, child);
      case 'grammar': {
        const grammar = new GrammarScope(frame.grammar, place);
        this.#grammars.push(grammar);
        const inherited = inheritedIn(child, frame.inherited);
        this.#open(frame, child, inherited, { grammar });
        return { kind: 'ref', definition: grammar.start, place };
      }
    }
    const inherited = inheritedIn(child, frame.inherited);
    if (localName === 'element' || localName === 'attribute') {
      const nameClass = this.#names.of(child, inherited.namespace);
      const isNameNext = schemaAttribute(child, 'name') === undefined;
      this.#open(frame, child, inherited, { operator: 'group', nameClass, isNameNext });
    } else {
      const operator = localName === 'choice' || localName === 'interleave' ? localName : 'group';
      const isMerged = localName === frame.operator;
      const { members } = isMerged ? frame : { members: [] };
      this.#open(frame, child, inherited, { operator, isMerged, members });
    }
    return undefined;
  }

  #data(frame: Frame, child: SchemaElement): UnexpandedPattern | undefined {
    const inherited = inheritedIn(child, frame.inherited);
    const data = this.#leaves.data(child, inherited);
    const except = exceptOf(child);
    if (except === undefined) return data;
    this.#open(frame, child, inheritedIn(except, inherited), {
      operator: 'choice',
      children: except.children,
      data,
    });
    return undefined;
  }

  #externalRef(frame: Frame, child: SchemaElement): UnexpandedPattern {
    const { place } = child;
    const file = frame.file.references.get(child);
    if (file === undefined) return { kind: 'notAllowed', place };
    const { namespace } = inheritedIn(child, frame.inherited);
    const { definition, isNew } = frame.grammar.external(file, namespace);
    if (isNew) this.#tasks.push({ ...this.#surroundings(file, namespace, frame.grammar), definition });
    return { kind: 'ref', definition, place };
  }

  #definition(frame: Frame, child: SchemaElement): void {
    const { grammar, overrides } = frame;
    const inherited = inheritedIn(child, frame.inherited);
    if (child.localName === 'div') this.#open(frame, child, inherited, {});
    else if (child.localName === 'include') {
      this.#open(frame, child, inherited, {});
      const file = frame.file.references.get(child);
      if (file === undefined) return;
      const inner = new Overrides(child, file, overrides);
      this.#overrides.push(inner);
      // On top of the `include` itself: its own children come after the file's.
      const around = { ...this.#surroundings(file, inherited.namespace, grammar), overrides: inner };
      this.#frames.push(frameOf('div', file.root, around, inheritedIn(file.root, around.inherited), {}));
    } else if (!overrides?.replaces(child)) {
      const definition = child.localName === 'start' ? grammar.start : grammar.definition(definedName(child));
      this.#open(frame, child, inherited, { operator: 'group', definition });
    }
  }

  /** What the content of a file is built in, where the file is included. */
  #surroundings(file: LoadedFile, namespace: string, grammar: GrammarScope): Surroundings {
    const isRepeated = this.#met.has(file);
    this.#met.add(file);
    return { file, inherited: inheritedByFile(namespace), grammar, overrides: undefined, isRepeated };
  }

  #open(frame: Frame, child: SchemaElement, inherited: Inherited, details: FrameDetails): void {
    this.#frames.push(frameOf(child.localName, child, frame, inherited, details));
  }

  #finish(frame: Frame, outer: Frame | undefined): void {
    if (frame.operator === undefined || frame.isMerged) return;
    const pattern = finishedPattern(frame);
    const { definition, element, documentation } = frame;
    if (definition === undefined) outer?.members.push(pattern);
    else if (frame.role === 'root') definition.pattern = pattern;
    else {
      const combine = schemaAttribute(element, 'combine');
      definition.parts.push({
        element,
        combine,
        pattern: documented(pattern, documentation),
      });
    }
  }

  #giveUp({ place }: SchemaElement): void {
    const message = `Files that are included more than once come to more than ${repetitionLimit} elements`;
    this.#findings.report('relaxng/schema-reference', place, '4.7', message);
    this.#frames.length = 0;
  }
}

function exceptOf({ children }: SchemaElement): SchemaElement | undefined {
  const isExcept = (node: SchemaNode): node is SchemaElement =>
    node.kind === 'element' && node.localName === 'except' && node.namespace === relaxNgNamespace;
  return children.find(isExcept);
}
