import type { ScorerConfig } from '../scorer-config.js';
import type { PaperState } from './facet-tables.js';
import type { LanguageNeeds, LanguageTerm } from './language-columns.js';
import type { Layout } from './layout.js';
import type { OccupationState } from './occupation-relations.js';
import type { CommuteRow } from './place-table.js';
import type { ProfileState } from './profile-state.js';
import type { SkillState } from './skill-relations.js';
import type { VacancyState } from './vacancy-columns.js';

/**
 * Everything a search reads: typed arrays over shared memory and a few plain objects, so that it can be
 * handed to another thread as it is. A snapshot: after a write take a new one.
 */
export interface IndexState {
  /** Rises when rows were laid out anew: what was derived from rows before is void. */
  readonly epoch: number;
  readonly config: ScorerConfig;
  readonly profiles: ProfileState;
  readonly layout: Layout;
  readonly vacancies: VacancyState;
  readonly skills: SkillState;
  readonly occupations: OccupationState;
  /** By workplace; prepared for the homes there are. */
  readonly commutes: readonly CommuteRow[];
  readonly papers: PaperState;
  /** By a vacancy's hours: the codes for each number on a profile. */
  readonly hourCodes: readonly Uint8Array[];
  readonly languageNeeds: readonly LanguageNeeds[];
  readonly languageTerms: readonly LanguageTerm[];
}
