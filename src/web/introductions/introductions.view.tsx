import { Layout } from '../../ui/layout/layout.js';
import type { PageContext } from '../../ui/layout/page-context.js';
import { Empty } from '../../ui/parts/empty.js';
import { Badge } from '../../ui/parts/labels.js';
import { Pagination } from '../../ui/parts/navigation.js';
import { Table } from '../../ui/parts/table.js';
import { formTexts } from '../../ui/texts/form.js';
import { introductionPageTexts } from '../../ui/texts/introduction-page.js';
import type { IntroductionRow } from './introduction.presenter.js';

export interface IntroductionsModel {
  rows: readonly IntroductionRow[];
  first?: string | undefined;
  next?: string | undefined;
}

/** The rows, for the page of all introductions and for the home pages. */
export function IntroductionTable({
  page,
  rows,
}: {
  page: PageContext;
  rows: readonly IntroductionRow[];
}) {
  const t = introductionPageTexts[page.locale];
  return (
    <Table
      caption={t.caption}
      hideCaption
      rows={rows}
      columns={[
        {
          title: t.vacancy,
          head: true,
          cell: (row) => <a href={`/introductions/${row.id}`}>{row.title}</a>,
        },
        { title: t.status, cell: (row) => <Badge tone={row.tone}>{row.statusText}</Badge> },
        { title: t.waitsFor, cell: (row) => row.waitsFor },
        { title: t.until, cell: (row) => row.waitsUntil },
      ]}
    />
  );
}

/** All introductions of the reader, newest first. */
export function IntroductionsView({
  page,
  model,
}: {
  page: PageContext;
  model: IntroductionsModel;
}) {
  const t = introductionPageTexts[page.locale];
  const f = formTexts[page.locale];
  return (
    <Layout page={page} title={t.title} lead={t.lead}>
      {model.rows.length === 0 ? (
        <Empty title={t.emptyTitle}>
          <p>{t.empty}</p>
        </Empty>
      ) : (
        <IntroductionTable page={page} rows={model.rows} />
      )}
      <Pagination
        first={model.first}
        next={model.next}
        texts={{ label: f.pagination, first: f.first, next: f.next }}
      />
    </Layout>
  );
}
