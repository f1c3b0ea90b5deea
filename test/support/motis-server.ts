import { reply, startJsonServer, type JsonServer, type Reply } from './json-server.js';

/** What the server does with a question; the kinds of trouble that real ones make. */
export type MotisMood =
  'well' | 'slow' | 'error' | 'not-json' | 'not-a-list' | 'negative' | 'empty';

export interface MotisServer extends JsonServer {
  /** Questions so far. */
  asked: { one: string; time: string; arriveBy: string; maxTravelTime: number }[];
  mood: MotisMood;
}

/** A line of stops along the river and across it; the server rides between them by straight line. */
const STOPS = [
  { name: 'Strasbourg', lat: 48.585, lon: 7.735 },
  { name: 'Kehl', lat: 48.576, lon: 7.808 },
  { name: 'Colmar', lat: 48.073, lon: 7.347 },
  { name: 'Freiburg', lat: 47.997, lon: 7.841 },
];
const MINUTES_PER_DEGREE = 80;
/** At eight trains are full and halt longer. */
const RUSH_STARTS_UTC = 5;
const RUSH_ENDS_UTC = 8;
const MOST_MINUTES = 90;

/** A small server that speaks MOTIS's one-to-all: minutes grow with the distance in degrees. */
export async function startMotisServer(): Promise<MotisServer> {
  const state = { asked: [] as MotisServer['asked'], mood: 'well' as MotisMood };
  return Object.assign(state, await startJsonServer((url) => answer(url, state)));
}

function answer(url: URL, state: Pick<MotisServer, 'asked' | 'mood'>): Reply | undefined {
  const text = (name: string) => url.searchParams.get(name) ?? '';
  const maxTravelTime = Number(text('maxTravelTime'));
  const [one, time, arriveBy] = [text('one'), text('time'), text('arriveBy')];
  state.asked.push({ one, time, arriveBy, maxTravelTime });
  if (url.pathname !== '/api/v1/one-to-all') return reply(404, { error: 'not found' });
  if (maxTravelTime > MOST_MINUTES) return reply(400, { error: 'maxTravelTime too large' });
  const [lat = 0, lon = 0] = one.split(',').map(Number);
  const hour = new Date(time).getUTCHours();
  const rush = hour >= RUSH_STARTS_UTC && hour <= RUSH_ENDS_UTC ? 1.3 : 1;
  const all = STOPS.map((place) => {
    const degrees = Math.hypot(place.lat - lat, place.lon - lon);
    return { place, duration: Math.round((5 + degrees * MINUTES_PER_DEGREE) * rush), k: 1 };
  }).filter(({ duration }) => duration <= maxTravelTime);
  switch (state.mood) {
    case 'well':
      return reply(200, { one: { lat, lon }, all });
    case 'slow':
      return undefined;
    case 'error':
      return reply(500, { error: 'internal' });
    case 'not-json':
      return reply(200, '<html>moved</html>');
    case 'not-a-list':
      return reply(200, { one: { lat, lon } });
    case 'negative':
      return reply(200, { all: all.map((reached) => ({ ...reached, duration: -1 })) });
    case 'empty':
      return reply(200, { one: { lat, lon }, all: [] });
  }
}
