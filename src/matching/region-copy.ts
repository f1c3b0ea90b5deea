import { LRUCache } from 'lru-cache';
import {
  MatchIndex,
  type CoreProfile,
  type CoreVacancy,
  type IndexContext,
  type TaxonomyView,
} from './core/index.js';
import type { Side } from './domain/side.js';

/** So many records are remembered as they were last put in. */
const REMEMBERED = 4_000;

/**
 * A copy of the region: the index, the vacancies (few, and needed to explain), and the ids of the people, whose
 * records are read when they are needed. Knows what has changed in it since when.
 */
export class RegionCopy {
  readonly index: MatchIndex;
  readonly vacancies = new Map<string, CoreVacancy>();
  readonly profileIds = new Set<string>();
  /** Rises with every change. */
  revision = 0;
  /** What it was made with, and is void without. */
  readonly taxonomy: TaxonomyView;
  /** What was known before was of another copy. */
  private loadedAs = 0;
  private readonly latest: Record<Side, number> = { profile: 0, vacancy: 0 };
  private readonly changedAt: Readonly<Record<Side, Map<string, number>>> = {
    profile: new Map(),
    vacancy: new Map(),
  };
  /** An event need not mean that the record says anything else. */
  private readonly known = new LRUCache<string, string>({ max: REMEMBERED });

  constructor(context: IndexContext) {
    this.index = new MatchIndex(context);
    this.taxonomy = context.taxonomy;
  }

  /** To be called when it takes the place of another copy: compared with that one everything counts as changed. */
  outrun(revision: number): void {
    this.revision = Math.max(this.revision, revision) + 1;
    this.loadedAs = this.revision;
    this.latest.profile = this.revision;
    this.latest.vacancy = this.revision;
  }

  /** Puts in a profile of a fresh copy: nobody has seen another of it. */
  loadProfile(profile: CoreProfile): void {
    this.index.putProfile(profile);
    this.profileIds.add(profile.id);
  }

  loadVacancy(vacancy: CoreVacancy): void {
    this.index.putVacancy(vacancy);
    this.vacancies.set(vacancy.id, vacancy);
  }

  /** Works out what searches will read of everything that is in, so that the first one need not. */
  prepare(): void {
    void this.index.state;
  }

  /** Puts a profile in; undefined takes it out. */
  setProfile(id: string, profile: CoreProfile | undefined): void {
    if (!this.isNews('profile', id, profile)) return;
    if (profile === undefined) this.index.removeProfile(id);
    else this.index.putProfile(profile);
    if (profile === undefined) this.profileIds.delete(id);
    else this.profileIds.add(id);
  }

  /** Puts a vacancy in; undefined takes it out. */
  setVacancy(id: string, vacancy: CoreVacancy | undefined): void {
    if (!this.isNews('vacancy', id, vacancy)) return;
    if (vacancy === undefined) this.index.removeVacancy(id);
    else this.index.putVacancy(vacancy);
    if (vacancy === undefined) this.vacancies.delete(id);
    else this.vacancies.set(id, vacancy);
  }

  /** The list of a vacancy depends on it and on all people, that of a person on them and on all vacancies. */
  hasChanged(since: number, side: Side, ids: readonly string[]): boolean {
    const others = side === 'vacancy' ? this.latest.profile : this.latest.vacancy;
    return others > since || this.haveChanged(since, ids);
  }

  haveChanged(since: number, ids: Iterable<string>): boolean {
    if (since < this.loadedAs) return true;
    const { profile, vacancy } = this.changedAt;
    for (const id of ids) if ((profile.get(id) ?? vacancy.get(id) ?? 0) > since) return true;
    return false;
  }

  /** Ids of what has changed on a side; undefined when the copy was made since, so that anything may have. */
  changedSince(since: number, side: Side): string[] | undefined {
    if (since < this.loadedAs) return undefined;
    if (this.latest[side] <= since) return [];
    return [...this.changedAt[side]].flatMap(([id, at]) => (at > since ? id : []));
  }

  private isNews(side: Side, id: string, record: object | undefined): boolean {
    const text = JSON.stringify(record) ?? '';
    if (this.known.get(id) === text) return false;
    this.known.set(id, text);
    this.revision += 1;
    this.latest[side] = this.revision;
    this.changedAt[side].set(id, this.revision);
    return true;
  }
}
