import type { BenchRegion } from './bench-region.js';
import { print } from './print.js';

const MEGABYTE = 1_000_000;

/** What the index holds, by its own count of the bytes of its columns. */
export function memory({ index }: BenchRegion): void {
  // Ready for searches: the commute table is filled when a snapshot is taken.
  void index.state;
  const { profiles, vacancies, profileBytes, vacancyBytes, commuteBytes } = index.size;
  print('bytes per profile in the index', profileBytes / profiles, 'B', {
    of: 'columns, ids, their hash table, block summaries',
    profiles,
    vacancyBytesEach: vacancyBytes / vacancies,
    commuteTableMB: commuteBytes / MEGABYTE,
    withCommuteTable: (profileBytes + commuteBytes) / profiles,
  });
}
