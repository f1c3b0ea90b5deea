import { DomainError } from '../../kernel/errors.js';
import { Gazetteer } from '../domain/gazetteer.js';
import { indexPlaces } from '../domain/place-index.js';
import { type GazetteerRow } from '../domain/places.js';
import { readAliases, readBuiltInPlaces, readOutline } from './read-built-in.js';
import { readGeonames } from './read-geonames.js';

/** A line (from 1) that was left out, and why. */
export type RejectPlace = (file: string, line: number, reason: string) => void;

export interface GazetteerOptions {
  /** GeoNames postal codes; its codes come before the built-in ones. */
  file?: string;
  /** Told of each line of the file that cannot be read. */
  onReject?: RejectPlace;
  /** Rows already at hand, e.g. imported ones; they come before the built-in ones too. */
  rows?: readonly GazetteerRow[];
}

/**
 * The places of the region: the built-in ones, with those of a GeoNames file before them where one is given.
 * Lines of the file that cannot be read are left out.
 * @throws DomainError `places-file` when the file cannot be read or holds no place
 */
export async function loadGazetteer(options: GazetteerOptions = {}): Promise<Gazetteer> {
  const [builtIn, aliases, outline] = await Promise.all([
    readBuiltInPlaces(),
    readAliases(),
    readOutline(),
  ]);
  const imported = options.file === undefined ? [] : await readRows(options.file, options.onReject);
  const index = indexPlaces([imported, options.rows ?? [], builtIn], aliases);
  return new Gazetteer(index, outline);
}

async function readRows(file: string, onReject?: RejectPlace): Promise<GazetteerRow[]> {
  const rows: GazetteerRow[] = [];
  for await (const read of readGeonames(file)) {
    if ('row' in read) rows.push(read.row);
    else onReject?.(file, read.line, read.reason);
  }
  if (rows.length === 0) {
    throw new DomainError('invalid', 'places-file', `the places file ${file} holds no place`);
  }
  return rows;
}
