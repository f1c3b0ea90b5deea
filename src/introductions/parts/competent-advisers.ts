import { Injectable } from '@nestjs/common';
import { Accounts, Caseloads, Competence } from '../../accounts/index.js';
import type { AccountId } from '../../kernel/ids.js';
import type { EntityManager } from 'typeorm';

type Place = { country: string; postalCode?: string } | undefined;

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

  /** The person's; where their territory has none the vacancy's, else everybody: somebody must decide. */
  async forPerson(personId: AccountId, home: Place, workplace: Place): Promise<AccountId[]> {
    const own = await this.caseloads.adviserOf(personId, this.manager);
    const found =
      own === undefined
        ? await this.pool(home)
        : await this.competence.forPerson(personId, home, this.manager);
    if (found.length > 0) return found;
    const neighbours = await this.pool(workplace);
    return neighbours.length > 0 ? neighbours : this.accounts.byRole('adviser', this.manager);
  }

  /** Whether this adviser may act for the person: as above, and a caseload's deputies at any time. */
  mayActForPerson(
    adviser: AccountId,
    personId: AccountId,
    home: Place,
    workplace: Place,
  ): Promise<boolean> {
    const key = `${adviser} ${personId} ${placeKey(workplace)}`;
    let verdict = this.judged.get(key);
    if (verdict === undefined) {
      verdict = this.judge(adviser, personId, home, workplace);
      this.judged.set(key, verdict);
    }
    return verdict;
  }

  private async judge(
    adviser: AccountId,
    personId: AccountId,
    home: Place,
    workplace: Place,
  ): Promise<boolean> {
    const own = await this.caseloads.adviserOf(personId, this.manager);
    if (own === adviser) return true;
    if (own !== undefined) {
      const deputy = await this.competence.mayActFor(adviser, personId, home, this.manager);
      if (deputy) return true;
    }
    return (await this.forPerson(personId, home, workplace)).includes(adviser);
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
