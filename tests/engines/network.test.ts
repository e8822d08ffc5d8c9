import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { fetchText } from '../../src/engines/network.ts';

const limits = { timeLimit: 5000, sizeLimit: 1000 };
const servers: Server[] = [];

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

const text = (fetched: unknown) => Buffer.from((fetched as { bytes: Uint8Array }).bytes).toString();
const message = (fetched: unknown) => (fetched as { message?: string }).message;

describe('a file of the network', () => {
  test('is fetched, with its type', async () => {
    const base = await serve((_, response) => {
      response.setHeader('content-type', 'Application/XML; charset=utf-8').end('<grammar/>');
    });
    const fetched = await fetchText(`${base}/a.rng`, limits);
    expect(text(fetched)).toBe('<grammar/>');
    expect(fetched).toMatchObject({ address: `${base}/a.rng`, contentType: 'application/xml' });
  });

  test('is asked for without a cookie or a referrer', async () => {
    let asked: Record<string, unknown> = {};
    const base = await serve(({ headers, method }, response) => {
      asked = { ...headers, method };
      response.end('x');
    });
    await fetchText(base, limits);
    expect(asked).toMatchObject({ method: 'GET', 'user-agent': 'opis' });
    expect(Object.keys(asked)).not.toEqual(expect.arrayContaining(['cookie']));
    expect(asked.referer).toBeUndefined();
  });

  test('is unpacked, and its size is that of what was packed', async () => {
    const base = await serve(({ url }, response) => {
      const packed = gzipSync('a'.repeat(url === '/large' ? 1001 : 1000));
      response.setHeader('content-encoding', 'gzip').end(packed);
    });
    expect(text(await fetchText(`${base}/small`, limits))).toHaveLength(1000);
    expect(message(await fetchText(`${base}/large`, limits))).toBe(
      `\`${base}/large\` is larger than 1000 bytes.`,
    );
  });
});

describe('redirections', () => {
  test('are followed, relative ones too, and the last address is told', async () => {
    const base = await serve(({ url }, response) => {
      if (url === '/a') response.writeHead(301, { location: 'sub/b' }).end('moved');
      else if (url === '/sub/b') response.writeHead(307, { location: '/c' }).end();
      else response.end('here');
    });
    const fetched = await fetchText(`${base}/a`, limits);
    expect(text(fetched)).toBe('here');
    expect(fetched).toMatchObject({ address: `${base}/c` });
  });

  test('are followed five times', async () => {
    const base = await serve(({ url }, response) => {
      const left = Number(url?.slice(1));
      if (left === 0) response.end('here');
      else response.writeHead(302, { location: `/${left - 1}` }).end();
    });
    expect(text(await fetchText(`${base}/5`, limits))).toBe('here');
    expect(message(await fetchText(`${base}/6`, limits))).toBe(`\`${base}/6\` redirects more than 5 times.`);
  });

  test.each([
    'file:///etc/passwd',
    'ftp://example.org/a',
    'data:text/xml,x',
    'http://me:secret@example.org/',
  ])('to %s are refused', async (location) => {
    const base = await serve((_, response) => response.writeHead(302, { location }).end());
    expect(message(await fetchText(`${base}/`, limits))).toMatch(
      /to which `http.*` redirects, must (not be asked with a user name|begin with `http:\/\/`)/,
    );
  });

  test('without an address are an answer like others', async () => {
    const base = await serve((_, response) => response.writeHead(302).end());
    expect(message(await fetchText(`${base}/`, limits))).toBe(`\`${base}/\` was answered with 302.`);
  });

  test('to what is no address are said', async () => {
    const base = await serve((_, response) => response.writeHead(302, { location: 'http://[' }).end());
    expect(message(await fetchText(`${base}/`, limits))).toContain('is no address');
  });
});

describe('nothing but a sentence comes', () => {
  test.each([
    ['ftp://example.org/', '`ftp://example.org/` must begin with `http://` or `https://`.'],
    ['file:///etc/passwd', '`file:///etc/passwd` must begin with `http://` or `https://`.'],
    ['nothing', '`nothing` is no address.'],
    ['http://a:b@example.org/x', '`http://example.org/x` must not be asked with a user name or a password.'],
    [
      'http://127.0.0.1:22/',
      '`http://127.0.0.1:22/` could not be fetched: its port is none that serves files.',
    ],
  ])('for %s', async (address, sentence) => {
    expect(message(await fetchText(address, limits))).toBe(sentence);
  });

  test.each([
    [404, ' (there is nothing there)'],
    [503, ' (the server is at fault)'],
    [418, ''],
    [204, ''],
  ])('for an answer of %d', async (status, words) => {
    const base = await serve((_, response) => response.writeHead(status).end());
    expect(message(await fetchText(`${base}/`, limits))).toBe(
      `\`${base}/\` was answered with ${status}${words}.`,
    );
  });

  test('for an empty answer', async () => {
    const base = await serve((_, response) => response.end());
    expect(message(await fetchText(`${base}/`, limits))).toBe(`\`${base}/\` was answered with nothing.`);
  });

  test('for what says that it is too large, and for what does not say so', async () => {
    const base = await serve(({ url }, response) => {
      if (url === '/told') response.setHeader('content-length', 2_000_000).write('a');
      else {
        const more = () => {
          while (!response.destroyed && response.write('a'.repeat(500)));
        };
        response.on('drain', more);
        more();
      }
    });
    for (const path of ['/told', '/untold']) {
      expect(message(await fetchText(base + path, limits))).toBe(
        `\`${base}${path}\` is larger than 1000 bytes.`,
      );
    }
    expect(message(await fetchText(`${base}/told`, { ...limits, sizeLimit: 1_000_000 }))).toContain('1 MB');
  });

  test('for one that does not answer, and for one that does not come to an end', async () => {
    const base = await serve(({ url }, response) => {
      if (url === '/slow') response.write('a');
    });
    for (const path of ['/silent', '/slow']) {
      expect(message(await fetchText(base + path, { ...limits, timeLimit: 100 }))).toBe(
        `\`${base}${path}\` could not be fetched: there was no whole answer within 0.1 seconds.`,
      );
    }
  });

  test('for an answer that breaks off', async () => {
    const base = await serve((_, response) => {
      response.setHeader('content-length', 100).write('a', () => response.destroy());
    });
    expect(message(await fetchText(`${base}/`, limits))).toBe(
      `\`${base}/\` could not be fetched: the answer broke off.`,
    );
  });

  test('for a port where nobody listens', async () => {
    const base = await serve(() => {});
    for (const server of servers.splice(0)) server.close();
    expect(message(await fetchText(`${base}/`, limits))).toMatch(/refuses the connection\.$/);
  });
});
