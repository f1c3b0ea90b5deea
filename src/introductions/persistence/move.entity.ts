import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Act } from '../domain/facts.js';
import type { Party, Standing } from '../domain/vocabulary.js';

/** One line of the history. The database refuses to change or delete it. */
@Entity('introduction_move')
export class MoveEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') introductionId: string;
  @Column('text') fromStatus: Standing;
  @Column('text') toStatus: Standing;
  @Column('text') act: Act;
  @Column('text') party: Party;
  @Column('uuid', { nullable: true }) byAccount: string | null;
  @Column('text', { nullable: true }) code: string | null;
  @Column('timestamptz') movedAt: Date;
}
