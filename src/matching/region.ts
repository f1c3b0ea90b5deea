import { Injectable, Logger } from '@nestjs/common';
import type { ProfileId, VacancyId } from '../kernel/ids.js';
import { ChangeLog, type Change, type Horizon } from '../platform/outbox/change-log.js';
import type { CoreVacancy, MatchIndex } from './core/index.js';
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
 * The worker's own index of the region: loaded once, then kept true from the ordered change log, by one reading
 * after another and nothing else, so that no older record is ever put over a newer one. Whoever has waited for
 * {@link catchUp} sees every change that was committed before (docs/adr/0014).
 */
@Injectable()
export class Region {
  private readonly logger = new Logger(Region.name);
  private copy: RegionCopy | undefined;
  private horizon: Horizon | undefined;
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
    this.next ??= this.inTurn(async () => {
      this.next = undefined;
      await this.advance();
    });
    await this.next;
  }

  /**
   * Reads everything anew: the nightly repair, and what an import of places has moved. The old copy is kept
   * true until the new one is whole, so that nobody waits for it.
   */
  async reload(): Promise<void> {
    if (this.copy === undefined) return this.catchUp();
    const fresh = await this.read();
    await this.inTurn(async () => {
      // What has changed while it was read goes in before anyone sees it: a copy never goes back.
      const horizon = await this.advanceCopy(fresh.copy, fresh.horizon);
      if (horizon === undefined) return this.load();
      fresh.copy.outrun(this.now.revision);
      this.copy = fresh.copy;
      this.horizon = horizon;
    });
  }

  /** May it be scored? */
  has(side: Side, id: string): boolean {
    return side === 'vacancy' ? this.now.vacancies.has(id) : this.now.profileIds.has(id);
  }

  /** A mark to ask {@link hasChanged} with. */
  get revision(): number {
    return this.now.revision;
  }

  /** Has anything changed since the mark that one of these lists depends on? */
  hasChanged(since: number, side: Side, ids: readonly string[]): boolean {
    return this.now.hasChanged(since, side, ids);
  }

  /** Has any of these profiles and vacancies changed itself since the mark? */
  haveChanged(since: number, ids: Iterable<string>): boolean {
    return this.now.haveChanged(since, ids);
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

  /** One reading after the other. */
  private inTurn(work: () => Promise<void>): Promise<void> {
    const mine = this.running.catch(() => undefined).then(work);
    this.running = mine;
    return mine;
  }

  private async advance(): Promise<void> {
    const { copy, horizon } = this;
    if (copy === undefined || horizon === undefined) return this.load();
    const reached = await this.advanceCopy(copy, horizon);
    if (reached === undefined) return this.load();
    this.horizon = reached;
  }

  /** Puts into a copy what has changed since; undefined when that cannot be told, and it must be read anew. */
  private async advanceCopy(copy: RegionCopy, from: Horizon): Promise<Horizon | undefined> {
    // What the index has worked out of the taxonomy is void with it.
    if (this.contexts.current().taxonomy !== copy.taxonomy) return undefined;
    const { gap, changes, horizon } = await this.log.since(from, CHANGES);
    if (gap) {
      this.logger.warn(
        'the change log no longer reaches back to what this worker has read: the region is loaded anew',
      );
      return undefined;
    }
    await this.readProfiles(copy, idsOf(changes, profileOf) as ProfileId[]);
    await this.readVacancies(copy, idsOf(changes, vacancyOf) as VacancyId[]);
    return horizon;
  }

  /** The old copy answers until the new one is whole. */
  private async load(): Promise<void> {
    const { copy, horizon } = await this.read();
    copy.outrun(this.copy?.revision ?? 0);
    this.copy = copy;
    this.horizon = horizon;
  }

  private async read(): Promise<{ copy: RegionCopy; horizon: Horizon }> {
    const horizon = await this.log.now();
    return { copy: await this.loader.load(), horizon };
  }

  private async readProfiles(copy: RegionCopy, ids: readonly ProfileId[]): Promise<void> {
    for (let from = 0; from < ids.length; from += BATCH) {
      const some = ids.slice(from, from + BATCH);
      const fresh = new Map(
        (await this.records.profilesOf(some)).map((profile) => [profile.id, profile]),
      );
      for (const id of some) copy.setProfile(id, fresh.get(id));
    }
  }

  private async readVacancies(copy: RegionCopy, ids: readonly VacancyId[]): Promise<void> {
    for (let from = 0; from < ids.length; from += BATCH) {
      const some = ids.slice(from, from + BATCH);
      const fresh = new Map(
        (await this.records.vacanciesOf(some)).map((vacancy) => [vacancy.id, vacancy]),
      );
      for (const id of some) copy.setVacancy(id, fresh.get(id));
    }
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
