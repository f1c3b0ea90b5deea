import type { IntroductionView } from '../../introductions/index.js';
import { LOCALES } from '../../kernel/locale.js';
import { presentWaiting } from '../waiting/waiting.presenter.js';
import { linksFor } from './introduction-links.js';
import { presentIntroduction, presentRow } from './introduction.presenter.js';

const view = (over: Partial<IntroductionView> = {}) =>
  ({
    id: 'i1',
    matchId: 'm1',
    vacancyId: 'v1',
    vacancyTitle: 'Bäcker',
    channel: 'partner',
    status: 'both-interested',
    you: ['person'],
    answers: {
      person: { answer: 'yes', answeredAt: '2026-11-01T10:00:00Z' },
      employer: {
        answer: 'yes',
        next: 'trial-day',
        questions: ['Wann?'],
        answeredAt: '2026-11-02T10:00:00Z',
      },
    },
    closedBy: null,
    closingCode: null,
    approvals: [],
    waitsFor: 'person-adviser',
    waitsUntil: '2026-11-05',
    howToApply: { kind: 'here' },
    contacts: null,
    outcomes: [],
    profileId: 'p1',
    introducedAt: null,
    createdAt: '2026-11-01T10:00:00Z',
    updatedAt: '2026-11-02T10:00:00Z',
    version: 1,
    actions: [],
    ...over,
  }) as unknown as IntroductionView;

describe('an introduction for its reader', () => {
  it.each(LOCALES)('shows how far it has come and whom it waits for (%s)', (locale) => {
    const shown = presentIntroduction(view(), locale);
    expect(shown.steps.map((step) => step.state)).toEqual([
      'done',
      'done',
      'current',
      'ahead',
      'ahead',
    ]);
    expect(shown.steps[2]?.detail).toMatch(/2026/);
    expect(shown.waitsFor).not.toBe('');
  });

  it('says "you" when it waits for the reader', () => {
    expect(presentRow(view({ you: ['person-adviser'] }), 'de').waitsFor).toBe('Sie');
  });

  it('shows where one that ended had come to, and why, as far as the reader may know', () => {
    const ended = presentIntroduction(
      view({
        status: 'declined',
        closedBy: 'employer',
        closingCode: 'position-filled',
        waitsFor: null,
        waitsUntil: null,
      }),
      'fr',
    );
    expect(ended.steps.map((step) => step.state)).toEqual([
      'done',
      'done',
      'ended',
      'ended',
      'ended',
    ]);
    expect(ended.closed).toBe('Arrêtée par l’employeur. Le poste est pourvu');
    const silent = presentIntroduction(
      view({ status: 'declined', closedBy: 'person', closingCode: null }),
      'fr',
    );
    expect(silent.closed).toBe('Arrêtée par la personne.');
  });

  it('names what an expiry was about', () => {
    const expired = presentIntroduction(
      view({ status: 'expired', closedBy: 'system', closingCode: 'no-answer' }),
      'en',
    );
    expect(expired.closed).toBe('Nobody answered in time.');
  });

  it('shows contacts only when there are any', () => {
    expect(presentIntroduction(view(), 'fr').contacts).toEqual([]);
    const contacts = { person: { name: 'A', email: 'a@x.test' }, employer: null };
    expect(presentIntroduction(view({ contacts }), 'fr').contacts).toEqual([
      { title: 'La personne', contact: contacts.person },
    ]);
  });

  it('says what stood in an adviser’s place', () => {
    const approvals = [
      { side: 'person', decision: 'approve', code: 'checked-profile', at: '' },
    ] as IntroductionView['approvals'];
    expect(presentIntroduction(view({ approvals }), 'en').approvals[0]?.reason).toMatch(
      /^Checked profile/,
    );
  });
});

describe('the links of an introduction', () => {
  const hrefs = (role: string, you: string[], profileId: string | null = null) =>
    linksFor({ role } as never, view({ you, profileId } as never), 'en').map(({ href }) => href);

  it('lead each reader to their own pages', () => {
    expect(hrefs('job-seeker', ['person'])).toEqual(['/vacancies/v1', '/suggestions/m1']);
    expect(hrefs('employer', ['employer'])).toEqual([
      '/my-vacancies/v1',
      '/my-vacancies/v1/candidates/m1',
    ]);
    expect(hrefs('adviser', ['person-adviser'], 'p1')).toEqual(['/vacancies/v1', '/caseload/p1']);
    expect(hrefs('adviser', ['vacancy-adviser'], 'p1')).toEqual(['/vacancies/v1']);
  });
});

it('what waits comes in the order of its days, late ones said to be late', () => {
  const rows = presentWaiting(
    [
      view({ id: 'none' as never, waitsUntil: null }),
      view({ id: 'later' as never, waitsUntil: '2026-11-20' }),
      view({ id: 'late' as never, waitsUntil: '2026-11-01' }),
    ],
    '2026-11-10',
    'en',
  );
  expect(rows.map(({ id, due }) => [id, due?.late])).toEqual([
    ['late', true],
    ['later', false],
    ['none', undefined],
  ]);
  expect(rows[0]?.due?.text).toBe('Overdue since 1 November 2026');
});
