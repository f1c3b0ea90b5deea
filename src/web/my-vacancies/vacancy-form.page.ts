import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { SkillNeed } from '../../kernel/contract/index.js';
import type { Locale } from '../../kernel/locale.js';
import type { ShownProblem } from '../../ui/parts/error-summary.js';
import { vacancyFormTexts } from '../../ui/texts/vacancy-form.js';
import { vacancyTexts } from '../../ui/texts/vacancy.js';
import type { FieldNames } from '../shell/attempt.js';
import { ConceptNames } from '../shell/concept-names.js';
import { rowCount, type FormValues } from '../shell/form-body.js';
import { FormState } from '../shell/form-state.js';
import { encodeItem, keptItems } from '../shell/kept-items.js';
import { Pages } from '../shell/pages.js';
import { VacancyFormView, type VacancyFormModel } from './vacancy-form.view.js';

export interface VacancyFormOptions {
  action: string;
  isNew: boolean;
  asAdviser: boolean;
  problems?: readonly ShownProblem[];
  extraRow?: boolean;
  /** The form has just been filled from its text. */
  read?: boolean;
}

/** Shows the vacancy form, empty, filled or refused. */
@Injectable()
export class VacancyFormPage {
  constructor(
    private readonly pages: Pages,
    private readonly names: ConceptNames,
  ) {}

  async show(reply: FastifyReply, values: FormValues, options: VacancyFormOptions): Promise<void> {
    const locale = this.pages.localeOf(reply);
    const { problems = [], extraRow = false, read = false, ...fixed } = options;
    const filled = Math.max(rowCount(values, 'languages'), 1);
    const model: VacancyFormModel = {
      ...fixed,
      read,
      skills: this.skillsOf(values, locale),
      languageRows: extraRow ? filled + 1 : filled,
    };
    const form = new FormState(values, problems);
    const status = form.failed ? 422 : 200;
    await this.pages.show(reply, (page) => VacancyFormView({ page, model, form }), status);
  }

  private skillsOf(values: FormValues, locale: Locale) {
    const name = this.names.in(locale);
    const t = vacancyTexts[locale];
    return keptItems<SkillNeed>(values, 'skills').map((skill) => {
      const label = skill.label ?? (skill.uri === undefined ? '–' : name(skill.uri));
      const need = skill.need === 'optional' ? t.optionalSkills : t.essential;
      return { value: encodeItem(skill), label: `${label} (${need})` };
    });
  }
}

/** Labels of the fields, and where a problem of a whole part is mended. */
export function vacancyFieldNames(locale: Locale): FieldNames {
  const t = vacancyTexts[locale];
  const w = vacancyFormTexts[locale];
  const title = `titles.${locale}`;
  return {
    labels: {
      [title]: w.titleLabel,
      'workplace.postalCode': w.postalCode,
      contract: t.contract,
      'hours.min': w.hoursMin,
      'hours.max': w.hoursMax,
      'shifts.earliestStart': w.shiftStart,
      'shifts.latestEnd': w.shiftEnd,
      'pay.min': w.payMin,
      'pay.max': w.payMax,
      startsOn: t.startsOn,
      closesOn: t.closesOn,
      openings: t.openings,
      languages: w.languages,
      skills: w.skills,
      drivingLicences: w.licences,
      'occupation.label': w.occupation,
    },
    shownAt: {
      titles: title,
      workplace: 'workplace.postalCode',
      hours: 'hours.min',
      pay: 'pay.min',
      occupation: 'occupation.label',
      speaksFor: 'speaksFor.name',
    },
  };
}
