import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/actor.js';
import type { ProfileId } from '../kernel/ids.js';
import { Trainings } from '../training/index.js';
import { stepsTo, type LanguageStep } from './domain/language-steps.js';
import { Matches } from './matches.service.js';
import { MatchingPolicy } from './matching.policy.js';

/** One step that a person could take, what it would open today, and who teaches it. */
export interface Opportunity {
  step: LanguageStep;
  vacancies: number;
  vacancyIds: string[];
  trainingIds: string[];
}

const REACHABLE = 200;

/** What one step would open: the link from a person just short of a job to the course that takes the step. */
@Injectable()
export class Opportunities {
  constructor(
    private readonly matches: Matches,
    private readonly policy: MatchingPolicy,
    private readonly trainings: Trainings,
  ) {}

  /** The steps of a person, the one that opens most first. */
  async forPerson(actor: Actor, profileId: ProfileId): Promise<Opportunity[]> {
    await this.policy.personOf(actor, profileId);
    const rows = await this.matches.forProfile(profileId, ['within-reach'], { limit: REACHABLE });
    const steps = stepsTo(rows);
    return Promise.all(
      steps.map(async ({ step, vacancyIds }) => ({
        step,
        vacancies: vacancyIds.length,
        vacancyIds,
        trainingIds: (await this.coursesFor(step)).map((training) => training.id),
      })),
    );
  }

  private coursesFor(step: LanguageStep) {
    return this.trainings.teaching({ language: step.language, level: step.to });
  }
}
