import {
  startVacancies,
  VACANCY_BODY,
  type VacanciesUnderTest,
} from '../../test/support/vacancies.js';
import { VacancyHistory, type OpenedVacancy } from './vacancy-history.js';

const PERIOD = { from: new Date('2026-01-01T00:00:00Z'), to: new Date('2026-01-11T00:00:00Z') };

describe('the history of vacancies', () => {
  let v: VacanciesUnderTest;
  let history: VacancyHistory;
  beforeAll(async () => {
    v = await startVacancies();
    history = v.t.app.get(VacancyHistory);
  }, 60_000);
  afterAll(() => v.t.close());
  beforeEach(() => v.reset());

  /** A vacancy made on a day, and what became of it on others, the last state being as of then. */
  const lived = async (made: string, ...changes: [day: string, status: string][]) => {
    const { id } = (await v.post('kehl', VACANCY_BODY)).body;
    let status = 'active';
    let version = 1;
    for (const [day, next] of changes) {
      await v.db.query(
        `INSERT INTO vacancy_version (vacancy_id, version, status, record, replaced_at)
         SELECT id, $2, $3, record, $4 FROM vacancy WHERE id = $1`,
        [id, version++, status, `${day}T00:00:00Z`],
      );
      status = next;
    }
    const because = status === 'closed' ? 'owner' : null;
    await v.db.query(
      `UPDATE vacancy SET created_at = $2, updated_at = $3, status = $4, closed_because = $5, version = $6
        WHERE id = $1`,
      [
        id,
        `${made}T00:00:00Z`,
        `${changes.at(-1)?.[0] ?? made}T00:00:00Z`,
        status,
        because,
        version,
      ],
    );
    return id as string;
  };
  const all = async () => {
    const found: OpenedVacancy[] = [];
    for await (const one of history.openIn(PERIOD)) found.push(one);
    return Object.fromEntries(found.map(({ id, active, share }) => [id, { active, share }]));
  };

  it('tells the part of a period in which each was open', async () => {
    const still = await lived('2025-12-01');
    const since = await lived('2026-01-06');
    const closed = await lived('2025-12-01', ['2026-01-03', 'closed']);
    const twice = await lived('2026-01-01', ['2026-01-02', 'paused'], ['2026-01-09', 'active']);
    expect(await all()).toEqual({
      [still]: { active: true, share: 1 },
      [since]: { active: true, share: 0.5 },
      [closed]: { active: false, share: 0.2 },
      [twice]: { active: true, share: 0.3 },
    });
  });

  it('leaves out what was not open then', async () => {
    await lived('2025-10-01', ['2025-12-01', 'closed']);
    await lived('2026-01-02', ['2026-01-02', 'draft']);
    const later = await lived('2026-02-01');
    expect(await all()).toEqual({ [later]: { active: true, share: 0 } });
  });

  it('tells the same of some by their ids, and when the first was made', async () => {
    expect(await history.begin()).toBeUndefined();
    const one = await lived('2025-12-31', ['2026-01-06', 'closed']);
    await lived('2026-01-03');
    const [found, ...others] = await history.openAmong([one as never], PERIOD);
    expect(found).toMatchObject({ id: one, active: false, share: 0.5 });
    expect(others).toEqual([]);
    expect(await history.begin()).toEqual(new Date('2025-12-31T00:00:00Z'));
  });
});
