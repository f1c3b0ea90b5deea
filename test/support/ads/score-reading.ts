import type { TextReading } from '../../../src/taxonomy/index.js';
import type { AdSet, AnnotatedAd } from './annotated-ads.js';

/** Kinds of what is read that are measured; what counts as right is said in docs/reading.md. */
export const MEASURES = [
  'skills',
  'skills-with-need',
  'skills-with-phrase',
  'languages',
  'language-levels',
  'licences',
] as const;
export type Measure = (typeof MEASURES)[number];

export interface Counts {
  right: number;
  read: number;
  annotated: number;
}

export type Score = Record<Measure, Counts>;

type Items = Record<Measure, string[]>;

const NEED = { required: 'essential', wished: 'optional', assumed: 'optional' } as const;

function annotatedItems(ad: AnnotatedAd): Items {
  return {
    skills: ad.skills.map(({ uri }) => uri),
    'skills-with-need': ad.skills.map(({ uri, need }) => `${uri} ${need}`),
    'skills-with-phrase': ad.skills.map(({ uri }) => uri),
    languages: ad.languages.map(({ language, need }) => `${language} ${need}`),
    'language-levels': ad.languages.map(({ language, spoken = '-', written = '-' }) =>
      [language, spoken, written].join(' '),
    ),
    licences: ad.licences.map((licence) => `${licence.class} ${licence.need}`),
  };
}

function readItems(ad: AnnotatedAd, reading: TextReading): Items {
  const said = reading.languages.filter(({ need }) => need !== 'assumed');
  return {
    skills: reading.skills.map(({ value }) => value.uri),
    'skills-with-need': reading.skills.map(({ value, need }) => `${value.uri} ${NEED[need]}`),
    'skills-with-phrase': reading.skills.map(({ value, evidence }) => {
      const phrase = ad.skills.find(({ uri }) => uri === value.uri)?.phrase;
      const from = phrase === undefined ? -1 : ad.text.indexOf(phrase);
      const meets = from >= 0 && evidence!.start < from + phrase!.length && evidence!.end > from;
      return meets ? value.uri : `elsewhere ${value.uri}`;
    }),
    languages: said.map(({ value, need }) => `${value.language} ${need}`),
    'language-levels': said.map(({ value: { language, spoken = '-', written = '-' } }) =>
      [language, spoken, written].join(' '),
    ),
    licences: reading.drivingLicences.map(({ value, need }) => `${value.class} ${need}`),
  };
}

/** Counts over all ads of a set what was read, what of it is annotated, and what there was to read. */
export function scoreReading(set: AdSet, read: (text: string) => TextReading): Score {
  const score = Object.fromEntries(
    MEASURES.map((measure) => [measure, { right: 0, read: 0, annotated: 0 }]),
  ) as Score;
  for (const ad of set.ads) {
    const [wanted, found] = [annotatedItems(ad), readItems(ad, read(ad.text))];
    for (const measure of MEASURES) {
      const items = new Set(found[measure]);
      const counts = score[measure];
      counts.right += wanted[measure].filter((item) => items.has(item)).length;
      counts.read += found[measure].length;
      counts.annotated += wanted[measure].length;
    }
  }
  return score;
}

export const precision = ({ right, read }: Counts): number => (read === 0 ? 1 : right / read);
export const recall = ({ right, annotated }: Counts): number =>
  annotated === 0 ? 1 : right / annotated;
