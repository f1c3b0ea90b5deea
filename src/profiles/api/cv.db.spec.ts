import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { CANARIES, cvFile, docx } from '../../../test/support/cv/files.js';
import { loadPeople, type People } from '../../../test/support/people.js';
import { createTestApp, type TestApp } from '../../../test/support/test-app.js';
import { projectRoot } from '../../platform/paths.js';

const worker = join(projectRoot(), 'dist', 'src', 'profiles', 'cv', 'cv.worker.js');
const describeBuilt = existsSync(worker) ? describe : describe.skip;

describeBuilt('a CV over the API (skipped without a build)', () => {
  let t: TestApp;
  let people: People;
  let address: string;
  let cookie: string;

  beforeAll(async () => {
    t = await createTestApp();
    people = await loadPeople(t.app);
    address = await t.app.getUrl();
    cookie = await t.signIn(people.emailOf('anna'));
  });
  afterAll(() => t.close());

  const send = async (file: Uint8Array | undefined, as = cookie) => {
    const body = new FormData();
    if (file) body.append('file', new Blob([Buffer.from(file)]), '../../canari.pdf');
    const response = await fetch(`${address}/api/v1/profile/cv`, {
      method: 'POST',
      headers: { origin: t.settings.publicUrl, accept: 'application/json', cookie: as },
      body,
    });
    const text = await response.text();
    return { status: response.status, text, body: JSON.parse(text) as Record<string, unknown> };
  };

  it('answers with a suggested profile that says nothing of who it is, and stores nothing', async () => {
    const { status, text, body } = await send(cvFile('europass-3.xml'));
    expect(status).toBe(201);
    expect(text).not.toMatch(CANARIES);
    expect(body).toMatchObject({
      format: 'europass-3',
      profile: {
        home: { country: 'FR', postalCode: '67000' },
        languages: [
          { language: 'fr', spoken: 'C2' },
          { language: 'de', spoken: 'B1' },
        ],
        drivingLicences: ['B'],
      },
    });
    const [{ count }] = await t.app
      .get(DataSource)
      .query<[{ count: number }]>('SELECT count(*)::int AS count FROM profile');
    expect(count).toBe(0);
  });

  it('suggests what can be saved as a profile', async () => {
    const { body } = await send(cvFile('europass-3.xml'));
    const saved = await t.request('PUT', '/api/v1/profile', { body: body['profile'], as: cookie });
    expect(saved.status).toBe(200);
  });

  it('says what is wrong with a file, without a stack', async () => {
    const broken = await send(Buffer.from('<Candidate>canari'));
    expect([broken.status, broken.body['code']]).toEqual([400, 'cv-xml-broken']);
    expect(broken.text).not.toMatch(/canari|\.js:|at /u);
    const bomb = await send(docx(['x'], [{ name: 'b', content: Buffer.alloc(30_000_000) }]));
    expect([bomb.status, bomb.body['code']]).toEqual([413, 'cv-zip-too-big']);
    const huge = await send(Buffer.alloc(6_000_000, '<'));
    expect([huge.status, huge.body['code']]).toEqual([413, 'cv-too-large']);
    const none = await send(undefined);
    expect([none.status, none.body['code']]).toEqual([400, 'file-missing']);
  });

  it('is for job seekers and those who accompany them', async () => {
    const employer = await t.signIn(people.emailOf('kehl'));
    expect((await send(cvFile('resume.json'), employer)).status).toBe(403);
    expect((await send(cvFile('resume.json'), '')).status).toBe(401);
  });
});
