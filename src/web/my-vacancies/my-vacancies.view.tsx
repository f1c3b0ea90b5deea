import type { VacancyStatus } from '../../kernel/vocabulary.js';
import { Layout } from '../../ui/layout/layout.js';
import type { PageContext } from '../../ui/layout/page-context.js';
import { ButtonLink } from '../../ui/parts/button.js';
import { Empty } from '../../ui/parts/empty.js';
import { Foreign } from '../../ui/parts/foreign.js';
import { Badge, type Tone } from '../../ui/parts/labels.js';
import { Pagination } from '../../ui/parts/navigation.js';
import { Table } from '../../ui/parts/table.js';
import { claimTexts } from '../../ui/texts/claim.js';
import { formTexts } from '../../ui/texts/form.js';
import { vacancyTexts } from '../../ui/texts/vacancy.js';
import { vocabularyTexts } from '../../ui/texts/vocabulary.js';
import type { VacancyRowModel } from '../vacancies/vacancy.presenter.js';

export interface MyVacancyRow extends VacancyRowModel {
  status: VacancyStatus;
  inReview: boolean;
}

export interface MyVacanciesModel {
  rows: readonly MyVacancyRow[];
  first?: string | undefined;
  next?: string | undefined;
}

const TONES: Record<VacancyStatus, Tone> = {
  active: 'good',
  paused: 'warn',
  draft: 'plain',
  closed: 'plain',
};

/** The state of a vacancy in one word. */
export function VacancyState({
  page,
  status,
  inReview,
}: {
  page: PageContext;
  status: VacancyStatus;
  inReview: boolean;
}) {
  if (inReview) return <Badge tone="info">{vacancyTexts[page.locale].mine.inReview}</Badge>;
  return <Badge tone={TONES[status]}>{vocabularyTexts[page.locale].statuses[status]}</Badge>;
}

/** What an employer, or the adviser who answers for one, has on offer. */
export function MyVacanciesView({ page, model }: { page: PageContext; model: MyVacanciesModel }) {
  const t = vacancyTexts[page.locale];
  const f = formTexts[page.locale];
  return (
    <Layout
      page={page}
      title={t.mine.title}
      lead={t.mine.lead}
      actions={
        <>
          {page.user?.role === 'employer' && (
            <ButtonLink href="/claims" kind="quiet">
              {claimTexts[page.locale].mine}
            </ButtonLink>
          )}
          <ButtonLink href="/my-vacancies/new">{t.mine.new}</ButtonLink>
        </>
      }
    >
      {model.rows.length === 0 ? (
        <Empty title={t.mine.emptyTitle}>
          <p>{t.mine.empty}</p>
        </Empty>
      ) : (
        <Table
          caption={t.mine.caption}
          hideCaption
          rows={model.rows}
          columns={[
            {
              title: t.mine.name,
              head: true,
              cell: (row) => (
                <a href={`/my-vacancies/${row.id}`}>
                  <Foreign {...row.title} page={page.locale} />
                </a>
              ),
            },
            { title: t.workplace, cell: (row) => row.place },
            { title: t.contract, cell: (row) => row.contract },
            {
              title: t.mine.status,
              cell: (row) => (
                <VacancyState page={page} status={row.status} inReview={row.inReview} />
              ),
            },
            { title: t.closesOn, cell: (row) => row.closesOn },
          ]}
        />
      )}
      <Pagination
        first={model.first}
        next={model.next}
        texts={{ label: f.pagination, first: f.first, next: f.next }}
      />
    </Layout>
  );
}
