import { Layout } from '../../ui/layout/layout.js';
import type { PageContext } from '../../ui/layout/page-context.js';
import { Empty } from '../../ui/parts/empty.js';
import { Badge } from '../../ui/parts/labels.js';
import { Pagination } from '../../ui/parts/navigation.js';
import { Card } from '../../ui/parts/card.js';
import { claimTexts } from '../../ui/texts/claim.js';
import { formTexts } from '../../ui/texts/form.js';
import type { ClaimRow } from './claim.presenter.js';

export interface ClaimsModel {
  forEmployer: boolean;
  rows: readonly ClaimRow[];
  first?: string | undefined;
  next?: string | undefined;
}

/** Ads that employers were asked about: a company's own, or for advisers all. */
export function ClaimsView({ page, model }: { page: PageContext; model: ClaimsModel }) {
  const t = claimTexts[page.locale];
  const f = formTexts[page.locale];
  return (
    <Layout page={page} title={model.forEmployer ? t.mine : t.title} lead={t.lead}>
      {model.rows.length === 0 ? (
        <Empty title={t.emptyTitle}>
          <p>{model.forEmployer ? t.emptyEmployer : t.emptyAdviser}</p>
        </Empty>
      ) : (
        <section class="stack">
          {model.rows.map((row) => (
            <Card title={<a href={`/claims/${row.id}`}>{row.title}</a>}>
              <p class="soft">{row.employer}</p>
              <p class="row">
                <Badge tone={row.tone}>{row.statusText}</Badge>
              </p>
            </Card>
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
