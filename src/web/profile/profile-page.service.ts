import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CONSENT_NOTICE } from '../../accounts/index.js';
import type { ProfileRecord } from '../../kernel/contract/index.js';
import { rowCount, type FormValues } from '../shell/form-body.js';
import { profileTexts } from '../../ui/texts/profile.js';
import type { FieldNames } from '../shell/attempt.js';
import { ConceptNames } from '../shell/concept-names.js';
import { FormState } from '../shell/form-state.js';
import { Pages } from '../shell/pages.js';
import type { ProfileFormModel } from './profile-form.model.js';
import { ProfileFormView } from './profile.view.js';
import { presentKeptLists } from './profile.presenter.js';
import type { ShownProblem } from '../../ui/parts/error-summary.js';
import type { Locale } from '../../kernel/locale.js';

export interface ProfilePageOptions {
  action: string;
  title: string;
  problems?: readonly ShownProblem[];
  /** More rows than there are languages. */
  extraRow?: boolean;
  saved?: boolean;
  /** The form has just been filled from a text. */
  read?: boolean;
  /** Asked only of the person themselves, and only while it is missing. */
  askConsent: boolean;
  back?: ProfileFormModel['back'];
}

/** Shows the profile form, for the person and for who accompanies them. */
@Injectable()
export class ProfilePage {
  constructor(
    private readonly pages: Pages,
    private readonly names: ConceptNames,
  ) {}

  async show(reply: FastifyReply, values: FormValues, options: ProfilePageOptions): Promise<void> {
    const locale = this.pages.localeOf(reply);
    const {
      problems = [],
      extraRow = false,
      saved = false,
      read = false,
      askConsent,
      ...fixed
    } = options;
    const filled = Math.max(rowCount(values, 'languages'), 1);
    const model: ProfileFormModel = {
      ...fixed,
      ...presentKeptLists(values, locale, this.names.in(locale)),
      languageRows: extraRow ? filled + 1 : filled,
      consentNotice: askConsent ? CONSENT_NOTICE : undefined,
      saved,
      read,
    };
    const form = new FormState(values, problems);
    const status = form.failed ? 422 : 200;
    await this.pages.show(reply, (page) => ProfileFormView({ page, model, form }), status);
  }
}

/** Labels of the fields, and where a problem of a whole part is mended. */
export function profileFieldNames(locale: Locale): FieldNames {
  const t = profileTexts[locale];
  return {
    labels: {
      'home.postalCode': t.postalCode,
      'home.place': t.town,
      maxCommuteMinutes: t.maxCommute,
      commuteModes: t.modes,
      languages: t.languages,
      skills: t.skills,
      occupations: t.occupations,
      qualifications: t.qualifications,
      'hours.min': t.hoursMin,
      'hours.max': t.hoursMax,
      'pay.min': t.pay,
      availableFrom: t.availableFrom,
      drivingLicences: t.licences,
      mayWorkIn: t.mayWorkIn,
    },
    shownAt: {
      home: 'home.postalCode',
      hours: 'hours.min',
      pay: 'pay.min',
      languages: 'languages[0].language',
    },
  };
}

/** What is stored of somebody without a profile. */
export const EMPTY_PROFILE: ProfileRecord = {};
