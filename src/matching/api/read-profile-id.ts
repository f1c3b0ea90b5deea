import { invalid, notFound } from '../../kernel/errors.js';
import { isUuid, type ProfileId } from '../../kernel/ids.js';

/** Whose profile a query is about. @throws DomainError `invalid` without one, `not-found` for what is no id */
export function readProfileId(text: string | undefined): ProfileId {
  if (text === undefined)
    throw invalid('no-profile', 'profile is required: there is none of your own yet');
  if (!isUuid(text)) throw notFound('Profile');
  return text as ProfileId;
}
