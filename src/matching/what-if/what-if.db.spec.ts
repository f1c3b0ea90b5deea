import { DataSource } from 'typeorm';
import { startRegion, type RunningRegion } from '../../../test/support/region.js';
import { plainWhatIf } from '../../../test/support/matching/plain-what-if.js';
import type { ProfileId } from '../../kernel/ids.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { Profiles } from '../../profiles/index.js';
import { Vacancies } from '../../vacancies/index.js';
import { CoreRecords } from '../core-records.js';
import { blockersOf, toCoreVacancy, type CoreProfile, type CoreVacancy } from '../core/index.js';
import { THRESHOLD } from '../domain/keep.js';
import { MatchContexts } from '../match-context.js';
import { WhatIfStore } from '../persistence/what-if-store.js';
import { CountRegion } from './count-region.js';

const DAYS = 100;

interface StepAnswer {
  step: unknown;
  vacancies: number;
  vacancyIds: string[];
  usually: number | null;
  trainingIds: string[];
}

describe('what if', () => {
  let region: RunningRegion;
  let source: DataSource;

  beforeAll(async () => {
    region = await startRegion();
    source = region.web.app.get(DataSource);
    // Everything has been open for some months.
    await source.query(
      `UPDATE vacancy SET created_at = date_trunc('day', now() AT TIME ZONE 'UTC') - interval '${DAYS} days'`,
    );
  }, 300_000);
  afterAll(() => region.close());

  const get = (path: string, as: string) => region.web.request('GET', `/api/v1${path}`, { as });
  const vacancies = async (): Promise<CoreVacancy[]> => {
    const found: CoreVacancy[] = [];
    const { ports } = region.web.app.get(MatchContexts);
    for await (const { id, record } of region.web.app.get(Vacancies).forMatching())
      found.push(toCoreVacancy(id, record, ports));
    return found;
  };
  const profileOf = async (id: string): Promise<CoreProfile> => {
    const [profile] = await region.web.app.get(CoreRecords).profilesOf([id as ProfileId]);
    if (profile === undefined) throw new Error('nobody to ask about');
    return profile;
  };
  const mine = async () => (await get('/me', region.as.seeker)).body.profileId as string;

  it('answers a person as the plain core does, today and over the past', async () => {
    const { status, body } = await get('/what-if/person', region.as.seeker);
    expect(status).toBe(200);
    expect(body.past.days).toBe(DAYS);
    const counted = (await vacancies()).map((vacancy) => ({ vacancy, open: true, share: 1 }));
    const context = region.web.app.get(MatchContexts).current();
    const plain = plainWhatIf(await profileOf(await mine()), counted, context, THRESHOLD);
    expect(body.vacancies).toBe(plain.now.today);
    const steps = body.steps as StepAnswer[];
    expect(steps.length).toBeGreaterThan(0);
    for (const { step, vacancies: count, vacancyIds, usually } of steps) {
      const expected = plain.steps.find((one) => JSON.stringify(one.step) === JSON.stringify(step));
      expect({ step, count, vacancyIds, usually }).toEqual({
        step,
        count: expected?.today.length,
        vacancyIds: expected?.today.slice(0, 50),
        usually: expected?.usual,
      });
    }
  });

  it('names the courses that take a step', async () => {
    const { body } = await get('/what-if/person', region.as.seeker);
    const taught = (body.steps as StepAnswer[]).filter(({ trainingIds }) => trainingIds.length > 0);
    for (const { trainingIds } of taught) {
      expect((await get(`/trainings/${trainingIds[0]}`, region.as.seeker)).status).toBe(200);
    }
  });

  it('follows what happens to vacancies', async () => {
    const before = (await get('/what-if/person', region.as.seeker)).body;
    const step = (before.steps as StepAnswer[]).find((one) => one.vacancies > 0);
    const id = step?.vacancyIds[0];
    await source.transaction(async (manager) => {
      await manager.query(`UPDATE vacancy SET status = 'paused' WHERE id = $1`, [id]);
      await region.web.app.get(Outbox).append(manager, {
        type: 'vacancy.changed',
        subject: { type: 'vacancy', id: String(id) },
        data: { change: 'status' },
      });
    });
    const after = (await get('/what-if/person', region.as.seeker)).body;
    const opened = (after.steps as StepAnswer[]).flatMap(({ vacancyIds }) => vacancyIds);
    expect(opened).not.toContain(id);
    await source.query(`UPDATE vacancy SET status = 'active' WHERE id = $1`, [id]);
  });

  it('is for the person and who accompanies them', async () => {
    const id = await mine();
    expect((await get(`/what-if/person?profile=${id}`, region.as.adviserFr)).status).toBe(200);
    expect((await get(`/what-if/person?profile=${id}`, region.as.adviserDe)).status).toBe(404);
    expect((await get('/what-if/person?profile=x', region.as.adviserFr)).status).toBe(404);
    expect((await get('/what-if/person', region.as.employer)).status).toBe(403);
  });

  it('counts the region as the plain core does, and hides what is about few people', async () => {
    await region.worker.app.get(CountRegion).all();
    const { status, body } = await get('/what-if/region', region.as.coordinator);
    expect(status).toBe(200);
    const jobs = await vacancies();
    const people: CoreProfile[] = [];
    for await (const row of region.web.app.get(Profiles).forMatching()) {
      people.push(await profileOf(row.id));
    }
    expect(body).toMatchObject({ profiles: people.length, vacancies: jobs.length });
    const context = region.web.app.get(MatchContexts).current();
    const blocked = new Map<string, { pairs: number; people: Set<string> }>();
    for (const person of people) {
      for (const job of jobs) {
        const { language } = blockersOf(person, job, context, THRESHOLD);
        if (language === undefined) continue;
        const key = `${language.language} ${language.level} ${language.mode} ${language.assumed}`;
        const cell = blocked.get(key) ?? { pairs: 0, people: new Set() };
        blocked.set(key, { pairs: cell.pairs + 1, people: cell.people.add(person.id) });
      }
    }
    expect(body.languages.length).toBeGreaterThan(0);
    for (const { blocker, pairs } of body.languages) {
      const { language, level, mode, assumed } = blocker;
      const cell = blocked.get(`${language} ${level} ${mode} ${assumed}`);
      expect(pairs).toBe((cell?.people.size ?? 0) < 10 ? null : cell?.pairs);
    }
    const [first] = body.territories.work;
    const area = await get(
      `/what-if/region?side=work&territory=${first.territory}`,
      region.as.coordinator,
    );
    expect(area.body).toMatchObject({ side: 'work', territory: first.territory });
    expect((await get('/what-if/region?side=sky', region.as.coordinator)).status).toBe(400);
    expect((await get('/what-if/region', region.as.adviserFr)).status).toBe(403);
  });

  it('keeps one run, however often it counts', async () => {
    await region.worker.app.get(CountRegion).all();
    await region.worker.app.get(CountRegion).all();
    const [{ n }] = await source.query<[{ n: number }]>('SELECT count(*) AS n FROM what_if_run');
    expect(n).toBe(1);
    expect(await region.web.app.get(WhatIfStore).lastRun()).toBeDefined();
  });

  it('tells staff what a course would open, and counts again when it changes', async () => {
    const [course] = (await get('/trainings', region.as.seeker)).body.items;
    const path = `/what-if/trainings/${course.id}`;
    expect((await get(path, region.as.seeker)).status).toBe(403);
    const { status, body } = await get(path, region.as.adviserFr);
    expect(status).toBe(200);
    expect(body.computedAt).not.toBeNull();
    await region.worker.app.get(CountRegion).course(course.id);
    const again = (await get(path, region.as.adviserFr)).body;
    expect(again.computedAt > body.computedAt).toBe(true);
    expect({ ...again, computedAt: null }).toEqual({ ...body, computedAt: null });
  });
});
