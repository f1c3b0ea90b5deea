import type { ContractType } from '../../kernel/vocabulary.js';
import type { Locale } from '../../kernel/locale.js';
import type { CardDto } from '../../matching/index.js';
import { countryName, formatDay, formatHours, languageName } from '../../ui/format.js';
import { candidateTexts } from '../../ui/texts/candidate.js';
import { fill } from '../../ui/texts/fill.js';
import { matchTexts } from '../../ui/texts/match.js';
import { vacancyTexts } from '../../ui/texts/vacancy.js';
import { vocabularyTexts } from '../../ui/texts/vocabulary.js';
import {
  explainContribution,
  explainGate,
  reasonsOf,
  type ShownContribution,
  type ShownGate,
} from '../matches/explain.js';
import type { NameConcept } from '../matches/words.js';

/** What an anonymous card holds (a whitelist of matching's); anything else in it is not shown. */
interface Candidate {
  languages?: { language: string; spoken?: string; written?: string; evidence?: string }[];
  skills?: string[];
  occupations?: string[];
  experience?: string | null;
  country?: string | null;
  qualificationLevel?: number | null;
  contracts?: ContractType[];
  hours?: { min?: number; max?: number } | null;
  drivingLicences?: string[];
  availableFrom?: string | null;
}

export interface CandidateModel {
  id: string;
  listText: string;
  score: number | null;
  interested: boolean;
  answer: 'yes' | 'no' | 'later' | null;
  facts: { term: string; value: string }[];
  languages: string[];
  skills: string[];
  reasons: ShownGate[];
  gates: ShownGate[];
  parts: ShownContribution[];
  version: string;
  confidence: number;
}

function languagesInWords({ languages = [] }: Candidate, locale: Locale): string[] {
  const t = candidateTexts[locale];
  return languages.map(({ language, spoken, written, evidence }) => {
    const none = matchTexts[locale].noLevel;
    const words = fill(t.level, {
      language: languageName(locale, language),
      spoken: spoken ?? none,
      written: written ?? none,
    });
    const known =
      evidence === undefined ? undefined : t.evidence[evidence as keyof typeof t.evidence];
    return known === undefined ? words : `${words} (${known})`;
  });
}

function factsOf(candidate: Candidate, locale: Locale, name: NameConcept): CandidateModel['facts'] {
  const t = candidateTexts[locale];
  const v = vocabularyTexts[locale];
  const { country, experience, hours, availableFrom, qualificationLevel } = candidate;
  const facts: (readonly [string, string | undefined | null])[] = [
    [t.country, country && countryName(locale, country)],
    [t.occupations, candidate.occupations?.map(name).join(', ')],
    [t.experienceLabel, experience && (t.experience[experience] ?? experience)],
    [t.qualification, qualificationLevel?.toString()],
    [t.contracts, candidate.contracts?.map((one) => v.contracts[one]).join(', ')],
    [vacancyTexts[locale].hours, hours && formatHours(locale, hours)],
    [vacancyTexts[locale].licences, candidate.drivingLicences?.join(', ')],
    [t.availableFrom, availableFrom && formatDay(locale, availableFrom)],
  ];
  return facts.flatMap(([term, value]) => (value ? [{ term, value }] : []));
}

/** An anonymous card in the employer's language. */
export function presentCandidate(card: CardDto, locale: Locale, name: NameConcept): CandidateModel {
  const candidate = card.candidate as Candidate;
  const gates = card.gates.map((gate) => explainGate(gate, locale, name));
  return {
    id: card.id,
    listText: vocabularyTexts[locale].lists[card.list],
    score: card.score,
    interested: card.interested,
    answer: card.answer,
    facts: factsOf(candidate, locale, name),
    languages: languagesInWords(candidate, locale),
    skills: (candidate.skills ?? []).map(name),
    reasons: reasonsOf(gates),
    gates,
    parts:
      card.score === null
        ? []
        : card.contributions.map((part) => explainContribution(part, locale, name)),
    version: card.scorerVersion,
    confidence: card.confidence,
  };
}
