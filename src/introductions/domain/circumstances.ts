import type { LocalDate } from '../../kernel/local-date.js';
import type { Channel } from '../../kernel/vocabulary.js';
import type { ApprovalSettings } from './settings.js';

/** What the rules need to know of the world around an introduction, gathered before they are asked. */
export interface Circumstances {
  channel: Channel;
  /** The vacancy is active and not past its last day: a first answer can be yes. */
  vacancyOpen: boolean;
  /** Closed before its last day, or gone: whoever waits for its employer waits in vain. */
  vacancyGone: boolean;
  /** The person chose to be discoverable before they answer. */
  discoverable: boolean;
  /** The person's consent stands. */
  consent: boolean;
  /** Language, permission and CV of the person were verified and are still valid. */
  profileChecked: boolean;
  settings: ApprovalSettings;
  now: Date;
  today: LocalDate;
  /** A public holiday where the approving adviser works. */
  isHoliday: (day: LocalDate) => boolean;
}
