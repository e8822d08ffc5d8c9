import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { displayPath } from '../diagnostics/display-path.ts';
import { finding } from '../diagnostics/finding.ts';
import type { CompilerFault } from '../engines/xslt3.ts';
import type { StylesheetModule } from './stylesheet-modules.ts';

/** What the compiler says of a stylesheet as a finding at the module and line that it means. */
export function staticError(
  fault: CompilerFault,
  where: { readonly modules: readonly StylesheetModule[]; readonly stylesheet: string; readonly cwd: string },
): Diagnostic {
  const module = moduleOf(fault, where.modules);
  const file = displayPath(module?.file ?? where.stylesheet, where.cwd);
  const code = fault.code === undefined ? '' : ` (${fault.code})`;
  const reason = fault.message.replaceAll(/Q\{[^}]*\}/g, '').replace(/\.$/, '');
  return finding('xslt/static-error', file, {
    message: `The stylesheet cannot be compiled: ${reason}${code}.`,
    ...(module && fault.line !== undefined && { span: { line: fault.line } }),
    ...(fault.expression !== undefined && { actual: fault.expression }),
    hint: 'Mend the stylesheet; nothing is published until it compiles.',
  });
}

/**
 * The compiler names the end of a module's path, or none for an expression, which then is looked for: the
 * module in which it begins at the line that the compiler names.
 */
function moduleOf(fault: CompilerFault, modules: readonly StylesheetModule[]): StylesheetModule | undefined {
  const { module, expression, line } = fault;
  if (module !== undefined) return modules.find(({ file }) => file === module || file.endsWith(`/${module}`));
  if (expression === undefined || line === undefined) return undefined;
  const start = expression.replace(/\s+/g, '').slice(0, 30);
  return modules.find(({ text }) =>
    text
      .split('\n')
      .slice(line - 1, line + 3)
      .join('')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&')
      .replace(/\s+/g, '')
      .includes(start),
  );
}
