import { Inject, Injectable } from '@nestjs/common';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { COMMUTE_ESTIMATOR, Gazetteer, type CommuteEstimator } from '../geography/index.js';
import { projectRoot } from '../platform/paths.js';
import { TaxonomySource } from '../taxonomy/index.js';
import {
  DEFAULT_SCORER_CONFIG,
  parseLegalRules,
  scorerVersion,
  type MappingPorts,
  type MatchContext,
} from './core/index.js';

const LEGAL_RULES = join(projectRoot(), 'config', 'legal', 'regulated-professions.json');

/** Gives the pure core what it needs of this deployment: taxonomy, commute, law, weights, today. */
@Injectable()
export class MatchContexts {
  private readonly legal = parseLegalRules(JSON.parse(readFileSync(LEGAL_RULES, 'utf8')));

  constructor(
    private readonly taxonomy: TaxonomySource,
    private readonly gazetteer: Gazetteer,
    @Inject(COMMUTE_ESTIMATOR) private readonly commute: CommuteEstimator,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  get ports(): MappingPorts {
    return { gazetteer: this.gazetteer };
  }

  current(): MatchContext {
    return {
      taxonomy: this.taxonomy.current,
      commute: (from, to, mode) => this.commute.estimate(from, to, mode),
      legal: this.legal,
      config: DEFAULT_SCORER_CONFIG,
      today: this.clock.today(),
    };
  }

  /** What a stored match carries, so that a change of weights or tables can be told from a change of facts. */
  version(): string {
    return scorerVersion(DEFAULT_SCORER_CONFIG, {
      rarity: this.taxonomy.current.rarityVersion,
      legal: this.legal.version,
    });
  }
}
