import { belongsTo, rulesFor } from '../legal-rules.js';
import type { CoreProfile, CoreVacancy } from '../model.js';
import type { MatchContext } from '../ports.js';

/**
 * Keys of what the gate of regulated professions can tell apart. It asks whether a recognition counts for
 * a profession in a country, and nothing else: by the occupations themselves there would be hundreds of times as many
 * different people, and each occupation asked for the first time would have to be compared with all of them.
 */
export class RegulatedKeys {
  /** By occupation: the professions, as places in the legal table, that a recognition for it counts for. */
  private readonly professions = new Map<string, readonly number[]>();

  constructor(private readonly context: MatchContext) {}

  /** For which professions in which countries someone is recognised or has applied; `?` where nothing is stated. */
  stated(recognitions: CoreProfile['recognisedProfessions']): string {
    if (recognitions === undefined) return '?';
    const isRecognised = new Map<string, boolean>();
    for (const { occupation, country, state } of recognitions) {
      for (const profession of this.professionsOf(occupation)) {
        const key = `${profession} ${country}`;
        isRecognised.set(key, state === 'recognised' || isRecognised.get(key) === true);
      }
    }
    return [...isRecognised]
      .map(([key, is]) => `${key} ${is}`)
      .sort()
      .join();
  }

  private professionsOf(occupation: string): readonly number[] {
    const known = this.professions.get(occupation);
    if (known !== undefined) return known;
    const { legal, taxonomy } = this.context;
    const found = [...legal.professions.keys()].filter((i) =>
      belongsTo(taxonomy, legal.professions[i]!, occupation),
    );
    this.professions.set(occupation, found);
    return found;
  }

  /** The rules that bind whoever takes a job; undefined where none does, so that nobody is asked for a recognition. */
  asked({ workplace, occupation }: CoreVacancy): string | undefined {
    if (workplace === undefined || occupation === undefined) return undefined;
    const { legal, taxonomy } = this.context;
    const binding = rulesFor(legal, taxonomy, occupation, workplace.country)
      .filter(({ row }) => row.appliesTo === 'employee')
      .map(({ profession }) => legal.professions.indexOf(profession));
    return binding.length === 0 ? undefined : `${workplace.country} ${binding.join()}`;
  }
}
