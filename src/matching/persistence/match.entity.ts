import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { MatchList } from '../../kernel/vocabulary.js';
import type { MatchAnswer } from '../domain/answer.js';
import type { Contribution, GateAnswer } from '../core/index.js';

/** A scored pair with its reasons. One row per pair for ever, so that nobody is told of it twice. */
@Entity('match')
@Unique(['profileId', 'vacancyId'])
export class MatchEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') profileId: string;
  @Column('uuid') vacancyId: string;
  @Column('text') list: MatchList;
  /** The fit in thousandths, in every list; shown as a score in `fits` and `fits-if` only. */
  @Column('integer') strength: number;
  /** Thousandths. */
  @Column('integer') confidence: number;
  @Column('jsonb') contributions: Contribution[];
  @Column('jsonb') gates: GateAnswer[];
  @Column('text') scorerVersion: string;
  /** Of the confidence, the reasons and the scorer's version, to tell whether a row would change. */
  @Column('text', { default: '' }) contentHash: string;
  /** Among the best of its vacancy. */
  @Column('boolean') forVacancy: boolean;
  /** Among the best of its person. */
  @Column('boolean') forProfile: boolean;
  @Column('text', { nullable: true }) seekerAnswer: MatchAnswer | null;
  @Column('text', { nullable: true }) employerAnswer: MatchAnswer | null;
  @Column('timestamptz', { nullable: true }) suggestedAt: Date | null;
  @Column('timestamptz', { nullable: true }) employerToldAt: Date | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
}
