import type { LanguageNeed, SkillNeed, VacancyRecord } from '../../../kernel/contract/index.js';
import { assumedLanguageNeed } from '../assumed-language.js';
import { normaliseLicenceClass } from '../driving-licence-classes.js';
import type { CoreLanguageNeed, CoreSkillNeed, CoreVacancy } from '../model.js';
import { conceptKey, type ConceptPorts } from './concept-key.js';
import { coreWorkplace } from './core-place.js';
import { shiftTimes } from './shift-times.js';
import { coreHours, type MappingPorts } from './to-core-profile.js';

/** What matching may know of a vacancy. A vacancy without a status is active. */
export function toCoreVacancy(id: string, record: VacancyRecord, ports: MappingPorts): CoreVacancy {
  const languages = (record.languages ?? []).map(languageNeed);
  return {
    id,
    status: record.status ?? 'active',
    workplace: coreWorkplace(record.workplace, shiftTimes(record.shifts), ports.gazetteer),
    remoteShare: record.remoteShare ?? 0,
    occupation: conceptKey(record.occupation, 'occupation', ports),
    skills: skillNeeds(record.skills ?? [], ports),
    languages,
    assumedLanguage:
      languages.length > 0 ? undefined : assumedLanguageNeed(adLanguages(record), record.level),
    contract: record.contract,
    hours: coreHours(record.hours),
    startsOn: record.startsOn,
    closesOn: record.closesOn,
    drivingLicences: (record.drivingLicences ?? []).map((need) => ({
      class: normaliseLicenceClass(need.class),
      strictness: need.strictness ?? 'must',
    })),
  };
}

/** Without a strictness a need is a must; a wish, by either of its two spellings, is a wish; law stays law. */
function languageNeed(need: LanguageNeed): CoreLanguageNeed {
  const isWished = need.need === 'wished' && need.strictness !== 'legal';
  return {
    language: need.language,
    spoken: need.spoken,
    written: need.written,
    strictness: isWished ? 'wished' : (need.strictness ?? 'must'),
    source: need.source ?? 'employer',
    helpOffered: need.helpOffered ?? false,
  };
}

/** A skill named twice counts once, as essential if it is so in one of the two. */
function skillNeeds(refs: readonly SkillNeed[], ports: ConceptPorts): CoreSkillNeed[] {
  const needs = new Map<string, boolean>();
  for (const ref of refs) {
    const skill = conceptKey(ref, 'skill', ports);
    if (skill === undefined) continue;
    needs.set(skill, (needs.get(skill) ?? false) || ref.need !== 'optional');
  }
  return [...needs].map(([skill, essential]) => ({ skill, essential }));
}

const UNDETERMINED = 'und';

/** The stated working languages, else those of the titles, else those of the descriptions. */
function adLanguages(record: VacancyRecord): string[] {
  const working = record.workingLanguages ?? [];
  if (working.length > 0) return [...new Set(working)];
  const known = (texts: readonly { lang: string }[] = []) => [
    ...new Set(texts.map((text) => text.lang).filter((lang) => lang !== UNDETERMINED)),
  ];
  const ofTitles = known(record.titles);
  return ofTitles.length > 0 ? ofTitles : known(record.descriptions);
}
