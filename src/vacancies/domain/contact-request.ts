export const CONTACT_REQUEST_STATUSES = ['open', 'answered', 'withdrawn'] as const;
export type ContactRequestStatus = (typeof CONTACT_REQUEST_STATUSES)[number];

/** What an adviser's call brought. */
export const CONTACT_RESULTS = [
  'employer-interested',
  'not-interested',
  'not-reached',
  'position-filled',
] as const;
export type ContactResult = (typeof CONTACT_RESULTS)[number];
