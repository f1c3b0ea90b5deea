import { cvError } from '../cv-errors.js';
import type { CvFact, CvPassage, ParsedCv } from '../parsed-cv.js';
import { countryCode, dateAtHead, defined, yearOf } from './plain.js';

type Json = Record<string, unknown>;

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const records = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isRecord) : []);
const text = (value: unknown): string | undefined => {
  const trimmed = typeof value === 'string' ? value.trim() : '';
  return trimmed === '' ? undefined : trimmed;
};
const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.flatMap((one) => text(one) ?? []) : [];

const PARTS = ['basics', 'work', 'education', 'skills', 'languages', 'certificates'];

/** JSON Resume 1.0. Of `basics` only the place and the label are looked at. @throws DomainError */
export function readJsonResume(written: string): ParsedCv {
  const resume = parse(written);
  if (!isRecord(resume) || !PARTS.some((part) => Object.hasOwn(resume, part))) {
    throw cvError('cv-json-unknown');
  }
  return {
    format: 'json-resume',
    facts: [
      ...homeOf(resume),
      ...records(resume['work']).flatMap(occupation),
      ...records(resume['education']).flatMap(education),
      ...records(resume['certificates']).flatMap(certificate),
      ...records(resume['skills']).flatMap(skills),
    ],
    passages: passagesOf(resume),
  };
}

function parse(written: string): unknown {
  try {
    return JSON.parse(written.replace(/^\uFEFF/u, ''));
  } catch (error) {
    // The engine's message quotes the file; only the place may be told.
    const place = /position (\d+)/u.exec(String(error))?.[1];
    throw cvError('cv-json-broken', place === undefined ? {} : { position: Number(place) });
  }
}

function homeOf(resume: Json): CvFact[] {
  const basics = isRecord(resume['basics']) ? resume['basics'] : {};
  const location = isRecord(basics['location']) ? basics['location'] : {};
  const country = countryCode(text(location['countryCode']));
  const postalCode = text(location['postalCode'])?.slice(0, 12);
  const place = text(location['city'])?.slice(0, 120);
  if (country === undefined || (postalCode ?? place) === undefined) return [];
  const phrase = [postalCode, place].filter(Boolean).join(' ');
  const value = defined({ country, postalCode, place });
  return [{ field: 'home', value, where: 'basics.location', phrase }];
}

function occupation(work: Json, i: number): CvFact[] {
  const label = text(work['position'])?.slice(0, 300);
  if (label === undefined) return [];
  const value = defined({
    label,
    from: dateAtHead(text(work['startDate'])),
    to: dateAtHead(text(work['endDate'])),
  });
  return [{ field: 'occupations', value, where: `work[${i}].position`, phrase: label }];
}

function education(one: Json, i: number): CvFact[] {
  const title = [text(one['studyType']), text(one['area'])].filter(Boolean).join(' ').slice(0, 300);
  if (title === '') return [];
  const value = defined({ title, year: yearOf(dateAtHead(text(one['endDate']))) });
  return [{ field: 'qualifications', value, where: `education[${i}]`, phrase: title }];
}

function certificate(one: Json, i: number): CvFact[] {
  const title = text(one['name'])?.slice(0, 300);
  if (title === undefined) return [];
  const value = defined({ title, year: yearOf(dateAtHead(text(one['date']))) });
  return [{ field: 'qualifications', value, where: `certificates[${i}].name`, phrase: title }];
}

/** A skill's keywords say more than its heading ("Web Development": HTML, CSS). */
function skills(one: Json, i: number): CvFact[] {
  const keywords = texts(one['keywords']).map((label, k) => [label, `keywords[${k}]`] as const);
  const name = text(one['name']);
  const labels = keywords.length > 0 || name === undefined ? keywords : [[name, 'name'] as const];
  return labels.map(([label, where]): CvFact => {
    const value = { label: label.slice(0, 300) };
    return { field: 'skills', value, where: `skills[${i}].${where}`, phrase: value.label };
  });
}

/** `fluency` is free text in any language, so languages are read like any other words. */
function passagesOf(resume: Json): CvPassage[] {
  const basics = isRecord(resume['basics']) ? resume['basics'] : {};
  const languages = records(resume['languages']).flatMap((one) => {
    const line = [text(one['language']), text(one['fluency'])].filter(Boolean).join(': ');
    return line === '' ? [] : [line];
  });
  const work = records(resume['work']).map((one, i) => ({
    where: `work[${i}]`,
    text: [text(one['summary']), ...texts(one['highlights'])].filter(Boolean).join('\n'),
  }));
  return [
    { where: 'basics.summary', text: text(basics['summary']) ?? '' },
    { where: 'languages', text: languages.join('.\n') },
    ...work,
  ].filter((passage) => passage.text !== '');
}
