import type { SchemaAttribute } from '../schema-element.ts';
import type { AnnotationReader, Annotations } from './annotations.ts';
import { appendChildren, type ElementBuilder, type MutableElement } from './element-builder.ts';
import { type Environment, inherit } from './environment.ts';
import { readLiteral } from './literal.ts';
import type { NameClassReader } from './name-class-reader.ts';
import { type OpenConstruct, openPattern } from './open-construct.ts';
import { readParams } from './read-params.ts';
import type { Token } from './token.ts';
import type { TokenStream } from './token-stream.ts';

/** Reads `primary` of the compact syntax, appendix A: a pattern without operators. */
export class PrimaryReader {
  readonly #tokens: TokenStream;
  readonly #build: ElementBuilder;
  readonly #environment: Environment;
  readonly #annotations: AnnotationReader;
  readonly #nameClasses: NameClassReader;

  constructor(
    tokens: TokenStream,
    build: ElementBuilder,
    environment: Environment,
    annotations: AnnotationReader,
    nameClasses: NameClassReader,
  ) {
    this.#tokens = tokens;
    this.#build = build;
    this.#environment = environment;
    this.#annotations = annotations;
    this.#nameClasses = nameClasses;
  }

  /**
   * The element that the pattern stands for or, if there are patterns or definitions in it, what is open until they
   * are read. The operand of an exception (`inExcept`) has none itself but in parentheses.
   */
  read(annotations: Annotations, inExcept: boolean): MutableElement | OpenConstruct {
    const tokens = this.#tokens;
    const { current } = tokens;
    if (current.kind === 'identifier') return this.#named('ref', tokens.advance(), current);
    if (current.kind === 'literal') return this.#value([]);
    if (current.kind === 'cName') return this.#data(annotations, inExcept);
    if (current.kind !== 'keyword') throw tokens.unexpected('a pattern');
    switch (current.value) {
      case 'element':
      case 'attribute':
        return this.#namedContent(annotations);
      case 'list':
      case 'mixed':
        return this.#content(annotations);
      case 'empty':
      case 'text':
      case 'notAllowed':
        return this.#build.element(current.value, tokens.advance());
      case 'string':
      case 'token':
        return this.#data(annotations, inExcept);
      case 'parent':
        return this.#parent();
      case 'external':
        return this.#external();
      case 'grammar':
        return this.#grammar(annotations);
      default:
        throw tokens.unexpected('a pattern', {
          hint: `Write \`\\${current.value}\` if a definition of that name is meant.`,
        });
    }
  }

  /** The `ns` that a file gets which is referred to: of the prefix behind `inherit =`, or the default namespace. */
  readInherit(): SchemaAttribute[] {
    const tokens = this.#tokens;
    if (!tokens.isKeyword('inherit')) {
      const namespace = this.#environment.defaultNamespace;
      return namespace === inherit ? [] : [this.#build.attribute('ns', namespace, tokens.previous as Token)];
    }
    tokens.advance();
    tokens.expectSymbol('=');
    if (!tokens.isName()) throw tokens.unexpected('a prefix');
    const token = tokens.advance();
    const namespace = this.#environment.namespaceOf(token.value, token);
    if (namespace === undefined || namespace === inherit) return [];
    return [this.#build.attribute('ns', namespace, token)];
  }

  #named(localName: string, token: Token, from: Token): MutableElement {
    const at = { start: from.start, end: token.end };
    return this.#build.element(localName, at, [this.#build.attribute('name', token.value, token)]);
  }

  #namedContent(annotations: Annotations): OpenConstruct {
    const tokens = this.#tokens;
    const keyword = tokens.advance();
    const element = this.#build.element(keyword.value, keyword);
    const nameClass = this.#nameClasses.read(keyword.value === 'element');
    appendChildren(element, nameClass);
    const [only] = nameClass;
    if (nameClass.length === 1 && only?.kind === 'element' && only.localName === 'name') {
      element.place = this.#build.placeFrom(keyword, tokens.previous as Token);
    }
    appendChildren(element, this.#annotations.comments());
    return openPattern({ closing: '}', element, annotations, opener: tokens.expectSymbol('{') });
  }

  #content(annotations: Annotations): OpenConstruct {
    const keyword = this.#tokens.advance();
    const element = this.#build.element(keyword.value, keyword);
    appendChildren(element, this.#annotations.comments());
    return openPattern({ closing: '}', element, annotations, opener: this.#tokens.expectSymbol('{') });
  }

  #grammar(annotations: Annotations): OpenConstruct {
    const element = this.#build.element('grammar', this.#tokens.advance());
    const opener = this.#tokens.expectSymbol('{');
    return { kind: 'members', element, annotations, opener, inInclude: false, lastMember: undefined };
  }

  #parent(): MutableElement {
    const tokens = this.#tokens;
    const keyword = tokens.advance();
    const comments = this.#annotations.comments();
    if (tokens.current.kind !== 'identifier') throw tokens.unexpected('the name of a definition');
    const element = this.#named('parentRef', tokens.advance(), keyword);
    appendChildren(element, comments);
    return element;
  }

  #external(): MutableElement {
    const keyword = this.#tokens.advance();
    const comments = this.#annotations.comments();
    const href = readLiteral(this.#tokens, 'the address of a schema in quotes');
    const element = this.#build.element('externalRef', keyword, [
      this.#build.attribute('href', href.value, href),
      ...this.readInherit(),
    ]);
    appendChildren(element, comments);
    return element;
  }

  #value(type: SchemaAttribute[]): MutableElement {
    const literal = readLiteral(this.#tokens, 'a literal');
    const element = this.#build.element('value', literal, type);
    if (literal.value !== '') appendChildren(element, [this.#build.text(literal.value, literal)]);
    return element;
  }

  #data(annotations: Annotations, inExcept: boolean): MutableElement | OpenConstruct {
    const tokens = this.#tokens;
    const token = tokens.advance();
    const type = this.#datatype(token);
    if (tokens.current.kind === 'literal') return this.#value([...type, ...this.#valueNamespace(token)]);
    const data = this.#build.element('data', token, type);
    if (tokens.isSymbol('{')) appendChildren(data, readParams(tokens, this.#build, this.#annotations));
    if (inExcept || !tokens.isSymbol('-')) return data;
    appendChildren(data, this.#annotations.comments());
    const opener = tokens.advance();
    const element = this.#build.element('except', opener);
    appendChildren(data, [element]);
    return openPattern({ closing: 'operand', element, annotations, opener });
  }

  #datatype(token: Token): SchemaAttribute[] {
    const [prefix, name] =
      token.kind === 'cName' ? (token.value.split(':') as [string, string]) : ['', token.value];
    const library = token.kind === 'cName' ? this.#environment.libraryOf(prefix, token) : '';
    return [
      this.#build.attribute('datatypeLibrary', library ?? '', token),
      this.#build.attribute('type', name, token),
    ];
  }

  /**
   * The namespace of names without prefix in a value such as `xsd:QName "a"`. Appendix A does not give one; it is the
   * default namespace, as it is for names of elements and as jing and trang have it.
   */
  #valueNamespace(token: Token): SchemaAttribute[] {
    const namespace = this.#environment.defaultNamespace;
    if (token.kind !== 'cName' || namespace === inherit) return [];
    return [this.#build.attribute('ns', namespace, token)];
  }
}
