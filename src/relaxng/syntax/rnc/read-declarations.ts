import { uriReference } from '../full-syntax/uri-reference.ts';
import { xmlNamespace } from '../read-rng/rng-namespaces.ts';
import { type DeclaredNamespace, type Environment, inherit, xsdLibrary } from './environment.ts';
import { type Literal, readLiteral } from './literal.ts';
import { SyntaxFault } from './syntax-fault.ts';
import type { Token } from './token.ts';
import type { TokenStream } from './token-stream.ts';

/**
 * Reads the declarations at the top of a schema into the environment (compact syntax, section 4 and the `decl` of
 * appendix A). Breaches of their constraints are reported; a `SyntaxFault` is thrown where reading cannot go on.
 */
export function readDeclarations(
  tokens: TokenStream,
  environment: Environment,
  report: (fault: SyntaxFault) => void,
): void {
  const declared = new Map<string, Token>();
  const declare = (key: string, what: string, token: Token) => {
    const earlier = declared.get(key);
    if (earlier === undefined) declared.set(key, token);
    else {
      const related = { start: earlier.start, end: earlier.end, message: 'The first declaration.' };
      report(new SyntaxFault(token.start, token.end, `${what} must be declared only once.`, { related }));
    }
  };
  for (;;) {
    if (tokens.isKeyword('namespace')) {
      tokens.advance();
      const prefix = readPrefix(tokens, report);
      declare(`namespace ${prefix.value}`, `The prefix \`${prefix.value}\``, prefix);
      const { namespace, at } = readNamespace(tokens);
      checkXmlNamespace(prefix, namespace, at, report);
      environment.namespaces.set(prefix.value, namespace);
    } else if (tokens.isKeyword('default')) {
      const keyword = tokens.advance();
      tokens.expectKeyword('namespace');
      const prefix = tokens.isSymbol('=') ? undefined : readPrefix(tokens, report);
      declare('default namespace', 'The default namespace', keyword);
      if (prefix) declare(`namespace ${prefix.value}`, `The prefix \`${prefix.value}\``, prefix);
      const { namespace, at } = readNamespace(tokens);
      checkXmlNamespace(prefix, namespace, at, report);
      if (prefix) environment.namespaces.set(prefix.value, namespace);
      environment.defaultNamespace = namespace;
    } else if (tokens.isKeyword('datatypes')) {
      tokens.advance();
      if (!tokens.isName()) throw tokens.unexpected('a prefix for datatypes');
      const prefix = tokens.advance();
      declare(`datatypes ${prefix.value}`, `The prefix \`${prefix.value}\` for datatypes`, prefix);
      tokens.expectSymbol('=');
      const library = readLiteral(tokens, 'the URI of a library of datatypes in quotes');
      checkLibrary(prefix, library, report);
      environment.datatypes.set(prefix.value, library.value);
    } else return;
  }
}

function readPrefix(tokens: TokenStream, report: (fault: SyntaxFault) => void): Token {
  if (!tokens.isName()) throw tokens.unexpected('a prefix for a namespace');
  const prefix = tokens.advance();
  if (prefix.value === 'xmlns') {
    report(new SyntaxFault(prefix.start, prefix.end, 'The prefix `xmlns` must not be declared.'));
  }
  return prefix;
}

function readNamespace(tokens: TokenStream): { namespace: DeclaredNamespace; at: Token | Literal } {
  tokens.expectSymbol('=');
  if (tokens.isKeyword('inherit')) return { namespace: inherit, at: tokens.advance() };
  const at = readLiteral(tokens, 'the URI of a namespace in quotes, or `inherit`,');
  return { namespace: at.value, at };
}

function checkXmlNamespace(
  prefix: Token | undefined,
  namespace: DeclaredNamespace,
  at: Token | Literal,
  report: (fault: SyntaxFault) => void,
): void {
  const isXml = prefix?.value === 'xml';
  if (isXml === (namespace === xmlNamespace)) return;
  const message = isXml
    ? `The prefix \`xml\` must stand for \`${xmlNamespace}\`.`
    : `The namespace \`${xmlNamespace}\` must have the prefix \`xml\`.`;
  const hint = isXml
    ? 'Choose another prefix.'
    : 'Leave the declaration out: the prefix `xml` is declared in every schema.';
  report(new SyntaxFault(at.start, at.end, message, { hint }));
}

function checkLibrary(prefix: Token, library: Literal, report: (fault: SyntaxFault) => void): void {
  const fault = (message: string, hint?: string) =>
    report(
      new SyntaxFault(library.start, library.end, message, { actual: library.value, ...(hint && { hint }) }),
    );
  if (prefix.value === 'xsd') {
    if (library.value !== xsdLibrary) {
      fault(`The prefix \`xsd\` must stand for \`${xsdLibrary}\`.`, 'Choose another prefix.');
    }
  } else if (library.value !== '') {
    const uri = uriReference(library.value);
    if (uri?.hasFragment) fault('The URI of a library of datatypes must have no fragment (`#…`).');
    else if (!uri?.isAbsolute) fault('A library of datatypes must be named by an absolute URI.');
  }
}
