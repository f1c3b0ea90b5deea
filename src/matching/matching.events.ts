import type { NewEvent } from '../kernel/events.js';

/** A person gets a suggestion: once per pair, ever. Subject: the match. */
export const MATCH_SUGGESTED = 'match.suggested';
/** People who fit a vacancy were found who had not been counted before. Subject: the vacancy; data: how many. */
export const CANDIDATES_FOUND = 'vacancy.candidates-found';

export const matchSuggested = (pair: {
  id: string;
  profileId: string;
  vacancyId: string;
}): NewEvent => ({
  type: MATCH_SUGGESTED,
  subject: { type: 'match', id: pair.id },
  data: { profileId: pair.profileId, vacancyId: pair.vacancyId },
});

export const candidatesFound = (vacancyId: string, count: number): NewEvent => ({
  type: CANDIDATES_FOUND,
  subject: { type: 'vacancy', id: vacancyId },
  data: { count },
});
