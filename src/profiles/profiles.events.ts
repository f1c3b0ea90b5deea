import type { NewEvent } from '../kernel/events.js';
import type { ProfileId } from '../kernel/ids.js';

/** What of a profile has changed; matching scores it anew whichever it is. */
export type ProfileChange = 'created' | 'updated' | 'consent';

export const profileChanged = (id: ProfileId, change: ProfileChange): NewEvent => ({
  type: 'profile.changed',
  subject: { type: 'profile', id },
  data: { change },
});

/** Nothing may be scored or shown of this profile from now on. */
export const profileWithdrawn = (id: ProfileId): NewEvent => ({
  type: 'profile.withdrawn',
  subject: { type: 'profile', id },
  data: {},
});
