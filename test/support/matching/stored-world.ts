import type { CoreVacancy, PlacePoint } from '../../../src/matching/core/index.js';
import { profileRecordOf, vacancyRecordOf } from './records-of.js';
import { Chance } from './random.js';
import { randomProfile, randomVacancy, randomWorld } from './random-world.js';
import { storeAdviser, storeProfiles, storeVacancies, type Sql } from './store-world.js';

export interface WorldSize {
  readonly profiles: number;
  readonly vacancies: number;
}

/** The n-th profile and the n-th vacancy have the same id in every database. */
const uuid = (kind: 'a' | 'b', n: number) =>
  `0000000${kind}-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const profileId = (n: number): string => uuid('a', n);
export const vacancyId = (n: number): string => uuid('b', n);

/** What many can do, so that more people fit than are kept. */
const FOR_ANYONE: Partial<CoreVacancy> = {
  status: 'active',
  remoteShare: 1,
  workplace: undefined,
  languages: [],
  assumedLanguage: undefined,
  contract: undefined,
  hours: undefined,
  startsOn: undefined,
  closesOn: undefined,
  drivingLicences: [],
};
const ASK_LITTLE = 4;

/** A random world in PostgreSQL, and random changes to it: the same ones for the same seed. */
export class StoredWorld {
  private readonly chance: Chance;

  private constructor(
    private readonly db: Sql,
    private readonly size: WorldSize,
    private readonly places: readonly PlacePoint[],
    seed: number,
  ) {
    this.chance = new Chance(seed);
  }

  static async store(db: Sql, seed: number, size: WorldSize): Promise<StoredWorld> {
    const { profiles, vacancies } = randomWorld(seed, size);
    const places = profiles.flatMap(({ home }) => home?.at ?? []);
    await storeProfiles(
      db,
      profiles.map((profile, n) => ({ ...profile, id: profileId(n) })),
    );
    await storeVacancies(
      db,
      vacancies.map((vacancy, n) => ({
        ...vacancy,
        ...(n < ASK_LITTLE && FOR_ANYONE),
        id: vacancyId(n),
      })),
      await storeAdviser(db),
    );
    return new StoredWorld(db, size, places, seed);
  }

  /** Tells of everything, as if it had just come in, in random order. */
  async tellOfAll(): Promise<void> {
    const all = [
      ...Array.from({ length: this.size.profiles }, (_, n) => ['profile', profileId(n)] as const),
      ...Array.from({ length: this.size.vacancies }, (_, n) => ['vacancy', vacancyId(n)] as const),
    ];
    for (const [side, id] of this.chance.shuffle(all))
      await this.write(side, 'version = version + 1', [id]);
  }

  /** One change with its event, in one transaction: paused, back, withdrawn, or saying something else. */
  async change(): Promise<void> {
    const { chance, places, size } = this;
    const ofVacancy = chance.yes();
    const id = ofVacancy
      ? vacancyId(chance.int(0, size.vacancies - 1))
      : profileId(chance.int(0, size.profiles - 1));
    if (chance.yes(0.4)) {
      await (ofVacancy
        ? this.write('vacancy', TURN_VACANCY, [id])
        : this.write('profile', TURN_PROFILE, [id]));
      return;
    }
    const record = ofVacancy
      ? vacancyRecordOf(randomVacancy(chance, id, places))
      : profileRecordOf(randomProfile(chance, id, places));
    await this.write(ofVacancy ? 'vacancy' : 'profile', 'record = $2', [id, record]);
  }

  private async write(side: 'vacancy' | 'profile', set: string, values: unknown[]): Promise<void> {
    await this.db.query(
      `WITH changed AS (UPDATE ${side} SET ${set} WHERE id = $1 RETURNING id)
       INSERT INTO outbox_event (id, type, subject_type, subject_id, data, occurred_at)
       SELECT gen_random_uuid(), '${side}.changed', '${side}', id, '{}', now() FROM changed`,
      values,
    );
    await this.db.query(`SELECT pg_notify('passerelle_outbox', '')`);
  }
}

const TURN_VACANCY = `status = CASE status WHEN 'active' THEN 'paused' ELSE 'active' END, closed_because = NULL`;
const TURN_PROFILE = `consent_id = CASE WHEN consent_id IS NULL
  THEN (SELECT consent.id FROM consent WHERE consent.account_id = profile.account_id) END`;

/** What is kept of a stored region, in order, as `plainlyKept` gives it. */
export const KEPT_ROWS = `SELECT profile_id AS profile, vacancy_id AS vacancy, list, strength, confidence, contributions,
    gates, for_vacancy AS "forVacancy", for_profile AS "forProfile"
  FROM match WHERE for_vacancy OR for_profile ORDER BY 1, 2`;

/** Pairs that were told of more than once. */
export const TOLD_TWICE = `SELECT subject_id FROM outbox_event WHERE type = 'match.suggested'
  GROUP BY subject_id HAVING count(*) > 1`;

/** How much is still to be done. */
export const OPEN = `SELECT (SELECT count(*) FROM outbox_event WHERE relayed_at IS NULL)
  + (SELECT count(*) FROM outbox_delivery WHERE done_at IS NULL) AS n`;
