import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ProfileId, VacancyId } from '../kernel/ids.js';
import { ChangeLog, type Change, type Horizon } from '../platform/outbox/change-log.js';
import type { CoreVacancy, MatchIndex, TaxonomyView } from './core/index.js';
import { CoreRecords } from './core-records.js';
import type { Side } from './domain/side.js';
import { MatchContexts } from './match-context.js';
import { RegionCopy } from './region-copy.js';
import { RegionLoader } from './region-loader.js';

/** So many changed records are read together. */
const BATCH = 500;
/** Laying out anew waits for a pause between jobs. */
const PAUSE_MS = 50;

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
 * The worker's own index of the region: loaded once, then kept true from the ordered change log. Whoever has
 * waited for {@link catchUp} sees every change that was committed before (docs/adr/0014).
 */
@Injectable()
export class Region {
  private readonly logger = new Logger(Region.name);
  private copy: RegionCopy | undefined;
  private horizon: Horizon | undefined;
  private taxonomy: TaxonomyView | undefined;
  private running: Promise<void> = Promise.resolve();
  private next: Promise<void> | undefined;
  private pause: NodeJS.Timeout | undefined;

  constructor(
    private readonly loader: RegionLoader,
    private readonly records: CoreRecords,
    private readonly contexts: MatchContexts,
    private readonly log: ChangeLog,
  ) {}

  get loaded(): boolean {
    return this.copy !== undefined;
  }

  /** Who fits whom. @throws Error before the first {@link catchUp} */
  get index(): MatchIndex {
    return this.now.index;
  }

  /** The active vacancies in the core's shape, by id. */
  get vacancies(): ReadonlyMap<string, CoreVacancy> {
    return this.now.vacancies;
  }

  /** Ids of those who may be scored. */
  get profileIds(): ReadonlySet<string> {
    return this.now.profileIds;
  }

  /**
   * Loads the region, or reads what has changed. A reading that is under way may have looked before the
   * caller's change was committed, so callers wait for the next one and share that.
   */
  async catchUp(): Promise<void> {
    this.next ??= this.running
      .catch(() => undefined)
      .then(() => {
        this.next = undefined;
        this.running = this.advance();
        return this.running;
      });
    await this.next;
  }

  /** Reads everything anew: the nightly repair, and what an import of places has moved. */
  async reload(): Promise<void> {
    this.horizon = undefined;
    await this.catchUp();
  }

  /** One record as it is now, put in or taken out; false when it may not be scored. */
  async refresh(side: Side, id: string, manager: EntityManager): Promise<boolean> {
    return side === 'vacancy'
      ? this.readVacancies([id as VacancyId], manager)
      : this.readProfiles([id as ProfileId], manager);
  }

  /** A mark to ask {@link hasChanged} with. */
  get revision(): number {
    return this.now.revision;
  }

  /** Has anything changed since the mark that one of these lists depends on? */
  hasChanged(since: number, side: Side, ids: readonly string[]): boolean {
    return this.now.hasChanged(since, side, ids);
  }

  /** What has changed on a side since the mark; undefined when everything was loaded anew since. */
  changedSince(since: number, side: Side): string[] | undefined {
    return this.now.changedSince(since, side);
  }

  /** Lays the index out anew, if that pays, in a pause between jobs: a search is never waiting for it. */
  tidy(): void {
    if (!this.now.index.isStale || this.pause !== undefined) return;
    this.pause = setTimeout(() => {
      this.pause = undefined;
      this.copy?.index.layOut();
    }, PAUSE_MS).unref();
  }

  private get now(): RegionCopy {
    if (this.copy === undefined) throw new Error('The region is not loaded yet');
    return this.copy;
  }

  private async advance(): Promise<void> {
    const { horizon } = this;
    if (horizon === undefined || this.copy === undefined) return this.load();
    // What the index has worked out of the taxonomy is void with it.
    if (this.contexts.current().taxonomy !== this.taxonomy) return this.load();
    const reading = await this.log.since(horizon, CHANGES);
    if (reading.gap) {
      this.logger.warn(
        'the change log no longer reaches back to what this worker has read: the region is loaded anew',
      );
      return this.load();
    }
    await this.readProfiles(idsOf(reading.changes, profileOf) as ProfileId[]);
    await this.readVacancies(idsOf(reading.changes, vacancyOf) as VacancyId[]);
    // A reload that was asked for meanwhile still has to come.
    if (this.horizon === horizon) this.horizon = reading.horizon;
  }

  /** The old copy answers until the new one is whole. */
  private async load(): Promise<void> {
    const horizon = await this.log.now();
    const { taxonomy } = this.contexts.current();
    this.copy = await this.loader.load(this.copy?.revision ?? 0);
    this.taxonomy = taxonomy;
    this.horizon = horizon;
  }

  private async readProfiles(ids: readonly ProfileId[], manager?: EntityManager) {
    let found = false;
    for (let from = 0; from < ids.length; from += BATCH) {
      const some = ids.slice(from, from + BATCH);
      const fresh = new Map(
        (await this.records.profilesOf(some, manager)).map((profile) => [profile.id, profile]),
      );
      for (const id of some) this.now.setProfile(id, fresh.get(id));
      found ||= fresh.size > 0;
    }
    return found;
  }

  private async readVacancies(ids: readonly VacancyId[], manager?: EntityManager) {
    let found = false;
    for (let from = 0; from < ids.length; from += BATCH) {
      const some = ids.slice(from, from + BATCH);
      const fresh = new Map(
        (await this.records.vacanciesOf(some, manager)).map((vacancy) => [vacancy.id, vacancy]),
      );
      for (const id of some) this.now.setVacancy(id, fresh.get(id));
      found ||= fresh.size > 0;
    }
    return found;
  }
}

const idsOf = (changes: readonly Change[], of: (change: Change) => string | undefined) => [
  ...new Set(changes.flatMap((change) => of(change) ?? [])),
];

function profileOf({ type, subjectId, data }: Change): string | undefined {
  if (type.startsWith('profile.')) return subjectId;
  return type.startsWith('enrolment.') ? String(data['profileId']) : undefined;
}

const vacancyOf = ({ type, subjectId }: Change): string | undefined =>
  type.startsWith('vacancy.') ? subjectId : undefined;
