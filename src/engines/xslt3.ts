import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What the compiler says of a stylesheet that it cannot compile. */
export interface CompilerFault {
  readonly message: string;
  /** The error code: `XPST0008`. */
  readonly code?: string;
  /** 1-based. */
  readonly line?: number;
  /** The end of the module's path; absent where the compiler names none. */
  readonly module?: string;
  /** The XPath expression that is wrong, where one is. */
  readonly expression?: string;
}

/** Version of the compiler: what it makes is good for the same version of SaxonJS only. */
export function compilerVersion(): string {
  return (createRequire(import.meta.url)('xslt3/package.json') as { version: string }).version;
}

/** Milliseconds that the compiler may take: the largest stylesheets take half a minute on a machine at rest. */
const timeLimit = 180_000;

/** A scheme of addresses by which stylesheets name modules that stand in one folder, wherever that is: `opis:html.xsl`. */
export interface ModuleScheme {
  /** Letters only. */
  readonly scheme: string;
  /** Absolute path. */
  readonly folder: string;
}

/**
 * What the process runs: the compiler's own program, with the addresses of a scheme resolved on the way. The compiler has no
 * catalogues; where it resolves a reference, SaxonJS can be told what stands for it. Where it reads a module, the types of
 * templates are left out of the text, lines staying lines.
 */
const program = `
const { createRequire } = require('node:module');
const [compiler, scheme, folder, untyped] = process.argv.splice(1, 4);
const platform = createRequire(compiler)('saxon-js').getPlatform();
const { resolveUri, readFile } = platform;
if (untyped) {
  platform.readFile = function (...location) {
    const text = readFile.apply(this, location);
    if (typeof text !== 'string') return text;
    const prefix = /xmlns:([^\\s=]+)\\s*=\\s*["']http:\\/\\/www\\.w3\\.org\\/1999\\/XSL\\/Transform["']/.exec(text)?.[1];
    const tag = new RegExp('<' + prefix + ':template\\\\b(?:[^"\\'>]|"[^"]*"|\\'[^\\']*\\')*>', 'g');
    return prefix === undefined ? text : text.replace(tag, (start) => start.replace(/([ \\t\\r\\n])as\\s*=\\s*("[^"]*"|'[^']*')/, '$1'));
  };
}
platform.resolveUri = function (reference, base) {
  const text = String(reference);
  return resolveUri.call(this, scheme && text.startsWith(scheme + ':') ? folder + text.slice(scheme.length + 1) : reference, base);
};
process.argv.splice(1, 0, compiler);
require(compiler);
`;

/**
 * Compiles an XSLT 3.0 stylesheet in a process of its own, which takes one to three seconds.
 *
 * @param stylesheet absolute path, or the text itself
 * @param modules what addresses of a scheme of their own stand for
 * @param untyped whether to leave out the types that templates say (`as` of `xsl:template`). What is to be checked must be whole
 *   before it goes on, so SaxonJS makes it apart and copies it to where it belongs, again on every level of the result.
 * @returns the compiled stylesheet as JSON text without absolute paths, or why there is none
 */
export async function compileXslt(
  stylesheet: string | { readonly text: string },
  { modules, untyped = false }: { readonly modules?: ModuleScheme; readonly untyped?: boolean } = {},
): Promise<{ sef: string } | { faults: CompilerFault[] }> {
  const compiler = createRequire(import.meta.url).resolve('xslt3/xslt3.js');
  const folder = await mkdtemp(join(tmpdir(), 'opis-xslt-'));
  try {
    const target = join(folder, 'stylesheet.sef.json');
    const source = typeof stylesheet === 'string' ? stylesheet : join(folder, 'stylesheet.xsl');
    if (typeof stylesheet !== 'string') await writeFile(source, stylesheet.text);
    const { failed, output } = await run(process.execPath, [
      '-e',
      program,
      compiler,
      modules?.scheme ?? '',
      modules ? `${pathToFileURL(modules.folder).href}/` : '',
      untyped ? 'untyped' : '',
      `-xsl:${source}`,
      `-export:${target}`,
      '-nogo',
      '-relocate:on',
    ]);
    return failed ? { faults: readFaults(output) } : { sef: await readFile(target, 'utf8') };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function run(command: string, parameters: string[]): Promise<{ failed: boolean; output: string }> {
  return new Promise((settle) => {
    execFile(command, parameters, { maxBuffer: 1 << 24, timeout: timeLimit }, (error, stdout, stderr) => {
      const output = error?.killed ? 'The compiler has not answered within its time.' : `${stderr}${stdout}`;
      settle({ failed: error !== null, output });
    });
  });
}

/**
 * The compiler's words: `Error XTSE0010 on line 3 in html/names.xsl:` and the reason below it, indented, or,
 * of an XPath expression, `Error XPST0008:` and `Static error in XPath on line 3 {$x}: No binding for …`; of a global variable with ` in html/names.xsl` before the brace.
 */
function readFaults(output: string): CompilerFault[] {
  const faults: CompilerFault[] = [];
  const pattern = /^Error(?: (\w+))?(?: on line (\d+))?(?: in (\S+?))?:?[ \t]*\n((?:[ \t]+\S.*\n?)+)/gm;
  for (const [, code, line, module, reason = ''] of output.matchAll(pattern)) {
    const words = reason.replace(/\s+/g, ' ').trim();
    const xpath = /^Static error in (?:XPath|pattern) on line (\d+)(?: in \S+)? \{([\s\S]*)\}: (.*)$/.exec(
      words,
    );
    const place = xpath?.[1] ?? line;
    faults.push({
      message: xpath?.[3] ?? words,
      ...(code !== undefined && { code }),
      ...(place !== undefined && { line: Number(place) }),
      ...(module !== undefined && { module }),
      ...(xpath?.[2] !== undefined && { expression: xpath[2] }),
    });
  }
  if (faults.length === 0) faults.push({ message: output.trim().split('\n').slice(0, 3).join(' ') });
  return faults;
}
