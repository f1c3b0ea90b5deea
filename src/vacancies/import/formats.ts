import { vacancyCsv } from './csv/csv.format.js';
import { franceTravail } from './francetravail/francetravail.format.js';
import type { FeedFormat } from './neutral-offer.js';

/** The formats that `vacancies:import --format` knows. */
export const FEED_FORMATS: Readonly<Record<string, FeedFormat>> = {
  francetravail: franceTravail,
  csv: vacancyCsv,
};
