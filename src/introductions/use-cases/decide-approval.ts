import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { checkOrThrow } from '../../kernel/contract/index.js';
import { forbidden } from '../../kernel/errors.js';
import type { IntroductionId } from '../../kernel/ids.js';
import { decide, sideOf, type Adviser } from '../domain/deciding.js';
import type { Doer } from '../domain/move.js';
import type { Decision } from '../domain/vocabulary.js';
import { IntroductionDesk } from '../introduction-desk.js';
import type { IntroductionView } from '../view/introduction-view.js';
import { ApprovalBody } from './bodies.js';

/** An adviser approves, declines or objects: one introduction at a time, with a reason of their own. */
@Injectable()
export class DecideApproval {
  constructor(private readonly desk: IntroductionDesk) {}

  /** @throws DomainError invalid without a reason, forbidden or conflict with the guard's code */
  async run(actor: Actor, id: IntroductionId, body: unknown): Promise<IntroductionView> {
    const { decision, reason: words } = checkOrThrow(ApprovalBody, trimmed(body), [
      'decision',
      'reason',
    ]);
    return this.desk.act(actor, id, ({ introduction, parts, surroundings }) => {
      const adviser = adviserFor(decision, parts);
      const change = decide(introduction, decision, adviser, surroundings.circumstances);
      const { account, party } = adviser;
      return { change, words: { decision, side: sideOf(party), account, reason: words } };
    });
  }
}

/** White space is no reason. */
function trimmed(body: unknown): unknown {
  const { reason } = (body ?? {}) as { reason?: unknown };
  return typeof reason === 'string' ? { ...(body as object), reason: reason.trim() } : body;
}

const isAdviser = (doer: Doer): doer is Adviser =>
  doer.party === 'person-adviser' || doer.party === 'vacancy-adviser';

/** Who is competent for both sides objects for the vacancy's and approves or declines for the person's. */
function adviserFor(decision: Decision, parts: readonly Doer[]): Adviser {
  const advisers = parts.filter(isAdviser);
  const preferred = decision === 'object' ? 'vacancy-adviser' : 'person-adviser';
  const adviser = advisers.find(({ party }) => party === preferred) ?? advisers[0];
  if (adviser === undefined)
    throw forbidden('not-by-a-party', 'Only an adviser of neither side decides');
  return adviser;
}
