import { Layout } from '../../ui/layout/layout.js';
import type { PageContext } from '../../ui/layout/page-context.js';
import { ButtonLink } from '../../ui/parts/button.js';
import { Card } from '../../ui/parts/card.js';
import { Empty } from '../../ui/parts/empty.js';
import { Pagination, Tabs } from '../../ui/parts/navigation.js';
import { fill } from '../../ui/texts/fill.js';
import { formTexts } from '../../ui/texts/form.js';
import { suggestionTexts } from '../../ui/texts/suggestions.js';
import { vocabularyTexts } from '../../ui/texts/vocabulary.js';
import { SuggestionCard } from './suggestion-card.js';
import { SHOWN_LISTS, type ShownList, type SuggestionRow } from './suggestions.presenter.js';

export interface ShownStep {
  language: string;
  from: string;
  to: string;
  vacancies: number;
  courses: readonly { id: string; title: string; lang?: string | undefined }[];
  /** Vacancies that this step opens, to show the course beside each. */
  vacancyIds: readonly string[];
}

export interface SuggestionsModel {
  list: ShownList;
  rows: readonly SuggestionRow[];
  next?: string | undefined;
  paged: boolean;
  steps: readonly ShownStep[];
  state: 'ready' | 'no-profile' | 'no-consent';
}

/** What one language level more would open, and the courses that lead there. */
function Steps({ page, steps }: { page: PageContext; steps: readonly ShownStep[] }) {
  const t = suggestionTexts[page.locale];
  if (steps.length === 0) return null;
  return (
    <section class="stack">
      <h2>{t.steps}</h2>
      <p class="soft">{t.stepsLead}</p>
      <div class="grid">
        {steps.map((step) => (
          <Card
            level={3}
            title={fill(t.step, { language: step.language, from: step.from, to: step.to })}
            accent
          >
            <p>{t.courseLead(step.vacancies)}</p>
            {step.courses.length > 0 && (
              <ul>
                {step.courses.map((course) => (
                  <li>
                    <a href={`/trainings/${course.id}`} lang={course.lang}>
                      {course.title}
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </Card>
        ))}
      </div>
    </section>
  );
}

function NotReady({ page, state }: { page: PageContext; state: 'no-profile' | 'no-consent' }) {
  const t = suggestionTexts[page.locale];
  const noProfile = state === 'no-profile';
  return (
    <Empty title={noProfile ? t.noProfileTitle : t.noConsentTitle}>
      <p>{noProfile ? t.noProfile : t.noConsent}</p>
      <p>
        <ButtonLink href={noProfile ? '/profile' : '/account#consent'}>
          {noProfile ? t.fillProfile : t.toConsent}
        </ButtonLink>
      </p>
    </Empty>
  );
}

/** The four lists, each on its own tab, never mixed. */
export function SuggestionsView({ page, model }: { page: PageContext; model: SuggestionsModel }) {
  const t = suggestionTexts[page.locale];
  const f = formTexts[page.locale];
  const { list, rows, steps, state } = model;
  const here = (cursor?: string) =>
    `/suggestions?list=${list}${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`;
  const courseFor = (row: SuggestionRow) => {
    const course = steps.find((step) => step.vacancyIds.includes(row.vacancyId))?.courses[0];
    return course && { href: `/trainings/${course.id}`, title: course.title };
  };
  return (
    <Layout
      page={page}
      title={t.title}
      lead={t.lead}
      actions={
        <ButtonLink href="/profile" kind="quiet">
          {t.fillProfile}
        </ButtonLink>
      }
    >
      {state !== 'ready' ? (
        <NotReady page={page} state={state} />
      ) : (
        <>
          <Tabs
            label={t.tabs}
            tabs={SHOWN_LISTS.map((one) => ({
              href: `/suggestions?list=${one}`,
              text: vocabularyTexts[page.locale].lists[one],
              current: one === list,
            }))}
          />
          <p class="soft">{t.listLead[list]}</p>
          {rows.length === 0 ? (
            <Empty title={t.emptyTitle}>
              <p>{t.empty}</p>
            </Empty>
          ) : (
            rows.map((row) => <SuggestionCard page={page} row={row} course={courseFor(row)} />)
          )}
          <Pagination
            first={model.paged ? here() : undefined}
            next={model.next && here(model.next)}
            texts={{ label: f.pagination, first: f.first, next: f.next }}
          />
          <Steps page={page} steps={steps} />
        </>
      )}
    </Layout>
  );
}
