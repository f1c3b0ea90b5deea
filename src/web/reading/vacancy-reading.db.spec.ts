import { DataSource } from 'typeorm';
import { fingerprint } from '../../../test/support/fingerprint.js';
import { loadPeople, type People } from '../../../test/support/people.js';
import { fieldsOf, getPage, sendForm, type PageAnswer } from '../../../test/support/send-form.js';
import { createTestApp, type TestApp } from '../../../test/support/test-app.js';
import { LOCALES } from '../../kernel/locale.js';
import { errorTexts } from '../../ui/texts/errors.js';

const AD =
  'Wir suchen ab dem 1. März 2027 eine Bäckerin oder einen Bäcker in unbefristeter Festanstellung, 38 Stunden pro Woche. Du kannst Teige herstellen. Französisch B1 ist von Vorteil, Führerschein Klasse B ist erforderlich.';
const NEW = '/my-vacancies/new';

describe('from a vacancy’s text to its form', () => {
  let t: TestApp;
  let people: People;
  let kehl: string;

  beforeAll(async () => {
    t = await createTestApp();
    people = await loadPeople(t.app);
    kehl = await t.signIn(people.emailOf('kehl'));
  }, 60_000);
  afterAll(() => t.close());

  const formAt = ({ seen }: PageAnswer, action = NEW) => seen.all('form', { action })[0]!;
  const start = async (fields: Record<string, string>, path = NEW) => ({
    ...fieldsOf(formAt(await getPage(t, path, kehl), path)),
    ...fields,
  });
  const read = async (fields: Record<string, string>, locale = 'fr', path = NEW) =>
    sendForm(t, path, {
      fields: { ...(await start(fields, path)), add: 'read-text' },
      upload: true,
      as: kehl,
      locale,
    });
  const takeOver = (review: PageAnswer, path = NEW, add = 'take-over') =>
    sendForm(t, path, { fields: { ...fieldsOf(formAt(review, path)), add }, as: kehl });
  const labels = (page: PageAnswer) =>
    page.seen.all('div', { class: 'choice' }).map(({ text }) => text);

  it('offers what the text says, each with its words, and fills the form with what is ticked', async () => {
    const before = await fingerprint(t.app.get(DataSource));
    const review = await read({ 'titles.de': 'Bäcker (m/w/d)', 'descriptions.de': AD });
    expect(review.status).toBe(200);
    const shown = labels(review).join('\n');
    expect(shown).toMatch(/boulanger/iu);
    expect(shown).toMatch(/français, à l’oral B1, à l’écrit B1 \(souhaité\)/iu);
    expect(shown).toMatch(/allemand.*supposé/iu);
    const filled = await takeOver(review);
    const fields = fieldsOf(formAt(filled));
    expect(fields['occupation.label']?.[0]).toMatch(/boulanger/iu);
    expect(fields).toMatchObject({
      contract: ['permanent'],
      'hours.min': ['38'],
      'hours.max': ['38'],
      startsOn: ['2027-03-01'],
      drivingLicences: ['B'],
      'titles.de': ['Bäcker (m/w/d)'],
      'descriptions.de': [AD],
    });
    expect(filled.html).toContain('pas encore enregistré');
    expect(await fingerprint(t.app.get(DataSource))).toEqual(before);
  });

  it('becomes a vacancy when the form is saved, and comes back to the same one later', async () => {
    const typed = { 'titles.de': 'Bäcker', 'descriptions.de': AD, 'shifts.earliestStart': '04:00' };
    const filled = await takeOver(await read(typed));
    const fields = { ...fieldsOf(formAt(filled)), 'workplace.postalCode': '77694' };
    const saved = await sendForm(t, NEW, { fields, as: kehl });
    expect(saved.status).toBe(303);
    const [id] = /[0-9a-f-]{36}/u.exec(saved.location ?? '') ?? [];
    const { body } = await t.request('GET', `/api/v1/vacancies/${id}`, { as: kehl });
    expect(body).toMatchObject({
      contract: 'permanent',
      hours: { min: 38, max: 38 },
      shifts: { earliestStart: '04:00' },
    });
    expect(body.occupation.uri).toMatch(/^http/u);
    const edit = `/my-vacancies/${id}/edit`;
    const again = await takeOver(await read({}, 'fr', edit), edit, 'take-nothing');
    expect(fieldsOf(formAt(again, edit))['contract']).toEqual(['permanent']);
    const lahr = await t.signIn(people.emailOf('lahr'));
    const stranger = await sendForm(t, edit, {
      fields: { 'descriptions.de': AD, add: 'read-text' },
      upload: true,
      as: lahr,
    });
    expect(stranger.status).toBe(404);
  });

  it('reads a text by the language it is in, and a bare title by that of its field', async () => {
    const misplaced = await read({ 'descriptions.fr': AD });
    expect(labels(misplaced).join('\n')).toMatch(/boulanger/iu);
    const bare = await read({ 'titles.fr': 'Boulanger' });
    expect(labels(bare).join('\n')).toMatch(/boulanger/iu);
  });

  it.each([
    ['text-missing', ''],
    ['text-too-long', 'Wir suchen eine Bäckerin. '.repeat(400_000)],
    [
      'text-language-unknown',
      'Buscamos un panadero con experiencia para nuestra tienda en el centro de la ciudad, con buen sueldo y mucho respeto.',
    ],
  ] as const)('says beside the description what is wrong: %s', async (code, text) => {
    for (const locale of LOCALES) {
      const answer = await read({ [`descriptions.${locale}`]: text }, locale);
      expect(answer.status).toBe(422);
      const [error] = answer.seen.all('p', { id: `f-descriptions-${locale}-error` });
      expect(error?.text).toBe(errorTexts[locale].codes[code]);
    }
  });
});
