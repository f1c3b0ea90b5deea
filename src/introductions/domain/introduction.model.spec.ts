import fc from 'fast-check';
import { circumstances, MONDAY, says } from '../../../test/support/introduction-fixtures.js';
import { addDays } from '../../kernel/local-date.js';
import { DomainError } from '../../kernel/errors.js';
import { answer } from './answering.js';
import type { Circumstances } from './circumstances.js';
import { decide } from './deciding.js';
import { recordOutcome, withdraw } from './ending.js';
import { contactsShown, UNBORN_INTRODUCTION, type Introduction } from './introduction.js';
import type { Change } from './move.js';
import { end, followVacancy, sweep } from './sweeping.js';
import { ANSWERS, DECISIONS, OUTCOMES, STANDINGS, type Side } from './vocabulary.js';

const SEQUENCES = 10_000;

/** What an onlooker has seen, kept without any of the rules' own code. */
interface Seen {
  yes: Map<Side, string>;
  approved: Map<'person' | 'vacancy', string>;
  revealed: boolean;
}

interface Real {
  introduction: Introduction;
  world: Circumstances;
}

type Step = fc.Command<Seen, Real>;

/** Tries an act; a refusal leaves everything as it was, and must be one of the domain's. */
function attempt(real: Real, act: () => Change, onlooker: () => void): void {
  const before = real.introduction;
  try {
    real.introduction = act().introduction;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    real.introduction = before;
    return;
  }
  onlooker();
}

/** A plain throw: `expect` would cost more than all the rest in so many steps. */
function must(law: string, holds: boolean): void {
  if (!holds) throw new Error(`Broken: ${law}`);
}

function checkReveal(seen: Seen, { world }: Real): void {
  const parties = [...seen.yes.values()];
  must('both said yes', seen.yes.has('person') && seen.yes.has('employer'));
  const sides = world.settings.approvals === 'one' ? ['person'] : ['person', 'vacancy'];
  const approvers = sides.map((side) => seen.approved.get(side as 'person'));
  must('every side asked has approved', !approvers.includes(undefined));
  must('no party approved', !approvers.some((who) => parties.includes(who as string)));
  must('two sides, two humans', new Set(approvers).size === approvers.length);
}

function checkLaws(seen: Seen, real: Real): void {
  const { status, introducedAt } = real.introduction;
  const revealed = introducedAt !== null;
  if (revealed && !seen.revealed) checkReveal(seen, real);
  must('what is revealed stays known as revealed', revealed || !seen.revealed);
  seen.revealed = revealed;
  must('the status is one of the list', STANDINGS.includes(status));
  must('introduced means revealed', status !== 'introduced' || revealed);
  const shown = contactsShown(real.introduction);
  must('contacts are shown only after the reveal', !shown || revealed);
  must('a withdrawal hides contacts', status !== 'withdrawn' || !shown);
}

const step = (name: string, run: (seen: Seen, real: Real) => void): Step => ({
  check: () => true,
  toString: () => name,
  run: (seen, real) => {
    run(seen, real);
    checkLaws(seen, real);
  },
});

/** Few accounts, so that one human often acts in two parts; mostly each in their own. */
const usually = (name: string) =>
  fc.oneof(
    { arbitrary: fc.constant(name), weight: 6 },
    { arbitrary: fc.constantFrom('anna', 'bruno', 'clara', 'david'), weight: 1 },
  );
const OWN_PART = {
  person: 'anna',
  employer: 'bruno',
  'person-adviser': 'clara',
  'vacancy-adviser': 'david',
} as const;
type Part = keyof typeof OWN_PART;

/** A part, mostly played by the one whose part it is. */
const acting = <P extends Part>(...parts: P[]) =>
  fc
    .constantFrom(...parts)
    .chain((party) => fc.record({ party: fc.constant(party), by: usually(OWN_PART[party]) }));

const sideOfParty = { 'person-adviser': 'person', 'vacancy-adviser': 'vacancy' } as const;
const mostly = <T>(likely: T, all: readonly T[]) =>
  fc.oneof(
    { arbitrary: fc.constant(likely), weight: 5 },
    { arbitrary: fc.constantFrom(...all), weight: 1 },
  );

const answers = fc
  .tuple(acting('person', 'employer'), mostly('yes' as const, ANSWERS))
  .map(([{ party, by }, word]) =>
    step(`${by} answers ${word} as ${party}`, (seen, real) =>
      attempt(
        real,
        () => answer(real.introduction, party, says(word, by), real.world),
        () => {
          if (word === 'yes') seen.yes.set(party, by);
          else seen.yes.delete(party);
        },
      ),
    ),
  );

const decisions = fc
  .tuple(acting('person-adviser', 'vacancy-adviser'), mostly('approve' as const, DECISIONS))
  .map(([{ party, by }, decision]) =>
    step(`${by} does ${decision} as ${party}`, (seen, real) =>
      attempt(
        real,
        () => decide(real.introduction, decision, { party, account: by }, real.world),
        () => decision === 'approve' && seen.approved.set(sideOfParty[party], by),
      ),
    ),
  );

const withdrawals = acting('person', 'employer', 'person-adviser', 'vacancy-adviser').map(
  ({ party, by }) =>
    step(`${by} withdraws as ${party}`, (seen, real) =>
      attempt(
        real,
        () => withdraw(real.introduction, { party, account: by }, real.world),
        () => {
          if (party === 'person-adviser' || party === 'vacancy-adviser')
            seen.approved.delete(sideOfParty[party]);
        },
      ),
    ),
);

const outcomes = fc
  .tuple(fc.constantFrom(...OUTCOMES), acting('person', 'employer', 'person-adviser'))
  .map(([outcome, { party, by }]) =>
    step(`${by} records ${outcome} as ${party}`, (_seen, real) =>
      attempt(
        real,
        () =>
          recordOutcome(
            real.introduction,
            { outcome, on: real.world.today },
            { party, account: by },
            real.world,
          ),
        () => undefined,
      ),
    ),
  );

const time = fc.integer({ min: 1, max: 10 }).map((days) =>
  step(`${days} days pass`, (_seen, real) => {
    real.world = { ...real.world, today: addDays(real.world.today, days) };
    attempt(
      real,
      () => sweep(real.introduction, real.world),
      () => undefined,
    );
  }),
);

const worldChange = fc
  .record(
    {
      consent: fc.boolean(),
      vacancyOpen: fc.boolean(),
      vacancyGone: fc.boolean(),
      discoverable: fc.boolean(),
      channel: fc.constantFrom('partner' as const, 'managed' as const, 'external' as const),
    },
    { requiredKeys: [] },
  )
  .map((change) =>
    step(`the world changes ${JSON.stringify(change)}`, (_seen, real) => {
      real.world = { ...real.world, ...change };
      attempt(
        real,
        () => followVacancy(real.introduction, real.world),
        () => undefined,
      );
      if (change.consent === false)
        attempt(
          real,
          () => end(real.introduction, real.world),
          () => undefined,
        );
    }),
  );

// Answers and approvals more often than what stops them, so that many sequences get to the end.
const commands = [
  answers,
  answers,
  answers,
  decisions,
  decisions,
  decisions,
  withdrawals,
  outcomes,
  time,
  worldChange,
];

const settings = fc.record({
  approvals: fc.constantFrom('one' as const, 'per-side' as const),
  approve: fc.constantFrom('after-employer' as const, 'before-employer' as const),
  // "approve" is a setting that speaks in a human's place: not the law looked at here.
  silence: fc.constantFrom('expire' as const, 'remind' as const),
});

describe('every path of an introduction', () => {
  it('reveals contacts only after both said yes and a human who is neither party approved', () => {
    let revealed = 0;
    fc.assert(
      fc.property(
        settings,
        fc.boolean(),
        fc.commands(commands, { maxCommands: 24, size: 'max' }),
        (chosen, discoverable, steps) => {
          const seen: Seen = { yes: new Map(), approved: new Map(), revealed: false };
          const real: Real = {
            introduction: UNBORN_INTRODUCTION,
            world: circumstances({ settings: chosen, discoverable, today: MONDAY }),
          };
          fc.modelRun(() => ({ model: seen, real }), steps);
          if (seen.revealed) revealed++;
        },
      ),
      { numRuns: SEQUENCES },
    );
    // A model that never gets there would prove nothing.
    expect(revealed).toBeGreaterThan(SEQUENCES / 20);
  });
});
