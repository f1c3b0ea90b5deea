import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Country } from '../../kernel/countries.js';

/** A place that an operator imported, one row per postal code and name. */
@Entity('place')
export class Place {
  @PrimaryColumn('text') country: Country;
  @PrimaryColumn('text') postalCode: string;
  @PrimaryColumn('text') name: string;
  @Column('double precision') lat: number;
  @Column('double precision') lon: number;
  @Column('timestamptz') importedAt: Date;
}
