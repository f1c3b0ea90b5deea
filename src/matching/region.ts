import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ProfileId, VacancyId } from '../kernel/ids.js';
import { Profiles } from '../profiles/index.js';
import { Vacancies } from '../vacancies/index.js';
import { toCoreVacancy, type CoreProfile, type CoreVacancy } from './core/index.js';
import { CoreRecords } from './core-records.js';
import { MatchContexts } from './match-context.js';

/** Changes are read with this overlap: a transaction that began before the last look may commit after it. */
const OVERLAP_MS = 60_000;
const BATCH = 500;

/**
 * The worker's own copy of the region in the core's shape. It is loaded once, then kept true by reading what
 * has changed since the last look; whoever needs one record as it is now asks for it by name.
 */
@Injectable()
export class Region {
  readonly profiles = new Map<string, CoreProfile>();
  readonly vacancies = new Map<string, CoreVacancy>();
  private loading: Promise<void> | undefined;
  private seenUntil = new Date(0);

  constructor(
    private readonly profileDoor: Profiles,
    private readonly vacancyDoor: Vacancies,
    private readonly records: CoreRecords,
    private readonly contexts: MatchContexts,
  ) {}

  /** Loads the region, or brings it up to date. Several callers share one run. */
  async catchUp(): Promise<void> {
    this.loading ??= (this.seenUntil.getTime() === 0 ? this.load() : this.readChanges()).finally(
      () => {
        this.loading = undefined;
      },
    );
    await this.loading;
  }

  get loaded(): boolean {
    return this.seenUntil.getTime() > 0;
  }

  /** Reads everything anew, e.g. after an import of places or of the taxonomy. */
  async reload(): Promise<void> {
    this.seenUntil = new Date(0);
    await this.catchUp();
  }

  /** One profile as it is now; undefined when it may not be scored. */
  async refreshProfile(id: ProfileId, manager: EntityManager): Promise<CoreProfile | undefined> {
    const [fresh] = await this.records.profilesOf([id], manager);
    replace(this.profiles, id, fresh);
    return fresh;
  }

  async refreshVacancy(id: VacancyId, manager: EntityManager): Promise<CoreVacancy | undefined> {
    const [fresh] = await this.records.vacanciesOf([id], manager);
    replace(this.vacancies, id, fresh);
    return fresh;
  }

  private async load(): Promise<void> {
    const begun = new Date();
    this.profiles.clear();
    this.vacancies.clear();
    for await (const { id, record } of this.vacancyDoor.forMatching()) {
      this.vacancies.set(id, toCoreVacancy(id, record, this.contexts.ports));
    }
    for await (const rows of inBatches(this.profileDoor.forMatching(), BATCH)) {
      for (const profile of await this.records.mapProfiles(rows))
        this.profiles.set(profile.id, profile);
    }
    this.seenUntil = begun;
  }

  private async readChanges(): Promise<void> {
    const begun = new Date();
    const since = new Date(this.seenUntil.getTime() - OVERLAP_MS);
    const [profileIds, vacancyIds] = await Promise.all([
      this.profileDoor.changedSince(since),
      this.vacancyDoor.changedSince(since),
    ]);
    const profiles = await this.records.profilesOf(profileIds);
    const vacancies = await this.records.vacanciesOf(vacancyIds);
    for (const id of profileIds)
      replace(
        this.profiles,
        id,
        profiles.find((p) => p.id === id),
      );
    for (const id of vacancyIds)
      replace(
        this.vacancies,
        id,
        vacancies.find((v) => v.id === id),
      );
    this.seenUntil = begun;
  }
}

function replace<T>(map: Map<string, T>, id: string, value: T | undefined): void {
  if (value === undefined) map.delete(id);
  else map.set(id, value);
}

async function* inBatches<T>(items: AsyncIterable<T>, size: number): AsyncIterable<T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length === size) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
