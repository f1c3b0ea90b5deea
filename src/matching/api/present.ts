import type { ProfileRecord } from '../../kernel/contract/index.js';
import type { VacancyRow } from '../../vacancies/index.js';
import { anonymous, anonymousContributions, anonymousGates } from '../domain/anonymous.js';
import type { MatchRow } from '../matches.service.js';
import type { CardDto, MatchDto } from './match.dto.js';

/** A match as its person sees it. */
export function presentMatch(match: MatchRow, vacancy: VacancyRow): MatchDto {
  const { record } = vacancy;
  return {
    id: match.id,
    profileId: match.profileId,
    vacancyId: match.vacancyId,
    list: match.list,
    score: match.score,
    confidence: match.confidence,
    contributions: match.score === null ? [] : match.contributions,
    gates: match.gates,
    scorerVersion: match.scorerVersion,
    answer: match.seekerAnswer,
    vacancy: {
      titles: record.titles ?? [],
      employer: record.employer?.name ?? null,
      workplace: record.workplace ?? null,
      channel: vacancy.channel,
      contract: record.contract ?? null,
      closesOn: record.closesOn ?? null,
    },
  };
}

/** A match as the employer sees it: without the person. */
export function presentCard(match: MatchRow, profile: ProfileRecord): CardDto {
  return {
    id: match.id,
    vacancyId: match.vacancyId,
    list: match.list,
    score: match.score,
    confidence: match.confidence,
    contributions: anonymousContributions(match.contributions),
    gates: anonymousGates(match.gates),
    scorerVersion: match.scorerVersion,
    answer: match.employerAnswer,
    interested: match.seekerAnswer === 'yes',
    candidate: anonymous(profile),
  };
}
