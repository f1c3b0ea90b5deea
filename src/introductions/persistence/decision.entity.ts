import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ApprovalCode, ApprovalSide, Decision } from '../domain/vocabulary.js';

/** What an adviser decided, with a reason of their own; or what stands in an adviser's place, with its code. */
@Entity('introduction_decision')
export class DecisionEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') introductionId: string;
  @Column('text') side: ApprovalSide;
  @Column('text') decision: Decision;
  @Column('uuid', { nullable: true }) byAccount: string | null;
  @Column('text', { nullable: true }) code: ApprovalCode | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('timestamptz') decidedAt: Date;
  /** Set when an approval is taken back. */
  @Column('timestamptz', { nullable: true }) struckAt: Date | null;
}
