import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Answer, NextStep, Side } from '../domain/vocabulary.js';

/** The latest answer of one side. */
@Entity('introduction_answer')
export class AnswerEntity {
  @PrimaryColumn('uuid') introductionId: string;
  @PrimaryColumn('text') side: Side;
  @Column('text') answer: Answer;
  @Column('uuid') byAccount: string;
  @Column('timestamptz') answeredAt: Date;
  @Column('text', { nullable: true }) next: NextStep | null;
  @Column('jsonb') questions: string[];
  @Column('text', { nullable: true }) reasonCode: string | null;
  @Column('text', { nullable: true }) note: string | null;
}
