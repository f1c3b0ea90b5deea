import { DataSource } from 'typeorm';
import { CANARIES, cvFile, docx, pdf } from '../../../test/support/cv/files.js';
import { fingerprint } from '../../../test/support/fingerprint.js';
import { loadPeople, type People } from '../../../test/support/people.js';
import {
  fieldsOf,
  getPage,
  sendForm,
  type FormFields,
  type PageAnswer,
} from '../../../test/support/send-form.js';
import { createTestApp, type TestApp } from '../../../test/support/test-app.js';
import { LOCALES } from '../../kernel/locale.js';
import { cvErrorTexts } from '../../ui/texts/cv-errors.js';
import { errorTexts } from '../../ui/texts/errors.js';

const TEXT =
  'Je suis soudeuse et je parle le français et l’allemand (B1). J’ai le permis B. Soudure TIG sur inox.';
const CV_TEXT = 'Berufserfahrung: Schweißer in Kehl. Sprachen: Deutsch B2, Französisch A2.';

describe('from a text or a CV to the profile form', () => {
  let t: TestApp;
  let people: People;
  let anna: string;
  let claire: string;
  let profileId: string;

  beforeAll(async () => {
    t = await createTestApp();
    people = await loadPeople(t.app);
    anna = await t.signIn(people.emailOf('anna'));
    claire = await t.signIn(people.emailOf('claire'));
    const saved = await t.request('PUT', '/api/v1/profile', {
      as: anna,
      body: {
        home: { country: 'FR', postalCode: '67000' },
        languages: [{ language: 'fr', spoken: 'C2', written: 'C2' }],
      },
    });
    profileId = saved.body.id;
    await t.request('PUT', `/api/v1/caseload/${people.idOf('anna')}`, {
      as: claire,
      body: { adviserId: people.idOf('claire') },
    });
  }, 60_000);
  afterAll(() => t.close());

  const formAt = ({ seen }: PageAnswer, action: string) => seen.all('form', { action })[0]!;
  const ask = async (
    fields: FormFields,
    file?: Uint8Array,
    locale = 'fr',
    path = '/profile/read',
  ) => {
    const form = formAt(await getPage(t, path, path === '/profile/read' ? anna : claire), path);
    return sendForm(t, path, {
      fields: { form: fieldsOf(form)['form']!, ...fields },
      ...(file && { file: { bytes: file, name: 'canari-camille.pdf' } }),
      upload: true,
      as: path === '/profile/read' ? anna : claire,
      locale,
    });
  };
  const takeOver = (review: PageAnswer, action = '/profile', as = anna, add = 'take-over') =>
    sendForm(t, action, { fields: { ...fieldsOf(formAt(review, action)), add }, as });
  const boxes = (page: PageAnswer) => page.seen.all('input', { type: 'checkbox' });
  const labels = (page: PageAnswer) =>
    page.seen.all('div', { class: 'choice' }).map(({ text }) => text);

  it('goes from words that one types, by boxes with their evidence, to fields; nothing is stored', async () => {
    const before = await fingerprint(t.app.get(DataSource));
    const review = await ask({ text: TEXT });
    expect(review.status).toBe(200);
    expect(labels(review)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/allemand.*B1.*« .*allemand.* »/iu),
        expect.stringMatching(/^B.*« .*permis B.* »/iu),
      ]),
    );
    const filled = await takeOver(review);
    const fields = fieldsOf(formAt(filled, '/profile'));
    expect(fields['languages[1].language']).toEqual(['de']);
    expect(fields['languages[1].spoken']).toEqual(['B1']);
    expect(fields['drivingLicences']).toEqual(['B']);
    expect(fields['home.postalCode']).toEqual(['67000']);
    expect(filled.html).toContain('pas encore enregistré');
    expect(await fingerprint(t.app.get(DataSource))).toEqual(before);
  });

  it('keeps what was typed and not yet saved, also where nothing is taken over', async () => {
    const typed = { ...fieldsOf(formAt(await getPage(t, '/profile', anna), '/profile')) };
    typed['maxCommuteMinutes'] = ['55'];
    const asked = await sendForm(t, '/profile/read', { fields: typed, as: anna });
    const kept = fieldsOf(formAt(asked, '/profile/read'));
    const back = await sendForm(t, '/profile', {
      fields: { ...fieldsOf(formAt(asked, '/profile')), add: 'take-nothing' },
      as: anna,
    });
    const review = await sendForm(t, '/profile/read', {
      fields: { ...kept, text: TEXT },
      upload: true,
      as: anna,
    });
    const left = await takeOver(review, '/profile', anna, 'take-nothing');
    for (const page of [back, left]) {
      const fields = fieldsOf(formAt(page, '/profile'));
      expect(fields['maxCommuteMinutes']).toEqual(['55']);
      expect(fields['drivingLicences']).toBeUndefined();
    }
  });

  it.each([
    ['europass-3.xml', /soud|chaudronn/iu],
    ['europass.xml', /bäcker|boulang/iu],
    ['eures.xml', /./u],
    ['resume.json', /JavaScript|Scrum/u],
  ])('reads %s and says nothing of who it is', async (name, told) => {
    const review = await ask({}, cvFile(name));
    expect(review.status).toBe(200);
    expect(boxes(review).length).toBeGreaterThan(2);
    expect(labels(review).join(' ')).toMatch(told);
    expect(review.html).not.toMatch(CANARIES);
    expect((await takeOver(review)).status).toBe(200);
  });

  it.each([
    ['a PDF', async () => pdf([CV_TEXT])],
    ['a DOCX', async () => docx([CV_TEXT])],
    [
      'a PDF with a Europass inside',
      async () =>
        pdf(['x'], { attachment: { name: 'attachment.xml', content: cvFile('europass-3.xml') } }),
    ],
  ])('reads %s', async (_name, make) => {
    const review = await ask({}, await make());
    expect(review.status).toBe(200);
    expect(labels(review).join(' ')).toMatch(/allemand.*B[12]/iu);
  });

  it('saves what was taken over only when the form is saved, and links it', async () => {
    const filled = await takeOver(await ask({}, cvFile('europass-3.xml')));
    const fields = fieldsOf(formAt(filled, '/profile'));
    const saved = await sendForm(t, '/profile', { fields, as: anna });
    expect([saved.status, saved.location]).toEqual([303, '/profile?done=saved']);
    const { body } = await t.request('GET', '/api/v1/profile', { as: anna });
    expect(body.languages).toMatchObject([{ language: 'fr' }, { language: 'de', spoken: 'B1' }]);
    expect(body.qualifications[0].title).toContain('CAP');
    expect(body.drivingLicences).toEqual(['B']);
  });

  it('serves an adviser for a person in the caseload, and for nobody else', async () => {
    const path = `/caseload/${profileId}/edit/read`;
    const action = `/caseload/${profileId}/edit`;
    const review = await ask({ text: TEXT }, undefined, 'fr', path);
    const filled = await takeOver(review, action, claire);
    const fields = fieldsOf(formAt(filled, action));
    expect(fields['drivingLicences']).toEqual(['B']);
    const saved = await sendForm(t, action, { fields, as: claire });
    expect([saved.status, saved.location]).toEqual([303, `/caseload/${profileId}`]);
    const eva = await t.signIn(people.emailOf('eva'));
    const stranger = await sendForm(t, path, { fields: { text: TEXT }, upload: true, as: eva });
    expect(stranger.status).toBe(404);
  });

  const noText = () => pdf(['']);
  const locked = () => pdf([CV_TEXT], { userPassword: 'x' });
  const BAD: readonly [
    keyof (typeof cvErrorTexts)['fr'],
    () => Promise<Uint8Array> | Uint8Array,
  ][] = [
    ['cv-pdf-no-text', noText],
    ['cv-pdf-locked', locked],
    ['cv-pdf-broken', () => Buffer.from('%PDF-1.7 canari')],
    ['cv-docx-broken', async () => docx(['canari']).subarray(0, 300)],
    ['cv-xml-broken', () => Buffer.from('<Candidate>canari')],
    ['cv-json-unknown', () => Buffer.from('{"canari": 1}')],
    ['cv-kind-unknown', () => Buffer.from('\u0001\u0002canari\u0000')],
    ['cv-empty', () => Buffer.alloc(0)],
    ['cv-too-large', () => Buffer.alloc(10_000_000, '<')],
  ];
  it.each(BAD)(
    'says beside the field, in three languages, what is wrong: %s',
    async (code, make) => {
      const bytes = await make();
      for (const locale of LOCALES) {
        const answer = await ask({}, bytes, locale);
        expect(answer.status).toBe(422);
        const [error] = answer.seen.all('p', { id: 'f-file-error' });
        expect(error?.text).toBe(cvErrorTexts[locale][code]);
        expect(answer.html).not.toMatch(/canari|\.js:|at \//u);
        expect(fieldsOf(formAt(answer, '/profile/read'))['form']?.[0]).toContain('67000');
      }
    },
  );

  it.each([
    ['text-missing', '   '],
    ['text-too-long', 'Je suis soudeuse. '.repeat(560_000)],
    [
      'text-language-unknown',
      'Trabajo como soldador desde hace diez años y busco un empleo en la región con buenas condiciones para mi familia y para mí.',
    ],
  ] as const)('says beside the text what is wrong with it: %s', async (code, text) => {
    for (const locale of LOCALES) {
      const answer = await ask({ text }, undefined, locale);
      expect(answer.status).toBe(422);
      const [error] = answer.seen.all('p', { id: 'f-text-error' });
      expect(error?.text).toBe(errorTexts[locale].codes[code]);
    }
  });

  it('says beside the file that none was chosen, or that its language is not read', async () => {
    const none = await sendForm(t, '/profile/read', {
      fields: {},
      file: { bytes: new Uint8Array(), name: '' },
      as: anna,
    });
    expect(none.seen.all('p', { id: 'f-file-error' })[0]?.text).toBe('Choisissez un fichier.');
    const spanish = await ask(
      {},
      docx(['Trabajo como soldador desde hace diez años y busco un empleo en la región para mí.']),
    );
    expect(spanish.seen.all('p', { id: 'f-file-error' })[0]?.text).toBe(
      errorTexts.fr.codes['text-language-unknown'],
    );
  });

  it('reads on where a text holds control characters', async () => {
    const review = await ask({ text: TEXT.replaceAll(' ', ' \u0007\u0000') });
    expect(review.status).toBe(200);
    expect(labels(review).join(' ')).toMatch(/allemand/iu);
    const filled = await takeOver(review);
    expect(filled.status).toBe(200);
    const fields = fieldsOf(formAt(filled, '/profile'));
    expect((await sendForm(t, '/profile', { fields, as: anna })).status).toBe(303);
  });

  it('takes nothing over that the contract refuses, whatever is sent', async () => {
    const evil = (value: object) => JSON.stringify(value);
    const filled = await sendForm(t, '/profile', {
      fields: {
        form: evil({ 'home.country': 'FR', 'languages[0].language': 'fr' }),
        add: 'take-over',
        'accepted.languages': [
          evil({ field: 'languages', value: { language: 'no such', spoken: 'Z9' } }),
          'not json',
        ],
        'accepted.skills': evil({ field: 'consent', value: true }),
        'accepted.home': evil({ field: 'home', value: { country: '<b>' } }),
      },
      as: anna,
    });
    expect(filled.status).toBe(200);
    const fields = fieldsOf(formAt(filled, '/profile'));
    expect(fields['languages[0].language']).toEqual(['fr']);
    expect(fields['languages[1].language']).toBeUndefined();
    expect(fields['home.country']).toEqual(['FR']);
  });
});
