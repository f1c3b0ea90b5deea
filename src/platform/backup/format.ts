import { DomainError } from '../../kernel/errors.js';

/** Version of the file's layout, not of the data in it. */
export const FORMAT = 1;
const KIND = 'passerelle-backup';

/** First line of a backup. */
export interface BackupHeader {
  kind: typeof KIND;
  format: number;
  /** Names of the migrations that the data has been through, in their order. */
  migrations: string[];
  createdAt: string;
}

/** Last line: a file without one, or with other numbers, is not whole. */
export interface BackupEnd {
  rows: number;
  sha256: string;
}

/** Word before the tab on the first and the last line; no table is called so. */
export const HEADER_LINE = '#header';
export const END_LINE = '#end';

export const unreadable = (why: string) =>
  new DomainError(
    'invalid',
    'unreadable-backup',
    `The backup cannot be read: ${why}. Nothing was changed.`,
  );

/** @throws DomainError when the line is no header of a format that this version reads */
export function readHeader(line: string | undefined): BackupHeader {
  const [word, json] = (line ?? '').split('\t', 2);
  if (word !== HEADER_LINE || json === undefined)
    throw unreadable('its first line is not a header of ours');
  const header = JSON.parse(json) as BackupHeader;
  if (header.kind !== KIND) throw unreadable('it is of another kind');
  if (header.format > FORMAT)
    throw unreadable(`its format ${header.format} is newer than this version`);
  return header;
}

export const newHeader = (migrations: string[], now: Date): BackupHeader => ({
  kind: KIND,
  format: FORMAT,
  migrations,
  createdAt: now.toISOString(),
});
