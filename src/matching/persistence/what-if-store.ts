import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { TrainingId } from '../../kernel/ids.js';
import { inTransaction } from '../../platform/database/in-transaction.js';
import type { LearningOpens, TallySide } from '../core/index.js';
import { FEWEST_PEOPLE, type RankedBlocker } from '../domain/blocker-figures.js';
import { WhatIfBlocker, WhatIfRun, WhatIfTraining } from './what-if.entities.js';

const BATCH = 1000;

/** The figures of the region, as they were last counted. */
@Injectable()
export class WhatIfStore {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Replaces the run before. */
  async saveRun(run: WhatIfRun, blockers: readonly RankedBlocker[]): Promise<void> {
    const rows = blockers.map((ranked) => toRow(run.id, ranked));
    await inTransaction(this.dataSource, async (manager) => {
      await manager.createQueryBuilder().delete().from(WhatIfRun).execute();
      await manager.insert(WhatIfRun, run);
      for (let i = 0; i < rows.length; i += BATCH) {
        await manager.insert(WhatIfBlocker, rows.slice(i, i + BATCH));
      }
    });
  }

  /** Offers that are gone meanwhile are passed over. */
  async saveTrainings(
    opens: readonly { trainingId: TrainingId; opens: LearningOpens }[],
    computedAt: Date,
  ): Promise<void> {
    const rows = opens.map(({ trainingId, opens: { pairs, people, vacancies } }) =>
      people < FEWEST_PEOPLE
        ? { id: trainingId, pairs: null, people: null, vacancies: null }
        : { id: trainingId, pairs, people, vacancies },
    );
    if (rows.length === 0) return;
    await this.dataSource.query(
      `INSERT INTO what_if_training (training_id, computed_at, pairs, people, vacancies)
       SELECT o.id, $2, r.pairs, r.people, r.vacancies
         FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, pairs bigint, people integer, vacancies integer)
         JOIN training_offer o ON o.id = r.id
       ON CONFLICT (training_id) DO UPDATE SET computed_at = excluded.computed_at,
         pairs = excluded.pairs, people = excluded.people, vacancies = excluded.vacancies`,
      [JSON.stringify(rows), computedAt],
    );
  }

  async lastRun(): Promise<WhatIfRun | undefined> {
    const [run] = await this.dataSource.manager.find(WhatIfRun, {
      order: { computedAt: 'DESC' },
      take: 1,
    });
    return run;
  }

  async blockers(runId: string, side: TallySide, territory: string): Promise<WhatIfBlocker[]> {
    return this.dataSource.manager.find(WhatIfBlocker, {
      where: { runId, side, territory },
      order: { kind: 'ASC', rank: 'ASC' },
    });
  }

  /** Territories that figures of a run are about, by side. */
  async territories(runId: string): Promise<{ side: 'work' | 'home'; territory: string }[]> {
    return this.dataSource.query(
      `SELECT DISTINCT side, territory FROM what_if_blocker
        WHERE run_id = $1 AND side <> 'region' ORDER BY side, territory`,
      [runId],
    );
  }

  async training(trainingId: TrainingId): Promise<WhatIfTraining | undefined> {
    const row = await this.dataSource.manager.findOneBy(WhatIfTraining, { trainingId });
    return row ?? undefined;
  }
}

function toRow(runId: string, { side, territory, rank, blocker, pairs }: RankedBlocker) {
  const common = { runId, side, territory: territory ?? '', rank, pairs, kind: blocker.kind };
  return blocker.kind === 'skill'
    ? { ...common, language: null, level: null, mode: null, assumed: false, skill: blocker.skill }
    : {
        ...common,
        language: blocker.language,
        level: blocker.level,
        mode: blocker.mode,
        assumed: blocker.assumed,
        skill: null,
      };
}
