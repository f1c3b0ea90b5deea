declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

export type AccountId = Id<'Account'>;
export type OrganisationId = Id<'Organisation'>;
export type EmployerId = Id<'Employer'>;
export type ProfileId = Id<'Profile'>;
export type VacancyId = Id<'Vacancy'>;
export type MatchId = Id<'Match'>;
export type IntroductionId = Id<'Introduction'>;
export type TrainingId = Id<'Training'>;
export type TrainingSessionId = Id<'TrainingSession'>;
export type NotificationId = Id<'Notification'>;
export type EventId = Id<'Event'>;

/** Makes ids that sort by time of making (UUID version 7, RFC 9562), so that lists can page by id. */
export interface IdGenerator {
  next<T extends string>(): T;
}

export const ID_GENERATOR = Symbol('IdGenerator');

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}
