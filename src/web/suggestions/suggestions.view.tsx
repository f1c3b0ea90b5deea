import { Layout } from '../../ui/layout/layout.js';
import type { PageContext } from '../../ui/layout/page-context.js';
import { ButtonLink } from '../../ui/parts/button.js';
import { Empty } from '../../ui/parts/empty.js';
import { Pagination, Tabs } from '../../ui/parts/navigation.js';
import { formTexts } from '../../ui/texts/form.js';
import { suggestionTexts } from '../../ui/texts/suggestions.js';
import { vocabularyTexts } from '../../ui/texts/vocabulary.js';
import type { ShownStep } from '../what-if/steps.presenter.js';
import { Steps } from '../what-if/steps.view.js';
import { SuggestionCard } from './suggestion-card.js';
import { SHOWN_LISTS, type ShownList, type SuggestionRow } from './suggestions.presenter.js';

export interface SuggestionsModel {
  list: ShownList;
  rows: readonly SuggestionRow[];
  next?: string | undefined;
  paged: boolean;
  /** Only where the list is within reach. */
  steps?: readonly ShownStep[] | undefined;
  state: 'ready' | 'no-profile' | 'no-consent';
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
    const course = (steps ?? []).find((step) => step.vacancyIds.includes(row.vacancyId))
      ?.courses[0];
    return course && { href: `/trainings/${course.id}`, title: course.title.text };
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
          {steps && <Steps page={page} steps={steps} />}
        </>
      )}
    </Layout>
  );
}
