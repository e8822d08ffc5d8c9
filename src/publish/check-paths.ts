import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import type { OutputDocument } from '../edition/output-document.ts';
import { siteManifestName } from '../edition/site-manifest-name.ts';

/** What file systems in use allow in one name, in bytes. */
const nameLimit = 255;

/**
 * The files of the site whose place can be used, and findings on the others: their place is no path, or is claimed by another
 * before them. Equal but for case or for the composition of letters counts as equal, for so it is on many a file system and server.
 */
export function checkPaths<Output extends Pick<OutputDocument, 'path' | 'file'>>(
  outputs: readonly Output[],
): { usable: Output[]; diagnostics: Diagnostic[] } {
  const usable: Output[] = [];
  const claimed = new Map<string, Pick<OutputDocument, 'path' | 'file'>>();
  claimed.set(siteManifestName, { path: siteManifestName, file: 'opis itself' });
  const diagnostics: Diagnostic[] = [];
  for (const output of outputs) {
    const { path, file } = output;
    const fault = faultOf(path);
    if (fault !== undefined) {
      diagnostics.push(
        finding('html/unsafe-path', file, {
          message: `The file \`${JSON.stringify(path).slice(1, -1)}\` cannot be written into the site: ${fault}.`,
          hint: 'Change the `xml:id` that the file is named after.',
        }),
      );
      continue;
    }
    const key = path.normalize('NFC').toLowerCase();
    const earlier = claimed.get(key);
    if (earlier === undefined) {
      claimed.set(key, { path, file });
      usable.push(output);
      continue;
    }
    const difference =
      earlier.path === path ? '' : `, which differs from \`${earlier.path}\` by case or accents only`;
    diagnostics.push(
      finding('html/duplicate-path', file, {
        message: `The place \`${path}\` in the site is claimed twice, by \`${earlier.file}\` and by \`${file}\`${difference}.`,
        hint: 'Give the two documents or entries ids that differ by more than case.',
        ...(earlier.file !== file && {
          related: [{ file: earlier.file, message: 'The first to claim the place.' }],
        }),
      }),
    );
  }
  return { usable, diagnostics };
}

function faultOf(path: string): string | undefined {
  const names = path.split('/');
  if (path === '') return 'it has no name';
  if (path.startsWith('/') || /^[a-z]:/i.test(path)) return 'its path must be relative to the site';
  if (path.includes('\\')) return 'a path must not hold a backslash';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters looked for.
  if (/[\u0000-\u001f\u007f]/.test(path)) return 'a path must not hold a control character';
  if (names.some((name) => name === '' || name === '.' || name === '..')) {
    return 'each step of its path must be a name, neither empty nor `.` nor `..`';
  }
  if (names.some((name) => Buffer.byteLength(name) > nameLimit))
    return `a name must not be longer than ${nameLimit} bytes`;
  return undefined;
}
