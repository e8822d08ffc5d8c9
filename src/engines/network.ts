/** The least that is asked of the network. */
export interface FetchLimits {
  /** Milliseconds for the whole answer, redirections included. */
  readonly timeLimit: number;
  /** Bytes, unpacked. */
  readonly sizeLimit: number;
}

export interface Fetched {
  readonly bytes: Uint8Array;
  /** Where it was in the end, after redirections. */
  readonly address: string;
  /** As the server gives it, without parameters, in lower case. */
  readonly contentType?: string;
}

export interface FetchFault {
  /** One sentence that stands alone. */
  readonly message: string;
}

/** Asks the network for a file. Never rejects. */
export type FetchText = (address: string, limits: FetchLimits) => Promise<Fetched | FetchFault>;

const mostRedirections = 5;

/**
 * Fetches a file over http or https; this is the one place of opis that opens a socket. At most five redirections are
 * followed, to http and https only. Nothing is sent but the address; no cookie, no password.
 */
export const fetchText: FetchText = async (address, limits) => {
  const signal = AbortSignal.timeout(limits.timeLimit);
  let url = address;
  try {
    for (let step = 0; step <= mostRedirections; step++) {
      const refusal = refusalOf(url, address);
      if (refusal !== undefined) return { message: refusal };
      const response = await fetch(url, { redirect: 'manual', signal, headers });
      const next = redirection(response, url);
      if (next === undefined) return await answer(response, url, limits);
      await response.body?.cancel();
      url = next;
    }
    return { message: `\`${address}\` redirects more than ${mostRedirections} times.` };
  } catch (error) {
    return { message: `\`${url}\` could not be fetched: ${reason(error, url, limits)}.` };
  }
};

const headers = {
  accept: 'application/xml, text/xml, application/relax-ng-compact-syntax, */*;q=0.5',
  'user-agent': 'opis',
};

function refusalOf(url: string, asked: string): string | undefined {
  const way = url === asked ? '' : `, to which \`${asked}\` redirects,`;
  if (!URL.canParse(url)) return `\`${url}\`${way} is no address.`;
  const parts = new URL(url);
  if (!/^https?:$/.test(parts.protocol))
    return `\`${url}\`${way} must begin with \`http://\` or \`https://\`.`;
  if (parts.username === '' && parts.password === '') return undefined;
  // Findings are written to logs, where a password must not stand.
  parts.username = '';
  parts.password = '';
  return `\`${parts.href}\`${way} must not be asked with a user name or a password.`;
}

function redirection({ status, headers: given }: Response, from: string): string | undefined {
  const location = given.get('location');
  if (![301, 302, 303, 307, 308].includes(status) || location === null) return undefined;
  return URL.canParse(location, from) ? new URL(location, from).href : location;
}

async function answer(response: Response, url: string, { sizeLimit }: FetchLimits) {
  const { status, body } = response;
  const tooLarge = { message: `\`${url}\` is larger than ${size(sizeLimit)}.` };
  if (status !== 200) {
    await body?.cancel();
    const words = meanings[status] ?? (status >= 500 ? 'the server is at fault' : undefined);
    return { message: `\`${url}\` was answered with ${status}${words === undefined ? '' : ` (${words})`}.` };
  }
  if (Number(response.headers.get('content-length')) > sizeLimit) {
    await body?.cancel();
    return tooLarge;
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop closes the connection.
  for await (const chunk of body ?? []) {
    length += chunk.byteLength;
    if (length > sizeLimit) return tooLarge;
    chunks.push(chunk);
  }
  if (length === 0) return { message: `\`${url}\` was answered with nothing.` };
  const contentType = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  return { bytes: Buffer.concat(chunks), address: url, ...(contentType ? { contentType } : {}) };
}

const meanings: Readonly<Record<number, string>> = {
  401: 'it asks for a password',
  403: 'access is forbidden',
  404: 'there is nothing there',
  410: 'it is there no more',
  429: 'it was asked too often',
};

/** Why nothing came, in words that complete “…: ”. */
function reason(error: unknown, url: string, { timeLimit }: FetchLimits): string {
  const { host } = new URL(url);
  if (error instanceof Error && /^(Timeout|Abort)Error$/.test(error.name)) {
    return `there was no whole answer within ${timeLimit / 1000} seconds`;
  }
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const code = codeOf(cause);
  if (code === 'ENOTFOUND') return `there is no host \`${host}\``;
  if (code === 'EAI_AGAIN') return `the host \`${host}\` cannot be looked up just now`;
  if (code === 'BAD_PORT') return 'its port is none that serves files';
  if (code === 'ECONNREFUSED') return `\`${host}\` refuses the connection`;
  if (/^(ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/.test(code)) {
    return `\`${host}\` does not answer`;
  }
  if (/CERT|SSL|TLS|ISSUER|SIGNATURE/.test(code)) return `its certificate cannot be trusted (\`${code}\`)`;
  if (/^(ECONNRESET|EPIPE|UND_ERR_.*|Z_.*)$/.test(code)) return 'the answer broke off';
  if (/^HPE_/.test(code)) return `\`${host}\` does not speak HTTP`;
  return code === '' ? 'the answer broke off' : `the system answered \`${code}\``;
}

/** Of an error, or of the first of several: one for each address that a host has. */
function codeOf(cause: unknown): string {
  if (cause instanceof AggregateError && !('code' in cause)) return codeOf(cause.errors[0]);
  if (!(cause instanceof Error)) return '';
  if (cause.message === 'bad port') return 'BAD_PORT';
  return 'code' in cause ? String(cause.code) : '';
}

function size(bytes: number): string {
  return bytes >= 1_000_000 ? `${bytes / 1_000_000} MB` : `${bytes} bytes`;
}
