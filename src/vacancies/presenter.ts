import type { Actor } from '../kernel/actor.js';
import type { VacancyRow } from './domain/vacancy-row.js';
import type { HowToApply, VacancyView } from './domain/vacancy-view.js';
import { wordingWarnings } from './domain/wording.js';
import { canAnswerForEmployer } from './vacancies.policy.js';

/** A vacancy for whoever looks at it. Accounts behind it are nobody's to see. */
export function presentVacancy(row: VacancyRow, actor: Actor | undefined): VacancyView {
  const mine = actor !== undefined && canAnswerForEmployer(actor, row);
  const inside = mine || actor?.role === 'adviser';
  return {
    ...row.record,
    id: row.id,
    channel: row.channel,
    status: row.status,
    version: row.version,
    publishedAt: row.publishedAt?.toISOString() ?? null,
    updatedAt: row.updatedAt.toISOString(),
    placeName: row.placeName,
    howToApply: howToApply(row),
    mine,
    ...(inside && { review: row.review, reviewReason: row.reviewReason }),
    ...(mine && {
      warnings: wordingWarnings(row.record.titles ?? [], row.record.descriptions ?? []),
    }),
  };
}

function howToApply({ channel, source }: VacancyRow): HowToApply {
  if (channel !== 'external') return { kind: 'here' };
  return {
    kind: 'source',
    name: source?.name ?? '',
    ...(source?.url !== undefined && { url: source.url }),
    askAdviser: true,
  };
}
