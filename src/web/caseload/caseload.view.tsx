import { Layout } from '../../ui/layout/layout.js';
import type { PageContext } from '../../ui/layout/page-context.js';
import { Empty } from '../../ui/parts/empty.js';
import { Badge } from '../../ui/parts/labels.js';
import { Pagination } from '../../ui/parts/navigation.js';
import { Table } from '../../ui/parts/table.js';
import { formTexts } from '../../ui/texts/form.js';
import { staffTexts } from '../../ui/texts/staff.js';

export interface CaseloadRow {
  profileId: string | null;
  name: string;
  home: string;
  consent: boolean;
  checked?: string | undefined;
  updated?: string | undefined;
}

export interface CaseloadModel {
  rows: readonly CaseloadRow[];
  first?: string | undefined;
  next?: string | undefined;
}

/** The people an adviser accompanies. */
export function CaseloadView({ page, model }: { page: PageContext; model: CaseloadModel }) {
  const t = staffTexts[page.locale].caseload;
  const f = formTexts[page.locale];
  return (
    <Layout page={page} title={t.title} lead={t.lead}>
      {model.rows.length === 0 ? (
        <Empty title={t.emptyTitle}>
          <p>{t.empty}</p>
        </Empty>
      ) : (
        <Table
          caption={t.caption}
          hideCaption
          rows={model.rows}
          columns={[
            {
              title: t.name,
              head: true,
              cell: (row) =>
                row.profileId === null ? (
                  row.name
                ) : (
                  <a href={`/caseload/${row.profileId}`}>{row.name}</a>
                ),
            },
            { title: t.home, cell: (row) => row.home },
            {
              title: t.consent,
              cell: (row) => (
                <Badge tone={row.consent ? 'good' : 'plain'}>
                  {row.consent ? t.consentYes : t.consentNo}
                </Badge>
              ),
            },
            { title: t.updated, cell: (row) => row.updated ?? t.noProfile },
            {
              title: staffTexts[page.locale].person.checkTitle,
              cell: (row) => row.checked ?? t.notChecked,
            },
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
