import { cefrStep, type CefrLevel } from '../../../kernel/cefr.js';
import type { CvFact, CvPassage, ParsedCv } from '../parsed-cv.js';
import { cefrLevel, countryCode, defined, languageCode, withoutTags, yearOf } from './plain.js';
import { all, first, textAt, type XmlElement } from './xml-tree.js';

/**
 * The former Europass XML, `<SkillsPassport>` version 3 (written and read here from 3.4). Of the learner's
 * identification only the place is looked at.
 */
export function readSkillsPassport(root: XmlElement): ParsedCv {
  const learner = first(root, 'LearnerInfo');
  const lang = languageCode(root.attributes['locale']);
  return {
    format: 'europass-3',
    facts: [
      ...homeOf(learner),
      ...occupationsOf(learner, lang),
      ...qualificationsOf(learner, lang),
      ...languagesOf(learner),
      ...licencesOf(learner),
    ],
    passages: passagesOf(learner),
  };
}

function homeOf(learner: XmlElement | undefined): CvFact[] {
  const where = 'Identification/ContactInfo/Address/Contact';
  const address = first(learner, where);
  const country = countryCode(textAt(address, 'Country/Code'));
  const postalCode = textAt(address, 'PostalCode')?.slice(0, 12);
  const place = textAt(address, 'Municipality')?.slice(0, 120);
  if (country === undefined || (postalCode ?? place) === undefined) return [];
  const phrase = [postalCode, place].filter(Boolean).join(' ');
  return [{ field: 'home', value: defined({ country, postalCode, place }), where, phrase }];
}

function occupationsOf(learner: XmlElement | undefined, lang: string | undefined): CvFact[] {
  return all(learner, 'WorkExperienceList/WorkExperience').flatMap((work, i): CvFact[] => {
    const label = textAt(work, 'Position/Label')?.slice(0, 300);
    if (label === undefined) return [];
    const country = textAt(work, 'Employer/ContactInfo/Address/Contact/Country/Code');
    const value = defined({
      label,
      lang,
      from: dateOf(first(work, 'Period/From')),
      to: dateOf(first(work, 'Period/To')),
      country: countryCode(country),
    });
    const where = `WorkExperienceList/WorkExperience[${i + 1}]/Position`;
    return [{ field: 'occupations', value, where, phrase: label }];
  });
}

function qualificationsOf(learner: XmlElement | undefined, lang: string | undefined): CvFact[] {
  return all(learner, 'EducationList/Education').flatMap((education, i): CvFact[] => {
    const title = textAt(education, 'Title')?.slice(0, 300);
    if (title === undefined) return [];
    const country = textAt(education, 'Organisation/ContactInfo/Address/Contact/Country/Code');
    const value = defined({
      title,
      lang,
      country: countryCode(country),
      eqf: eqfOf(textAt(education, 'Level/Label')),
      year: yearOf(dateOf(first(education, 'Period/To'))),
    });
    const where = `EducationList/Education[${i + 1}]/Title`;
    return [{ field: 'qualifications', value, where, phrase: title }];
  });
}

/** "EQF 6", "CEC 5", "EQR 4": codes of ISCED stand in the same place and are not meant. */
function eqfOf(label: string | undefined): number | undefined {
  const found = /\b(?:EQF|CEC|EQR)\D{0,12}([1-8])\b/u.exec(label ?? '')?.[1];
  return found === undefined ? undefined : Number(found);
}

/** `<From year="2001" month="--03" day="---10"/>` */
function dateOf(element: XmlElement | undefined): string | undefined {
  const part = (name: string) => /\d+/u.exec(element?.attributes[name] ?? '')?.[0];
  const [year, month, day] = [part('year'), part('month'), part('day')];
  if (year?.length !== 4) return undefined;
  return [year, month?.padStart(2, '0'), month && day?.padStart(2, '0')].filter(Boolean).join('-');
}

function languagesOf(learner: XmlElement | undefined): CvFact[] {
  const skills = first(learner, 'Skills/Linguistic');
  const mother = all(skills, 'MotherTongueList/MotherTongue').flatMap((tongue, i): CvFact[] => {
    const language = languageCode(textAt(tongue, 'Description/Code'));
    if (language === undefined) return [];
    const phrase = textAt(tongue, 'Description/Label') ?? language;
    const where = `Skills/Linguistic/MotherTongue[${i + 1}]`;
    return [
      { field: 'languages', value: { language, spoken: 'C2', written: 'C2' }, where, phrase },
    ];
  });
  const foreign = all(skills, 'ForeignLanguageList/ForeignLanguage').flatMap((one, i): CvFact[] => {
    const language = languageCode(textAt(one, 'Description/Code'));
    if (language === undefined) return [];
    const level = (name: string) => cefrLevel(textAt(one, `ProficiencyLevel/${name}`));
    const value = defined({
      language,
      spoken: lower(level('SpokenInteraction'), level('SpokenProduction')),
      written: level('Writing'),
      understood: lower(level('Listening'), level('Reading')),
    });
    const phrase = textAt(one, 'Description/Label') ?? language;
    const where = `Skills/Linguistic/ForeignLanguage[${i + 1}]`;
    return [{ field: 'languages', value, where, phrase }];
  });
  return [...mother, ...foreign];
}

/** One who converses better than they speak at length can be counted on for the lower of the two. */
export function lower(a: CefrLevel | undefined, b: CefrLevel | undefined): CefrLevel | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return cefrStep(a) <= cefrStep(b) ? a : b;
}

const licencesOf = (learner: XmlElement | undefined): CvFact[] =>
  all(learner, 'Skills/Driving/Description/Licence').flatMap(({ text }): CvFact[] => {
    const value = text.trim().toUpperCase();
    if (!/^[A-D][A-Z0-9]{0,3}$/u.test(value)) return [];
    return [{ field: 'drivingLicences', value, where: 'Skills/Driving', phrase: value }];
  });

const SKILL_PARTS = ['Communication', 'Organisational', 'JobRelated', 'Computer', 'Other'];

function passagesOf(learner: XmlElement | undefined): CvPassage[] {
  const activities = all(learner, 'WorkExperienceList/WorkExperience').map((work, i) => ({
    where: `WorkExperienceList/WorkExperience[${i + 1}]/Activities`,
    text: textAt(work, 'Activities') ?? '',
  }));
  const skills = SKILL_PARTS.map((part) => ({
    where: `Skills/${part}`,
    text: textAt(first(learner, `Skills/${part}`), 'Description') ?? '',
  }));
  return [...activities, ...skills]
    .map(({ where, text }) => ({ where, text: withoutTags(text) }))
    .filter(({ text }) => text !== '');
}
