import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PostgresListener } from './postgres-listener.js';
import { Settings, SettingsError } from '../settings/settings.js';
import { dataSourceOptions } from './data-source-options.js';

/** The one connection pool of a process. */
@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [Settings],
      useFactory: (settings: Settings) => {
        if (settings.databaseUrl === undefined) {
          throw new SettingsError([
            'DATABASE_URL is not set (npm start brings a database of its own)',
          ]);
        }
        return {
          ...dataSourceOptions(settings.databaseUrl),
          autoLoadEntities: true,
          retryAttempts: 5,
          retryDelay: 500,
        };
      },
    }),
  ],
  providers: [PostgresListener],
  exports: [PostgresListener],
})
export class DatabaseModule {}
