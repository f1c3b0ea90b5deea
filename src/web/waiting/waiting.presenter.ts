import type { IntroductionView } from '../../introductions/index.js';
import type { LocalDate } from '../../kernel/local-date.js';
import type { Locale } from '../../kernel/locale.js';
import { formatDay } from '../../ui/format.js';
import { fill } from '../../ui/texts/fill.js';
import { introductionPageTexts } from '../../ui/texts/introduction-page.js';
import { presentRow } from '../introductions/introduction.presenter.js';
import type { WaitingIntroduction } from './waiting.view.js';

/** What waits, the most urgent first; what has no day comes last. */
export function presentWaiting(
  views: readonly IntroductionView[],
  today: LocalDate,
  locale: Locale,
): WaitingIntroduction[] {
  const t = introductionPageTexts[locale].waiting;
  const far = '9999-12-31';
  return [...views]
    .sort((a, b) => ((a.waitsUntil ?? far) < (b.waitsUntil ?? far) ? -1 : 1))
    .map((view) => {
      const late = view.waitsUntil !== null && view.waitsUntil < today;
      const day = view.waitsUntil === null ? undefined : formatDay(locale, view.waitsUntil);
      const due = day && { text: fill(late ? t.overdue : t.due, { day }), late };
      return { ...presentRow(view, locale), due: due || undefined };
    });
}
