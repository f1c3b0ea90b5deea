import { Layout } from '../../ui/layout/layout.js';
import type { PageContext } from '../../ui/layout/page-context.js';
import { Button, ButtonLink } from '../../ui/parts/button.js';
import { Checkbox } from '../../ui/parts/choices.js';
import { Empty } from '../../ui/parts/empty.js';
import { ErrorSummary } from '../../ui/parts/error-summary.js';
import { DefinitionList } from '../../ui/parts/facts.js';
import { Form } from '../../ui/parts/form.js';
import { Notice } from '../../ui/parts/notice.js';
import { Tabs } from '../../ui/parts/navigation.js';
import { staffTexts } from '../../ui/texts/staff.js';
import { suggestionTexts } from '../../ui/texts/suggestions.js';
import { vocabularyTexts } from '../../ui/texts/vocabulary.js';
import { Reasons, Score } from '../matches/match-parts.js';
import type { FormState } from '../shell/form-state.js';
import {
  SHOWN_LISTS,
  type ShownList,
  type SuggestionRow,
} from '../suggestions/suggestions.presenter.js';
import type { ShownStep } from '../what-if/steps.presenter.js';
import { StepList } from '../what-if/steps.view.js';
import { Card } from '../../ui/parts/card.js';
import { Foreign } from '../../ui/parts/foreign.js';

export interface PersonModel {
  profileId: string;
  name: string;
  facts: readonly { term: string; value: string }[];
  consent: boolean;
  checkedUntil?: string | undefined;
  list: ShownList;
  rows: readonly SuggestionRow[];
  steps: readonly ShownStep[];
}

interface PersonProps {
  page: PageContext;
  model: PersonModel;
  check: FormState;
}

function CheckForm({ page, model, check }: PersonProps) {
  const t = staffTexts[page.locale].person;
  return (
    <section class="card stack">
      <h2>{t.checkTitle}</h2>
      <p>{t.checkText}</p>
      {model.checkedUntil && <p>{model.checkedUntil}</p>}
      <Form action={`/caseload/${model.profileId}/check`}>
        <Checkbox {...check.box('language')} label={t.checkLanguage} />
        <Checkbox {...check.box('permission')} label={t.checkPermission} />
        <Checkbox {...check.box('cv')} label={t.checkCv} />
        <Button kind="quiet">{t.check}</Button>
      </Form>
    </section>
  );
}

function SuggestionRows({ page, model }: Omit<PersonProps, 'check'>) {
  const t = suggestionTexts[page.locale];
  if (model.rows.length === 0) return <Empty title={t.emptyTitle} />;
  return (
    <>
      {model.rows.map((row) => (
        <Card
          level={3}
          title={
            <a href={`/vacancies/${row.vacancyId}`}>
              <Foreign {...row.title} page={page.locale} />
            </a>
          }
        >
          <div class="match">
            <p class="soft">
              {[row.employer, row.place, row.contract].filter(Boolean).join(' · ')}
            </p>
            {row.score !== null && (
              <div class="match__score">
                <Score score={row.score} locale={page.locale} />
              </div>
            )}
            <Reasons gates={row.reasons} label={t.why} />
          </div>
        </Card>
      ))}
    </>
  );
}

/** A person's file for the adviser who accompanies them: profile, suggestions, check. */
export function PersonView(props: PersonProps) {
  const { page, model, check } = props;
  const t = staffTexts[page.locale];
  const s = suggestionTexts[page.locale];
  return (
    <Layout
      page={page}
      title={model.name}
      back={{ href: '/caseload', text: t.caseload.back }}
      failed={check.failed}
      actions={
        <ButtonLink href={`/caseload/${model.profileId}/edit`} kind="quiet">
          {t.person.edit}
        </ButtonLink>
      }
    >
      <ErrorSummary problems={check.problems} locale={page.locale} />
      {!model.consent && (
        <Notice tone="warn">
          <p>{t.person.noConsent}</p>
        </Notice>
      )}
      <div class="split">
        <div class="stack">
          <section>
            <h2>{t.person.profile}</h2>
            <DefinitionList facts={model.facts} />
          </section>
          {model.consent && (
            <section class="stack">
              <h2>{t.person.suggestions}</h2>
              <Tabs
                label={s.tabs}
                tabs={SHOWN_LISTS.map((one) => ({
                  href: `/caseload/${model.profileId}?list=${one}`,
                  text: vocabularyTexts[page.locale].lists[one],
                  current: one === model.list,
                }))}
              />
              <SuggestionRows page={page} model={model} />
            </section>
          )}
        </div>
        <aside class="stack" aria-label={t.person.checkTitle}>
          {model.steps.length > 0 && <StepList page={page} steps={model.steps} />}
          <CheckForm {...props} />
        </aside>
      </div>
    </Layout>
  );
}
