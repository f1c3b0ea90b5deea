import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { IsBoolean } from 'class-validator';
import { DataSource } from 'typeorm';
import { IdentityCheck } from '../../accounts/index.js';
import type { Actor } from '../../kernel/actor.js';
import { checkOrThrow } from '../../kernel/contract/index.js';
import { conflict } from '../../kernel/errors.js';
import { inTransaction } from '../../platform/database/in-transaction.js';
import { AcceptClaims } from './accept-claims.js';
import type { ClaimView } from './claim-view.js';
import { VacancyClaims } from './vacancy-claims.js';

export class ClaimCheckBody {
  /** Whether the employer may publish without review from now on. */
  @IsBoolean() trusted: boolean;
}

/** An adviser has seen that whoever claims an ad is who they say, and with it accepts the claim. */
@Injectable()
export class CheckClaimant {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly identity: IdentityCheck,
    private readonly accepting: AcceptClaims,
    private readonly claims: VacancyClaims,
  ) {}

  /**
   * @throws DomainError `invalid`, `not-found`, `conflict` when nobody has claimed the ad, or another employer has
   *   been checked for the same identifier
   */
  async run(actor: Actor, id: string, input: unknown): Promise<ClaimView> {
    const { trusted } = checkOrThrow(ClaimCheckBody, input, ['trusted']);
    const { status, employer } = await this.claims.get(actor, id);
    if (status !== 'claimed') throw conflict('not-claimed', 'No employer has claimed this ad yet');
    await this.identity.run(actor, employer.id, trusted);
    await inTransaction(this.dataSource, (manager) =>
      this.accepting.ofEmployer(manager, employer.id),
    );
    return this.claims.get(actor, id);
  }
}
