import type {
  ConceptRef,
  HeldOccupation,
  LanguageFact,
  PlaceRef,
  Qualification,
} from '../../kernel/contract/index.js';

/** `text`: words that someone typed; `europass`: the current `Candidate`, `europass-3`: the former `SkillsPassport`, each also out of its PDF. */
export const CV_FORMATS = [
  'text',
  'europass',
  'europass-3',
  'eures',
  'json-resume',
  'pdf',
  'docx',
] as const;
export type CvFormat = (typeof CV_FORMATS)[number];

interface FactValues {
  home: PlaceRef;
  languages: LanguageFact;
  occupations: HeldOccupation;
  qualifications: Qualification;
  skills: ConceptRef;
  drivingLicences: string;
}
export type FactField = keyof FactValues;

/** Something that a CV's own fields say. */
export type CvFact = {
  [F in FactField]: {
    readonly field: F;
    readonly value: FactValues[F];
    /** Where it stands: the path of elements, or the JSON path. */
    readonly where: string;
    /** What stands there. */
    readonly phrase: string;
  };
}[FactField];

/** Running text of a CV, to be read like any other. */
export interface CvPassage {
  readonly where: string;
  readonly text: string;
}

/** What was taken out of a file: neither name nor contact, no photo, no date of birth. Plain data, for it crosses threads. */
export interface ParsedCv {
  readonly format: CvFormat;
  readonly facts: readonly CvFact[];
  readonly passages: readonly CvPassage[];
}
