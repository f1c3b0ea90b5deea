import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ProfileId, VacancyId } from '../kernel/ids.js';
import { ChangeLog, type Change, type Horizon } from '../platform/outbox/change-log.js';
import { Profiles } from '../profiles/index.js';
import { Vacancies } from '../vacancies/index.js';
import { toCoreVacancy, type CoreProfile, type CoreVacancy } from './core/index.js';
import { CoreRecords } from './core-records.js';
import { MatchContexts } from './match-context.js';

const BATCH = 500;

/** What can change a record here. */
const CHANGES = [
  'profile.changed',
  'profile.withdrawn',
  'vacancy.changed',
  'enrolment.made',
  'enrolment.moved-up',
  'enrolment.cancelled',
] as const;

/**
 * The worker's own copy of the region in the core's shape. It is loaded once, then kept true from the ordered
 * change log; whoever needs one record as it is now asks for it by name.
 */
@Injectable()
export class Region {
  readonly profiles = new Map<string, CoreProfile>();
  readonly vacancies = new Map<string, CoreVacancy>();
  private loading: Promise<void> | undefined;
  private horizon: Horizon | undefined;

  constructor(
    private readonly profileDoor: Profiles,
    private readonly vacancyDoor: Vacancies,
    private readonly records: CoreRecords,
    private readonly contexts: MatchContexts,
    private readonly log: ChangeLog,
  ) {}

  /** Loads the region, or brings it up to date. Several callers share one run. */
  async catchUp(): Promise<void> {
    const { horizon } = this;
    this.loading ??= (horizon === undefined ? this.load() : this.readChanges(horizon)).finally(
      () => {
        this.loading = undefined;
      },
    );
    await this.loading;
  }

  get loaded(): boolean {
    return this.horizon !== undefined;
  }

  /** Reads everything anew, e.g. after an import of places or of the taxonomy. */
  async reload(): Promise<void> {
    this.horizon = undefined;
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
    const begun = await this.log.now();
    this.profiles.clear();
    this.vacancies.clear();
    for await (const { id, record } of this.vacancyDoor.forMatching()) {
      this.vacancies.set(id, toCoreVacancy(id, record, this.contexts.ports));
    }
    for await (const rows of inBatches(this.profileDoor.forMatching(), BATCH)) {
      for (const profile of await this.records.mapProfiles(rows))
        this.profiles.set(profile.id, profile);
    }
    this.horizon = begun;
  }

  private async readChanges(from: Horizon): Promise<void> {
    const { changes, horizon } = await this.log.since(from, CHANGES);
    const ids = (of: (change: Change) => string | undefined) => [
      ...new Set(changes.flatMap((change) => of(change) ?? [])),
    ];
    const profileIds = ids(profileOf) as ProfileId[];
    const vacancyIds = ids(vacancyOf) as VacancyId[];
    const profiles = new Map((await this.records.profilesOf(profileIds)).map((p) => [p.id, p]));
    const vacancies = new Map((await this.records.vacanciesOf(vacancyIds)).map((v) => [v.id, v]));
    for (const id of profileIds) replace(this.profiles, id, profiles.get(id));
    for (const id of vacancyIds) replace(this.vacancies, id, vacancies.get(id));
    this.horizon = horizon;
  }
}

function profileOf({ type, subjectId, data }: Change): string | undefined {
  if (type.startsWith('profile.')) return subjectId;
  return type.startsWith('enrolment.') ? String(data['profileId']) : undefined;
}

const vacancyOf = ({ type, subjectId }: Change): string | undefined =>
  type.startsWith('vacancy.') ? subjectId : undefined;

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
