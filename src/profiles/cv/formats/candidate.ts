import type { CvFact, CvFormat, CvPassage, ParsedCv } from '../parsed-cv.js';
import {
  cefrLevel,
  countryCode,
  dateAtHead,
  defined,
  languageCode,
  withoutTags,
  yearOf,
} from './plain.js';
import { lower } from './skills-passport.js';
import { all, first, textAt, type XmlElement } from './xml-tree.js';

const ESCO_SKILL = /^https?:\/\/data\.europa\.eu\/esco\/skill\/[\w-]{1,60}$/u;
const ESCO_OCCUPATION = /^https?:\/\/data\.europa\.eu\/esco\/occupation\/[\w-]{1,60}$/u;

/**
 * `<Candidate>` of HR-XML 3: the current Europass (its schema cannot be had, so elements go by their local names) and
 * the CV that EURES exchanges. Of the person only the place is looked at.
 */
export function readCandidate(root: XmlElement, format: CvFormat): ParsedCv {
  // One profile per language; the first is the one the person wrote.
  const profile = first(root, 'CandidateProfile');
  const lang = languageCode(profile?.attributes['languageCode']);
  return {
    format,
    facts: [
      ...homeOf(first(root, 'CandidatePerson')),
      ...motherTonguesOf(first(root, 'CandidatePerson')),
      ...occupationsOf(profile, lang),
      ...qualificationsOf(profile, lang),
      ...competencesOf(profile, lang),
      ...licencesOf(profile),
    ],
    passages: passagesOf(profile),
  };
}

function homeOf(person: XmlElement | undefined): CvFact[] {
  const where = 'CandidatePerson/Communication/Address';
  const address = first(person, 'Communication/Address');
  const country = countryCode(textAt(address, 'CountryCode'));
  const postalCode = textAt(address, 'PostalCode')?.slice(0, 12);
  const place = textAt(address, 'CityName')?.slice(0, 120);
  if (country === undefined || (postalCode ?? place) === undefined) return [];
  const phrase = [postalCode, place].filter(Boolean).join(' ');
  return [{ field: 'home', value: defined({ country, postalCode, place }), where, phrase }];
}

const motherTonguesOf = (person: XmlElement | undefined): CvFact[] =>
  all(person, 'PrimaryLanguageCode').flatMap(({ text }): CvFact[] => {
    const language = languageCode(text.trim());
    if (language === undefined) return [];
    const where = 'CandidatePerson/PrimaryLanguageCode';
    const value = { language, spoken: 'C2', written: 'C2' } as const;
    return [{ field: 'languages', value, where, phrase: text.trim() }];
  });

function occupationsOf(profile: XmlElement | undefined, lang: string | undefined): CvFact[] {
  return all(profile, 'EmploymentHistory/EmployerHistory').flatMap((employer, i) =>
    all(employer, 'PositionHistory').flatMap((position, j): CvFact[] => {
      const label = textAt(position, 'PositionTitle')?.slice(0, 300);
      const uri = textAt(position, 'JobCategoryCode');
      const linked = uri !== undefined && ESCO_OCCUPATION.test(uri) ? uri : undefined;
      if ((label ?? linked) === undefined) return [];
      const period = first(position, 'EmploymentPeriod') ?? first(employer, 'EmploymentPeriod');
      const value = defined({
        label,
        uri: linked,
        lang: label === undefined ? undefined : lang,
        from: dateIn(period, 'StartDate'),
        to: dateIn(period, 'EndDate'),
        country: countryCode(
          textAt(employer, 'OrganizationContact/Communication/Address/CountryCode'),
        ),
      });
      const where = `EmployerHistory[${i + 1}]/PositionHistory[${j + 1}]/PositionTitle`;
      return [{ field: 'occupations', value, where, phrase: label ?? linked! }];
    }),
  );
}

/** `<StartDate><FormattedDateTime>2019-09</FormattedDateTime></StartDate>`, or the date at once. */
const dateIn = (period: XmlElement | undefined, name: string): string | undefined =>
  dateAtHead(textAt(period, `${name}/FormattedDateTime`) ?? textAt(period, name));

function qualificationsOf(profile: XmlElement | undefined, lang: string | undefined): CvFact[] {
  const attended = all(profile, 'EducationHistory/EducationOrganizationAttendance');
  return attended.flatMap((education, i): CvFact[] => {
    const title = (
      textAt(education, 'EducationDegree/DegreeName') ?? textAt(education, 'ProgramName')
    )?.slice(0, 300);
    if (title === undefined) return [];
    const period = first(education, 'AttendancePeriod');
    const value = defined({
      title,
      lang,
      country: countryCode(
        textAt(education, 'OrganizationContact/Communication/Address/CountryCode'),
      ),
      year: yearOf(dateIn(period, 'EndDate')),
    });
    const where = `EducationOrganizationAttendance[${i + 1}]/DegreeName`;
    return [{ field: 'qualifications', value, where, phrase: title }];
  });
}

function competencesOf(profile: XmlElement | undefined, lang: string | undefined): CvFact[] {
  return all(profile, 'PersonQualifications/PersonCompetency').flatMap((one, i): CvFact[] => {
    const id = textAt(one, 'CompetencyID');
    if (id === undefined) return [];
    const where = `PersonQualifications/PersonCompetency[${i + 1}]`;
    if (textAt(one, 'TaxonomyID')?.toLowerCase() === 'language') return language(one, id, where);
    if (ESCO_SKILL.test(id)) return [{ field: 'skills', value: { uri: id }, where, phrase: id }];
    const label = (textAt(one, 'CompetencyName') ?? '').slice(0, 300);
    if (label === '') return [];
    return [{ field: 'skills', value: defined({ label, lang }), where, phrase: label }];
  });
}

/** Dimensions are named `CEF-Understanding-Listening`, `CEF-Speaking-Interaction`, `CEF-Writing-Production` and the like. */
function language(competency: XmlElement, id: string, where: string): CvFact[] {
  const code = languageCode(id);
  if (code === undefined) return [];
  const levelOf = (part: RegExp) =>
    all(competency, 'CompetencyDimension')
      .filter((one) => part.test(textAt(one, 'CompetencyDimensionTypeCode') ?? ''))
      .map((one) => cefrLevel(textAt(one, 'Score/ScoreText')))
      .reduce(lower, undefined);
  const value = defined({
    language: code,
    spoken: levelOf(/speaking|spoken|interaction/iu),
    written: levelOf(/writing/iu),
    understood: levelOf(/listening|reading/iu),
  });
  return [{ field: 'languages', value, where, phrase: id }];
}

const licencesOf = (profile: XmlElement | undefined): CvFact[] =>
  all(profile, 'Licenses/License').flatMap((licence): CvFact[] => {
    const value = textAt(licence, 'LicenseTypeCode')?.toUpperCase() ?? '';
    if (!/^(?:AM|A[12]?|B1?E?|C1?E?|D1?E?)$/u.test(value)) return [];
    return [{ field: 'drivingLicences', value, where: 'Licenses/License', phrase: value }];
  });

function passagesOf(profile: XmlElement | undefined): CvPassage[] {
  const summary = { where: 'ExecutiveSummary', text: textAt(profile, 'ExecutiveSummary') ?? '' };
  const positions = all(profile, 'EmploymentHistory/EmployerHistory/PositionHistory').map(
    (position, i) => ({
      where: `PositionHistory[${i + 1}]/Description`,
      text: textAt(position, 'Description') ?? '',
    }),
  );
  return [summary, ...positions]
    .map(({ where, text }) => ({ where, text: withoutTags(text) }))
    .filter(({ text }) => text !== '');
}
