import type { ProfileRecord } from '../../kernel/contract/index.js';
import type { LocalDate } from '../../kernel/local-date.js';

/** A check is good for so many calendar months. */
const VALID_MONTHS = 6;

/** The last day of a check made today: the same day six months on, or that month's last one. */
export function validUntil(today: LocalDate): LocalDate {
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + VALID_MONTHS + 1, 0));
  const wanted = Math.min(day, lastOfMonth.getUTCDate());
  return `${lastOfMonth.toISOString().slice(0, 8)}${String(wanted).padStart(2, '0')}`;
}

/** Whether a check holds on a day. */
export function isChecked(row: { checkedUntil?: LocalDate }, today: LocalDate): boolean {
  return row.checkedUntil !== undefined && today <= row.checkedUntil;
}

/** What a check looks at: language, permission to work, and what a CV says. */
const CHECKED_FIELDS = [
  'languages',
  'mayWorkIn',
  'recognisedProfessions',
  'occupations',
  'qualifications',
  'drivingLicences',
] as const satisfies readonly (keyof ProfileRecord)[];

/** A person who changes what was checked has a profile that is not checked any more. */
export function checkSurvives(before: ProfileRecord, after: ProfileRecord): boolean {
  return CHECKED_FIELDS.every((field) => same(before[field], after[field]));
}

/** Equal as JSON, whatever the order of keys. */
export function same(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_key, inner: unknown) =>
      typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
        : inner,
    ) ?? 'null'
  );
}
