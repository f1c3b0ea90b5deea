import { randomUUID } from 'node:crypto';
import { startIntroductions, type IntroductionsUnderTest } from './introductions.js';
import type { Person } from './people.js';

/** The names of what {@link startWorld} makes. */
export const RECORDS = [
  'account',
  'profile',
  'session',
  'vacancy',
  'draft',
  'managed',
  'external',
  'match',
  'managedMatch',
  'introduction',
  'notification',
  'request',
  'claim',
  'enrolment',
  'course',
  'draftCourse',
  'courseSession',
  'apiKey',
  'ownProfile',
  'ownVacancy',
  'ownMatch',
  'ownCourse',
  'ownSession',
] as const;
export type RecordName = (typeof RECORDS)[number];

export interface World extends IntroductionsUnderTest {
  ids: Readonly<Record<RecordName, string>>;
}

const STRASBOURG = { workplace: { country: 'FR', postalCode: '67000' } };
const VACANCY = {
  ...STRASBOURG,
  titles: [{ lang: 'fr', text: 'Boulanger / Boulangère (H/F)' }],
  contract: 'permanent',
};
const COURSE = {
  titles: [{ lang: 'fr', text: 'Allemand B1' }],
  teaches: [{ kind: 'language', language: 'de', level: 'B1' }],
  remote: true,
  language: 'fr',
};
export const SESSION = { startsOn: '2027-03-01', endsOn: '2027-05-01', capacity: 5 };
export const PROFILE = {
  home: { country: 'FR', postalCode: '67000' },
  languages: [{ language: 'fr', spoken: 'C2', written: 'C2' }],
};

/**
 * One record of every kind. They belong to Anna, to the employer in Kehl and to Claire, who accompanies Anna and
 * whose territory Strasbourg is; those named `own…` to Bruno, to the employer in Lahr, who is not trusted yet, and
 * to Eva in Germany, who are strangers to all the others.
 */
export async function startWorld(settings: Record<string, string> = {}): Promise<World> {
  const w = await startIntroductions(settings);
  const make = async (who: Person, path: string, body: object): Promise<string> => {
    const answer = await w.post(who, path, body);
    if (answer.status !== 201) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    return answer.body.id;
  };
  const account = w.people.idOf('anna');
  await w.put('franz', `/caseload/${account}`, { adviserId: w.people.idOf('claire') });
  const { body: ownProfile } = await w.put('bruno', '/profile', { ...PROFILE, consent: true });

  const { vacancy, match } = await w.pair('kehl', STRASBOURG);
  await w.answer.person(match);
  const { body: introduction } = await w.answer.employer({ vacancy, match });
  const managed = await w.pair('claire', STRASBOURG);
  const own = await w.pair('lahr', STRASBOURG);
  const external = await w.external();
  await w.put('anna', `/vacancies/${external}/outcome`, { outcome: 'applied' });

  const course = await make('claire', '/trainings', COURSE);
  const courseSession = await make('claire', `/trainings/${course}/sessions`, SESSION);
  const ownCourse = await make('eva', '/trainings', COURSE);
  const { body: sessions } = await w.get('anna', '/sessions');
  const notification = randomUUID();
  await w.db.query(
    `INSERT INTO notification (id, event_id, recipient_id, channel, kind, part, subject_type, subject_id, params, created_at)
      SELECT $1, id, $2, 'in-app', 'suggestion', 'person', 'match', $3, '{}', now() FROM outbox_event LIMIT 1`,
    [notification, account, match],
  );
  const ids = {
    account,
    profile: w.profileId,
    session: sessions.items[0].id as string,
    vacancy,
    draft: await make('kehl', '/vacancies', { ...VACANCY, status: 'draft' }),
    managed: managed.vacancy,
    external,
    match,
    managedMatch: managed.match,
    introduction: introduction.id as string,
    notification,
    request: await make('anna', `/vacancies/${external}/contact-requests`, {}),
    claim: await make('claire', `/vacancies/${external}/claims`, {
      email: w.people.emailOf('kehl'),
      name: 'Karla',
    }),
    enrolment: await make('anna', `/trainings/${course}/sessions/${courseSession}/enrolments`, {}),
    course,
    draftCourse: await make('claire', '/trainings', { ...COURSE, status: 'draft' }),
    courseSession,
    apiKey: await make('kehl', '/api-keys', { label: 'ours', scopes: ['vacancies:read'] }),
    ownProfile: ownProfile.id as string,
    ownVacancy: own.vacancy,
    ownMatch: own.match,
    ownCourse,
    ownSession: await make('eva', `/trainings/${ownCourse}/sessions`, SESSION),
  };
  return { ...w, ids };
}
