import pg from 'pg';
import type { DataSourceOptions } from 'typeorm';
import { SnakeCaseNames } from './naming-strategy.js';

const DATE_TYPE = 1082;
const BIGINT_TYPE = 20;
// A `date` is a calendar day: as a Date it would shift by the zone's offset.
pg.types.setTypeParser(DATE_TYPE, (text) => text);
// Counts fit a number; ids that would not are UUIDs.
pg.types.setTypeParser(BIGINT_TYPE, (text) => Number(text));

/** No statement or idle transaction may hold a connection longer than this, so that a fault cannot drain the pool. */
const STATEMENT_TIMEOUT_MS = 30_000;

type PostgresOptions = Extract<DataSourceOptions, { type: 'postgres' }>;

/** How every process of ours connects to PostgreSQL. */
export function dataSourceOptions(url: string, poolSize = 10): PostgresOptions {
  return {
    type: 'postgres',
    url,
    namingStrategy: new SnakeCaseNames(),
    synchronize: false,
    migrationsTableName: 'migration',
    poolSize,
    extra: {
      statement_timeout: STATEMENT_TIMEOUT_MS,
      idle_in_transaction_session_timeout: STATEMENT_TIMEOUT_MS,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      application_name: 'passerelle',
    },
  };
}
