import { type Depart } from '../commute.js';
import { type Line, type Stop, type TransitData } from './transit-data.js';

const KINDS = ['rail', 'tram', 'bus'] as const;

/**
 * Reads `lines.txt`; its head explains the lines.
 * @throws Error naming the line that cannot be understood: the file is our own, so this is a fault of ours
 */
export function readLines(text: string): TransitData {
  const stops = new Map<string, Stop>();
  const lines: Line[] = [];
  text.split('\n').forEach((row, index) => {
    const [kind, ...words] = row.trim().split(/\s+/);
    const fail = (why: string): never => {
      throw new Error(`lines.txt, line ${index + 1}: ${why}`);
    };
    if (kind === 'stop') {
      const [name = '', lat, lon] = words;
      stops.set(name, { name, lat: Number(lat), lon: Number(lon) });
    } else if (kind === 'line') {
      const line = readLine(row.trim()) ?? fail('not "line KIND EVERY NAME: stop minutes stop …"');
      const missing = line.stops.find((stop) => !stops.has(stop));
      if (missing !== undefined) fail(`no stop "${missing}"`);
      lines.push(line);
    } else if (kind !== '' && kind?.startsWith('#') !== true) {
      fail(`"${kind}" is not stop or line`);
    }
  });
  return { stops: [...stops.values()], lines };
}

function readLine(row: string): Line | undefined {
  const [, kindText, everyText = '', name = '', course = ''] =
    /^line (\S+) (\S+) ([^:]+): (.+)$/.exec(row) ?? [];
  const kind = KINDS.find((known) => known === kindText);
  const words = course.split(/\s+/);
  if (kind === undefined || words.length % 2 === 0) return undefined;
  const stops = words.filter((_, index) => index % 2 === 0);
  const minutes = words.filter((_, index) => index % 2 === 1).map(Number);
  if (!minutes.every((value) => value > 0)) return undefined;
  return { name, kind, every: readEvery(everyText), stops, minutes };
}

function readEvery(text: string): Readonly<Record<Depart, number | undefined>> {
  const [offPeak, peak, night] = text
    .split('/')
    .map((part) => (part === '-' ? undefined : Number(part)));
  return { 'off-peak': offPeak, peak, night };
}
