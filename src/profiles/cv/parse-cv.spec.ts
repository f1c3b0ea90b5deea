import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CANARIES, cvFile, docx, pdf, zip } from '../../../test/support/cv/files.js';
import { projectRoot } from '../../platform/paths.js';
import { parseCv } from './parse-cv.js';
import type { FactField, ParsedCv } from './parsed-cv.js';

const values = ({ facts }: ParsedCv, field: FactField) =>
  facts.filter((fact) => fact.field === field).map(({ value }) => value);
const CV_TEXT = 'Berufserfahrung: Schweißer in Kehl. Sprachen: Deutsch B2, Französisch A2.';

describe('the former Europass', () => {
  it('gives home, work, education, languages, licences and running text', async () => {
    const cv = await parseCv(cvFile('europass-3.xml'));
    expect(cv.format).toBe('europass-3');
    expect(values(cv, 'home')).toEqual([
      { country: 'FR', postalCode: '67000', place: 'Strasbourg' },
    ]);
    expect(values(cv, 'occupations')).toEqual([
      { label: 'Soudeuse', lang: 'fr', from: '2019-09', to: '2024-06', country: 'DE' },
    ]);
    expect(values(cv, 'qualifications')).toEqual([
      {
        title: 'CAP Réalisations industrielles en chaudronnerie',
        lang: 'fr',
        country: 'FR',
        eqf: 3,
        year: 2009,
      },
    ]);
    expect(values(cv, 'languages')).toEqual([
      { language: 'fr', spoken: 'C2', written: 'C2' },
      { language: 'de', spoken: 'B1', written: 'A2', understood: 'B1' },
    ]);
    expect(values(cv, 'drivingLicences')).toEqual(['B']);
    expect(cv.passages[0]).toMatchObject({
      where: 'WorkExperienceList/WorkExperience[1]/Activities',
      text: expect.stringContaining('Soudure TIG sur inox'),
    });
  });
});

describe('the current Europass', () => {
  const expectCandidate = (cv: ParsedCv) => {
    expect(cv.format).toBe('europass');
    expect(values(cv, 'home')).toEqual([{ country: 'DE', postalCode: '77694', place: 'Kehl' }]);
    expect(values(cv, 'languages')).toEqual([
      { language: 'de', spoken: 'C2', written: 'C2' },
      { language: 'fr', spoken: 'B1', written: 'A2', understood: 'B2' },
    ]);
    expect(values(cv, 'occupations')).toEqual([
      { label: 'Bäckergeselle', lang: 'de', from: '2015-08' },
    ]);
    expect(values(cv, 'qualifications')).toEqual([
      { title: 'Gesellenbrief Bäcker', lang: 'de', year: 2014 },
    ]);
    expect(values(cv, 'drivingLicences')).toEqual(['B']);
    expect(cv.passages.map(({ text }) => text)).toEqual([
      'Ich bin Bäcker und arbeite nach HACCP.',
      'Teige herstellen und aufarbeiten',
    ]);
  };

  it('is read from its XML', async () => {
    expectCandidate(await parseCv(cvFile('europass.xml')));
  });

  it('is read from the XML in its PDF', async () => {
    const attachment = { name: 'Europass-XML-Attachment.xml', content: cvFile('europass.xml') };
    expectCandidate(await parseCv(await pdf(['Lebenslauf'], { attachment })));
  });

  it('whose attachment is something else is read by its text', async () => {
    const attachment = { name: 'note.xml', content: Buffer.from('<note>nichts</note>') };
    const cv = await parseCv(await pdf([CV_TEXT], { attachment }));
    expect(cv).toMatchObject({ format: 'pdf', facts: [] });
  });
});

it('a CV of EURES gives concepts by their URIs, and only licences to drive', async () => {
  const cv = await parseCv(cvFile('eures.xml'));
  expect(cv.format).toBe('eures');
  expect(values(cv, 'occupations')).toEqual([
    {
      label: 'Baker',
      uri: 'http://data.europa.eu/esco/occupation/1aadb308-432a-4d01-b54b-b4f7f76dd419',
      lang: 'en',
      from: '2018-01-01',
      to: '2020',
    },
  ]);
  expect(values(cv, 'skills')).toEqual([
    { uri: 'http://data.europa.eu/esco/skill/50db2b5e-edda-496d-8a6e-aff91dc243d9' },
  ]);
  expect(values(cv, 'drivingLicences')).toEqual(['B']);
});

it('a JSON Resume gives work, education, certificates and skills; languages stay words', async () => {
  const cv = await parseCv(cvFile('resume.json'));
  expect(cv.format).toBe('json-resume');
  expect(values(cv, 'home')).toEqual([{ country: 'CH', postalCode: '4051', place: 'Basel' }]);
  expect(values(cv, 'occupations')).toEqual([
    { label: 'Web developer', from: '2019-03-01', to: '2023' },
  ]);
  expect(values(cv, 'qualifications')).toEqual([
    { title: 'Bachelor Informatics', year: 2018 },
    { title: 'Scrum Master', year: 2021 },
  ]);
  expect(values(cv, 'skills')).toEqual([
    { label: 'JavaScript' },
    { label: 'PHP' },
    { label: 'Python' },
  ]);
  expect(cv.passages.find(({ where }) => where === 'languages')?.text).toBe(
    'German: Native speaker.\nEnglish: C1',
  );
});

it('a PDF and a DOCX give their text', async () => {
  const fromPdf = await parseCv(await pdf([CV_TEXT, 'Führerschein Klasse B']));
  expect(fromPdf.passages.map(({ where }) => where)).toEqual(['page 1', 'page 2']);
  expect(fromPdf.passages[0]?.text).toContain('Deutsch B2');
  const fromDocx = await parseCv(docx(['Sprachen', 'Deutsch B2']));
  expect(fromDocx).toMatchObject({ format: 'docx', facts: [] });
  expect(fromDocx.passages[0]?.text).toContain('Deutsch B2');
});

it.each(['europass-3.xml', 'europass.xml', 'eures.xml', 'resume.json'])(
  'nothing of who someone is comes out of %s',
  async (name) => {
    expect(JSON.stringify(await parseCv(cvFile(name)))).not.toMatch(CANARIES);
  },
);

it('addresses and numbers do not come out of running text', async () => {
  const text = `${CV_TEXT} canari@example.test, +49 7851 00 00 00, 07851 123456, www.canari.test`;
  const cv = await parseCv(docx([text]));
  expect(JSON.stringify(cv)).not.toMatch(/canari|00 00|123456/u);
  expect(JSON.stringify(cv)).toContain('Deutsch B2');
});

describe('a file that cannot be read says why', () => {
  const codeOf = async (bytes: Uint8Array) => {
    const error = await parseCv(bytes).then(
      () => undefined,
      (reason: unknown) => reason as { code: string; message: string; params: object },
    );
    expect(error?.message ?? '').not.toMatch(CANARIES);
    return error === undefined ? 'read' : [error.code, error.params];
  };
  const xml = (text: string) => Buffer.from(text);
  const big = Buffer.alloc(30_000_000);

  const cases: readonly [string, () => Promise<Uint8Array> | Uint8Array, string, object?][] = [
    ['empty', () => Buffer.alloc(0), 'cv-empty'],
    ['too large', () => Buffer.alloc(6_000_000, '<'), 'cv-too-large'],
    ['a picture', () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]), 'cv-kind-unknown'],
    ['an old Word document', () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), 'cv-doc-old'],
    ['a PDF with a password', () => pdf([CV_TEXT], { userPassword: 'x' }), 'cv-pdf-locked'],
    ['a PDF of pictures', () => pdf(['', '']), 'cv-pdf-no-text', { pages: 2 }],
    ['a cut-off PDF', () => Buffer.from('%PDF-1.7\n1 0 obj'), 'cv-pdf-broken'],
    ['XML of something else', () => xml('<rss/>'), 'cv-xml-unknown', { root: 'rss' }],
    ['broken XML', () => xml('<Candidate>\n<a></b></Candidate>'), 'cv-xml-broken'],
    [
      'XML with a document type',
      () => xml('<!DOCTYPE x [<!ENTITY a "canari">]><Candidate>&a;</Candidate>'),
      'cv-xml-doctype',
      { line: 1 },
    ],
    ['deep XML', () => xml(`${'<a>'.repeat(100_000)}`), 'cv-xml-too-big', { line: 1 }],
    ['wide XML', () => xml(`<a>${'<b/>'.repeat(100_000)}</a>`), 'cv-xml-too-big', { line: 1 }],
    ['broken JSON', () => xml('{"basics": canari}'), 'cv-json-broken'],
    ['JSON of something else', () => xml('{"name": "canari"}'), 'cv-json-unknown'],
    [
      'a zip of something else',
      () => zip([{ name: 'a', content: big.subarray(0, 9) }]),
      'cv-docx-broken',
    ],
    ['a cut-off zip', () => docx(['x']).subarray(0, 200), 'cv-docx-broken'],
    ['a zip bomb', () => docx(['x'], [{ name: 'b', content: big }]), 'cv-zip-too-big', { file: 4 }],
    [
      'a zip bomb that lies about its size',
      () => docx(['x'], [{ name: 'b', content: big, claimedSize: 10 }]),
      'cv-docx-broken',
    ],
    [
      'a zip of very many files',
      () =>
        docx(
          ['x'],
          Array.from({ length: 3_000 }, (_, i) => ({ name: `f${i}`, content: big.subarray(0, 1) })),
        ),
      'cv-zip-too-big',
    ],
    ['a DOCX with a document type', () => docx(['x'], [], '<!DOCTYPE x>'), 'cv-xml-doctype'],
    ['a DOCX without text', () => docx([]), 'cv-no-text'],
  ];
  const named = cases.map(([name, make, code, params]) => ({ name, make, code, params }));

  it.each(named)('$name', async ({ make, code, params }) => {
    const answer = await codeOf(await make());
    expect(answer).toEqual([code, params ?? expect.anything()]);
  });

  it('is told of in less than a second, however it was made', async () => {
    const bomb = docx(['x'], [{ name: 'b', content: Buffer.alloc(100_000_000) }]);
    const before = process.cpuUsage();
    await codeOf(bomb);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(1);
  });
});

const shared = join(projectRoot(), '..', 'shared', 'data', 'cv');
const describeShared = existsSync(shared) ? describe : describe.skip;
describeShared('published samples (skipped without ../shared/data/cv)', () => {
  it('are read, and the person in them is not', async () => {
    const sample = (name: string) => parseCv(readFileSync(join(shared, name)));
    const europass = await sample('Europass_CV_V3.4.0_Example.xml');
    expect(values(europass, 'drivingLicences')).toEqual(['A', 'B', 'BE']);
    expect(values(europass, 'languages')).toContainEqual({
      language: 'ja',
      spoken: 'C1',
      written: 'C1',
      understood: 'C1',
    });
    const eures = await sample('navikt_eures_candidate.xml');
    expect(values(eures, 'drivingLicences')).toEqual(['A', 'B']);
    expect(values(eures, 'skills')).toHaveLength(1);
  });
});
