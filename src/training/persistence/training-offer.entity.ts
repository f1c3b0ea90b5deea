import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalText, PlaceRef } from '../../kernel/contract/index.js';
import type { OrganisationId, TrainingId } from '../../kernel/ids.js';
import type { Currency } from '../../kernel/vocabulary.js';
import type { TrainingStatus } from '../domain/training-status.js';

/** A course that an organisation offers; when it takes place is in its sessions. */
@Entity('training_offer')
export class TrainingOffer {
  @PrimaryColumn('uuid') id: TrainingId;
  @Column('uuid') organisationId: OrganisationId;
  @Column('text') status: TrainingStatus;
  @Column('jsonb') titles: LocalText[];
  @Column('jsonb') descriptions: LocalText[];
  /** Null for a course that is remote only. */
  @Column('jsonb', { nullable: true }) place: PlaceRef | null;
  @Column('text', { nullable: true }) placeName: string | null;
  @Column('text', { nullable: true }) placeKey: string | null;
  @Column('boolean') remote: boolean;
  /** Language of instruction. */
  @Column('text') language: string;
  /** PostgreSQL gives a numeric as text. Null: nobody has said what it costs. */
  @Column('numeric', { precision: 10, scale: 2, nullable: true }) costAmount: string | null;
  @Column('text', { nullable: true }) costCurrency: Currency | null;
  /** A public body may pay for it. */
  @Column('boolean') fundable: boolean;
  @Column('integer') version: number;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
}
