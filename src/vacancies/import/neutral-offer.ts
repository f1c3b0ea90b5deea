import type { NationalCode } from '../../taxonomy/index.js';
import type { RawRecord } from './readers/feed-error.js';
import type { TextFile } from './readers/text-file.js';

/** An ad of a feed in the contract's words, whatever its format was: what all formats have in common. */
export interface NeutralOffer {
  /** The source's own id. */
  sourceId: string;
  /** Where people apply; https, else left out. */
  sourceUrl?: string;
  /** National codes of the occupation; they go before its text. */
  occupationCodes: readonly NationalCode[];
  /** The contract's record as plain JSON, not yet checked. */
  record: Readonly<Record<string, unknown>>;
}

/** Why a record cannot be taken in, in the source's own field names. */
export class Refused extends Error {
  constructor(
    readonly field: string,
    readonly reason: string,
  ) {
    super(`${field}: ${reason}`);
    this.name = 'Refused';
  }
}

/** One feed format: how its records are read, and what they mean. */
export interface FeedFormat {
  /** Name of the source unless the operator gives another. */
  source: string;
  read(file: TextFile): AsyncIterable<RawRecord>;
  /** @throws Refused naming the source's field */
  toNeutral(record: unknown): NeutralOffer;
  /** The source's name of a field of the contract, for the report. */
  fieldNames: Readonly<Record<string, string>>;
}

export const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

export const records = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? value.filter(isRecord) : [];

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The record at a key; empty when there is none. */
export const part = (record: Record<string, unknown>, key: string): Record<string, unknown> => {
  const value = record[key];
  return isRecord(value) ? value : {};
};

/** Links lead out of our pages: only https, and never a script. */
export function httpsLink(value: unknown): string | undefined {
  const written = text(value);
  if (written === undefined || written.length > 2000) return undefined;
  try {
    const url = new URL(written);
    return url.protocol === 'https:' && url.username === '' ? url.href : undefined;
  } catch {
    return undefined;
  }
}
