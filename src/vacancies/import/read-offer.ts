import { readVacancy, type VacancyRecord } from '../../kernel/contract/index.js';
import { titleProblems } from '../domain/title-length.js';
import { canonicalHash } from './canonical-hash.js';
import { Refused, type FeedFormat, type NeutralOffer } from './neutral-offer.js';
import type { RawRecord } from './readers/feed-error.js';
import { scrubRecord } from './scrub.js';

/** An ad ready to be stored: checked against the contract, free of contact data, not yet linked. */
export interface ReadOffer extends Omit<NeutralOffer, 'record'> {
  position: string;
  record: VacancyRecord;
  /** Of what the ad says; the same for the same ad, whatever linking makes of it. */
  contentHash: string;
  /** The source's record, scrubbed. */
  raw: unknown;
}

export interface Rejection {
  position: string;
  id?: string;
  field: string;
  reason: string;
}

/** What a bad byte became when the file was decoded. */
const REPLACEMENT = '\ufffd';

/**
 * Takes one record of a feed from raw to checked: scrub, map, validate.
 * @param doubtful the file holds bytes that are no UTF-8, so a replacement character is damage, not text
 */
export function readOffer(
  format: FeedFormat,
  raw: RawRecord,
  doubtful: boolean,
): ReadOffer | Rejection {
  const { position } = raw;
  if (raw.fault !== undefined) return { position, ...raw.fault };
  const scrubbed = scrubRecord(raw.value);
  const id = idOf(scrubbed);
  try {
    if (doubtful) refuseDamaged(scrubbed);
    const { record, ...offer } = format.toNeutral(scrubbed);
    const checked = readVacancy(record, ['titles', 'workplace']);
    const problems = checked.ok ? titleProblems(checked.value) : checked.problems;
    if (!checked.ok || problems.length > 0) {
      const [problem] = problems;
      throw new Refused(sourceField(format, problem?.field ?? ''), problem?.message ?? 'not valid');
    }
    const contentHash = canonicalHash({ ...offer, record });
    return { ...offer, position, record: checked.value, contentHash, raw: scrubbed };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { position, ...(id !== undefined && { id }), field: error.field, reason: error.reason };
  }
}

export const isRejection = (read: ReadOffer | Rejection): read is Rejection => 'reason' in read;

const idOf = (record: unknown): string | undefined => {
  const id = (record as { id?: unknown } | null | undefined)?.id;
  return typeof id === 'string' || typeof id === 'number' ? String(id).slice(0, 100) : undefined;
};

function refuseDamaged(value: unknown, field = ''): void {
  if (typeof value === 'string' && value.includes(REPLACEMENT)) {
    throw new Refused(field, 'holds characters that are not UTF-8');
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const step = Array.isArray(value) ? `${field}[${key}]` : field === '' ? key : `${field}.${key}`;
    refuseDamaged(inner, step);
  }
}

/** The most precise name the format has for a field of the contract: its own, else its parent's. */
function sourceField(format: FeedFormat, field: string): string {
  const steps = field.replace(/\[\d+\]/g, '').split('.');
  for (let length = steps.length; length > 0; length--) {
    const name = format.fieldNames[steps.slice(0, length).join('.')];
    if (name !== undefined) return name;
  }
  return field;
}
