import type { EmployerRow } from '../../accounts/index.js';
import type { VacancyId } from '../../kernel/ids.js';
import type { ClaimStatus } from '../domain/claim.js';
import type { VacancyClaim } from '../persistence/vacancy-claim.entity.js';
import type { Vacancy } from '../persistence/vacancy.entity.js';

/** A claim as its employer and advisers see it. Names the company, no person. */
export interface ClaimView {
  id: string;
  vacancyId: VacancyId;
  vacancyTitle: string | null;
  status: ClaimStatus;
  employer: EmployerRow;
  expiresAt: string;
  createdAt: string;
  updatedAt: string;
}

/** An invitation that has run out reads so at once, whether or not anybody has noted it. */
export function presentClaim(
  claim: VacancyClaim,
  vacancy: Pick<Vacancy, 'record'> | undefined,
  employer: EmployerRow,
  now: Date,
): ClaimView {
  const isOver = claim.status === 'invited' && claim.expiresAt <= now;
  return {
    id: claim.id,
    vacancyId: claim.vacancyId,
    vacancyTitle: vacancy?.record.titles?.[0]?.text ?? null,
    status: isOver ? 'expired' : claim.status,
    employer,
    expiresAt: claim.expiresAt.toISOString(),
    createdAt: claim.createdAt.toISOString(),
    updatedAt: claim.updatedAt.toISOString(),
  };
}
