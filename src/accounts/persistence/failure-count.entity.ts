import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Failed sign-ins of one key in one window; the key is a keyed hash, no address stands in it. */
@Entity('failure_count')
export class FailureCount {
  @PrimaryColumn('text') key: string;
  @PrimaryColumn('timestamptz') windowStart: Date;
  @Column('integer') count: number;
}
