import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { PostgresListener } from '../platform/database/postgres-listener.js';
import { SETTLED_ONLY, TAXONOMY_CHANGED } from './persistence/taxonomy-store.js';
import { TaxonomySource } from './taxonomy-source.js';

/** Changes of one command follow each other; they are read together. */
const SETTLE_MS = 300;

/** Keeps a running process's taxonomy true while operators import and coordinators settle synonyms. */
@Injectable()
export class TaxonomyWatch implements OnModuleInit {
  private readonly logger = new Logger(TaxonomyWatch.name);
  private timer: NodeJS.Timeout | undefined;
  private onlySettled = true;

  constructor(
    private readonly listener: PostgresListener,
    private readonly taxonomy: TaxonomySource,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.taxonomy.warm();
    await this.listener.on(TAXONOMY_CHANGED, (what) => {
      this.onlySettled &&= what === SETTLED_ONLY;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.readAgain(), SETTLE_MS).unref();
    });
  }

  private async readAgain(): Promise<void> {
    const { onlySettled } = this;
    this.onlySettled = true;
    try {
      await (onlySettled ? this.taxonomy.reloadSettled() : this.taxonomy.reload());
    } catch {
      this.logger.warn('the taxonomy could not be read again');
    }
  }
}
