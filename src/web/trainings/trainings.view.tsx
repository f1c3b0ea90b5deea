import { CEFR_LEVELS } from '../../kernel/cefr.js';
import { languageName } from '../../ui/format.js';
import { Layout } from '../../ui/layout/layout.js';
import type { PageContext } from '../../ui/layout/page-context.js';
import { Button } from '../../ui/parts/button.js';
import { Card } from '../../ui/parts/card.js';
import { Empty } from '../../ui/parts/empty.js';
import { DefinitionList } from '../../ui/parts/facts.js';
import { Foreign } from '../../ui/parts/foreign.js';
import { Form } from '../../ui/parts/form.js';
import { Select } from '../../ui/parts/inputs.js';
import { Pagination } from '../../ui/parts/navigation.js';
import { Table } from '../../ui/parts/table.js';
import { formTexts } from '../../ui/texts/form.js';
import { trainingTexts } from '../../ui/texts/training.js';
import { vacancyTexts } from '../../ui/texts/vacancy.js';
import type { FormState } from '../shell/form-state.js';
import type { EnrolmentRow, TrainingRow } from './training.presenter.js';

export interface TrainingsModel {
  form: FormState;
  rows: readonly TrainingRow[];
  enrolments: readonly EnrolmentRow[];
  first?: string | undefined;
  next?: string | undefined;
}

const TAUGHT = ['de', 'fr', 'en', 'it'] as const;

function Filters({ page, form }: { page: PageContext; form: FormState }) {
  const t = trainingTexts[page.locale];
  return (
    <Form action="/trainings" method="get" class="search" label={t.title}>
      <Select
        {...form.field('language')}
        label={t.language}
        blank={t.anyLanguage}
        options={TAUGHT.map((value) => ({ value, label: languageName(page.locale, value) }))}
      />
      <Select
        {...form.field('level')}
        label={t.level}
        blank={t.anyLevel}
        options={CEFR_LEVELS.map((value) => ({ value, label: value }))}
      />
      <Button>{formTexts[page.locale].search}</Button>
    </Form>
  );
}

function TrainingCard({ page, row }: { page: PageContext; row: TrainingRow }) {
  const t = trainingTexts[page.locale];
  return (
    <Card
      level={3}
      title={
        <a href={`/trainings/${row.id}`}>
          <Foreign {...row.title} page={page.locale} />
        </a>
      }
    >
      <ul>
        {row.teaches.map((text) => (
          <li>{text}</li>
        ))}
      </ul>
      <DefinitionList
        facts={[
          { term: t.organisation, value: row.organisation },
          { term: t.place, value: row.place },
          { term: t.from, value: row.nextSession },
          { term: t.cost, value: row.cost },
        ]}
      />
    </Card>
  );
}

function Mine({ page, rows }: { page: PageContext; rows: readonly EnrolmentRow[] }) {
  const t = trainingTexts[page.locale];
  return (
    <section>
      <h2>{t.mine}</h2>
      <Table
        caption={t.mineCaption}
        hideCaption
        rows={rows}
        columns={[
          {
            title: t.title,
            head: true,
            cell: (row) => (
              <a href={`/trainings/${row.trainingId}`}>
                <Foreign {...row.title} page={page.locale} />
              </a>
            ),
          },
          { title: t.dates, cell: (row) => row.dates },
          { title: vacancyTexts[page.locale].mine.status, cell: (row) => row.statusText },
        ]}
      />
    </section>
  );
}

/** Courses on offer, and one's own. */
export function TrainingsView({ page, model }: { page: PageContext; model: TrainingsModel }) {
  const t = trainingTexts[page.locale];
  const f = formTexts[page.locale];
  return (
    <Layout page={page} title={t.title} lead={t.lead}>
      {model.enrolments.length > 0 && <Mine page={page} rows={model.enrolments} />}
      <Filters page={page} form={model.form} />
      {model.rows.length === 0 ? (
        <Empty title={t.emptyTitle}>
          <p>{t.empty}</p>
        </Empty>
      ) : (
        <section>
          <h2>{t.sessionCaption}</h2>
          <div class="grid">
            {model.rows.map((row) => (
              <TrainingCard page={page} row={row} />
            ))}
          </div>
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
