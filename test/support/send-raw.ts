import { Agent, request } from 'node:http';
import type { WireRequest } from './fuzz-request.js';

export interface WireAnswer {
  status: number;
  /** Content type, '' without one. */
  type: string;
  text: string;
}

type Sent = Omit<WireRequest, 'route'>;

const kept = new Agent({ keepAlive: true });

/** Sends a request as it is: `fetch` would mend the address first. */
export async function sendRaw(address: string, sent: Sent): Promise<WireAnswer> {
  try {
    return await send(address, sent, kept);
  } catch {
    // The server may have closed a connection just when we took it up again; once more, on one of its own.
    return send(address, sent, new Agent());
  }
}

function send(
  address: string,
  { method, url, headers, payload }: Sent,
  agent: Agent,
): Promise<WireAnswer> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const length = payload === undefined ? {} : { 'content-length': Buffer.byteLength(payload) };
    const call = request(
      { agent, hostname, port, method, path: url, headers: { ...headers, ...length } },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('error', reject);
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            type: answer.headers['content-type'] ?? '',
            text: Buffer.concat(parts).toString(),
          }),
        );
      },
    );
    call.on('error', reject);
    call.end(payload);
  });
}
