import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { ID_GENERATOR, type IdGenerator } from '../../kernel/ids.js';
import type { EvaluatedPair } from '../core/index.js';

/** A pair to be stored, and whether it is among the best of its vacancy and of its person. */
export interface PairToStore {
  pair: EvaluatedPair;
  forVacancy: boolean;
  forProfile: boolean;
}

export interface ToldPair {
  id: string;
  profileId: string;
  vacancyId: string;
}

const BATCH = 1_000;

/** Writes matches in bulk. Rows that somebody has answered, and rows that would not change, are left alone. */
@Injectable()
export class MatchStore {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_GENERATOR) private readonly ids: IdGenerator,
  ) {}

  async save(
    manager: EntityManager,
    pairs: readonly PairToStore[],
    scorerVersion: string,
  ): Promise<void> {
    // One order for everyone: two jobs that write the same rows must not wait for each other in a ring.
    const rows = pairs
      .map((p) => this.toRow(p, scorerVersion))
      .sort((a, b) => (a.key < b.key ? -1 : 1));
    for (let from = 0; from < rows.length; from += BATCH) {
      await manager.query(UPSERT, [
        JSON.stringify(rows.slice(from, from + BATCH)),
        this.clock.now(),
      ]);
    }
  }

  /** Ids of the other side of every stored pair of one vacancy or one profile. */
  async storedPartners(
    manager: EntityManager,
    side: 'vacancy' | 'profile',
    id: string,
  ): Promise<string[]> {
    const [own, other] =
      side === 'vacancy' ? ['vacancy_id', 'profile_id'] : ['profile_id', 'vacancy_id'];
    const rows: { id: string }[] = await manager.query(
      `SELECT ${other} AS id FROM match WHERE ${own} = $1 AND list <> 'no'`,
      [id],
    );
    return rows.map((row) => row.id);
  }

  /** Pairs whose other side is no longer there to be matched fall out of every list. */
  async drop(
    manager: EntityManager,
    side: 'vacancy' | 'profile',
    id: string,
    partners?: readonly string[],
  ) {
    const [own, other] =
      side === 'vacancy' ? ['vacancy_id', 'profile_id'] : ['profile_id', 'vacancy_id'];
    await manager.query(
      `UPDATE match SET list = 'no', for_vacancy = false, for_profile = false, updated_at = $2
        WHERE ${own} = $1 AND ($3::uuid[] IS NULL OR ${other} = ANY($3)) AND ${UNANSWERED}`,
      [id, this.clock.now(), partners ?? null],
    );
  }

  /** How strong a pair must be to come among the best of each of these partners, per list. */
  async weakestKept(
    manager: EntityManager,
    side: 'vacancy' | 'profile',
    ids: readonly string[],
    keep: number,
  ): Promise<Map<string, number>> {
    const [column, flag] =
      side === 'vacancy' ? ['vacancy_id', 'for_vacancy'] : ['profile_id', 'for_profile'];
    const rows: { id: string; list: string; weakest: number }[] = await manager.query(
      `SELECT ${column} AS id, list, min(strength) AS weakest FROM match
        WHERE ${column} = ANY($1) AND ${flag} GROUP BY 1, 2 HAVING count(*) >= $2`,
      [ids, keep],
    );
    return new Map(rows.map((row) => [`${row.id} ${row.list}`, row.weakest]));
  }

  /** After additions: only the best of each partner keep their mark. */
  async trim(
    manager: EntityManager,
    side: 'vacancy' | 'profile',
    ids: readonly string[],
    keep: number,
  ) {
    const [own, other, flag] =
      side === 'vacancy'
        ? ['vacancy_id', 'profile_id', 'for_vacancy']
        : ['profile_id', 'vacancy_id', 'for_profile'];
    const part = side === 'vacancy' ? own : `${own}, list`;
    await manager.query(
      `UPDATE match SET ${flag} = false WHERE id IN (
         SELECT id FROM (SELECT id, row_number() OVER (
             PARTITION BY ${part} ORDER BY array_position(ARRAY['fits', 'fits-if'], list), strength DESC, ${other}) AS place
           FROM match WHERE ${own} = ANY($1) AND ${flag}) ranked
         WHERE place > $2) AND ${UNANSWERED}`,
      [ids, keep],
    );
  }

  /** Marks kept pairs as suggested and gives those that were not before: each pair once, ever. */
  async markSuggested(
    manager: EntityManager,
    side: 'vacancy' | 'profile',
    id: string,
  ): Promise<ToldPair[]> {
    return this.mark(manager, side, id, 'suggested_at', 'for_vacancy OR for_profile');
  }

  /** Likewise for what the employer is told. */
  async markEmployerTold(
    manager: EntityManager,
    side: 'vacancy' | 'profile',
    id: string,
  ): Promise<ToldPair[]> {
    return this.mark(manager, side, id, 'employer_told_at', 'for_vacancy');
  }

  private async mark(
    manager: EntityManager,
    side: string,
    id: string,
    column: string,
    kept: string,
  ) {
    const own = side === 'vacancy' ? 'vacancy_id' : 'profile_id';
    const [rows] = await manager.query<[ToldPair[], number]>(
      `UPDATE match SET ${column} = $2
        WHERE ${own} = $1 AND ${column} IS NULL AND list IN ('fits', 'fits-if') AND (${kept})
        RETURNING id, profile_id AS "profileId", vacancy_id AS "vacancyId"`,
      [id, this.clock.now()],
    );
    return rows;
  }

  private toRow({ pair, forVacancy, forProfile }: PairToStore, scorerVersion: string) {
    return {
      key: `${pair.profile} ${pair.vacancy}`,
      id: this.ids.next<string>(),
      profile_id: pair.profile,
      vacancy_id: pair.vacancy,
      list: pair.list,
      strength: pair.fit.scoreThousandths,
      confidence: Math.round(pair.fit.confidence * 1000),
      contributions: pair.fit.contributions,
      gates: pair.gates,
      scorer_version: scorerVersion,
      for_vacancy: forVacancy,
      for_profile: forProfile,
    };
  }
}

/** Nobody has said yes or no: re-scoring may still change the row. */
const UNANSWERED = `coalesce(match.seeker_answer, 'later') = 'later' AND coalesce(match.employer_answer, 'later') = 'later'`;

const UPSERT = `
  INSERT INTO match AS match (id, profile_id, vacancy_id, list, strength, confidence, contributions, gates,
      scorer_version, for_vacancy, for_profile, created_at, updated_at)
  SELECT r.id, r.profile_id, r.vacancy_id, r.list, r.strength, r.confidence, r.contributions, r.gates,
      r.scorer_version, r.for_vacancy, r.for_profile, $2, $2
    FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, profile_id uuid, vacancy_id uuid, list text,
      strength integer, confidence integer, contributions jsonb, gates jsonb, scorer_version text,
      for_vacancy boolean, for_profile boolean, key text)
  ON CONFLICT (profile_id, vacancy_id) DO UPDATE SET
      list = excluded.list, strength = excluded.strength, confidence = excluded.confidence,
      contributions = excluded.contributions, gates = excluded.gates,
      scorer_version = excluded.scorer_version, for_vacancy = excluded.for_vacancy,
      for_profile = excluded.for_profile, updated_at = excluded.updated_at
    WHERE ${UNANSWERED}
      AND (match.list, match.strength, match.confidence, match.contributions, match.gates,
           match.scorer_version, match.for_vacancy, match.for_profile)
        IS DISTINCT FROM (excluded.list, excluded.strength, excluded.confidence, excluded.contributions,
           excluded.gates, excluded.scorer_version, excluded.for_vacancy, excluded.for_profile)`;
