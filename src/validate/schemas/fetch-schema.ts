import type { FetchLimits, FetchText } from '../../engines/network.ts';
import { decodeSchema } from '../../relaxng/syntax/decode-schema.ts';
import { lockFileName } from './lock-file.ts';
import { remoteAddress } from './remote-address.ts';
import type { LockedAddress } from './schema-lock.ts';
import { schemaVersion } from './schema-version.ts';
import { sha256 } from './sha256.ts';
import type { StoreFault } from './store-fault.ts';

/** A remote file that is at hand, with what the lock file has, or will have, of it. */
export interface RemoteFile {
  readonly bytes: Uint8Array;
  readonly entry: LockedAddress;
}

/** Fetches a file of a schema, which must be the one that is pinned, if one is. */
export async function fetchSchema(
  address: string,
  settings: {
    readonly fetchText: FetchText;
    readonly limits: FetchLimits;
    readonly pinned: LockedAddress | undefined;
  },
): Promise<RemoteFile | StoreFault> {
  const { fetchText, limits, pinned } = settings;
  const fetched = await fetchText(address, limits);
  if ('message' in fetched) return { ruleId: 'config/remote-schema', message: fetched.message };
  const { bytes, contentType } = fetched;
  const digest = sha256(bytes);
  if (pinned !== undefined) {
    if (pinned.sha256 === digest) return { bytes, entry: pinned };
    return {
      ruleId: 'config/schema-changed',
      message: `The schema \`${address}\` is no longer the one that \`${lockFileName}\` pins.`,
      hint: `Remove its entry from \`${lockFileName}\` if the new one is wanted.`,
    };
  }
  const text = decodeSchema(bytes).text ?? '';
  // A notice of a network that wants a login, or of a page that has moved, must not be pinned as the schema.
  if (contentType === 'text/html' || /^\s*<(!doctype\s+html|html)\b/i.test(text.slice(0, 500))) {
    const message = `\`${address}\` was answered with a web page, not with a schema.`;
    return { ruleId: 'config/remote-schema', message };
  }
  const version = schemaVersion(text);
  const location = remoteAddress(fetched.address) ?? address;
  const entry: LockedAddress = {
    sha256: digest,
    size: bytes.byteLength,
    ...(version !== undefined && { version }),
    ...(location !== address && { location }),
  };
  return { bytes, entry };
}
