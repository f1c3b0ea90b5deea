import { Inject, Injectable } from '@nestjs/common';
import { COMMUTE_ESTIMATOR, type CommuteEstimator } from '../../geography/index.js';
import type { Actor } from '../../kernel/actor.js';
import { cefrStep } from '../../kernel/cefr.js';
import type { ProfileId } from '../../kernel/ids.js';
import { Trainings } from '../../training/index.js';
import { CoreRecords } from '../core-records.js';
import { personWhatIf, type Step } from '../core/index.js';
import { THRESHOLD } from '../domain/keep.js';
import { MatchingPolicy } from '../matching.policy.js';
import { commutesAtOnce } from './commute-rows.js';
import { OpenVacancies, type PastPeriod } from './open-vacancies.js';

/** One step that a person could take, what it would open, and who teaches it. */
export interface PersonStep {
  step: Step;
  /** Vacancies open today that it would open. */
  vacancies: number;
  /** The best of them. */
  vacancyIds: string[];
  /** How many such vacancies were open at a time in the past period; null before its first whole day. */
  usually: number | null;
  trainingIds: string[];
}

export interface PersonSteps {
  /** Vacancies open to the person as they are. */
  vacancies: number;
  usually: number | null;
  past: PastPeriod | null;
  /** The one that opens most today first. */
  steps: PersonStep[];
}

const MOST_SKILLS = 10;
const MOST_VACANCIES = 50;

/** What one step would open for a person, worked out when it is asked for. */
@Injectable()
export class WhatIfForPerson {
  private readonly commutes: ReturnType<typeof commutesAtOnce>;

  constructor(
    private readonly policy: MatchingPolicy,
    private readonly records: CoreRecords,
    private readonly open: OpenVacancies,
    private readonly trainings: Trainings,
    @Inject(COMMUTE_ESTIMATOR) estimator: CommuteEstimator,
  ) {
    this.commutes = commutesAtOnce(estimator);
  }

  /**
   * For the person, or who accompanies them. Without consent nothing is scored, so there are no steps.
   * @throws DomainError not-found
   */
  async forPerson(actor: Actor, profileId: ProfileId): Promise<PersonSteps> {
    await this.policy.personOf(actor, profileId);
    const [profile] = await this.records.profilesOf([profileId]);
    const { table, context, past } = await this.open.current();
    if (profile === undefined)
      return { vacancies: 0, usually: null, past: past ?? null, steps: [] };
    const { now, steps } = personWhatIf(table, profile, context, {
      threshold: THRESHOLD,
      mostSkills: MOST_SKILLS,
      commutesFrom: this.commutes.commutesFrom,
    });
    const usual = (average: number) => (past === undefined ? null : Math.round(average * 10) / 10);
    return {
      vacancies: now.today,
      usually: usual(now.usual),
      past: past ?? null,
      steps: await Promise.all(
        steps.map(async ({ step, today, usual: average }) => ({
          step,
          vacancies: today.length,
          vacancyIds: today.slice(0, MOST_VACANCIES),
          usually: usual(average),
          trainingIds: await this.coursesFor(step),
        })),
      ),
    };
  }

  /** A course takes a language step when it leads to the higher of the two levels. */
  private async coursesFor(step: Step): Promise<string[]> {
    const found =
      step.kind === 'skill'
        ? await this.trainings.teaching({ skillUri: step.skill })
        : step.kind === 'language'
          ? await this.trainings.teaching({ language: step.language, level: higherOf(step.to) })
          : [];
    return found.map(({ id }) => id);
  }
}

function higherOf({ spoken = 'A1', written = 'A1' }: Extract<Step, { kind: 'language' }>['to']) {
  return cefrStep(spoken) >= cefrStep(written) ? spoken : written;
}
