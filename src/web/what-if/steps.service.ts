import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import type { ProfileId, TrainingId } from '../../kernel/ids.js';
import type { Locale } from '../../kernel/locale.js';
import { WhatIfForPerson } from '../../matching/index.js';
import { Trainings } from '../../training/index.js';
import { ConceptNames } from '../shell/concept-names.js';
import { presentSteps, type ShownStep } from './steps.presenter.js';

const MOST_COURSES = 3;

/** A person's steps with their courses, for any page that shows them. */
@Injectable()
export class StepsInWords {
  constructor(
    private readonly whatIf: WhatIfForPerson,
    private readonly trainings: Trainings,
    private readonly names: ConceptNames,
  ) {}

  /** The first `most` steps, those that open most today. */
  async of(actor: Actor, profileId: ProfileId, locale: Locale, most: number): Promise<ShownStep[]> {
    const found = await this.whatIf.forPerson(actor, profileId);
    const steps = found.steps
      .slice(0, most)
      .map((step) => ({ ...step, trainingIds: step.trainingIds.slice(0, MOST_COURSES) }));
    const ids = [...new Set(steps.flatMap(({ trainingIds }) => trainingIds))];
    const courses = await Promise.all(ids.map((id) => this.trainings.get(id as TrainingId)));
    const titles = new Map(courses.map(({ id, titles: words }) => [String(id), words]));
    return presentSteps({ ...found, steps }, locale, this.names.in(locale), titles);
  }
}
