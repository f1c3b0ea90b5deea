import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/actor.js';
import { ProfilePolicy, Profiles, type ProfileRow } from '../profiles/index.js';
import { canAnswerForEmployer, Vacancies, type VacancyRow } from '../vacancies/index.js';
import { notFound } from '../kernel/errors.js';
import type { ProfileId, VacancyId } from '../kernel/ids.js';
import type { MatchRow } from './matches.service.js';

/** Who may see which match. What is not theirs does not exist for them. */
@Injectable()
export class MatchingPolicy {
  constructor(
    private readonly profiles: Profiles,
    private readonly profilePolicy: ProfilePolicy,
    private readonly vacancies: Vacancies,
  ) {}

  /** The person, or who accompanies them. @throws DomainError not-found */
  async personOf(actor: Actor, profileId: ProfileId): Promise<ProfileRow> {
    const profile = await this.profiles.get(profileId);
    if (profile === undefined) throw notFound('Profile');
    const own = actor.role === 'job-seeker' && profile.accountId === actor.accountId;
    if (own || (await this.profilePolicy.mayAccompany(actor, profile))) return profile;
    throw notFound('Profile');
  }

  /** The employer, or the adviser who answers for them. @throws DomainError not-found */
  async employersVacancy(actor: Actor, vacancyId: VacancyId): Promise<VacancyRow> {
    const vacancy = await this.vacancies.get(vacancyId);
    if (vacancy === undefined || !canAnswerForEmployer(actor, vacancy)) throw notFound('Vacancy');
    return vacancy;
  }

  /** Before they have said yes, people are seen only if they chose to be; without consent never. */
  async visibleToEmployer(match: MatchRow): Promise<boolean> {
    if (match.seekerAnswer === 'no') return false;
    const profile = await this.profiles.get(match.profileId);
    if (profile?.consent !== true) return false;
    return match.seekerAnswer === 'yes' || profile.record.discoverable === true;
  }
}
