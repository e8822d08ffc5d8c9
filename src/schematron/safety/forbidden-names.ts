/** The namespace of the functions of XPath. */
export const functionNamespace = 'http://www.w3.org/2005/xpath-functions';

/**
 * Functions of XPath that read something beside the document, or run what no check has seen. `doc` and `document` are
 * not among them: what they may read is held to the folder of the edition when they are called.
 */
export const forbiddenFunctions: ReadonlyMap<string, string> = new Map([
  ...[
    'collection',
    'uri-collection',
    'json-doc',
    'unparsed-text',
    'unparsed-text-available',
    'unparsed-text-lines',
  ].map((name) => [name, 'reads files'] as const),
  ...['environment-variable', 'available-environment-variables'].map(
    (name) => [name, 'looks at the computer that it runs on'] as const,
  ),
  ...['transform', 'function-lookup', 'load-xquery-module'].map(
    (name) => [name, 'runs what cannot be checked beforehand'] as const,
  ),
  ...['put', 'trace', 'stream-available'].map((name) => [name, 'is not for rules'] as const),
]);

/** Instructions of XSLT that read, write, or run what no check has seen. */
export const forbiddenInstructions: ReadonlyMap<string, string> = new Map([
  ...['import', 'include', 'use-package', 'import-schema', 'merge', 'source-document', 'stream'].map(
    (name) => [name, 'reads files'] as const,
  ),
  ['result-document', 'writes files'],
  ['evaluate', 'runs what cannot be checked beforehand'],
  ['message', 'is not for rules'],
  ...[
    'output',
    'character-map',
    'global-context-item',
    'initial-template',
    'expose',
    'accept',
    'override',
    'package',
  ].map((name) => [name, 'is not for rules'] as const),
]);

/** Attributes of XSLT that are worked out while a stylesheet is compiled. */
export const compileTimeAttributes: ReadonlySet<string> = new Set([
  'use-when',
  'static',
  'extension-element-prefixes',
]);
