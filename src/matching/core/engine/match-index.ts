import type { LocalDate } from '../../../kernel/local-date.js';
import { evaluatePair } from '../evaluate-pair.js';
import type { CoreProfile, CoreVacancy } from '../model.js';
import type { CommuteRows, MatchContext } from '../ports.js';
import { byText } from '../ranking.js';
import { ALL_LISTS, bitOf, RANKED_LISTS, type RankedList } from './codes.js';
import { dayNumber } from './days.js';
import { Hours, Papers } from './facet-tables.js';
import { idOf, type IdState } from './id-store.js';
import type { IndexState } from './index-state.js';
import { kept } from './kept.js';
import { LanguageColumns } from './language-columns.js';
import { layOut, layoutBytes, LEAST_SEGMENT_BITS, NO_LAYOUT, SEGMENT_BITS } from './layout.js';
import { OccupationRelations } from './occupation-relations.js';
import { PlaceTable } from './place-table.js';
import { ProfileColumns, type Numbering } from './profile-columns.js';
import { ProfileSearch } from './profile-search.js';
import { SearchCache } from './search-cache.js';
import { SkillRelations } from './skill-relations.js';
import type { TopK } from './top-k.js';
import { VacancyColumns } from './vacancy-columns.js';
import { VacancySearch } from './vacancy-search.js';

/** One place in a list: the other side's id, and the score in thousandths of a point. */
export interface Hit {
  readonly id: string;
  readonly scoreThousandths: number;
}

/** The best of each list, best first. */
export type Hits = Readonly<Record<RankedList, readonly Hit[]>>;

/** Everything but the day: results depend on it, so it is asked for with each search. */
export interface IndexContext extends Omit<MatchContext, 'today'> {
  readonly commuteRows?: CommuteRows;
}

/** Rows changed since the last layout, as a part of all, from which on laying out anew pays. */
const STALE_PART = 0.02;
const STALE_LEAST = 1024;

/**
 * All profiles and vacancies of a region in memory, and who fits whom: exactly what the plain double
 * loop of the core finds, in both directions, kept true change by change.
 */
export class MatchIndex {
  private readonly numbering: Numbering;
  private readonly profiles: ProfileColumns;
  private readonly vacancies: VacancyColumns;
  /** Profiles that do not fit the columns (hundreds of skills, say): compared by the core itself. */
  private readonly oddProfiles = new Map<string, CoreProfile>();
  private readonly vacancyRecords = new Map<string, CoreVacancy>();
  private layout = NO_LAYOUT;
  private epoch = 0;
  private snapshot: IndexState | undefined;
  private readonly byVacancy = new Map<number, VacancySearch>();
  /** What these have worked out. */
  private cache: SearchCache | undefined;
  private readonly byProfile = new Map<number, ProfileSearch>();

  /** @param segmentBits rows that searches go through at a time, as a power of two, 7 to 16 */
  constructor(
    private readonly context: IndexContext,
    private readonly segmentBits = SEGMENT_BITS,
  ) {
    if (!(segmentBits >= LEAST_SEGMENT_BITS && segmentBits <= SEGMENT_BITS))
      throw new RangeError(`segments of 2 to the ${segmentBits} rows`);
    const { taxonomy, config } = context;
    const full: MatchContext = { ...context, today: '' };
    const skills = new SkillRelations(taxonomy, config);
    this.numbering = {
      skills,
      occupations: new OccupationRelations(taxonomy, (number, key) =>
        skills.addOccupation(number, key),
      ),
      languages: new LanguageColumns(config),
      places: new PlaceTable(context.commute, context.commuteRows),
      papers: new Papers(full),
      hours: new Hours(full),
    };
    this.profiles = new ProfileColumns(this.numbering);
    this.vacancies = new VacancyColumns(this.numbering, full);
  }

  /** Puts a profile in, in the place of the one with its id. Without consent it is only taken out. */
  putProfile(profile: CoreProfile): void {
    this.removeProfile(profile.id);
    if (!profile.consent) return;
    if (!this.profiles.append(profile)) this.oddProfiles.set(profile.id, profile);
    this.snapshot = undefined;
  }

  removeProfile(id: string): void {
    this.oddProfiles.delete(id);
    if (this.profiles.remove(id)) this.snapshot = undefined;
  }

  /** Puts a vacancy in, in the place of the one with its id. One that is not active is only taken out. */
  putVacancy(vacancy: CoreVacancy): void {
    this.removeVacancy(vacancy.id);
    if (vacancy.status !== 'active') return;
    this.vacancies.append(vacancy);
    this.vacancyRecords.set(vacancy.id, vacancy);
    this.snapshot = undefined;
  }

  removeVacancy(id: string): void {
    this.vacancyRecords.delete(id);
    if (this.vacancies.remove(id)) this.snapshot = undefined;
  }

  /** Are so many rows new or gone that {@link layOut} pays? */
  get isStale(): boolean {
    const appended = this.profiles.rows - this.layout.rows;
    const gone = this.profiles.rows - this.profiles.live;
    return appended + gone > Math.max(STALE_LEAST, this.profiles.rows * STALE_PART);
  }

  /** Lays the rows out anew, so that searches can pass over more of them; results stay the same. */
  layOut(): void {
    this.layout = layOut(this.profiles, this.numbering.places, this.segmentBits);
    this.epoch += 1;
    this.snapshot = undefined;
  }

  /** What searches read, on this thread or another; prepared for everything that is in now. */
  get state(): IndexState {
    return (this.snapshot ??= this.takeSnapshot());
  }

  private takeSnapshot(): IndexState {
    const { papers, hours, places, languages, skills, occupations } = this.numbering;
    for (let i = 0; i < places.workplaceCount; i++) places.prepare(i);
    return {
      epoch: this.epoch,
      config: this.context.config,
      profiles: this.profiles.state,
      layout: this.layout,
      vacancies: this.vacancies.state,
      skills: skills.state,
      occupations: occupations.state,
      commutes: [...places.rows],
      papers: papers.numbers,
      hourCodes: hours.codes,
      languageNeeds: [...languages.needs],
      languageTerms: [...languages.terms],
    };
  }

  /**
   * The best `k` profiles of each list for a vacancy that is in the index; empty lists for one that is not.
   * @param lists which lists to fill; all unless said
   */
  profilesFor(
    vacancyId: string,
    k: number,
    today: LocalDate,
    lists: readonly RankedList[] = RANKED_LISTS,
  ): Hits {
    const row = this.vacancies.find(vacancyId);
    const vacancy = this.vacancyRecords.get(vacancyId);
    if (row === undefined || vacancy === undefined) return NO_HITS;
    const search = kept(
      this.byVacancy,
      k,
      () => new VacancySearch(k, (this.cache ??= new SearchCache())),
    );
    const found = search.run(this.state, row, dayNumber(today), bitsOf(lists));
    const hits = hitsOf(found, this.state.profiles.ids);
    if (this.oddProfiles.size === 0) return hits;
    return this.withOddProfiles(hits, vacancy, k, today, lists);
  }

  private withOddProfiles(
    hits: Hits,
    vacancy: CoreVacancy,
    k: number,
    today: LocalDate,
    lists: readonly RankedList[],
  ): Hits {
    const context = { ...this.context, today };
    const pairs = [...this.oddProfiles.values()].map((p) => evaluatePair(p, vacancy, context));
    const merged = RANKED_LISTS.map((list) => {
      const odd = pairs
        .filter((pair) => pair.list === list && lists.includes(list))
        .map((pair) => ({ id: pair.profile, scoreThousandths: pair.fit.scoreThousandths }));
      return [...hits[list], ...odd].sort(byScoreThenId).slice(0, k);
    });
    return asHits(merged);
  }

  /** The best `k` vacancies of each list for a profile that is in the index. */
  vacanciesFor(
    profileId: string,
    k: number,
    today: LocalDate,
    lists: readonly RankedList[] = RANKED_LISTS,
  ): Hits {
    const row = this.profiles.index.find(profileId, this.profiles.ids.state);
    if (row === undefined) {
      const odd = this.oddProfiles.get(profileId);
      return odd === undefined ? NO_HITS : this.vacanciesForOdd(odd, k, today, lists);
    }
    const search = kept(this.byProfile, k, () => new ProfileSearch(k));
    const { state } = this;
    const found = search.run(state, state.profiles, row, dayNumber(today), bitsOf(lists));
    return hitsOf(found, state.vacancies.ids);
  }

  private vacanciesForOdd(
    profile: CoreProfile,
    k: number,
    today: LocalDate,
    lists: readonly RankedList[],
  ): Hits {
    const context = { ...this.context, today };
    const pairs = [...this.vacancyRecords.values()].map((v) => evaluatePair(profile, v, context));
    return asHits(
      RANKED_LISTS.map((list) =>
        pairs
          .filter((pair) => pair.list === list && lists.includes(list))
          .map((pair) => ({ id: pair.vacancy, scoreThousandths: pair.fit.scoreThousandths }))
          .sort(byScoreThenId)
          .slice(0, k),
      ),
    );
  }

  /** How many there are, and the bytes they take. */
  get size(): IndexSize {
    return {
      profiles: this.profiles.live + this.oddProfiles.size,
      oddProfiles: this.oddProfiles.size,
      vacancies: this.vacancies.live,
      profileBytes: this.profiles.bytes + layoutBytes(this.layout),
      vacancyBytes: this.vacancies.bytes,
      commuteBytes: this.numbering.places.bytes,
    };
  }
}

export interface IndexSize {
  readonly profiles: number;
  readonly oddProfiles: number;
  readonly vacancies: number;
  /** Columns, ids and what is derived from them when rows are laid out. */
  readonly profileBytes: number;
  readonly vacancyBytes: number;
  /** The table of minutes between homes and workplaces. */
  readonly commuteBytes: number;
}

const NO_HITS: Hits = { fits: [], 'fits-if': [], 'to-clear': [], 'within-reach': [] };

const byScoreThenId = (a: Hit, b: Hit) =>
  b.scoreThousandths - a.scoreThousandths || byText(a.id, b.id);

function asHits([fits = [], fitsIf = [], toClear = [], withinReach = []]: readonly Hit[][]): Hits {
  return { fits, 'fits-if': fitsIf, 'to-clear': toClear, 'within-reach': withinReach };
}

function hitsOf(tops: readonly TopK[], ids: IdState): Hits {
  return asHits(
    tops.map((top) =>
      Array.from({ length: top.size }, (_, at) => ({
        id: idOf(ids, top.rows[at]!),
        scoreThousandths: top.scores[at]!,
      })),
    ),
  );
}

const bitsOf = (lists: readonly RankedList[]) =>
  lists.reduce((bits, list) => bits | bitOf(RANKED_LISTS.indexOf(list)), 0) & ALL_LISTS;
