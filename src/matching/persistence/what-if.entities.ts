import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CefrLevel } from '../../kernel/cefr.js';
import type { TrainingId } from '../../kernel/ids.js';
import type { LevelMode, TallySide } from '../core/index.js';

/** One count over the region; the newest replaces the one before. */
@Entity('what_if_run')
export class WhatIfRun {
  @PrimaryColumn('uuid') id: string;
  @Column('timestamptz') computedAt: Date;
  @Column('integer') profiles: number;
  @Column('integer') vacancies: number;
  @Column('bigint') openPairs: number;
}

/** What alone keeps pairs apart, the most frequent first. */
@Entity('what_if_blocker')
export class WhatIfBlocker {
  @PrimaryColumn('uuid') runId: string;
  @PrimaryColumn('text') side: TallySide;
  /** Empty on the side of the region. */
  @PrimaryColumn('text') territory: string;
  @PrimaryColumn('text') kind: 'language' | 'skill';
  @PrimaryColumn('integer') rank: number;
  @Column('text', { nullable: true }) language: string | null;
  @Column('text', { nullable: true }) level: CefrLevel | null;
  @Column('text', { nullable: true }) mode: LevelMode | null;
  @Column('boolean') assumed: boolean;
  /** Concept key. */
  @Column('text', { nullable: true }) skill: string | null;
  /** Null where the figure is about fewer people than may be shown. */
  @Column('bigint', { nullable: true }) pairs: number | null;
}

/** What a course would open in the region; null where it is about fewer people than may be shown. */
@Entity('what_if_training')
export class WhatIfTraining {
  @PrimaryColumn('uuid') trainingId: TrainingId;
  @Column('timestamptz') computedAt: Date;
  @Column('bigint', { nullable: true }) pairs: number | null;
  @Column('integer', { nullable: true }) people: number | null;
  @Column('integer', { nullable: true }) vacancies: number | null;
}
