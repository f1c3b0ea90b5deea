import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { checkOrThrow } from '../../kernel/contract/index.js';
import { forbidden, invalid } from '../../kernel/errors.js';
import type { IntroductionId } from '../../kernel/ids.js';
import { addDays, type LocalDate } from '../../kernel/local-date.js';
import { mayMove } from '../domain/move.js';
import { recordOutcome } from '../domain/ending.js';
import type { OutcomeEntry } from '../domain/introduction.js';
import type { Outcome } from '../domain/vocabulary.js';
import { IntroductionDesk } from '../introduction-desk.js';
import type { IntroductionView } from '../view/introduction-view.js';
import { OutcomeBody } from './bodies.js';

const YEAR_DAYS = 366;
/** What can only be told once it has happened; an interview or a first day of work can be agreed ahead. */
const PAST_ONLY: readonly Outcome[] = ['not-hired', 'no-show'];

/** Either party or an adviser says what came of it. */
@Injectable()
export class RecordOutcome {
  constructor(
    private readonly desk: IntroductionDesk,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(actor: Actor, id: IntroductionId, body: unknown): Promise<IntroductionView> {
    const { outcome, on } = checkOrThrow(OutcomeBody, body, ['outcome']);
    const entry: OutcomeEntry = { outcome, on: on ?? this.clock.today() };
    assertPlausible(entry, this.clock.today());
    return this.desk.act(actor, id, ({ introduction, parts, surroundings }) => {
      const { circumstances } = surroundings;
      const able = parts.find((doer) =>
        mayMove(introduction, outcome, doer, 'record', circumstances, entry),
      );
      // Without a part that may, the guard says why not.
      const doer = able ?? parts[0];
      if (doer === undefined) throw forbidden('not-by-you', 'No part in this introduction');
      return { change: recordOutcome(introduction, entry, doer, circumstances) };
    });
  }
}

function assertPlausible({ outcome, on }: OutcomeEntry, today: LocalDate): void {
  const latest = PAST_ONLY.includes(outcome) ? today : addDays(today, YEAR_DAYS);
  if (on <= latest) return;
  throw invalid('invalid-fields', 'Some fields are not valid', [
    {
      field: 'on',
      code: 'tooLate',
      message: `on must not be later than ${latest}`,
      params: { latest },
    },
  ]);
}
