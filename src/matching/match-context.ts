import { Inject, Injectable } from '@nestjs/common';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLOCK, type Clock } from '../kernel/clock.js';
import type { LocalDate } from '../kernel/local-date.js';
import {
  COMMUTE_ESTIMATOR,
  Gazetteer,
  workCommute,
  workCommuteRows,
  type AnyEstimator,
} from '../geography/index.js';
import { projectRoot } from '../platform/paths.js';
import { TaxonomySource } from '../taxonomy/index.js';
import {
  DEFAULT_SCORER_CONFIG,
  parseLegalRules,
  scorerVersion,
  type IndexContext,
  type MappingPorts,
  type MatchContext,
} from './core/index.js';

const LEGAL_RULES = join(projectRoot(), 'config', 'legal', 'regulated-professions.json');

/** Gives the pure core what it needs of this deployment: taxonomy, commute, law, weights, today. */
@Injectable()
export class MatchContexts {
  private last: MatchContext | undefined;
  private readonly legal = parseLegalRules(JSON.parse(readFileSync(LEGAL_RULES, 'utf8')));

  constructor(
    private readonly taxonomy: TaxonomySource,
    private readonly gazetteer: Gazetteer,
    @Inject(COMMUTE_ESTIMATOR) private readonly commute: AnyEstimator,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  get ports(): MappingPorts {
    return { gazetteer: this.gazetteer };
  }

  /** The same object for as long as nothing of it changes, since the core remembers what it has looked up. */
  current(): MatchContext {
    const { current: taxonomy } = this.taxonomy;
    const today = this.clock.today();
    if (this.last?.taxonomy !== taxonomy || this.last.today !== today)
      this.last = this.make(taxonomy, today);
    return this.last;
  }

  /** What the index is made with: all but the day, and whole rows of minutes. */
  forIndex(): IndexContext {
    return {
      ...this.current(),
      commuteRows: workCommuteRows(this.commute),
    };
  }

  private make(taxonomy: MatchContext['taxonomy'], today: LocalDate): MatchContext {
    return {
      taxonomy,
      commute: (from, to, mode) => workCommute(this.commute, from, to, mode),
      legal: this.legal,
      config: DEFAULT_SCORER_CONFIG,
      today,
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
