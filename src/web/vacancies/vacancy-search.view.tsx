import { COUNTRIES } from '../../kernel/countries.js';
import { CONTRACT_TYPES } from '../../kernel/vocabulary.js';
import { countryName } from '../../ui/format.js';
import { Layout } from '../../ui/layout/layout.js';
import type { PageContext } from '../../ui/layout/page-context.js';
import { Button } from '../../ui/parts/button.js';
import { Card } from '../../ui/parts/card.js';
import { Empty } from '../../ui/parts/empty.js';
import { ErrorSummary } from '../../ui/parts/error-summary.js';
import { Foreign } from '../../ui/parts/foreign.js';
import { Form } from '../../ui/parts/form.js';
import { Select, TextField } from '../../ui/parts/inputs.js';
import { Badge } from '../../ui/parts/labels.js';
import { Pagination } from '../../ui/parts/navigation.js';
import { formTexts } from '../../ui/texts/form.js';
import { vacancyTexts } from '../../ui/texts/vacancy.js';
import { vocabularyTexts } from '../../ui/texts/vocabulary.js';
import type { FormState } from '../shell/form-state.js';
import { languageOptions } from '../shell/languages.js';
import type { VacancyRowModel } from './vacancy.presenter.js';

export interface VacancySearchModel {
  form: FormState;
  rows: readonly VacancyRowModel[];
  first?: string | undefined;
  next?: string | undefined;
}

function Filters({ page, form }: { page: PageContext; form: FormState }) {
  const t = vacancyTexts[page.locale];
  const v = vocabularyTexts[page.locale];
  return (
    <Form action="/vacancies" method="get" class="search" label={t.title}>
      <TextField {...form.field('q')} label={t.query} type="search" maxLength={120} />
      <Select
        {...form.field('country')}
        label={t.country}
        blank={t.anyCountry}
        options={COUNTRIES.map((value) => ({ value, label: countryName(page.locale, value) }))}
      />
      <Select
        {...form.field('contract')}
        label={t.contract}
        blank={t.contractAny}
        options={CONTRACT_TYPES.map((value) => ({ value, label: v.contracts[value] }))}
      />
      <Select
        {...form.field('language')}
        label={t.languages}
        blank={t.anyLanguage}
        options={languageOptions(page.locale, form.text('language'))}
      />
      <TextField
        {...form.field('place')}
        label={t.near}
        maxLength={120}
        suggestFrom="/api/v1/places"
      />
      <TextField {...form.field('minutes')} label={t.minutes} type="number" min={1} max={240} />
      <Button>{formTexts[page.locale].search}</Button>
    </Form>
  );
}

/** One vacancy in a list. */
export function VacancyCard({ page, row }: { page: PageContext; row: VacancyRowModel }) {
  const t = vacancyTexts[page.locale];
  const facts = [row.employer ?? t.employerHidden, row.place, row.contract].filter(Boolean);
  return (
    <Card
      level={3}
      title={
        <a href={`/vacancies/${row.id}`}>
          <Foreign {...row.title} page={page.locale} />
        </a>
      }
    >
      <p class="soft">{facts.join(' · ')}</p>
      <p class="row">
        <Badge tone={row.channel === 'external' ? 'stone' : 'info'}>{row.channelText}</Badge>
        {row.closesOn && (
          <span class="small soft">
            {t.closesOn} {row.closesOn}
          </span>
        )}
      </p>
    </Card>
  );
}

/** All open vacancies, for everyone. */
export function VacancySearchView({
  page,
  model,
}: {
  page: PageContext;
  model: VacancySearchModel;
}) {
  const t = vacancyTexts[page.locale];
  const f = formTexts[page.locale];
  return (
    <Layout page={page} title={t.title} lead={t.lead} failed={model.form.failed}>
      <ErrorSummary problems={model.form.problems} locale={page.locale} />
      <Filters page={page} form={model.form} />
      {model.rows.length === 0 ? (
        <Empty title={t.found.none}>
          <p>{t.noneHelp}</p>
        </Empty>
      ) : (
        <section class="stack">
          <h2>{t.found.some}</h2>
          {model.rows.map((row) => (
            <VacancyCard page={page} row={row} />
          ))}
        </section>
      )}
      <Pagination
        first={model.first}
        next={model.next}
        texts={{ label: f.pagination, first: f.first, next: f.next }}
      />
    </Layout>
  );
}
