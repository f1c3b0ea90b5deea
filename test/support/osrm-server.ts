import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the server does with a question; the kinds of trouble that real ones make. */
export type OsrmMood =
  'well' | 'slow' | 'error' | 'not-json' | 'wrong-size' | 'too-big' | 'no-way' | 'negative';

export interface OsrmServer {
  url: string;
  /** Questions so far: profile, origins and destinations of each. */
  asked: { profile: string; origins: number; destinations: number }[];
  mood: OsrmMood;
  close(): Promise<void>;
}

const SECONDS_PER_DEGREE = 4_500;
const METRES_PER_DEGREE = 100_000;
const MOST_PLACES = 100;

/** A small server that speaks OSRM's table protocol: times grow with the distance in degrees. */
export async function startOsrmServer(): Promise<OsrmServer> {
  const state = { asked: [] as OsrmServer['asked'], mood: 'well' as OsrmMood };
  const server = createServer((request, response) => answer(request, response, state));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(state, {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  });
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  state: Pick<OsrmServer, 'asked' | 'mood'>,
): void {
  const url = new URL(request.url ?? '/', 'http://osrm');
  const [, profile = '', list = ''] = /\/table\/v1\/(\w+)\/(.+)$/.exec(url.pathname) ?? [];
  const places = decodeURIComponent(list)
    .split(';')
    .map((pair) => pair.split(',').map(Number));
  const sources = numbers(url, 'sources');
  const destinations = numbers(url, 'destinations');
  state.asked.push({ profile, origins: sources.length, destinations: destinations.length });
  const send = (status: number, body: string) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  };
  const cells = (perDegree: number) =>
    sources.map((source) =>
      destinations.map((destination) => {
        const [aLon = 0, aLat = 0] = places[source] ?? [];
        const [bLon = 0, bLat = 0] = places[destination] ?? [];
        return Math.hypot(aLon - bLon, aLat - bLat) * perDegree;
      }),
    );
  const table = (durations: (number | null)[][]) =>
    send(200, JSON.stringify({ code: 'Ok', durations, distances: cells(METRES_PER_DEGREE) }));
  if (places.length > MOST_PLACES) return send(400, '{"code":"TooBig"}');
  switch (state.mood) {
    case 'well':
      return table(cells(SECONDS_PER_DEGREE));
    case 'slow':
      return;
    case 'error':
      return send(500, '{"code":"InternalError"}');
    case 'not-json':
      return send(200, '<html>moved</html>');
    case 'wrong-size':
      return table(cells(SECONDS_PER_DEGREE).slice(1));
    case 'too-big':
      return send(400, '{"code":"TooBig"}');
    case 'no-way':
      return table(cells(SECONDS_PER_DEGREE).map((row) => row.map(() => null)));
    case 'negative':
      return table(cells(-1));
  }
}

function numbers(url: URL, name: string): number[] {
  return (url.searchParams.get(name) ?? '').split(';').map(Number);
}
