import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { COUNTRIES } from '../../kernel/countries.js';
import { projectRoot } from '../../platform/paths.js';
import { foldName } from '../domain/fold.js';
import { type Aliases } from '../domain/place-index.js';
import { type GazetteerRow } from '../domain/places.js';
import { type Outline } from '../domain/region.js';

/** The folder of geography's own data. */
export const geographyFolder = () => join(projectRoot(), 'config', 'geography');

/** The built-in places: `places.tsv`, made by `build-places.mjs`. */
export async function readBuiltInPlaces(): Promise<GazetteerRow[]> {
  const text = await readFile(join(geographyFolder(), 'places.tsv'), 'utf8');
  const rows: GazetteerRow[] = [];
  for (const line of text.split('\n')) {
    const [countryText, codes = '', name = '', lat, lon, population] = line.split('\t');
    const country = COUNTRIES.find((known) => known === countryText);
    if (country === undefined) continue;
    const numbers = { lat: Number(lat), lon: Number(lon), population: Number(population) };
    rows.push({ country, postalCodes: codes.split(' '), name, ...numbers });
  }
  return rows;
}

/** Names in the other languages: `Strasbourg = Straßburg`. */
export async function readAliases(): Promise<Aliases> {
  const text = await readFile(join(geographyFolder(), 'aliases.txt'), 'utf8');
  const aliases = new Map<string, string[]>();
  for (const line of text.split('\n')) {
    const [name, others] = line.split(' = ');
    if (line.startsWith('#') || name === undefined || others === undefined) continue;
    aliases.set(foldName(name), others.split(', ').map(foldName));
  }
  return aliases;
}

/** The outline of the region that the product knows. */
export async function readOutline(): Promise<Outline> {
  const text = await readFile(join(geographyFolder(), 'region.json'), 'utf8');
  return (JSON.parse(text) as { outline: Outline }).outline;
}
