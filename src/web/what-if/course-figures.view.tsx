import { formatInstant, formatNumber } from '../../ui/format.js';
import type { PageContext } from '../../ui/layout/page-context.js';
import { fill } from '../../ui/texts/fill.js';
import { whatIfTexts } from '../../ui/texts/what-if.js';
import type { CourseFigures } from '../../matching/index.js';

/** What a course would open, for those who plan courses. */
export function CourseOpens({
  page,
  figures,
  timeZone,
}: {
  page: PageContext;
  figures: CourseFigures;
  timeZone: string;
}) {
  const { locale } = page;
  const t = whatIfTexts[locale];
  const { computedAt, pairs, people, vacancies } = figures;
  const number = (value: number) => formatNumber(locale, value);
  return (
    <section class="stack">
      <h2>{t.courseTitle}</h2>
      {computedAt === null ? (
        <p>{t.notYet}</p>
      ) : (
        <>
          <p>
            {pairs === null || people === null || vacancies === null
              ? t.courseFew
              : t.courseOpens(number(pairs), number(people), number(vacancies))}
          </p>
          <p class="soft">
            {fill(t.computed, { instant: formatInstant(locale, computedAt, timeZone) })}
          </p>
        </>
      )}
    </section>
  );
}
