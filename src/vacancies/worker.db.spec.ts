import { createTestWorker, eventually } from '../../test/support/test-app.js';
import {
  startVacancies,
  VACANCY_BODY,
  type VacanciesUnderTest,
} from '../../test/support/vacancies.js';
import type { WorkerApp } from '../create-worker-app.js';
import { JobHandlers } from '../platform/queue/job-handlers.js';

describe('what the worker does for vacancies', () => {
  let v: VacanciesUnderTest;
  let worker: WorkerApp;
  beforeAll(async () => {
    v = await startVacancies();
    worker = await createTestWorker(v.t.database.url);
  }, 60_000);
  afterAll(async () => {
    await worker.close();
    await v.t.close();
  });

  it('publishes what waited when its employer is trusted', async () => {
    const { body } = await v.post('lahr', VACANCY_BODY);
    expect(body).toMatchObject({ status: 'draft', review: 'pending' });
    const lahr = v.people.employers.get('lahr');
    const checked = await v.t.request('POST', `/api/v1/employers/${lahr}/identity-check`, {
      body: { trusted: true },
      as: v.as.eva,
    });
    expect(checked.status).toBeLessThan(300);
    const view = await eventually('the vacancy is public', async () => {
      const answer = await v.get(`/${body.id}`);
      return answer.status === 200 ? answer.body : undefined;
    });
    expect(view).toMatchObject({ status: 'active' });
  }, 30_000);

  it('closes by its own job what is past its closing day', async () => {
    const { body } = await v.post('kehl', VACANCY_BODY);
    await v.patch('kehl', body.id, { status: 'paused' });
    await v.patch('kehl', body.id, { closesOn: '2026-01-01' });
    await worker.app.get(JobHandlers).get('maintenance', 'close-vacancies')({});
    expect((await v.get(`/${body.id}`, 'kehl')).body.status).toBe('closed');
  });
});
