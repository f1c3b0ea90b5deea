import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { ID_GENERATOR, type IdGenerator } from '../../kernel/ids.js';
import { KEPT, type Kept, type KeptByList } from '../domain/keep.js';
import { otherSide, type Side } from '../domain/side.js';
import { Turn } from '../turn.js';
import {
  isAsStored,
  matchJson,
  textOf,
  type MatchJson,
  type PairToStore,
  type StoredPair,
} from './match-row.js';

/** A pair that was told of now: to the person, to the employer, or to both. */
export interface ToldPair {
  id: string;
  profileId: string;
  vacancyId: string;
  suggested: boolean;
  found: boolean;
}

/** What a saving did. */
export interface Saved {
  readonly written: number;
  readonly inserted: ReadonlyMap<string, string>;
}

const BATCH = 1_000;
/** "MATC" in ASCII: whoever holds it changes stored matches; everyone else has ended or waits. */
const WRITERS_LOCK = 0x4d415443;

const ID = { vacancy: 'vacancy_id', profile: 'profile_id' } as const;
const FLAG = { vacancy: 'for_vacancy', profile: 'for_profile' } as const;

/** Nobody has said yes or no: re-scoring may still change the row. */
const UNANSWERED = `coalesce(match.seeker_answer, 'later') = 'later' AND coalesce(match.employer_answer, 'later') = 'later'`;

/** Writes matches in bulk. Rows that somebody has answered, and rows that would not change, are left alone. */
@Injectable()
export class MatchStore {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_GENERATOR) private readonly ids: IdGenerator,
  ) {}

  /** One writer at a time, of all workers, until the transaction ends. Take it before reading what is stored. */
  async lock(manager: EntityManager): Promise<void> {
    await manager.query('SELECT pg_advisory_xact_lock($1)', [WRITERS_LOCK]);
  }

  /** The stored pairs of some vacancies or people that are in any list. */
  async rowsOf(manager: EntityManager, side: Side, ids: readonly string[]): Promise<StoredPair[]> {
    return manager.query(
      `SELECT profile_id AS "profileId", vacancy_id AS "vacancyId", list, strength, for_vacancy AS "forVacancy",
          for_profile AS "forProfile", content_hash AS "contentHash", suggested_at IS NOT NULL AS suggested
         FROM match WHERE ${ID[side]} = ANY($1) AND list <> 'no'`,
      [ids],
    );
  }

  /**
   * Writes those of the pairs that are not stored just so.
   * @param stored what {@link rowsOf} gave of them, by `profileId vacancyId`
   * @returns how many were written, and the ids of those that were not there in any list, by the same key
   */
  async save(
    manager: EntityManager,
    pairs: readonly PairToStore[],
    stored: ReadonlyMap<string, StoredPair>,
    scorerVersion: string,
  ): Promise<Saved> {
    const rows: MatchJson[] = [];
    const turn = new Turn();
    for (const pair of pairs) {
      const row = matchJson(pair, scorerVersion);
      if (!isAsStored(row, stored.get(keyOf(row)))) rows.push(row);
      await turn.end();
    }
    const inserted = new Map<string, string>();
    for (let from = 0; from < rows.length; from += BATCH) {
      const keys = new Map<string, string>();
      const texts = rows.slice(from, from + BATCH).map((row) => {
        const id = this.ids.next<string>();
        keys.set(id, keyOf(row));
        return textOf(row, id);
      });
      const parameters = [`[${texts.join(',')}]`, this.clock.now()];
      // A row that was there keeps its own id.
      for (const { id } of await manager.query<{ id: string }[]>(UPSERT, parameters)) {
        const key = keys.get(id);
        if (key !== undefined) inserted.set(key, id);
      }
    }
    return { written: rows.length, inserted };
  }

  /** Pairs of which a side is no longer there to be matched fall out of every list. */
  async drop(
    manager: EntityManager,
    pairs: readonly { readonly profileId: string; readonly vacancyId: string }[],
  ): Promise<void> {
    if (pairs.length === 0) return;
    await manager.query(
      `UPDATE match SET list = 'no', for_vacancy = false, for_profile = false, updated_at = $3
         FROM unnest($1::uuid[], $2::uuid[]) AS r(profile_id, vacancy_id)
        WHERE match.profile_id = r.profile_id AND match.vacancy_id = r.vacancy_id AND ${UNANSWERED}`,
      [pairs.map((pair) => pair.profileId), pairs.map((pair) => pair.vacancyId), this.clock.now()],
    );
  }

  /** Likewise every pair of which a side may no longer be matched. @returns how many there were */
  async dropAllGone(manager: EntityManager): Promise<number> {
    const [, count] = await manager.query<[unknown[], number]>(
      `UPDATE match SET list = 'no', for_vacancy = false, for_profile = false, updated_at = $1
        WHERE list <> 'no' AND ${UNANSWERED} AND NOT EXISTS (
          SELECT 1 FROM vacancy, profile WHERE vacancy.id = match.vacancy_id AND profile.id = match.profile_id
            AND vacancy.status = 'active' AND profile.consent_id IS NOT NULL)`,
      [this.clock.now()],
    );
    return count;
  }

  /** Gives these rows one side's mark, or takes it, each to the contrary of what it has. */
  async turnMarks(manager: EntityManager, side: Side, rows: readonly StoredPair[]): Promise<void> {
    if (rows.length === 0) return;
    await manager.query(
      `UPDATE match SET ${FLAG[side]} = NOT ${FLAG[side]}, updated_at = $3
         FROM unnest($1::uuid[], $2::uuid[]) AS r(profile_id, vacancy_id)
        WHERE match.profile_id = r.profile_id AND match.vacancy_id = r.vacancy_id AND ${UNANSWERED}`,
      [rows.map((row) => row.profileId), rows.map((row) => row.vacancyId), this.clock.now()],
    );
  }

  /** What each of these keeps today, list by list, leaving out their pair with one of the other side. */
  async keptBeside(
    manager: EntityManager,
    side: Side,
    ids: readonly string[],
    leftOut: string,
  ): Promise<Map<string, KeptByList>> {
    const rows = await manager.query<(Kept & { id: string; list: string })[]>(
      `SELECT ${ID[side]} AS id, list, count(*) AS count, min(strength) AS weakest FROM match
        WHERE ${ID[side]} = ANY($1) AND ${FLAG[side]} AND ${ID[otherSide(side)]} <> $2 GROUP BY 1, 2`,
      [ids, leftOut],
    );
    const kept = new Map<string, Map<string, Kept>>();
    for (const { id, list, count, weakest } of rows) {
      const lists = kept.get(id) ?? new Map<string, Kept>();
      kept.set(id, lists.set(list, { count, weakest }));
    }
    return kept;
  }

  /** After additions: only the best of each keep their mark. */
  async trim(manager: EntityManager, side: Side, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const [own, other, flag] = [ID[side], ID[otherSide(side)], FLAG[side]];
    const part = side === 'vacancy' ? own : `${own}, list`;
    await manager.query(
      `UPDATE match SET ${flag} = false WHERE id IN (
         SELECT id FROM (SELECT id, row_number() OVER (
             PARTITION BY ${part} ORDER BY array_position(ARRAY['fits', 'fits-if'], list), strength DESC, ${other}) AS place
           FROM match WHERE ${own} = ANY($1) AND ${flag}) ranked
         WHERE place > $2) AND ${UNANSWERED}`,
      [ids, KEPT[side].most],
    );
  }

  /** Marks kept pairs as told and gives those that were not before: each pair once, ever, to each side. */
  async markTold(
    manager: EntityManager,
    side: Side,
    ids: readonly string[],
    alsoEmployers: boolean,
  ): Promise<ToldPair[]> {
    const [rows] = await manager.query<[ToldPair[], number]>(
      `WITH news AS (
         SELECT id, suggested_at IS NULL AS suggested, $3 AND for_vacancy AND employer_told_at IS NULL AS found
           FROM match WHERE ${ID[side]} = ANY($1) AND list IN ('fits', 'fits-if') AND (for_vacancy OR for_profile)
             AND (suggested_at IS NULL OR $3 AND for_vacancy AND employer_told_at IS NULL))
       UPDATE match SET suggested_at = coalesce(match.suggested_at, $2),
           employer_told_at = CASE WHEN news.found THEN $2 ELSE match.employer_told_at END
         FROM news WHERE match.id = news.id
         RETURNING match.id, profile_id AS "profileId", vacancy_id AS "vacancyId", news.suggested, news.found`,
      [ids, this.clock.now(), alsoEmployers],
    );
    return rows;
  }
}

const UPSERT = `
  INSERT INTO match AS match (id, profile_id, vacancy_id, list, strength, confidence, contributions, gates,
      scorer_version, content_hash, for_vacancy, for_profile, suggested_at, created_at, updated_at)
  SELECT r.id, r.profile_id, r.vacancy_id, r.list, r.strength, r.confidence, r.contributions, r.gates,
      r.scorer_version, r.content_hash, r.for_vacancy, r.for_profile, CASE WHEN r.suggested THEN $2::timestamptz END, $2, $2
    FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, profile_id uuid, vacancy_id uuid, list text,
      strength integer, confidence integer, contributions jsonb, gates jsonb, scorer_version text,
      content_hash text, for_vacancy boolean, for_profile boolean, suggested boolean)
  ON CONFLICT (profile_id, vacancy_id) DO UPDATE SET
      list = excluded.list, strength = excluded.strength, confidence = excluded.confidence,
      contributions = excluded.contributions, gates = excluded.gates,
      scorer_version = excluded.scorer_version, content_hash = excluded.content_hash,
      for_vacancy = excluded.for_vacancy, for_profile = excluded.for_profile, updated_at = excluded.updated_at
    WHERE ${UNANSWERED}
  RETURNING id`;

const keyOf = ({ profileId, vacancyId }: Pick<StoredPair, 'profileId' | 'vacancyId'>): string =>
  `${profileId} ${vacancyId}`;
