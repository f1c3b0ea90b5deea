import { DomainError } from '../../kernel/errors.js';
import { vacancyCsv } from './csv/csv.format.js';
import { franceTravail } from './francetravail/francetravail.format.js';
import type { FeedFormat } from './neutral-offer.js';

/** The formats that `vacancies:import --format` knows. */
export const FEED_FORMATS: Readonly<Record<string, FeedFormat>> = {
  francetravail: franceTravail,
  csv: vacancyCsv,
};

/** @throws DomainError `wrong-use` naming the formats there are */
export function formatNamed(name: string): FeedFormat {
  const format = Object.hasOwn(FEED_FORMATS, name) ? FEED_FORMATS[name] : undefined;
  if (format !== undefined) return format;
  const known = Object.keys(FEED_FORMATS).join(', ');
  throw new DomainError('invalid', 'wrong-use', `Unknown format “${name}”; known: ${known}`);
}
