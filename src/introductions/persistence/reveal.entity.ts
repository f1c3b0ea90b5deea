import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Contact data was revealed: once per introduction. */
@Entity('introduction_reveal')
export class RevealEntity {
  @PrimaryColumn('uuid') introductionId: string;
  @Column('timestamptz') revealedAt: Date;
}
