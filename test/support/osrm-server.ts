import { reply, startJsonServer, type JsonServer, type Reply } from './json-server.js';

/** What the server does with a question; the kinds of trouble that real ones make. */
export type OsrmMood =
  'well' | 'slow' | 'error' | 'not-json' | 'wrong-size' | 'too-big' | 'no-way' | 'negative';

export interface OsrmServer extends JsonServer {
  /** Questions so far: profile, origins and destinations of each. */
  asked: { profile: string; origins: number; destinations: number }[];
  mood: OsrmMood;
}

const SECONDS_PER_DEGREE = 4_500;
const METRES_PER_DEGREE = 100_000;
const MOST_PLACES = 100;

/** A small server that speaks OSRM's table protocol: times grow with the distance in degrees. */
export async function startOsrmServer(): Promise<OsrmServer> {
  const state = { asked: [] as OsrmServer['asked'], mood: 'well' as OsrmMood };
  return Object.assign(state, await startJsonServer((url) => answer(url, state)));
}

function answer(url: URL, state: Pick<OsrmServer, 'asked' | 'mood'>): Reply | undefined {
  const [, profile = '', list = ''] = /\/table\/v1\/(\w+)\/(.+)$/.exec(url.pathname) ?? [];
  const places = decodeURIComponent(list)
    .split(';')
    .map((pair) => pair.split(',').map(Number));
  const sources = numbers(url, 'sources');
  const destinations = numbers(url, 'destinations');
  state.asked.push({ profile, origins: sources.length, destinations: destinations.length });
  const cells = (perDegree: number) =>
    sources.map((source) =>
      destinations.map((destination) => {
        const [aLon = 0, aLat = 0] = places[source] ?? [];
        const [bLon = 0, bLat = 0] = places[destination] ?? [];
        return Math.hypot(aLon - bLon, aLat - bLat) * perDegree;
      }),
    );
  const table = (durations: (number | null)[][]) =>
    reply(200, { code: 'Ok', durations, distances: cells(METRES_PER_DEGREE) });
  if (places.length > MOST_PLACES) return reply(400, { code: 'TooBig' });
  switch (state.mood) {
    case 'well':
      return table(cells(SECONDS_PER_DEGREE));
    case 'slow':
      return undefined;
    case 'error':
      return reply(500, { code: 'InternalError' });
    case 'not-json':
      return reply(200, '<html>moved</html>');
    case 'wrong-size':
      return table(cells(SECONDS_PER_DEGREE).slice(1));
    case 'too-big':
      return reply(400, { code: 'TooBig' });
    case 'no-way':
      return table(cells(SECONDS_PER_DEGREE).map((row) => row.map(() => null)));
    case 'negative':
      return table(cells(-1));
  }
}

function numbers(url: URL, name: string): number[] {
  return (url.searchParams.get(name) ?? '').split(';').map(Number);
}
