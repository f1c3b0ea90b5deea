/** Why a routing server gave no use: it took too long, did not answer, or answered something else. */
export type RoutingTrouble = 'slow' | 'gone' | 'wrong';

export class RoutingError extends Error {
  constructor(
    readonly trouble: RoutingTrouble,
    message: string,
  ) {
    super(message);
    this.name = 'RoutingError';
  }
}

/**
 * Asks a server once. The messages hold no address: it carries coordinates.
 * @throws RoutingError
 */
export async function fetchJson(url: string, timeoutMs: number): Promise<unknown> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, { signal });
    if (!response.ok) throw new RoutingError('wrong', `status ${response.status}`);
    return await response.json();
  } catch (error) {
    if (error instanceof RoutingError) throw error;
    if (signal.aborted) throw new RoutingError('slow', `no answer within ${timeoutMs} ms`);
    if ((error as Error).name === 'SyntaxError') throw new RoutingError('wrong', 'not JSON');
    throw new RoutingError('gone', 'not reachable');
  }
}
