import { Injectable, Logger } from '@nestjs/common';
import { setImmediate as letOthersGo } from 'node:timers/promises';
import { Profiles } from '../profiles/index.js';
import { Vacancies } from '../vacancies/index.js';
import { toCoreVacancy } from './core/index.js';
import { CoreRecords } from './core-records.js';
import { inBatches } from './in-batches.js';
import { MatchContexts } from './match-context.js';
import { RegionCopy } from './region-copy.js';

const PROFILES_TOGETHER = 250;
/** After so many vacancies the index works out their commutes, so that it never stops for long. */
const VACANCIES_TOGETHER = 4;

/** Reads the whole region from PostgreSQL into a copy of its own. */
@Injectable()
export class RegionLoader {
  private readonly logger = new Logger(RegionLoader.name);

  constructor(
    private readonly profiles: Profiles,
    private readonly vacancies: Vacancies,
    private readonly records: CoreRecords,
    private readonly contexts: MatchContexts,
  ) {}

  async load(): Promise<RegionCopy> {
    const begun = performance.now();
    const copy = new RegionCopy(this.contexts.forIndex());
    for await (const rows of inBatches(this.profiles.forMatching(), PROFILES_TOGETHER)) {
      for (const profile of await this.records.mapProfiles(rows)) copy.loadProfile(profile);
      await letOthersGo();
    }
    for await (const rows of inBatches(this.vacancies.forMatching(), VACANCIES_TOGETHER)) {
      for (const { id, record } of rows)
        copy.loadVacancy(toCoreVacancy(id, record, this.contexts.ports));
      copy.prepare();
      await letOthersGo();
    }
    copy.index.layOut();
    const ms = Math.round(performance.now() - begun);
    const { profiles, vacancies } = copy.index.size;
    this.logger.log({ profiles, vacancies, ms }, 'the region is loaded');
    return copy;
  }
}
