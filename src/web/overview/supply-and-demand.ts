import { cefrStep, type CefrLevel } from '../../kernel/cefr.js';
import type { VacancyRecord } from '../../kernel/contract/index.js';
import type { Channel } from '../../kernel/vocabulary.js';

/** What the tally reads of a course. */
export interface Course {
  teaches: readonly (
    { kind: 'language'; language: string; level: CefrLevel } | { kind: 'skill'; uri: string }
  )[];
  /** Places one can still have in sessions to come. */
  free: number;
}

export interface LanguageGap {
  language: string;
  level: CefrLevel;
  /** Open vacancies that require this level, spoken or written, whichever is higher. */
  asked: number;
  /** Free places in courses that lead to it. */
  offered: number;
}

export interface SkillGap {
  uri: string;
  asked: number;
  offered: number;
}

export interface SupplyAndDemand {
  vacancies: number;
  channels: Record<Channel, number>;
  courses: number;
  free: number;
  languages: LanguageGap[];
  skills: SkillGap[];
}

const higher = (a: CefrLevel | undefined, b: CefrLevel | undefined): CefrLevel | undefined =>
  cefrStep(a) >= cefrStep(b) ? a : b;

function add(counts: Map<string, number>, key: string, by = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

/** Language and level as one key, and back. */
const keyOf = (language: string, level: CefrLevel) => `${language} ${level}`;

/** Holds what employers ask for against what is taught: pure, one vacancy at a time. */
export class Tally {
  private vacancies = 0;
  private readonly channels: Record<Channel, number> = { partner: 0, managed: 0, external: 0 };
  private readonly levels = new Map<string, number>();
  private readonly skills = new Map<string, number>();

  addVacancy(record: VacancyRecord): void {
    this.vacancies += 1;
    this.channels[record.channel ?? 'external'] += 1;
    for (const need of record.languages ?? []) {
      if (need.need === 'wished' || need.strictness === 'wished') continue;
      const level = higher(need.spoken, need.written);
      if (level !== undefined) add(this.levels, keyOf(need.language, level));
    }
    const uris = (record.skills ?? []).flatMap(({ uri }) => (uri === undefined ? [] : [uri]));
    for (const uri of new Set(uris)) add(this.skills, uri);
  }

  /** @param most so many skills, the most asked first */
  result(courses: readonly Course[], most: number): SupplyAndDemand {
    const taught = new Map<string, number>();
    for (const { teaches, free } of courses) {
      for (const one of teaches) {
        add(taught, one.kind === 'skill' ? one.uri : keyOf(one.language, one.level), free);
      }
    }
    const levels = new Set([...this.levels.keys(), ...languageKeys(courses)]);
    return {
      vacancies: this.vacancies,
      channels: { ...this.channels },
      courses: courses.length,
      free: courses.reduce((sum, { free }) => sum + free, 0),
      languages: [...levels]
        .map((key) => ({
          language: key.split(' ')[0] ?? '',
          level: key.split(' ')[1] as CefrLevel,
          asked: this.levels.get(key) ?? 0,
          offered: taught.get(key) ?? 0,
        }))
        .sort(
          (a, b) =>
            (a.language < b.language ? -1 : a.language > b.language ? 1 : 0) ||
            cefrStep(a.level) - cefrStep(b.level),
        ),
      skills: [...this.skills]
        .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
        .slice(0, most)
        .map(([uri, asked]) => ({ uri, asked, offered: taught.get(uri) ?? 0 })),
    };
  }
}

const languageKeys = (courses: readonly Course[]): string[] =>
  courses.flatMap(({ teaches }) =>
    teaches.flatMap((one) => (one.kind === 'language' ? [keyOf(one.language, one.level)] : [])),
  );
