import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PreferenceGroup } from '../domain/kinds.js';
import type { EmailChoice } from '../domain/preferences.js';

/** What somebody chose; without a row the default counts. */
@Entity('notification_preference')
export class PreferenceEntity {
  @PrimaryColumn('uuid') accountId: string;
  @PrimaryColumn('text') preferenceGroup: PreferenceGroup;
  @Column('text') email: EmailChoice;
  @Column('timestamptz') changedAt: Date;
}
