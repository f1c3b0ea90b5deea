import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { PostgresListener } from '../platform/database/postgres-listener.js';
import { TAXONOMY_CHANGED } from './persistence/taxonomy-store.js';
import { TaxonomySource } from './taxonomy-source.js';

/** Changes of one command follow each other; they are read together. */
const SETTLE_MS = 300;

/** Keeps a running process's taxonomy true while operators import and coordinators settle synonyms. */
@Injectable()
export class TaxonomyWatch implements OnModuleInit {
  private readonly logger = new Logger(TaxonomyWatch.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly listener: PostgresListener,
    private readonly taxonomy: TaxonomySource,
  ) {}

  async onModuleInit(): Promise<void> {
    this.taxonomy.warm();
    await this.listener.on(TAXONOMY_CHANGED, () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => {
        this.taxonomy
          .reload()
          .catch(() => this.logger.warn('the taxonomy could not be read again'));
      }, SETTLE_MS).unref();
    });
  }
}
