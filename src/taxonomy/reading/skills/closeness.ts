import type { Taxonomy } from '../../domain/taxonomy.js';
import type { Closeness } from './read-skills.js';

export interface KnownJob {
  readonly uri: string;
  readonly confidence: number;
}

/** How close a job's skills are. */
const CLOSE = { essential: 1, optional: 0.8 };
/** A job that is likely enough counts in full. */
const BENEFIT = 0.1;
/** So many surely found skills must be a job's before it is guessed. */
const ENOUGH_SKILLS = 2;
const MOST_GUESSED = 2;
const GUESSED = 0.6;

/** Which skills belong to jobs, and which jobs to skills; made once per taxonomy. */
export class JobSkills {
  private readonly jobsOf = new Map<string, string[]>();

  constructor(private readonly taxonomy: Taxonomy) {
    for (const { uri, kind, skills } of taxonomy.all()) {
      if (kind !== 'occupation') continue;
      for (const skill of skills) {
        const list = this.jobsOf.get(skill.uri);
        if (list === undefined) this.jobsOf.set(skill.uri, [uri]);
        else list.push(uri);
      }
    }
  }

  closeness(jobs: readonly KnownJob[]): Closeness {
    const close = new Map<string, number>();
    for (const { uri, confidence } of jobs) {
      const sure = Math.min(1, confidence + BENEFIT);
      for (const { uri: skill, essential } of this.taxonomy.skillsOf(uri)) {
        const value = sure * (essential ? CLOSE.essential : CLOSE.optional);
        close.set(skill, Math.max(close.get(skill) ?? 0, value));
      }
    }
    return (uri) => close.get(uri) ?? 0;
  }

  /** Jobs that the found skills speak for: where they make up most of what the job needs. */
  guess(skills: readonly string[]): KnownJob[] {
    const votes = new Map<string, number>();
    for (const uri of new Set(skills)) {
      for (const job of this.jobsOf.get(uri) ?? []) votes.set(job, (votes.get(job) ?? 0) + 1);
    }
    return [...votes]
      .filter(([, count]) => count >= ENOUGH_SKILLS)
      .map(([uri, count]) => ({
        uri,
        share: count / Math.sqrt(this.taxonomy.skillsOf(uri).length),
      }))
      .sort((a, b) => b.share - a.share || (a.uri < b.uri ? -1 : 1))
      .slice(0, MOST_GUESSED)
      .map(({ uri }) => ({ uri, confidence: GUESSED }));
  }
}
