import { loadPeople } from '../../../test/support/people.js';
import { fieldsOf, getPage, sendForm, type PageAnswer } from '../../../test/support/send-form.js';
import { createTestApp, type TestApp } from '../../../test/support/test-app.js';
import { LOCALES } from '../../kernel/locale.js';
import { errorTexts } from '../../ui/texts/errors.js';
import { vacancyFormTexts } from '../../ui/texts/vacancy-form.js';

const NEW = '/my-vacancies/new';
const SHIFTS = {
  'shifts.earliestStart': '05:00',
  'shifts.latestEnd': '22:00',
  'shifts.rotating': 'true',
};
const JOB = {
  'titles.de': 'Bäcker (m/w/d)',
  'workplace.country': 'DE',
  'workplace.postalCode': '77694',
  contract: 'permanent',
};

describe('the working times of a vacancy', () => {
  let t: TestApp;
  let kehl: string;

  beforeAll(async () => {
    t = await createTestApp();
    const people = await loadPeople(t.app);
    kehl = await t.signIn(people.emailOf('kehl'));
  }, 60_000);
  afterAll(() => t.close());

  const send = (path: string, fields: Record<string, string | string[]>, locale = 'fr') =>
    sendForm(t, path, { fields, as: kehl, locale });
  const formOf = ({ seen }: PageAnswer, action: string) =>
    fieldsOf(seen.all('form', { action })[0]!);

  it.each(LOCALES)(
    'are refused at their field, and kept as they were typed (%s)',
    async (locale) => {
      const typed = { ...JOB, ...SHIFTS, 'shifts.latestEnd': 'late' };
      const refused = await send(NEW, typed, locale);
      expect(refused.status).toBe(422);
      const [error] = refused.seen.all('p', { id: 'f-shifts-latestEnd-error' });
      expect(error?.text).toBe(errorTexts[locale].fields['isTimeOfDay']);
      const [summary] = refused.seen.all('a', { href: '#f-shifts-latestEnd' });
      expect(summary?.text).toContain(vacancyFormTexts[locale].shiftEnd);
      const [field] = refused.seen.all('input', { name: 'shifts.latestEnd' });
      expect(field?.attributes).toMatchObject({ type: 'text', 'aria-invalid': 'true' });
      expect(formOf(refused, NEW)).toMatchObject({
        'shifts.earliestStart': ['05:00'],
        'shifts.latestEnd': ['late'],
        'shifts.rotating': ['true'],
      });
    },
  );

  it('are saved, shown, changed and taken away', async () => {
    const saved = await send(NEW, { ...JOB, ...SHIFTS, status: 'active' });
    expect(saved.status).toBe(303);
    const [id] = /[0-9a-f-]{36}/u.exec(saved.location ?? '') ?? [];
    const stored = async () =>
      (await t.request('GET', `/api/v1/vacancies/${id}`, { as: kehl })).body.shifts as unknown;
    expect(await stored()).toEqual({ earliestStart: '05:00', latestEnd: '22:00', rotating: true });
    for (const path of [`/my-vacancies/${id}`, `/vacancies/${id}`]) {
      const { html } = await getPage(t, path, kehl);
      expect(html).toContain('05:00–22:00, horaires tournants');
    }
    const edit = `/my-vacancies/${id}/edit`;
    const filled = formOf(await getPage(t, edit, kehl), edit);
    expect(filled).toMatchObject({ 'shifts.latestEnd': ['22:00'], 'shifts.rotating': ['true'] });
    const { 'shifts.rotating': _, ...fixed } = filled;
    const emptied = { 'shifts.earliestStart': '', 'shifts.latestEnd': '' };
    expect((await send(edit, { ...fixed, 'shifts.latestEnd': '23:30' })).status).toBe(303);
    expect(await stored()).toMatchObject({ latestEnd: '23:30', rotating: false });
    const version = formOf(await getPage(t, edit, kehl), edit)['version'] ?? '';
    expect((await send(edit, { ...fixed, ...emptied, version })).status).toBe(303);
    expect(await stored()).toEqual({ rotating: false });
  });
});
