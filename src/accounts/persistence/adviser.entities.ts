import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Country } from '../../kernel/countries.js';
import type { AccountId } from '../../kernel/ids.js';
import type { LocalDate } from '../../kernel/local-date.js';

/** Where an adviser is competent: postal codes of a country that begin so (empty: all of it). */
@Entity('adviser_territory')
export class AdviserTerritory {
  @PrimaryColumn('uuid') adviserId: AccountId;
  @PrimaryColumn('text') country: Country;
  @PrimaryColumn('text') postalPrefix: string;
}

/** Who stands in for an adviser. */
@Entity('adviser_deputy')
export class AdviserDeputy {
  @PrimaryColumn('uuid') adviserId: AccountId;
  @PrimaryColumn('uuid') deputyId: AccountId;
}

/** Days on which an adviser is away, both included. */
@Entity('adviser_absence')
export class AdviserAbsence {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') adviserId: AccountId;
  @Column('date') firstDay: LocalDate;
  @Column('date') lastDay: LocalDate;
}
