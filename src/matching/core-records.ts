import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { LanguageFact, ProfileRecord } from '../kernel/contract/index.js';
import type { ProfileId, VacancyId } from '../kernel/ids.js';
import { Profiles } from '../profiles/index.js';
import { Trainings, type ExpectedLanguage } from '../training/index.js';
import { Vacancies } from '../vacancies/index.js';
import { toCoreProfile, toCoreVacancy, type CoreProfile, type CoreVacancy } from './core/index.js';
import { MatchContexts } from './match-context.js';

/** Reads records through the leaves' doors in the core's own shape; courses already booked included. */
@Injectable()
export class CoreRecords {
  constructor(
    private readonly profiles: Profiles,
    private readonly vacancies: Vacancies,
    private readonly trainings: Trainings,
    private readonly contexts: MatchContexts,
  ) {}

  /** Those of the ids that may be scored: active and with consent. */
  async profilesOf(ids: readonly ProfileId[], manager?: EntityManager): Promise<CoreProfile[]> {
    const rows = await this.profiles.manyForMatching(ids, manager);
    return this.mapProfiles(rows, manager);
  }

  async vacanciesOf(ids: readonly VacancyId[], manager?: EntityManager): Promise<CoreVacancy[]> {
    const rows = await this.vacancies.manyForMatching(ids, manager);
    return rows.map(({ id, record }) => toCoreVacancy(id, record, this.contexts.ports));
  }

  async mapProfiles(
    rows: readonly { id: ProfileId; record: ProfileRecord }[],
    manager?: EntityManager,
  ): Promise<CoreProfile[]> {
    const expected = await this.trainings.expectedOf(
      rows.map((row) => row.id),
      manager,
    );
    return rows.map(({ id, record }) =>
      toCoreProfile(id, withExpected(record, expected.get(id) ?? []), this.contexts.ports),
    );
  }
}

/** A course that is booked gives the level it leads to, by its last day. */
function withExpected(record: ProfileRecord, courses: readonly ExpectedLanguage[]): ProfileRecord {
  if (courses.length === 0) return record;
  const languages: LanguageFact[] = [...(record.languages ?? [])];
  for (const { language, level, by } of courses) {
    const at = languages.findIndex((fact) => fact.language === language);
    const expected = { value: level, by };
    if (at < 0) languages.push({ language, expected });
    else if (languages[at]?.expected === undefined)
      languages[at] = { ...(languages[at] as LanguageFact), expected };
  }
  return { ...record, languages };
}
