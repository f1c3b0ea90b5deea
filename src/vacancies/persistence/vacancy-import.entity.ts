import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One run of an import, with its counts. */
@Entity('vacancy_import')
export class VacancyImportRun {
  @PrimaryColumn('uuid') id: string;
  @Column('text') source: string;
  @Column('text') format: string;
  @Column('timestamptz') startedAt: Date;
  /** Null for a run that broke off. */
  @Column('timestamptz', { nullable: true }) finishedAt: Date | null;
  /** The feed was read to its end. */
  @Column('boolean') complete: boolean;
  @Column('integer') read: number;
  @Column('integer') created: number;
  @Column('integer') updated: number;
  @Column('integer') unchanged: number;
  @Column('integer') closed: number;
  @Column('integer') rejected: number;
  /** Ads gone from the feed that were left open, because too many were gone at once. */
  @Column('integer') heldClosures: number;
}
