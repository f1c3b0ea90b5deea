import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { checkOrThrow } from '../../kernel/contract/index.js';
import { DomainError, invalid } from '../../kernel/errors.js';
import type { IntroductionId } from '../../kernel/ids.js';
import { withdraw } from '../domain/ending.js';
import type { Change } from '../domain/move.js';
import { REASONS_OF, type Party } from '../domain/vocabulary.js';
import { IntroductionDesk, type Case } from '../introduction-desk.js';
import type { IntroductionView } from '../view/introduction-view.js';
import { WithdrawalBody } from './bodies.js';

/** A side withdraws, or an adviser takes back an approval. From then on nothing more is shown or sent. */
@Injectable()
export class WithdrawIntroduction {
  constructor(private readonly desk: IntroductionDesk) {}

  async run(actor: Actor, id: IntroductionId, body: unknown): Promise<IntroductionView> {
    const { reasonCode } = checkOrThrow(WithdrawalBody, body ?? {});
    return this.desk.act(actor, id, (at) => ({ change: withdrawn(at, reasonCode) }));
  }
}

/** In the first of the caller's parts in which the guard allows it; else the refusal of the first. */
function withdrawn({ introduction, parts, surroundings }: Case, reasonCode?: string): Change {
  const refusals: DomainError[] = [];
  for (const doer of parts) {
    assertOwnReason(doer.party, reasonCode);
    try {
      return withdraw(introduction, doer, surroundings.circumstances, reasonCode);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      refusals.push(error);
    }
  }
  throw refusals[0] as DomainError;
}

function assertOwnReason(party: Party, reasonCode: string | undefined): void {
  if (reasonCode === undefined || (party !== 'person' && party !== 'employer')) return;
  const allowed = REASONS_OF[party];
  if (allowed.includes(reasonCode)) return;
  throw invalid('invalid-fields', 'Some fields are not valid', [
    {
      field: 'reasonCode',
      code: 'isIn',
      message: `reasonCode must be one of ${allowed.join(', ')}`,
      params: { allowed: allowed.join(', ') },
    },
  ]);
}
