import type { VNode } from 'preact';
import { readHtml, type Seen } from '../../test/support/html.js';
import { LOCALES, type Locale } from '../kernel/locale.js';
import type { CardDto, MatchDto } from '../matching/index.js';
import type { PageContext } from '../ui/layout/page-context.js';
import { renderPage } from '../ui/render.js';
import type { VacancyView } from '../vacancies/index.js';
import { SignInView } from './accounts/sign-in.view.js';
import { SignUpView } from './accounts/sign-up.view.js';
import { HomeView } from './home/home.view.js';
import { explainContribution, explainGate } from './matches/explain.js';
import { CandidateView } from './my-vacancies/candidate.view.js';
import { presentCandidate } from './my-vacancies/candidate.presenter.js';
import { VacancyFormView } from './my-vacancies/vacancy-form.view.js';
import { ProfileFormView } from './profile/profile.view.js';
import { FormState } from './shell/form-state.js';
import { SuggestionView } from './suggestions/suggestion.view.js';
import { presentSuggestion } from './suggestions/suggestions.presenter.js';
import { SuggestionsView } from './suggestions/suggestions.view.js';
import { VacancyPageView } from './vacancies/vacancy.view.js';
import { AskForTextView } from './reading/ask.view.js';
import { ReviewView } from './reading/review.view.js';
import { OneTextView } from './unlinked-texts/one-text.view.js';
import { UnlinkedTextsView } from './unlinked-texts/unlinked-texts.view.js';
import { presentVacancy } from './vacancies/vacancy.presenter.js';

const name = (key: string) => `name of ${key}`;
const text = (words: string) => ({ fr: words, de: words, en: words });
const notice = { title: text('Consent'), paragraphs: { fr: ['a'], de: ['a'], en: ['a'] } };

const GATES: MatchDto['gates'] = [
  {
    name: 'language',
    ok: false,
    outcome: 'short',
    code: 'short',
    params: {
      steps: 1,
      missing: [{ language: 'de', skill: 'spoken', need: 'B1', has: 'A2', steps: 1, how: 'short' }],
    },
  },
  {
    name: 'commute',
    ok: true,
    outcome: 'met',
    code: 'within-limit',
    params: { mode: 'car', minutes: 20, low: 15, high: 28, limit: 45, crossing: null },
  },
];
const MATCH: MatchDto = {
  id: 'm1',
  profileId: 'p1',
  vacancyId: 'v1',
  list: 'fits',
  score: 87.345,
  confidence: 0.7,
  contributions: [
    {
      name: 'skills',
      weight: 0.55,
      value: 0.875,
      points: 48.125,
      code: 'skills-covered',
      params: { asked: 2, same: ['s1'], related: [], missing: ['s2'] },
    },
    {
      name: 'commute',
      weight: 0.45,
      value: 0.87,
      points: 39.22,
      code: 'commute-comfort',
      params: { mode: 'car', minutes: 20, limit: 45 },
    },
  ],
  gates: GATES,
  scorerVersion: '1-abc',
  answer: null,
  vacancy: {
    titles: [{ lang: 'de', text: 'Bäcker (m/w/d)' }],
    employer: 'Muster AG',
    workplace: { country: 'DE', postalCode: '77694' },
    channel: 'external',
    contract: 'permanent',
    closesOn: '2026-12-31',
  },
};
const CARD: CardDto = {
  ...MATCH,
  interested: true,
  contributions: MATCH.contributions.map((part) =>
    part.name === 'commute'
      ? { ...part, params: { mode: 'car', minutesFrom: 15, minutesTo: 20 } }
      : part,
  ),
  gates: [GATES[0]!, { ...GATES[1]!, params: { mode: 'car', minutesFrom: 15, minutesTo: 20 } }],
  candidate: {
    languages: [{ language: 'de', spoken: 'A2', evidence: 'tested' }],
    skills: ['s1'],
    occupations: ['o1'],
    experience: '2-4',
    country: 'FR',
    contracts: ['permanent'],
    hours: { min: 30, max: 40 },
    drivingLicences: ['B'],
    availableFrom: '2027-01-01',
  },
};
const VACANCY = {
  id: 'v1',
  channel: 'external',
  status: 'active',
  version: 1,
  titles: [{ lang: 'de', text: 'Bäcker (m/w/d)' }],
  descriptions: [{ lang: 'de', text: 'Wir backen.\n\nJeden Tag.' }],
  workplace: { country: 'DE', postalCode: '77694' },
  languages: [{ language: 'de', spoken: 'B1', helpOffered: true }],
  skills: [
    { label: 'Brot backen', lang: 'de' },
    { uri: 's2', need: 'optional' },
  ],
  pay: { min: 2500, per: 'month', currency: 'EUR' },
  publishedAt: '2026-11-01T08:00:00Z',
  updatedAt: '2026-11-01T08:00:00Z',
  placeName: 'Kehl',
  howToApply: { kind: 'source', name: 'Feed', url: 'javascript:alert(1)', askAdviser: true },
  mine: false,
} as unknown as VacancyView;

const page = (locale: Locale): PageContext => ({
  locale,
  path: '/x',
  assets: { style: '/a.css', script: '/a.js', icon: '/a.svg' },
  user: { role: 'job-seeker', unread: 1 },
  demo: true,
  timeZone: 'Europe/Paris',
});

function suggestion(locale: Locale) {
  return {
    row: presentSuggestion(MATCH, locale, name),
    gates: GATES.map((gate) => explainGate(gate, locale, name)),
    parts: MATCH.contributions.map((part) => explainContribution(part, locale, name)),
    confidence: 'sure',
    version: '1-abc',
  };
}

const refused = new FormState({ role: 'job-seeker', languages: '' }, [
  { field: 'email', text: 'no' },
]);

const TERM = {
  id: '0190f3a0-0000-7000-8000-000000000001',
  kind: 'occupation',
  lang: 'de',
  phrase: 'fräser',
} as const;

const VIEWS: Record<string, (locale: Locale) => VNode> = {
  home: (locale) => <HomeView page={page(locale)} />,
  'sign-in': (locale) => <SignInView page={page(locale)} model={{ form: refused, back: '/' }} />,
  'sign-up': (locale) => <SignUpView page={page(locale)} model={{ form: refused, notice }} />,
  suggestions: (locale) => (
    <SuggestionsView
      page={page(locale)}
      model={{
        list: 'fits',
        rows: [presentSuggestion(MATCH, locale, name)],
        paged: true,
        next: 'c',
        steps: [],
        state: 'ready',
      }}
    />
  ),
  suggestion: (locale) => (
    <SuggestionView page={page(locale)} model={suggestion(locale)} form={new FormState()} />
  ),
  candidate: (locale) => (
    <CandidateView
      page={page(locale)}
      model={{
        vacancyId: 'v1',
        vacancyTitle: { text: 'Bäcker' },
        candidate: presentCandidate(CARD, locale, name),
      }}
      form={new FormState()}
    />
  ),
  vacancy: (locale) => (
    <VacancyPageView
      page={page(locale)}
      model={{
        vacancy: presentVacancy(VACANCY, locale, name),
        forSeeker: true,
        forAdviser: false,
        canAskWhy: true,
        asked: false,
        saved: false,
      }}
      call={new FormState()}
      outcome={new FormState()}
    />
  ),
  'vacancy form': (locale) => (
    <VacancyFormView
      page={page(locale)}
      model={{
        action: '/my-vacancies/new',
        isNew: true,
        asAdviser: true,
        skills: [{ value: '{}', label: 'x' }],
        languageRows: 2,
        read: true,
      }}
      form={new FormState()}
    />
  ),
  profile: (locale) => (
    <ProfileFormView
      page={page(locale)}
      model={{
        action: '/profile',
        title: 'p',
        skills: [
          { value: '{"a":1}', label: 'a' },
          { value: '{"b":1}', label: 'b' },
        ],
        occupations: [],
        qualifications: [],
        recognitions: [],
        recognisable: [{ value: 'o', label: 'o' }],
        languageRows: 2,
        consentNotice: notice,
        saved: false,
        read: true,
      }}
      form={new FormState()}
    />
  ),
  'ask for a text': (locale) => (
    <AskForTextView
      page={page(locale)}
      form={new FormState({ text: 'x' }, [{ field: 'text', text: 'no' }])}
      model={{ action: '/profile/read', formAction: '/profile', kept: '{}' }}
    />
  ),
  'unrecognised terms': (locale) => (
    <UnlinkedTextsView
      page={page(locale)}
      model={{
        open: [{ ...TERM, seen: 3, lastSeenAt: new Date(0) }],
        filter: new FormState(),
        resting: 1,
        done: 'settled',
      }}
    />
  ),
  'settled terms': (locale) => (
    <UnlinkedTextsView
      page={page(locale)}
      model={{
        settled: [
          { ...TERM, uri: 'x', settledAt: new Date(0), withdrawn: true, concept: 'c', day: 'd' },
        ],
        filter: new FormState(),
        resting: 0,
      }}
    />
  ),
  'one term': (locale) => (
    <OneTextView
      page={page(locale)}
      form={new FormState({}, [{ field: 'uri', text: 'no' }])}
      model={{
        id: TERM.id,
        text: TERM,
        seen: 2,
        settled: { withdrawn: true, concept: 'c' },
        query: 'x',
        choices: [
          { value: 'http://a', label: 'a', hint: 'h' },
          { value: 'http://b', label: 'b' },
        ],
      }}
    />
  ),
  'what was read': (locale) => (
    <ReviewView
      page={page(locale)}
      model={{
        action: '/profile',
        kept: '{}',
        unread: true,
        items: (['languages', 'skills'] as const).map((field) => ({
          field,
          value: { a: field },
          label: field,
          hint: 'so',
          shown: true,
          ticked: true,
        })),
      }}
    />
  ),
};

const seen = (view: string, locale: Locale): Seen => readHtml(renderPage(VIEWS[view]!(locale)));

describe.each(Object.keys(VIEWS))('the view %s', (view) => {
  it.each(LOCALES)(
    'names every control, repeats no id and skips no level of heading (%s)',
    (locale) => {
      const html = seen(view, locale);
      const controls = ['input', 'select', 'textarea']
        .flatMap((tag) => html.all(tag))
        .filter(({ attributes }) => attributes['type'] !== 'hidden');
      const labels = new Set(html.all('label').map(({ attributes }) => attributes['for']));
      expect(controls.filter(({ attributes }) => !labels.has(attributes['id']))).toEqual([]);

      const ids = [
        'input',
        'select',
        'textarea',
        'fieldset',
        'section',
        'div',
        'p',
        'h2',
        'datalist',
        'span',
      ]
        .flatMap((tag) => html.all(tag))
        .flatMap(({ attributes }) => attributes['id'] ?? []);
      expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);

      const source = renderPage(VIEWS[view]!(locale));
      const levels = [...source.matchAll(/<h([1-6])/g)].map((match) => Number(match[1]));
      expect(levels[0]).toBe(1);
      for (const [at, level] of levels.entries())
        expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1);
    },
  );

  it('gives every link and button words, and leads nowhere unsafe', () => {
    const html = seen(view, 'en');
    for (const one of [...html.all('a'), ...html.all('button')]) expect(one.text).not.toBe('');
    for (const link of html.all('a'))
      expect(link.attributes['href'] ?? '').not.toMatch(/^\s*javascript:/i);
  });
});

describe('what a suggestion tells', () => {
  it('shows points that add up to the score, to the thousandth', () => {
    const cells = seen('suggestion', 'en').all('td', {
      class: 'is-number',
      'data-label': 'Points',
    });
    expect(cells.map((cell) => cell.text)).toEqual(['48.125', '39.220', '87.345']);
  });

  it('says plainly that nobody is behind an advertisement from another site', () => {
    expect(seen('suggestion', 'de').text).toContain('Der Arbeitgeber ist nicht bei Passerelle');
    expect(seen('vacancy', 'de').text).toContain('Bewerben Sie sich bei der Quelle');
  });

  it('says that a no has no effect on benefits, at the button itself', () => {
    const html = seen('suggestion', 'fr');
    const no = html.all('button', { name: 'answer', value: 'no' })[0];
    const hint = html.all('p', { id: no?.attributes['aria-describedby'] ?? '?' })[0];
    expect(hint?.text).toContain('aucun effet sur vos allocations');
  });

  it('marks a title in another language', () => {
    expect(seen('suggestion', 'fr').all('h1')[0]?.attributes['lang']).toBe('de');
    expect(seen('suggestion', 'de').all('h1')[0]?.attributes['lang']).toBeUndefined();
  });
});

it('a card tells the commute as a band', () => {
  const words = seen('candidate', 'en').text;
  expect(words).toMatch(/Between 15 and 20.mins? by car/);
  expect(words).not.toMatch(/limit of/);
});
