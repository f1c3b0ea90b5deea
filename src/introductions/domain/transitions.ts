import type { Transition } from '../../kernel/status-machine.js';
import * as c from './conditions.js';
import { all, byAct, doing, type Facts } from './facts.js';
import { OUTCOMES, type Party, type Standing } from './vocabulary.js';

type Row = Transition<Standing, Party, Facts>;

const ANSWERED: readonly Row[] = [
  {
    from: ['unborn', 'deferred'],
    to: 'interested',
    by: ['person'],
    when: all(doing('yes'), c.employerHere, c.vacancyOpen, c.consented),
  },
  {
    from: ['unborn', 'deferred'],
    to: 'at-source',
    by: ['person'],
    when: all(doing('yes'), c.employerElsewhere, c.vacancyOpen, c.consented),
  },
  {
    from: ['declined'],
    to: 'interested',
    by: ['person'],
    when: all(doing('yes'), c.refusedAlone, c.employerHere, c.vacancyOpen, c.consented),
  },
  {
    from: ['declined'],
    to: 'at-source',
    by: ['person'],
    when: all(doing('yes'), c.refusedAlone, c.employerElsewhere, c.vacancyOpen, c.consented),
  },
  {
    from: ['unborn', 'deferred'],
    to: 'employer-interested',
    by: ['employer'],
    when: all(doing('yes'), c.discoverable, c.vacancyOpen, c.consented),
  },
  { from: ['unborn', 'deferred'], to: 'deferred', by: ['person'], when: doing('later') },
  {
    from: ['unborn', 'deferred'],
    to: 'deferred',
    by: ['employer'],
    when: all(doing('later'), c.discoverable),
  },
  { from: ['unborn', 'deferred'], to: 'declined', by: ['person'], when: doing('no') },
  {
    from: ['unborn', 'deferred'],
    to: 'declined',
    by: ['employer'],
    when: all(doing('no'), c.discoverable),
  },
  {
    from: ['interested'],
    to: 'both-interested',
    by: ['employer'],
    when: all(doing('yes'), c.vacancyThere, c.consented, c.clearedForEmployer),
  },
  {
    from: ['interested'],
    to: 'declined',
    by: ['employer'],
    when: all(doing('no'), c.clearedForEmployer),
  },
  {
    from: ['interested'],
    to: 'interested',
    by: ['employer'],
    when: all(doing('later'), c.clearedForEmployer),
  },
  {
    from: ['employer-interested'],
    to: 'both-interested',
    by: ['person'],
    when: all(doing('yes'), c.vacancyThere, c.consented),
  },
  { from: ['employer-interested'], to: 'declined', by: ['person'], when: doing('no') },
  {
    from: ['employer-interested'],
    to: 'employer-interested',
    by: ['person'],
    when: doing('later'),
  },
];

/** The rows of one adviser's side: approving, striking an approval out, refusing. */
function approvalRows(adviser: 'person-adviser' | 'vacancy-adviser'): readonly Row[] {
  const side = adviser === 'person-adviser' ? 'person' : 'vacancy';
  const by = [adviser] as const;
  const may = c.mayApproveFor(side);
  const strike = c.approvedBySide(side);
  const asked = side === 'person' ? [] : [c.onePerSide];
  return [
    {
      from: ['interested'],
      to: 'interested',
      by,
      when: byAct({ approve: all(c.approvedFirst, may, c.consented), strike }),
    },
    {
      from: ['both-interested'],
      to: 'both-interested',
      by,
      when: byAct({ approve: all(may, c.consented, c.needsMoreThan(side)), strike }),
    },
    {
      from: ['both-interested'],
      to: 'introduced',
      by,
      when: all(doing('approve'), c.bothSaidYes, may, c.completesWith(side), c.consented),
    },
    {
      from: ['interested'],
      to: 'declined',
      by,
      when: all(doing('decline'), c.approvedFirst, ...asked, c.neitherSide),
    },
    {
      from: ['both-interested'],
      to: 'declined',
      by,
      when: all(doing('decline'), ...asked, c.neitherSide),
    },
    {
      from: ['introduced', 'interview'],
      to: 'withdrawn',
      by,
      when: all(doing('withdraw'), strike),
    },
  ];
}

const OBJECTED: readonly Row[] = [
  {
    from: ['interested'],
    to: 'objected',
    by: ['vacancy-adviser'],
    when: all(doing('object'), c.approvedFirst, c.neitherSide),
  },
  {
    from: ['both-interested'],
    to: 'objected',
    by: ['vacancy-adviser'],
    when: all(doing('object'), c.neitherSide),
  },
];

const BY_ITSELF: readonly Row[] = [
  {
    from: ['interested'],
    to: 'interested',
    by: ['system'],
    when: all(doing('settle'), c.approvedFirst, c.complete, c.consented),
  },
  {
    from: ['both-interested'],
    to: 'introduced',
    by: ['system'],
    when: all(doing('settle'), c.bothSaidYes, c.complete, c.consented),
  },
  {
    from: ['at-source'],
    to: 'interested',
    by: ['system'],
    when: all(doing('claim'), c.employerHere, c.vacancyOpen, c.consented),
  },
  {
    from: ['deferred', 'interested', 'employer-interested'],
    to: 'expired',
    by: ['system'],
    when: all(doing('expire'), c.overdueOrGone),
  },
  {
    from: ['at-source', 'both-interested'],
    to: 'expired',
    by: ['system'],
    when: all(doing('expire'), c.overdue),
  },
  {
    from: [
      'deferred',
      'interested',
      'employer-interested',
      'at-source',
      'both-interested',
      'introduced',
      'interview',
    ],
    to: 'withdrawn',
    by: ['system'],
    when: doing('end'),
  },
];

const WITHDRAWN: readonly Row[] = [
  {
    from: ['interested', 'at-source', 'both-interested', 'introduced', 'interview'],
    to: 'withdrawn',
    by: ['person'],
    when: doing('withdraw'),
  },
  {
    from: ['employer-interested', 'both-interested', 'introduced', 'interview'],
    to: 'withdrawn',
    by: ['employer'],
    when: doing('withdraw'),
  },
];

const ENDED: readonly Row[] = OUTCOMES.flatMap((to): Row[] => [
  {
    from: ['introduced', ...OUTCOMES],
    to,
    by: ['person', 'employer', 'person-adviser', 'vacancy-adviser'],
    when: all(doing('record'), c.news),
  },
  {
    from: ['at-source'],
    to,
    by: ['person', 'person-adviser'],
    when: all(doing('record'), c.news),
  },
]);

/**
 * Every move an introduction can make (DESIGN, section 6). What is not here is refused. A row from a
 * status to itself is an act that is noted without moving: an approval of two, an employer's "later".
 */
export const TRANSITIONS: readonly Row[] = [
  ...ANSWERED,
  ...approvalRows('person-adviser'),
  ...approvalRows('vacancy-adviser'),
  ...OBJECTED,
  ...BY_ITSELF,
  ...WITHDRAWN,
  ...ENDED,
];
