import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { Competence, Employers } from '../../accounts/index.js';
import type { Actor } from '../../kernel/actor.js';
import { OptionalNested } from '../../kernel/contract/decorators.js';
import { checkOrThrow, EmployerIdentifier } from '../../kernel/contract/index.js';
import { forbidden, notFound } from '../../kernel/errors.js';
import { inTransaction } from '../../platform/database/in-transaction.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import type { VacancyClaim } from '../persistence/vacancy-claim.entity.js';
import { Vacancy } from '../persistence/vacancy.entity.js';
import { placeOfWork } from '../place-of-work.js';
import { claimEnded, claimMade } from '../vacancies.events.js';
import { AcceptClaims } from './accept-claims.js';
import { ClaimStore } from './claim-store.js';
import type { ClaimView } from './claim-view.js';
import { mayReadClaim, speaksAsClaimant } from './claims.policy.js';
import { VacancyClaims } from './vacancy-claims.js';

export class ClaimBody {
  /** Number of the company in a public register, which the adviser checks. */
  @OptionalNested(() => EmployerIdentifier) identifier?: EmployerIdentifier;
}

/** What the employer and the adviser say to a claim that is open. */
@Injectable()
export class AnswerClaim {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly employers: Employers,
    private readonly competence: Competence,
    private readonly store: ClaimStore,
    private readonly claims: VacancyClaims,
    private readonly accepting: AcceptClaims,
    private readonly outbox: Outbox,
  ) {}

  /**
   * "This ad is ours." An employer whose identity was checked before answers for it from now on; any other waits
   * for an adviser's check.
   * @throws DomainError `invalid`, `not-found`, `conflict` when it is no longer open or the invitation has run out
   */
  async claim(actor: Actor, id: string, input: unknown): Promise<ClaimView> {
    const { identifier } = checkOrThrow(ClaimBody, input ?? {});
    await this.change(actor, id, async (manager, claim) => {
      if (!speaksAsClaimant(actor, claim)) throw notFound('Claim');
      const { employerId } = claim;
      const claimed = await this.store.move(manager, claim, 'claimed', 'employer');
      if (identifier !== undefined) await this.employers.identify(manager, employerId, identifier);
      const { identityChecked } = await this.employers.get(employerId, manager);
      if (identityChecked) await this.accepting.accept(manager, claimed, actor.accountId);
      else await this.outbox.append(manager, claimMade(claimed));
    });
    return this.claims.get(actor, id);
  }

  /**
   * "Not ours", by the employer; or the invitation is taken back, by who gave it or an adviser of the place.
   * @throws DomainError `not-found`, `forbidden` for an adviser of another territory, `conflict` when it is over
   */
  async end(actor: Actor, id: string): Promise<ClaimView> {
    await this.change(actor, id, async (manager, claim) => {
      const isEmployer = actor.role === 'employer';
      const [to, by] = isEmployer
        ? (['declined', 'employer'] as const)
        : (['withdrawn', 'adviser'] as const);
      if (!isEmployer) await this.requireCompetence(manager, actor, claim);
      const ended = await this.store.move(manager, claim, to, by);
      await this.outbox.append(manager, claimEnded(ended));
    });
    return this.claims.get(actor, id);
  }

  private async requireCompetence(manager: EntityManager, actor: Actor, claim: VacancyClaim) {
    if (claim.invitedBy === actor.accountId) return;
    const vacancy = await manager.findOneByOrFail(Vacancy, { id: claim.vacancyId });
    const advisers = await this.competence.forPlace(placeOfWork(vacancy), manager);
    if (advisers.includes(actor.accountId)) return;
    throw forbidden('not-competent', 'Whoever invited takes it back, or advisers of the place');
  }

  private change(
    actor: Actor,
    id: string,
    work: (manager: EntityManager, claim: VacancyClaim) => Promise<void>,
  ): Promise<void> {
    return inTransaction(this.dataSource, async (manager) => {
      const claim = await this.store.lock(manager, id);
      if (!mayReadClaim(actor, claim)) throw notFound('Claim');
      await work(manager, claim);
    });
  }
}
