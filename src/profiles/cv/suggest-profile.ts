import { cefrStep } from '../../kernel/cefr.js';
import {
  readProfile,
  type HeldOccupation,
  type LanguageFact,
  type ProfileRecord,
} from '../../kernel/contract/index.js';
import type { Locale } from '../../kernel/locale.js';
import type { Suggestion, TextReading } from '../../taxonomy/index.js';
import type { CvFact, CvFormat, FactField, ParsedCv } from './parsed-cv.js';

/** The words behind one entry of a suggested profile. */
export interface CvEvidence {
  /** `languages[0]`, `home` … */
  readonly field: string;
  readonly phrase: string;
  /** Part of the file: a path of elements, a JSON path, a page. */
  readonly where: string;
  readonly confidence: number;
}

/** A profile that a CV speaks for. Nobody has accepted any of it, and nothing of it is stored. */
export interface CvSuggestion {
  readonly format: CvFormat;
  readonly textLanguages: readonly Locale[];
  /** In the shape of the contract, with what the CV says alone. */
  readonly profile: ProfileRecord;
  readonly evidence: readonly CvEvidence[];
  /** Parts that could not be taken over, and why. */
  readonly unread: readonly { readonly where: string; readonly reason: string }[];
}

export interface ReadPassage {
  readonly where: string;
  readonly reading: TextReading;
}

type Unread = CvSuggestion['unread'][number];

interface Entry {
  readonly field: FactField;
  readonly value: unknown;
  readonly evidence: Omit<CvEvidence, 'field'>;
}

/** What a CV's own fields say. */
const STATED = 0.95;
/** A skill or job that running text only resembles is left to the person. */
const LEAST_CONFIDENCE = 0.6;
const MOST: Readonly<Record<FactField, number>> = {
  home: 1,
  languages: 30,
  occupations: 50,
  qualifications: 50,
  skills: 200,
  drivingLicences: 20,
};

/** Puts together what a CV's fields state and what its text seems to say; fields go first, and each thing stands once. */
export function suggestProfile(
  cv: ParsedCv,
  passages: readonly ReadPassage[],
  unread: readonly Unread[] = [],
): CvSuggestion {
  const entries = [...cv.facts.map(stated), ...passages.flatMap(readEntries)];
  const profile: Record<string, unknown> = {};
  const evidence: CvEvidence[] = [];
  const refused: Unread[] = [...unread];
  for (const field of Object.keys(MOST) as FactField[]) {
    const kept = distinct(entries.filter((entry) => entry.field === field)).slice(0, MOST[field]);
    const valid = kept.filter((entry) => isValid(entry, refused));
    if (valid.length === 0) continue;
    const values = valid.map(({ value }) => value);
    profile[field] = field === 'home' ? values[0] : values;
    valid.forEach((entry, i) => {
      evidence.push({ field: field === 'home' ? field : `${field}[${i}]`, ...entry.evidence });
    });
  }
  const languages = [...new Set(passages.flatMap(({ reading }) => reading.textLanguages))];
  return { format: cv.format, textLanguages: languages, profile, evidence, unread: refused };
}

const stated = ({ field, value, where, phrase }: CvFact): Entry => ({
  field,
  value,
  evidence: { phrase, where, confidence: STATED },
});

function readEntries({ where, reading }: ReadPassage): Entry[] {
  const entries = <T>(
    field: FactField,
    found: readonly Suggestion<T>[],
    valueOf: (value: T) => unknown,
  ) =>
    found.flatMap(({ value, evidence, confidence }): Entry[] =>
      evidence === undefined || confidence < LEAST_CONFIDENCE
        ? []
        : [
            {
              field,
              value: valueOf(value),
              evidence: { phrase: evidence.phrase, where, confidence },
            },
          ],
    );
  const named = ({ uri, label }: { uri: string; label: string }) => ({ uri, label });
  return [
    ...entries('languages', reading.languages, (language) => language),
    ...entries('occupations', reading.occupations, named),
    ...entries('skills', reading.skills, named),
    ...entries('drivingLicences', reading.drivingLicences, (licence) => licence.class),
  ];
}

/** The first of what says the same; of a language the one that says most. */
function distinct(entries: readonly Entry[]): Entry[] {
  const kept = new Map<string, Entry>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const before = kept.get(key);
    if (before === undefined || says(entry) > says(before)) kept.set(key, entry);
  }
  return [...kept.values()];
}

function keyOf({ field, value }: Entry): string {
  if (field === 'languages') return (value as LanguageFact).language;
  if (field === 'home') return field;
  const { uri, label, from } = value as HeldOccupation;
  // The same job twice in a life is two; a job read from words has no dates.
  return uri !== undefined && from === undefined ? uri : JSON.stringify([value, label]);
}

const says = ({ field, value }: Entry): number => {
  if (field !== 'languages') return 0;
  const { spoken, written } = value as LanguageFact;
  return Math.sign(cefrStep(spoken)) + Math.sign(cefrStep(written));
};

/** What the contract would refuse is left out and told of, and the rest goes in. */
function isValid({ field, value, evidence }: Entry, refused: Unread[]): boolean {
  const checked = readProfile({ [field]: field === 'home' ? value : [value] }, []);
  if (checked.ok) return true;
  const [problem] = checked.problems;
  refused.push({ where: evidence.where, reason: problem?.code ?? 'invalid' });
  return false;
}
