import {
  noticesOfMove,
  noticesOfOverdueApproval,
  noticesOfReminder,
  type IntroductionNews,
} from './introduction-notices.js';
import type { RecipientPart } from './kinds.js';
import type { Notice } from './notice.js';

const news = (changes: Partial<IntroductionNews> = {}): IntroductionNews => ({
  introductionId: 'i',
  matchId: 'm',
  vacancyId: 'v',
  asked: ['person-adviser'],
  accounts: {
    person: ['anna'],
    employer: ['kehl', 'karl'],
    'person-adviser': ['claire'],
    'vacancy-adviser': ['eva'],
  },
  params: {},
  ...changes,
});
const told = (notices: readonly Notice[]) =>
  Object.fromEntries(notices.map(({ recipient, kind }) => [recipient, kind]));
const move = (from: string, to: string, by: string, about = news()) =>
  told(noticesOfMove({ from, to, by }, about));

describe('who is told of a move', () => {
  it('both sides and advisers of both, when both are interested', () => {
    expect(move('interested', 'both-interested', 'employer')).toEqual({
      anna: 'both-interested',
      claire: 'approval-wanted',
      eva: 'objection-possible',
    });
  });

  it('both sides’ advisers are asked where one per side approves', () => {
    const asked: RecipientPart[] = ['person-adviser', 'vacancy-adviser'];
    expect(move('interested', 'both-interested', 'employer', news({ asked }))).toMatchObject({
      claire: 'approval-wanted',
      eva: 'approval-wanted',
    });
  });

  it('both, when introduced', () => {
    expect(move('both-interested', 'introduced', 'person-adviser')).toEqual({
      anna: 'introduced',
      kehl: 'introduced',
      karl: 'introduced',
    });
  });

  it.each([
    [
      'unborn',
      'interested',
      'person',
      { kehl: 'candidate-interested', karl: 'candidate-interested' },
    ],
    ['interested', 'declined', 'employer', { anna: 'declined' }],
    ['employer-interested', 'declined', 'person', { kehl: 'declined', karl: 'declined' }],
    [
      'both-interested',
      'declined',
      'person-adviser',
      { anna: 'stopped', kehl: 'stopped', karl: 'stopped' },
    ],
    [
      'both-interested',
      'objected',
      'vacancy-adviser',
      { anna: 'stopped', kehl: 'stopped', karl: 'stopped', claire: 'stopped' },
    ],
    [
      'introduced',
      'withdrawn',
      'person',
      { kehl: 'withdrawn', karl: 'withdrawn', claire: 'withdrawn' },
    ],
    [
      'introduced',
      'withdrawn',
      'system',
      { anna: 'withdrawn', kehl: 'withdrawn', karl: 'withdrawn', claire: 'withdrawn' },
    ],
    ['introduced', 'hired', 'employer', { anna: 'outcome-recorded', claire: 'outcome-recorded' }],
    ['unborn', 'deferred', 'person', {}],
    ['unborn', 'at-source', 'person', {}],
  ])('%s to %s by %s', (from, to, by, expected) => {
    expect(move(from, to, by, news({ asked: [] }))).toEqual(expected);
  });

  it('an employer who claimed an ad, and who had applied at the source', () => {
    expect(move('at-source', 'interested', 'system', news({ asked: [] }))).toEqual({
      anna: 'employer-arrived',
      kehl: 'candidate-interested',
      karl: 'candidate-interested',
    });
  });

  it('nobody who may not know', () => {
    const accounts = { ...news().accounts, employer: [], 'vacancy-adviser': [] };
    expect(move('unborn', 'declined', 'person', news({ accounts }))).toEqual({});
  });

  it('once, who stands in two parts', () => {
    const accounts = { ...news().accounts, 'person-adviser': ['eva'] };
    const notices = noticesOfMove(
      { from: 'interested', to: 'both-interested', by: 'employer' },
      news({ accounts }),
    );
    expect(notices.filter(({ recipient }) => recipient === 'eva').map(({ kind }) => kind)).toEqual([
      'approval-wanted',
    ]);
  });

  it('with the vacancy as an employer’s subject, the introduction as everybody else’s', () => {
    const subjects = noticesOfMove(
      { from: 'both-interested', to: 'introduced', by: 'person-adviser' },
      news(),
    ).map(({ part, subject }) => [part, subject.type, subject.id]);
    expect(subjects).toEqual([
      ['person', 'introduction', 'i'],
      ['employer', 'vacancy', 'v'],
      ['employer', 'vacancy', 'v'],
    ]);
  });
});

describe('who is reminded', () => {
  it('whoever it waits for', () => {
    expect(told(noticesOfReminder('employer', 'interested', news()))).toEqual({
      kehl: 'answer-reminder',
      karl: 'answer-reminder',
    });
    expect(told(noticesOfReminder('person', 'deferred', news()))).toEqual({
      anna: 'answer-reminder',
    });
    expect(told(noticesOfReminder('person', 'at-source', news()))).toEqual({
      anna: 'outcome-reminder',
    });
    expect(told(noticesOfReminder('person', 'introduced', news()))).toEqual({
      anna: 'outcome-reminder',
      kehl: 'outcome-reminder',
      karl: 'outcome-reminder',
    });
  });

  it('advisers whose approval is still asked for', () => {
    expect(told(noticesOfOverdueApproval(news({ asked: ['vacancy-adviser'] })))).toEqual({
      eva: 'approval-overdue',
    });
  });
});
