import { cefrStep } from '../../../kernel/cefr.js';
import { idOf } from '../engine/id-store.js';
import type { IndexState } from '../engine/index-state.js';
import type { MatchIndex } from '../engine/match-index.js';
import type { Level } from '../engine/language-columns.js';
import type { CoreVacancy } from '../model.js';
import type { Learning } from './blockers.js';
import type { Raise } from './raised-languages.js';
import { NOTHING } from './vacancy-table.js';

const PROBE = 'what-if probe ';

/** A learning in the numbers of the index, and what it has opened so far. */
export interface Course {
  readonly learning: Learning;
  readonly raises: readonly Raise[];
  /** Levels that one should have before. */
  readonly entries: readonly Level[];
  readonly skills: readonly number[];
  readonly people: Set<string>;
  pairs: number;
  vacancies: number;
  lastVacancy: string | undefined;
}

/**
 * The numbers that an index has given to languages and skills. The index tells its numbers to nobody, so
 * it is asked as a vacancy asks: one more vacancy that wants just this, read off its columns and taken
 * out again.
 */
export class RegionNumbers {
  private readonly levels = new Map<string, { spoken: Level; written: Level }>();
  private readonly names: string[] = [];
  private readonly skillNumbers = new Map<string, number>();

  /** Call when everything is in; the index is left as it was. */
  constructor(index: MatchIndex, languages: Iterable<string>, skills: Iterable<string>) {
    const wanted = [...new Set(languages)];
    const taught = [...new Set(skills)];
    const probes: CoreVacancy[] = wanted.map((language, i) => ({
      ...NOTHING,
      id: `${PROBE}${i}`,
      languages: [
        {
          language,
          spoken: 'A1',
          written: 'A1',
          strictness: 'must',
          source: 'employer',
          helpOffered: false,
        },
      ],
    }));
    const skillProbe = `${PROBE}skills`;
    const asked = taught.map((skill) => ({ skill, essential: true }));
    index.putVacancy({ ...NOTHING, id: skillProbe, skills: asked });
    for (const probe of probes) index.putVacancy(probe);
    const { state } = index;
    const rows = rowsById(state);
    wanted.forEach((language, i) => {
      const needs = state.languageNeeds[state.vacancies.languages[rows.get(`${PROBE}${i}`)!]!];
      const [spoken, written] = needs!.levels;
      this.levels.set(language, { spoken: spoken!, written: written! });
      this.names[spoken!.language] = language;
    });
    const start = state.vacancies.skillStart[rows.get(skillProbe)!]!;
    taught.forEach((skill, i) => this.skillNumbers.set(skill, state.vacancies.skill[start + i]!));
    for (const id of [skillProbe, ...probes.map((probe) => probe.id)]) index.removeVacancy(id);
  }

  nameOf(language: number): string {
    return this.names[language]!;
  }

  course(learning: Learning): Course {
    return {
      learning,
      raises: learning.languages.map(({ language, to }) => ({
        language: this.levels.get(language)!.spoken.language,
        spoken: cefrStep(to.spoken),
        written: cefrStep(to.written),
      })),
      entries: learning.languages.flatMap(({ language, to, entry }) => {
        if (entry === undefined) return [];
        const { spoken, written } = this.levels.get(language)!;
        const need = cefrStep(entry);
        return [
          ...(to.spoken === undefined ? [] : [{ ...spoken, need }]),
          ...(to.written === undefined ? [] : [{ ...written, need }]),
        ];
      }),
      skills: learning.skills.map((skill) => this.skillNumbers.get(skill)!),
      people: new Set(),
      pairs: 0,
      vacancies: 0,
      lastVacancy: undefined,
    };
  }
}

/** The row of each vacancy by its id; of one that was replaced, the last. */
export function rowsById({ vacancies }: IndexState): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (let row = 0; row < vacancies.rows; row++) rows.set(idOf(vacancies.ids, row), row);
  return rows;
}
