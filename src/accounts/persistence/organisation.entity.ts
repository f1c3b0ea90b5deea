import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Country } from '../../kernel/countries.js';
import type { OrganisationId } from '../../kernel/ids.js';

export const ORGANISATION_KINDS = [
  'employment-agency',
  'region',
  'eurodistrict',
  'chamber',
  'other',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** A partner body that advisers work for. */
@Entity('organisation')
export class Organisation {
  @PrimaryColumn('uuid') id: OrganisationId;
  @Column('text') name: string;
  @Column('text') kind: OrganisationKind;
  @Column('text') country: Country;
  @Column('timestamptz') createdAt: Date;
}
