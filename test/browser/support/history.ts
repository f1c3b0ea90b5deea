import { eventually } from '../../support/test-app.js';
import type { System } from '../../support/processes.js';

interface Match {
  id: string;
  vacancyId: string;
}

/** Gives the pages something to show: a yes of the seeker, of the employer, an approval, a request for a call. */
export async function makeHistory(system: System): Promise<void> {
  const call = async (as: string, method: string, path: string, body?: unknown) => {
    const answer = await system.request(method, `/api/v1${path}`, { as, body });
    if (answer.status >= 400) throw new Error(`${method} ${path} answered ${answer.status}`);
    return answer.body as Record<string, unknown>;
  };
  const seeker = await system.signIn('seeker');
  const employer = await system.signIn('employer');
  const adviser = await system.signIn('adviser.fr');
  const vacancy = await call(employer, 'POST', '/vacancies', {
    titles: [{ lang: 'de', text: 'Kommissionierer (m/w/d)' }],
    workplace: { country: 'DE', postalCode: '77694' },
    contract: 'permanent',
    occupation: { label: 'Kommissionierer', lang: 'de' },
    languages: [{ language: 'de', spoken: 'A2' }],
    hours: { min: 35, max: 40 },
  });
  const match = await eventually('a match', async () => {
    const { items } = await call(seeker, 'GET', '/matches?limit=200');
    return (items as Match[]).find(({ vacancyId }) => vacancyId === vacancy['id']);
  });
  const yes = { answer: 'yes', questions: ['Gibt es einen Parkplatz?'] };
  const introduction = await call(seeker, 'POST', `/matches/${match.id}/answer`, yes);
  await call(employer, 'POST', `/vacancies/${vacancy['id'] as string}/matches/${match.id}/answer`, {
    answer: 'yes',
    next: 'interview',
  });
  await call(adviser, 'POST', `/introductions/${introduction['id'] as string}/approval`, {
    decision: 'approve',
    reason: 'Expérience et trajet conviennent.',
  });
  const { items } = await call(seeker, 'GET', '/matches?limit=200');
  for (const { id, vacancyId } of items as Match[]) {
    const { channel } = (await call(seeker, 'GET', `/vacancies/${vacancyId}`)) as {
      channel: string;
    };
    if (channel === 'external') {
      await call(seeker, 'POST', `/vacancies/${vacancyId}/contact-requests`, { note: 'Merci' });
      break;
    }
    if (id !== match.id && channel === 'partner') {
      await call(seeker, 'POST', `/matches/${id}/answer`, { answer: 'later' });
    }
  }
  await system.settled();
  const coordinator = await system.signIn('coordinator');
  const { items: bakers } = await call(coordinator, 'GET', '/occupations?q=boulanger&lang=fr');
  await call(coordinator, 'POST', '/settled-texts', {
    kind: 'occupation',
    lang: 'de',
    phrase: 'Brotkünstler',
    uri: (bakers as { uri: string }[])[0]?.uri,
  });
}
