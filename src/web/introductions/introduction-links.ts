import type { IntroductionView } from '../../introductions/index.js';
import type { Actor } from '../../kernel/actor.js';
import type { Locale } from '../../kernel/locale.js';
import { introductionPageTexts } from '../../ui/texts/introduction-page.js';

/** Where this reader finds the vacancy, the person and the reasons. */
export function linksFor(
  actor: Actor,
  view: Pick<IntroductionView, 'you' | 'vacancyId' | 'matchId' | 'profileId'>,
  locale: Locale,
): { href: string; text: string }[] {
  const t = introductionPageTexts[locale];
  const vacancy = { href: `/vacancies/${view.vacancyId}`, text: t.toVacancy };
  if (view.you.includes('person')) {
    return [vacancy, { href: `/suggestions/${view.matchId}`, text: t.toMatch }];
  }
  if (view.you.includes('employer')) {
    const own = `/my-vacancies/${view.vacancyId}`;
    return [
      { href: own, text: t.toVacancy },
      { href: `${own}/candidates/${view.matchId}`, text: t.toMatch },
    ];
  }
  const accompanies = actor.role === 'adviser' && view.you.includes('person-adviser');
  if (!accompanies || view.profileId === null) return [vacancy];
  return [vacancy, { href: `/caseload/${view.profileId}`, text: t.toPerson }];
}
