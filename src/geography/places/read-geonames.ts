import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { COUNTRIES, type Country } from '../../kernel/countries.js';
import { DomainError } from '../../kernel/errors.js';
import { type GazetteerRow } from '../domain/places.js';
import { normalPostalCode } from '../domain/postal-code.js';

const COLUMNS = 12;
const MAX_NAME = 200;
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be read',
};

/** One line of a GeoNames file, read: a row, or why it was refused. Lines are counted from 1. */
export type GeonamesLine =
  | { readonly line: number; readonly row: GazetteerRow }
  | { readonly line: number; readonly reason: string };

/** Fails early, before anything else is opened. @throws DomainError `places-file` */
export async function assertReadable(file: string): Promise<void> {
  try {
    const handle = await open(file, 'r');
    await handle.close();
  } catch (error) {
    throw unreadable(file, error);
  }
}

/**
 * Reads GeoNames postal codes line by line: 12 columns between tabs (country, postal code, place name,
 * three pairs of areas, latitude, longitude, accuracy). A wrong line is told and the rest goes on.
 * @throws DomainError `places-file` when the file cannot be read
 */
export async function* readGeonames(file: string): AsyncGenerator<GeonamesLine> {
  const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });
  let number = 0;
  try {
    for await (const text of lines) {
      number += 1;
      if (text.trim() !== '') yield readLine(text, number);
    }
  } catch (error) {
    throw unreadable(file, error);
  }
}

function unreadable(file: string, error: unknown): DomainError {
  const reason = (error as NodeJS.ErrnoException).code ?? 'unreadable';
  const message = `cannot read the places file ${file}: ${REASONS[reason] ?? reason}`;
  return new DomainError('invalid', 'places-file', message, { reason });
}

function readLine(text: string, line: number): GeonamesLine {
  const columns = text.replace(/^\uFEFF/, '').split('\t');
  if (columns.length !== COLUMNS) {
    return { line, reason: `${columns.length} columns instead of ${COLUMNS}` };
  }
  const [countryText = '', code = '', name = ''] = columns;
  const country = COUNTRIES.find((known) => known === countryText);
  if (country === undefined) return { line, reason: 'country is not FR, DE or CH' };
  const reason = problemOf(code, name, columns[9], columns[10]);
  if (reason !== undefined) return { line, reason };
  return { line, row: toRow(country, code, name, Number(columns[9]), Number(columns[10])) };
}

function problemOf(
  code: string,
  name: string,
  lat: string | undefined,
  lon: string | undefined,
): string | undefined {
  if (!/\d{4}/.test(code)) return 'postal code without four digits';
  if (name.trim() === '') return 'place name is empty';
  if (name.length > MAX_NAME) return `place name is longer than ${MAX_NAME}`;
  if (!isDegree(lat, 90)) return 'latitude is not a number from -90 to 90';
  if (!isDegree(lon, 180)) return 'longitude is not a number from -180 to 180';
  return undefined;
}

function isDegree(text: string | undefined, limit: number): boolean {
  if (text === undefined || text.trim() === '') return false;
  const value = Number(text);
  return Number.isFinite(value) && Math.abs(value) <= limit;
}

function toRow(country: Country, code: string, name: string, lat: number, lon: number) {
  const postalCodes = [normalPostalCode(country, code)];
  return { country, postalCodes, name: name.trim(), lat, lon, population: 0 };
}
