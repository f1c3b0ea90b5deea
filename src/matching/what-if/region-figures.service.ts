import { Injectable } from '@nestjs/common';
import { Gazetteer } from '../../geography/index.js';
import type { Actor } from '../../kernel/actor.js';
import { invalid } from '../../kernel/errors.js';
import type { TrainingId } from '../../kernel/ids.js';
import { Trainings } from '../../training/index.js';
import type { Blocker, TallySide } from '../core/index.js';
import { WhatIfStore } from '../persistence/what-if-store.js';
import type { WhatIfBlocker } from '../persistence/what-if.entities.js';

/** A territory, and its largest place to know it by; null where it is a whole country. */
export interface NamedTerritory {
  territory: string;
  largestPlace: string | null;
}

/** What blocks most in one area. */
export interface RegionFigures {
  /** Null before the first count. */
  computedAt: string | null;
  profiles: number;
  vacancies: number;
  openPairs: number;
  side: TallySide;
  territory: string | null;
  languages: { blocker: Extract<Blocker, { kind: 'language' }>; pairs: number | null }[];
  skills: { blocker: Extract<Blocker, { kind: 'skill' }>; pairs: number | null }[];
  /** Areas to choose from. */
  territories: { work: NamedTerritory[]; home: NamedTerritory[] };
}

/** What a course would open; the numbers are null where they are about fewer than ten people. */
export interface CourseFigures {
  /** Null before the first count. */
  computedAt: string | null;
  pairs: number | null;
  people: number | null;
  vacancies: number | null;
}

export interface AreaQuery {
  /** `work` or `home`; anything else is refused. */
  side?: string | undefined;
  territory?: string | undefined;
}

const NOTHING = { profiles: 0, vacancies: 0, openPairs: 0, languages: [], skills: [] };

/** The counted figures, for those who plan courses. */
@Injectable()
export class WhatIfForRegion {
  constructor(
    private readonly store: WhatIfStore,
    private readonly trainings: Trainings,
    private readonly gazetteer: Gazetteer,
  ) {}

  /** The whole region, or one territory by where the work is or where people live. @throws DomainError invalid */
  async figures(query: AreaQuery): Promise<RegionFigures> {
    const { side, territory } = readArea(query);
    const run = await this.store.lastRun();
    const area = { side, territory: territory === '' ? null : territory };
    if (run === undefined) {
      return { computedAt: null, ...NOTHING, ...area, territories: { work: [], home: [] } };
    }
    const rows = await this.store.blockers(run.id, side, territory);
    const { profiles, vacancies, openPairs } = run;
    return {
      computedAt: run.computedAt.toISOString(),
      profiles,
      vacancies,
      openPairs,
      ...area,
      languages: rows.flatMap(languageFigure),
      skills: rows.flatMap(({ skill, pairs }) =>
        skill === null ? [] : [{ blocker: { kind: 'skill' as const, skill }, pairs }],
      ),
      territories: await this.territoriesOf(run.id),
    };
  }

  /** One course, for staff who may read it. @throws DomainError not-found */
  async course(actor: Actor, id: TrainingId): Promise<CourseFigures> {
    await this.trainings.get(id, actor);
    const found = await this.store.training(id);
    return {
      computedAt: found?.computedAt.toISOString() ?? null,
      pairs: found?.pairs ?? null,
      people: found?.people ?? null,
      vacancies: found?.vacancies ?? null,
    };
  }

  private async territoriesOf(runId: string): Promise<RegionFigures['territories']> {
    const all = await this.store.territories(runId);
    const named = (wanted: 'work' | 'home') =>
      all
        .filter(({ side }) => side === wanted)
        .map(({ territory }) => ({
          territory,
          largestPlace: this.gazetteer.largestIn(territory) ?? null,
        }));
    return { work: named('work'), home: named('home') };
  }
}

function languageFigure({ language, level, mode, assumed, pairs }: WhatIfBlocker) {
  if (language === null || level === null || mode === null) return [];
  return [{ blocker: { kind: 'language' as const, language, level, mode, assumed }, pairs }];
}

function readArea({ side = '', territory = '' }: AreaQuery): {
  side: TallySide;
  territory: string;
} {
  if (territory === '' && (side === '' || side === 'region')) {
    return { side: 'region', territory: '' };
  }
  if ((side !== 'work' && side !== 'home') || !/^[A-Z]{2}(-\d{2})?$/.test(territory)) {
    throw invalid('invalid-area', 'side must be work or home, territory a country or e.g. FR-67');
  }
  return { side, territory };
}
