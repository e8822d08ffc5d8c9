import { realpathSync } from 'node:fs';
import { sep } from 'node:path';
import { displayPath } from '../../diagnostics/display-path.ts';
import { readRegularFile } from '../reading/read-regular-file.ts';
import { decodeSchema } from './decode-schema.ts';
import { isUrl } from './resolve-address.ts';
import type { SchemaDocument, SchemaFault, SchemaResolver } from './schema-resolver.ts';

/** Largest file, in bytes, that is read as a schema: sixty times all of TEI. */
const sizeLimit = 64_000_000;

/**
 * Reads schemas from disk, and none that lies outside a folder, whatever links lead there. Nothing is fetched.
 *
 * @param options `folder` is absolute; files are named relative to `cwd`
 */
export function fileResolver(options: { readonly folder: string; readonly cwd: string }): SchemaResolver {
  return { read: (address) => readFile(address, options) };
}

function readFile(
  address: string,
  { folder, cwd }: { folder: string; cwd: string },
): SchemaDocument | SchemaFault {
  if (isUrl(address)) return unfetched(address);
  const file = displayPath(address, cwd);
  const refuse = (words: string, hint?: string): SchemaFault => ({
    message: `The schema \`${file}\` ${words}.`,
    ...(hint !== undefined && { hint }),
    file,
  });
  try {
    const real = realpathSync(address);
    const root = realpathSync(folder);
    if (!real.startsWith(root.endsWith(sep) ? root : root + sep)) {
      return refuse(`is not read: it lies outside the folder \`${displayPath(folder, cwd)}\``);
    }
    const bytes = readRegularFile(real, sizeLimit);
    if ('kind' in bytes) {
      if (bytes.kind === 'folder') return refuse('is a folder', 'Name a file in it.');
      if (bytes.kind === 'special') return refuse('is no file');
      return refuse(`is larger than ${sizeLimit / 1_000_000} MB`);
    }
    const { text, encoding } = decodeSchema(bytes);
    if (text !== undefined) return { text, file, identity: real };
    if (encoding) return refuse(`names the encoding \`${encoding}\`, and must be in UTF-8 or UTF-16`, toUtf8);
    return refuse('is not in UTF-8', toUtf8);
  } catch (error) {
    const code = String((error as NodeJS.ErrnoException).code);
    if (['ENOENT', 'ENOTDIR'].includes(code)) return refuse('does not exist');
    if (code === 'ELOOP') return refuse('cannot be read: its symbolic links lead in a circle');
    if (['EACCES', 'EPERM'].includes(code)) return refuse('cannot be read: its permissions do not allow it');
    return refuse('cannot be read');
  }
}

const toUtf8 = 'Convert it to UTF-8.';

function unfetched(address: string): SchemaFault {
  return {
    message: `The schema \`${address}\` is not on this computer, and nothing is fetched unasked.`,
    hint: /^https?:/i.test(address)
      ? 'Allow the network with `--allow-network`, or keep a copy beside the schema and name that.'
      : 'Keep a copy beside the schema and name that.',
    file: address,
  };
}
