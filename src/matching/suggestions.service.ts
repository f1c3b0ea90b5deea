import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/actor.js';
import { invalid, notFound } from '../kernel/errors.js';
import type { MatchId, ProfileId, VacancyId } from '../kernel/ids.js';
import { MATCH_LISTS, type MatchList } from '../kernel/vocabulary.js';
import { toPage, type Page, type PageRequest } from '../platform/http/page.js';
import { Profiles } from '../profiles/index.js';
import { Vacancies } from '../vacancies/index.js';
import type { CardDto, CardPageDto, MatchDto, WhyDto } from './api/match.dto.js';
import { presentCard, presentMatch } from './api/present.js';
import { CoreRecords } from './core-records.js';
import { evaluatePair } from './core/index.js';
import { isRanked } from './domain/keep.js';
import { MatchContexts } from './match-context.js';
import { Matches, matchKey } from './matches.service.js';
import { MatchingPolicy } from './matching.policy.js';

/** What each side may see of its matches. */
@Injectable()
export class Suggestions {
  constructor(
    private readonly matches: Matches,
    private readonly policy: MatchingPolicy,
    private readonly profiles: Profiles,
    private readonly vacancies: Vacancies,
    private readonly records: CoreRecords,
    private readonly contexts: MatchContexts,
  ) {}

  /** A job seeker's own, or those of a person the adviser accompanies. Without a list: `fits`, then `fits-if`. */
  async forPerson(
    actor: Actor,
    list: string | undefined,
    page: PageRequest,
    profileId = actor.profileId,
  ): Promise<Page<MatchDto>> {
    const lists = readLists(list);
    if (profileId === undefined) return { items: [], nextCursor: null };
    const { consent } = await this.policy.personOf(actor, profileId);
    // Withdrawn consent counts at once; the worker takes the rows away a moment later.
    if (!consent) return { items: [], nextCursor: null };
    const rows = await this.matches.forProfile(profileId, lists, page);
    const vacancies = await this.vacanciesOf(rows.map((row) => row.vacancyId));
    const shown = rows.filter((row) => vacancies.has(row.vacancyId));
    return toPage(shown, page, matchKey, (row) => presentMatch(row, vacancies.get(row.vacancyId)!));
  }

  /** One suggestion, for its person or who accompanies them. */
  async forPersonById(actor: Actor, id: MatchId): Promise<MatchDto> {
    const match = await this.matches.get(id);
    const vacancy = match && (await this.vacancies.get(match.vacancyId));
    if (match === undefined || vacancy === undefined) throw notFound('Match');
    await this.policy.personOf(actor, match.profileId);
    return presentMatch(match, vacancy);
  }

  /** Anonymous cards of people who have said yes or chose to be discoverable. */
  async forEmployer(actor: Actor, vacancyId: VacancyId, page: PageRequest): Promise<CardPageDto> {
    await this.policy.employersVacancy(actor, vacancyId);
    const rows = await this.matches.forVacancy(vacancyId, page);
    const profiles = new Map(
      (await this.profiles.many(rows.map((row) => row.profileId))).map((p) => [p.id, p.record]),
    );
    const cards = toPage(rows, page, matchKey, (row) =>
      presentCard(row, profiles.get(row.profileId) ?? {}),
    );
    return { ...cards, fitting: await this.matches.countForVacancy(vacancyId) };
  }

  /** One card. */
  async card(actor: Actor, vacancyId: VacancyId, id: MatchId): Promise<CardDto> {
    await this.policy.employersVacancy(actor, vacancyId);
    const match = await this.matches.get(id);
    if (match?.vacancyId !== vacancyId || !(await this.policy.visibleToEmployer(match)))
      throw notFound('Match');
    return presentCard(match, (await this.profiles.get(match.profileId))?.record ?? {});
  }

  /** Why, or why not, for any pair: computed now, for the person or who accompanies them. */
  async why(actor: Actor, profileId: ProfileId, vacancyId: VacancyId): Promise<WhyDto> {
    await this.policy.personOf(actor, profileId);
    const [profile] = await this.records.profilesOf([profileId]);
    const [vacancy] = await this.records.vacanciesOf([vacancyId]);
    if (profile === undefined)
      throw invalid('not-scored', 'Nothing is scored without the person’s consent');
    if (vacancy === undefined) throw notFound('Vacancy');
    const { list, gates, fit } = evaluatePair(profile, vacancy, this.contexts.current());
    return {
      profileId,
      vacancyId,
      list,
      score: isRanked(list) ? fit.score : null,
      confidence: fit.confidence,
      contributions: [...fit.contributions],
      gates: [...gates],
      scorerVersion: this.contexts.version(),
    };
  }

  private async vacanciesOf(ids: readonly VacancyId[]) {
    return new Map((await this.vacancies.many(ids)).map((vacancy) => [vacancy.id, vacancy]));
  }
}

function readLists(list: string | undefined): readonly MatchList[] {
  if (list === undefined || list === '') return ['fits', 'fits-if'];
  if (MATCH_LISTS.includes(list as MatchList) && list !== 'no') return [list as MatchList];
  throw invalid('invalid-list', 'list must be fits, fits-if, to-clear or within-reach');
}
