import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a server gives for a path: a text, an answer, or, with `location`, a redirection. */
export type Answer =
  | string
  | { readonly status?: number; readonly type?: string; readonly location?: string; readonly text?: string };

/** A server on this computer, for tests: what it gives can be changed while it runs. */
export interface SchemaServer {
  /** `http://127.0.0.1:1234` */
  readonly base: string;
  readonly files: Map<string, Answer>;
  /** The paths that were asked for, in order. */
  readonly asked: string[];
  close(): void;
}

export async function schemaServer(files: Readonly<Record<string, Answer>> = {}): Promise<SchemaServer> {
  const given = new Map(Object.entries(files));
  const asked: string[] = [];
  const server: Server = createServer(({ url = '' }, response) => {
    asked.push(url);
    const answer = given.get(url) ?? { status: 404 };
    const { status, type, location, text } = typeof answer === 'string' ? { text: answer } : answer;
    if (type !== undefined) response.setHeader('content-type', type);
    if (location !== undefined) response.setHeader('location', location);
    response.writeHead(status ?? (location === undefined ? 200 : 302)).end(text);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    files: given,
    asked,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
