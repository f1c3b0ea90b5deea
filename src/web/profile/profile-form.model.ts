import type { Option } from '../../ui/parts/inputs.js';
import type { ConsentNotice } from '../accounts/sign-up.view.js';

/** What the profile form shows beside the values of its fields. */
export interface ProfileFormModel {
  action: string;
  title: string;
  skills: readonly Option[];
  occupations: readonly Option[];
  qualifications: readonly Option[];
  recognitions: readonly Option[];
  /** Occupations held that are linked, so that a recognition can name them. */
  recognisable: readonly Option[];
  languageRows: number;
  /** Shown as long as consent has not been given. */
  consentNotice?: ConsentNotice | undefined;
  saved: boolean;
  /** The form has just been filled from a text, and is not yet saved. */
  read: boolean;
  back?: { href: string; text: string } | undefined;
}
