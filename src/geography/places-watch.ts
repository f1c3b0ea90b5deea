import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { PostgresListener } from '../platform/database/postgres-listener.js';
import { Gazetteer } from './domain/gazetteer.js';
import { ImportedPlaces, PLACES_IMPORTED } from './persistence/imported-places.js';
import { loadGazetteer } from './places/load-gazetteer.js';

/** Batches of one import follow each other; they are read together. */
const SETTLE_MS = 200;

/** Keeps this process's places true while operators import. */
@Injectable()
export class PlacesWatch implements OnModuleInit {
  private readonly logger = new Logger(PlacesWatch.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly listener: PostgresListener,
    private readonly places: ImportedPlaces,
    private readonly gazetteer: Gazetteer,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.listener.on(PLACES_IMPORTED, () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => {
        this.reload().catch(() => this.logger.warn('places could not be read again'));
      }, SETTLE_MS).unref();
    });
  }

  /** Reads the imported places again. */
  async reload(): Promise<void> {
    this.gazetteer.adopt(await loadGazetteer({ rows: await this.places.all() }));
  }
}
