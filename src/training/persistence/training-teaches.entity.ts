import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CefrLevel } from '../../kernel/cefr.js';
import type { TrainingId } from '../../kernel/ids.js';
import type { LanguageMode } from '../domain/teaches.js';

/** One thing that a course teaches: a language to a level, or a skill. */
@Entity('training_teaches')
export class TrainingTeaches {
  @PrimaryColumn('uuid') offerId: TrainingId;
  @PrimaryColumn('integer') position: number;
  @Column('text') kind: 'language' | 'skill';
  @Column('text', { nullable: true }) language: string | null;
  @Column('text', { nullable: true }) level: CefrLevel | null;
  /** What one should know before. */
  @Column('text', { nullable: true }) entryLevel: CefrLevel | null;
  @Column('text', { array: true }) modes: LanguageMode[];
  /** ESCO. */
  @Column('text', { nullable: true }) skillUri: string | null;
  @Column('text', { nullable: true }) label: string | null;
}
