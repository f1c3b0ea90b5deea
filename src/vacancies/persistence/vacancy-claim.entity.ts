import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AccountId, EmployerId, VacancyId } from '../../kernel/ids.js';
import type { ClaimStatus } from '../domain/claim.js';

/** An employer who was asked whether an ad of a feed is theirs, and what became of it. */
@Entity('vacancy_claim')
export class VacancyClaim {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') vacancyId: VacancyId;
  @Column('uuid') employerId: EmployerId;
  /** Whose mailbox the invitation went to. */
  @Column('uuid') accountId: AccountId;
  @Column('uuid', { nullable: true }) invitedBy: AccountId | null;
  @Column('text') status: ClaimStatus;
  @Column('timestamptz') expiresAt: Date;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
}
