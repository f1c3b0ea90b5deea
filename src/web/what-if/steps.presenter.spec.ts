import type { PersonStep, PersonSteps } from '../../matching/index.js';
import { presentSteps } from './steps.presenter.js';

const one = (step: PersonStep['step'], over: Partial<PersonStep> = {}): PersonStep => ({
  step,
  vacancies: 3,
  vacancyIds: ['v1'],
  usually: 4.2,
  trainingIds: [],
  ...over,
});
const steps = (past: PersonSteps['past'], ...found: PersonStep[]): PersonSteps => ({
  vacancies: 0,
  usually: null,
  past,
  steps: found,
});
const name = (key: string) => `«${key}»`;
const YEAR = { since: '2025-11-28', days: 365 };

describe('the words of a step', () => {
  it('say from where to where in a language, only of what moves', () => {
    const step = {
      kind: 'language',
      language: 'de',
      from: { spoken: 'C2', written: undefined },
      to: { spoken: 'C2', written: 'A1' },
    } as const;
    const [shown] = presentSteps(steps(YEAR, one(step)), 'fr', name, new Map());
    expect(shown).toMatchObject({
      title: 'Allemand : un niveau de plus',
      detail: 'à l’écrit, de aucun niveau à A1',
      today: '3 offres de plus aujourd’hui',
      usually: 'En moyenne 4,2 à la fois sur les douze derniers mois',
    });
  });

  it('say since when, where the past is shorter than a year, and nothing before its first day', () => {
    const step = { kind: 'commute', from: 30, to: 45 } as const;
    const since = { since: '2026-11-01', days: 27 };
    const [shown] = presentSteps(steps(since, one(step)), 'en', name, new Map());
    expect(shown).toMatchObject({
      title: 'A journey of 45 mins instead of 30 mins',
      usually: 'On average 4.2 at a time since 1 November 2026',
    });
    const [today] = presentSteps(steps(null, one(step, { usually: null })), 'en', name, new Map());
    expect(today?.usually).toBeUndefined();
  });

  it('name the licence, the skill and the courses that are known', () => {
    const titles = [{ lang: 'de', text: 'Schweißen' }];
    const shown = presentSteps(
      steps(
        YEAR,
        one({ kind: 'licence', class: 'C1' }),
        one({ kind: 'skill', skill: 'u:weld' }, { trainingIds: ['c1', 'gone'] }),
      ),
      'de',
      name,
      new Map([['c1', titles]]),
    );
    expect(shown.map(({ title }) => title)).toEqual(['Führerschein C1', 'Kompetenz: «u:weld»']);
    expect(shown[1]?.courses).toMatchObject([{ id: 'c1', title: { text: 'Schweißen' } }]);
  });
});
