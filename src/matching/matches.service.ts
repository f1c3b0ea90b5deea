import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { isUuid, type MatchId, type ProfileId, type VacancyId } from '../kernel/ids.js';
import { MATCH_LISTS, type MatchList } from '../kernel/vocabulary.js';
import { isCount, notOurs } from '../platform/http/cursor.js';
import type { PageRequest } from '../platform/http/page.js';
import type { AnsweringSide, MatchAnswer } from './domain/answer.js';
import { isRanked } from './domain/keep.js';
import type { Contribution, GateAnswer } from './core/index.js';
import { MatchEntity } from './persistence/match.entity.js';

/** A stored match, as other features see it. */
export interface MatchRow {
  id: MatchId;
  profileId: ProfileId;
  vacancyId: VacancyId;
  list: MatchList;
  /** 0…100 with three decimals in `fits` and `fits-if`, else null. */
  score: number | null;
  /** The fit in thousandths, in every list: for ordering only. */
  strength: number;
  /** 0…1. */
  confidence: number;
  contributions: Contribution[];
  gates: GateAnswer[];
  scorerVersion: string;
  seekerAnswer: MatchAnswer | null;
  employerAnswer: MatchAnswer | null;
  suggestedAt: Date | null;
  updatedAt: Date;
}

const LIST_ORDER = `array_position(ARRAY['fits', 'fits-if', 'to-clear', 'within-reach', 'no'], match.list)`;

/** Stored matches: reading, and the answers that introductions report. */
@Injectable()
export class Matches {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async get(id: MatchId, manager?: EntityManager): Promise<MatchRow | undefined> {
    const found = await this.repository(manager).findOneBy({ id });
    return found === null ? undefined : toRow(found);
  }

  async ofPair(profileId: ProfileId, vacancyId: VacancyId): Promise<MatchRow | undefined> {
    const found = await this.repository().findOneBy({ profileId, vacancyId });
    return found === null ? undefined : toRow(found);
  }

  async many(ids: readonly MatchId[], manager?: EntityManager): Promise<MatchRow[]> {
    if (ids.length === 0) return [];
    const query = this.repository(manager)
      .createQueryBuilder('match')
      .where('match.id = ANY(:ids)', { ids });
    return (await query.getMany()).map(toRow);
  }

  /** A person's matches, list by list in the given order, strongest first. One row more than asked tells of a next page. */
  async forProfile(
    profileId: ProfileId,
    lists: readonly MatchList[],
    page: PageRequest,
  ): Promise<MatchRow[]> {
    return this.listed(
      'match.profile_id = :id AND (match.for_profile OR match.for_vacancy)',
      profileId,
      lists,
      page,
    );
  }

  /** A vacancy's best, `fits` before `fits-if`. `visible`: those whose person has said yes or is discoverable. */
  async forVacancy(vacancyId: VacancyId, page: PageRequest): Promise<MatchRow[]> {
    const mayBeSeen = `EXISTS (SELECT 1 FROM profile p
      WHERE p.id = match.profile_id AND p.consent_id IS NOT NULL AND match.seeker_answer IS DISTINCT FROM 'no'
        AND (match.seeker_answer = 'yes' OR (p.record ->> 'discoverable')::boolean))`;
    const kept = `(match.for_vacancy OR match.for_profile OR match.seeker_answer = 'yes')`;
    return this.listed(
      `match.vacancy_id = :id AND ${kept} AND ${mayBeSeen}`,
      vacancyId,
      ['fits', 'fits-if'],
      page,
    );
  }

  /** How many people fit a vacancy today, whether or not a card of theirs may be shown. */
  async countForVacancy(vacancyId: VacancyId): Promise<number> {
    return this.repository()
      .createQueryBuilder('match')
      .where(
        "match.vacancyId = :vacancyId AND match.list IN ('fits', 'fits-if') AND (match.forVacancy OR match.forProfile)",
        { vacancyId },
      )
      .getCount();
  }

  /** Sets one side's answer on the match, so that re-scoring leaves it alone from then on. */
  async recordAnswer(
    manager: EntityManager,
    id: MatchId,
    side: AnsweringSide,
    answer: MatchAnswer,
  ): Promise<void> {
    const column = side === 'seeker' ? { seekerAnswer: answer } : { employerAnswer: answer };
    await manager.update(MatchEntity, { id }, { ...column, updatedAt: this.clock.now() });
  }

  private repository(manager?: EntityManager) {
    return (manager ?? this.dataSource.manager).getRepository(MatchEntity);
  }

  private async listed(where: string, id: string, lists: readonly MatchList[], page: PageRequest) {
    const query = this.repository()
      .createQueryBuilder('match')
      .where(where, { id })
      .andWhere('match.list = ANY(:lists)', { lists })
      .orderBy(LIST_ORDER)
      .addOrderBy('match.strength', 'DESC')
      .addOrderBy('match.id')
      .limit(page.limit + 1);
    const seen = lastSeen(page);
    if (seen !== undefined) {
      query.andWhere(
        `(${LIST_ORDER}, -match.strength, match.id) >
         (array_position(ARRAY['fits', 'fits-if', 'to-clear', 'within-reach', 'no'], :list), -(:strength::integer), :after::uuid)`,
        seen,
      );
    }
    return (await query.getMany()).map(toRow);
  }
}

/** What the cursor says of the last match seen. @throws DomainError `invalid` for a cursor of another list */
function lastSeen({ after: key }: PageRequest) {
  if (key === undefined) return undefined;
  const [list, strength, after] = key;
  if (!MATCH_LISTS.includes(list as MatchList) || !isCount(strength) || !isUuid(after))
    throw notOurs();
  return { list, strength, after };
}

/** Sort key of a row in every list of matches. */
export const matchKey = (row: MatchRow): [string, number, string] => [
  row.list,
  row.strength,
  row.id,
];

function toRow(found: MatchEntity): MatchRow {
  return {
    id: found.id as MatchId,
    profileId: found.profileId as ProfileId,
    vacancyId: found.vacancyId as VacancyId,
    list: found.list,
    score: isRanked(found.list) ? found.strength / 1000 : null,
    strength: found.strength,
    confidence: found.confidence / 1000,
    contributions: found.contributions,
    gates: found.gates,
    scorerVersion: found.scorerVersion,
    seekerAnswer: found.seekerAnswer,
    employerAnswer: found.employerAnswer,
    suggestedAt: found.suggestedAt,
    updatedAt: found.updatedAt,
  };
}
