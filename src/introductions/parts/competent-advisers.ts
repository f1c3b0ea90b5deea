import { Injectable } from '@nestjs/common';
import { Accounts, Caseloads, Competence } from '../../accounts/index.js';
import type { AccountId } from '../../kernel/ids.js';
import type { EntityManager } from 'typeorm';

type Place = { country: string; postalCode?: string } | undefined;

/** What decides who is asked for the person. */
export interface PersonSide {
  personId: AccountId;
  home: Place;
  workplace: Place;
  /** The adviser who answers for the employer, if one does. */
  managedBy: string | null;
}

/**
 * Which advisers are asked for an introduction's two sides: by caseload, else the pool of the territory,
 * deputies included (DESIGN, section 6). Remembers pools, so make one per request and let it go.
 */
export class CompetentAdvisers {
  private readonly pools = new Map<string, Promise<AccountId[]>>();
  private readonly judged = new Map<string, Promise<boolean>>();

  constructor(
    private readonly competence: Competence,
    private readonly caseloads: Caseloads,
    private readonly accounts: Accounts,
    private readonly manager: EntityManager | undefined,
  ) {}

  /**
   * Who is asked for the person: the first of these that is not empty once who answers for the employer is
   * taken out (a party approves nothing): their own adviser, that one's deputies, the pool of their home, the
   * vacancy's, everybody. Somebody must decide.
   */
  async forPerson({ personId, home, workplace, managedBy }: PersonSide): Promise<AccountId[]> {
    const steps = [
      () => this.own(personId, home),
      () => this.competence.deputiesFor(personId, this.manager),
      () => this.pool(home),
      () => this.pool(workplace),
      () => this.accounts.byRole('adviser', this.manager),
    ];
    for (const step of steps) {
      const found = (await step()).filter((adviser) => adviser !== managedBy);
      if (found.length > 0) return found;
    }
    return [];
  }

  /** Whether this adviser may act for the person: as above, their own and its deputies at any time. */
  mayActForPerson(adviser: AccountId, side: PersonSide): Promise<boolean> {
    const { personId, workplace, managedBy } = side;
    const key = [adviser, personId, managedBy ?? '', placeKey(workplace)].join(' ');
    let verdict = this.judged.get(key);
    if (verdict === undefined) {
      verdict = this.judge(adviser, side);
      this.judged.set(key, verdict);
    }
    return verdict;
  }

  private async judge(adviser: AccountId, side: PersonSide): Promise<boolean> {
    const own = await this.caseloads.adviserOf(side.personId, this.manager);
    if (own === adviser) return true;
    if (own !== undefined) {
      const deputies = await this.competence.deputiesFor(side.personId, this.manager);
      if (deputies.includes(adviser)) return true;
    }
    return (await this.forPerson(side)).includes(adviser);
  }

  private async own(personId: AccountId, home: Place): Promise<AccountId[]> {
    const own = await this.caseloads.adviserOf(personId, this.manager);
    return own === undefined ? [] : this.competence.forPerson(personId, home, this.manager);
  }

  /** The vacancy's side: the pool of the workplace, without whoever answers for the employer. */
  async forVacancy(workplace: Place, managedBy: string | null): Promise<AccountId[]> {
    return (await this.pool(workplace)).filter((adviser) => adviser !== managedBy);
  }

  private pool(place: Place): Promise<AccountId[]> {
    if (place === undefined) return Promise.resolve([]);
    const key = placeKey(place);
    let pool = this.pools.get(key);
    if (pool === undefined) {
      pool = this.competence.forPlace(place, this.manager);
      this.pools.set(key, pool);
    }
    return pool;
  }
}

const placeKey = (place: Place): string => `${place?.country ?? ''} ${place?.postalCode ?? ''}`;

/** Makes the above for one request or one transaction. */
@Injectable()
export class AdviserDesk {
  constructor(
    private readonly competence: Competence,
    private readonly caseloads: Caseloads,
    private readonly accounts: Accounts,
  ) {}

  open(manager?: EntityManager): CompetentAdvisers {
    return new CompetentAdvisers(this.competence, this.caseloads, this.accounts, manager);
  }
}
