import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const jar = resolve(import.meta.dirname, '../../node_modules/vnu-jar/build/dist/vnu.jar');

/** What the Nu HTML checker says of some pages, errors and warnings; undefined where there is no Java to run it. */
export function nuMessages(files: readonly string[]): string[] | undefined {
  if (!existsSync(jar) || !hasJava()) return undefined;
  const output = execFileSync(
    'java',
    ['-Xss64m', '-jar', jar, '--format', 'json', '--stdout', '--exit-zero-always', ...files],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  const { messages } = JSON.parse(output) as {
    messages: { url: string; message: string; extract?: string }[];
  };
  return messages.map(
    ({ url, message, extract = '' }) => `${url.split('/').slice(-2).join('/')}: ${message} ${extract}`,
  );
}

function hasJava(): boolean {
  try {
    execFileSync('java', ['-version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
