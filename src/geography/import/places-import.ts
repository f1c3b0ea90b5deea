import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { inTransaction } from '../../platform/database/in-transaction.js';
import { isInside, type Outline } from '../domain/region.js';
import { type GazetteerRow } from '../domain/places.js';
import { ImportedPlaces } from '../persistence/imported-places.js';
import { readOutline } from '../places/read-built-in.js';
import { readGeonames } from '../places/read-geonames.js';

export interface RejectedLine {
  line: number;
  reason: string;
}

/** What an import did; `outside` lines are good ones of other regions, `repeated` ones say the same place again. */
export interface PlacesReport {
  read: number;
  created: number;
  updated: number;
  unchanged: number;
  outside: number;
  repeated: number;
  rejected: RejectedLine[];
}

const BATCH = 2_000;

/**
 * Imports GeoNames postal codes: streams the file, refuses single lines with their reason, and writes the rest
 * in batches. A second import of the same file changes nothing.
 */
@Injectable()
export class PlacesImport {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly places: ImportedPlaces,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError `places-file` when the file cannot be read; what was written until then stays */
  async run(file: string): Promise<PlacesReport> {
    const outline = await readOutline();
    const report = emptyReport();
    const seen = new Set<string>();
    let batch: GazetteerRow[] = [];
    for await (const read of readGeonames(file)) {
      report.read += 1;
      if ('reason' in read) report.rejected.push({ line: read.line, reason: read.reason });
      else if (isWanted(read.row, outline, seen, report)) batch.push(read.row);
      if (batch.length < BATCH) continue;
      await this.write(batch, report);
      batch = [];
    }
    await this.write(batch, report);
    return report;
  }

  private async write(rows: readonly GazetteerRow[], report: PlacesReport): Promise<void> {
    if (rows.length === 0) return;
    const counts = await inTransaction(this.dataSource, async (manager) => {
      const done = await this.places.upsert(manager, rows, this.clock.now());
      if (done.created + done.updated > 0) await this.places.announce(manager);
      return done;
    });
    report.created += counts.created;
    report.updated += counts.updated;
    report.unchanged += counts.unchanged;
  }
}

const emptyReport = (): PlacesReport => ({
  read: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
  outside: 0,
  repeated: 0,
  rejected: [],
});

/** Within the region, and the first of its kind in the file: a later one would flip it on every import. */
function isWanted(
  row: GazetteerRow,
  outline: Outline,
  seen: Set<string>,
  report: PlacesReport,
): boolean {
  if (!isInside(outline, row)) {
    report.outside += 1;
    return false;
  }
  const key = `${row.country} ${row.postalCodes[0] ?? ''} ${row.name}`;
  if (seen.has(key)) {
    report.repeated += 1;
    return false;
  }
  seen.add(key);
  return true;
}
