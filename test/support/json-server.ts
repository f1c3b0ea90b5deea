import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Reply {
  readonly status: number;
  /** Sent as it is where it is a text, else as JSON. */
  readonly body: unknown;
}

export const reply = (status: number, body: unknown): Reply => ({ status, body });

export interface JsonServer {
  readonly url: string;
  close(): Promise<void>;
}

/** A small server on a free port. @param answer undefined leaves the one who asks waiting */
export async function startJsonServer(
  answer: (url: URL) => Reply | undefined,
): Promise<JsonServer> {
  const server = createServer((request, response) => {
    const reply = answer(new URL(request.url ?? '/', 'http://server'));
    if (reply === undefined) return;
    const { status, body } = reply;
    response
      .writeHead(status, { 'content-type': 'application/json' })
      .end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
