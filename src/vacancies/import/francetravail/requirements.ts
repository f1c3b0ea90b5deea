import { assumedLevels } from '../../../kernel/assumed-levels.js';
import type { LanguageNeed, LicenceNeed, SkillNeed } from '../../../kernel/contract/index.js';
import type { JobLevel } from '../../../kernel/vocabulary.js';
import { languageCode } from '../language-names.js';
import { records, text } from '../neutral-offer.js';

/** `exigence`: E for exigée (required), S for souhaitée (wished). */
const isRequired = (item: Record<string, unknown>) => text(item['exigence'])?.toUpperCase() === 'E';

export function skillsOf(offer: Record<string, unknown>): SkillNeed[] {
  return records(offer['competences']).flatMap((item) => {
    const label = text(item['libelle']);
    if (label === undefined) return [];
    return [{ label, lang: 'fr', need: isRequired(item) ? 'essential' : 'optional' }];
  });
}

/** The language of the feed's ads. */
const AD_LANGUAGE = 'fr';

/**
 * The feed names languages without a level. A required one is taken at the level that is usual for such a
 * job, and marked as assumed, so that it bars nobody and is asked of the employer; so is the ad's own
 * language where the ad names another one only.
 */
export function languagesOf(
  offer: Record<string, unknown>,
  level?: JobLevel,
): LanguageNeed[] | undefined {
  const named = records(offer['langues']).flatMap((item): LanguageNeed[] => {
    const language = languageCode(text(item['libelle']) ?? '');
    if (language === undefined) return [];
    if (!isRequired(item))
      return [{ language, need: 'wished', strictness: 'wished', source: 'feed' }];
    return [assumed(language, level)];
  });
  if (named.length === 0) return undefined;
  return named.some((need) => need.language === AD_LANGUAGE)
    ? named
    : [assumed(AD_LANGUAGE, level), ...named];
}

const assumed = (language: string, level?: JobLevel): LanguageNeed => ({
  language,
  need: 'required',
  source: 'assumed',
  ...assumedLevels(level),
});

const CLASSES = new Set('AM A1 A2 A B1 B BE C1 C C1E CE D1 D D1E DE'.split(' '));
/** « EC - Poids lourd + remorque »: France used to put the trailer's E first. */
const LEADING_CLASS = /^(E?)([ABCD][12M]?)(E?)\b/;

/** Driving licences by the class at the head of the label; « Aucun permis » and certificates give nothing. */
export function licencesOf(offer: Record<string, unknown>): LicenceNeed[] {
  return records(offer['permis']).flatMap((item): LicenceNeed[] => {
    const found = LEADING_CLASS.exec((text(item['libelle']) ?? '').replace(/^Permis\s+/i, ''));
    if (found === null) return [];
    const [, before, letter, after] = found;
    const name = `${letter}${before || after ? 'E' : ''}`;
    if (!CLASSES.has(name)) return [];
    return [{ class: name, strictness: isRequired(item) ? 'must' : 'wished' }];
  });
}

/** `qualificationCode` of the API's reference table (niveaux de qualification). */
const LEVELS: Readonly<Record<string, JobLevel>> = {
  '1': 'helper', // manœuvre
  '2': 'helper', // ouvrier spécialisé
  '3': 'skilled', // ouvrier qualifié (P1, P2)
  '4': 'skilled', // ouvrier qualifié (P3, P4, OHQ)
  '5': 'helper', // employé non qualifié
  '6': 'skilled', // employé qualifié
  '7': 'specialist', // technicien
  '8': 'specialist', // agent de maîtrise
  '9': 'expert', // cadre
};

export function levelOf(offer: Record<string, unknown>): JobLevel | undefined {
  return LEVELS[text(offer['qualificationCode']) ?? ''];
}

/** Years of experience: « 2 ans », « 6 mois », « Expérience exigée de 3 An(s) »; a beginner is welcome at 0. */
export function experienceOf(offer: Record<string, unknown>): number | undefined {
  if (text(offer['experienceExige'])?.toUpperCase() === 'D') return 0;
  const found = /(\d{1,2})\s?(an|mois)/i.exec(
    (text(offer['experienceLibelle']) ?? '').slice(0, 200),
  );
  if (found === null) return undefined;
  const count = Number(found[1]);
  return found[2]?.toLowerCase() === 'mois' ? Math.round((count / 12) * 10) / 10 : count;
}

/** What training is asked for, in the feed's words. */
export function qualificationOf(offer: Record<string, unknown>): string | undefined {
  const wordings = records(offer['formations']).flatMap((item) => {
    const parts = [text(item['niveauLibelle']), text(item['domaineLibelle'])].filter(Boolean);
    return parts.length === 0 ? [] : [parts.join(' – ')];
  });
  return wordings.length === 0 ? undefined : wordings.join('; ').slice(0, 300);
}
