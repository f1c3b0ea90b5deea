import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type EntityManager, DataSource } from 'typeorm';
import { type GazetteerRow } from '../domain/places.js';
import { Place } from './place.entity.js';

/** Heard by every process that holds places in memory. */
export const PLACES_IMPORTED = 'places_imported';

const UNDEFINED_TABLE = '42P01';

/** What became of a batch of rows. */
export interface UpsertCounts {
  created: number;
  updated: number;
  unchanged: number;
}

/** The imported places in PostgreSQL. */
@Injectable()
export class ImportedPlaces {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** All rows; none before the database is migrated. */
  async all(): Promise<GazetteerRow[]> {
    try {
      const rows = await this.dataSource
        .getRepository(Place)
        .find({ order: { postalCode: 'ASC' } });
      return rows.map(({ country, postalCode, name, lat, lon }) => {
        return { country, postalCodes: [postalCode], name, lat, lon, population: 0 };
      });
    } catch (error) {
      if ((error as { code?: unknown }).code === UNDEFINED_TABLE) return [];
      throw error;
    }
  }

  /** Writes rows whose country, code and name are each given once; those that say nothing new are left as they are. */
  async upsert(
    manager: EntityManager,
    rows: readonly GazetteerRow[],
    at: Date,
  ): Promise<UpsertCounts> {
    const written = await manager.query<{ created: boolean }[]>(
      `INSERT INTO place AS known (country, postal_code, name, lat, lon, imported_at)
       SELECT *, $6::timestamptz FROM unnest($1::text[], $2::text[], $3::text[], $4::float8[], $5::float8[])
       ON CONFLICT (country, postal_code, name) DO UPDATE
         SET lat = excluded.lat, lon = excluded.lon, imported_at = excluded.imported_at
         WHERE (known.lat, known.lon) IS DISTINCT FROM (excluded.lat, excluded.lon)
       RETURNING (xmax = 0) AS created`,
      [
        rows.map((row) => row.country),
        rows.map((row) => row.postalCodes[0]),
        rows.map((row) => row.name),
        rows.map((row) => row.lat),
        rows.map((row) => row.lon),
        at,
      ],
    );
    const created = written.filter((row) => row.created).length;
    const updated = written.length - created;
    return { created, updated, unchanged: rows.length - written.length };
  }

  /** Tells every process, once the transaction is through. */
  async announce(manager: EntityManager): Promise<void> {
    await manager.query(`NOTIFY ${PLACES_IMPORTED}`);
  }
}
