import { LOCALES } from '../../kernel/locale.js';
import { CONCEPT_KINDS, type CountedText, type SettledText } from '../../taxonomy/index.js';
import { languageName } from '../../ui/format.js';
import { Layout } from '../../ui/layout/layout.js';
import type { PageContext } from '../../ui/layout/page-context.js';
import { Button } from '../../ui/parts/button.js';
import { Empty } from '../../ui/parts/empty.js';
import { Form } from '../../ui/parts/form.js';
import { Select } from '../../ui/parts/inputs.js';
import { Badge } from '../../ui/parts/labels.js';
import { Pagination, Tabs } from '../../ui/parts/navigation.js';
import { Notice } from '../../ui/parts/notice.js';
import { Table, type Column } from '../../ui/parts/table.js';
import { formTexts } from '../../ui/texts/form.js';
import { unlinkedTextsTexts } from '../../ui/texts/unlinked-texts.js';
import type { FormState } from '../shell/form-state.js';

export const LIST = '/unlinked-texts';
export const SETTLED_LIST = `${LIST}?list=settled`;

export type Done = 'settled' | 'dismissed' | 'revoked';

export interface SettledRow extends SettledText {
  concept: string;
  day: string;
}

export interface UnlinkedTextsModel {
  /** One of both. */
  open?: readonly CountedText[];
  settled?: readonly SettledRow[];
  filter: FormState;
  /** Settled terms whose concept is withdrawn. */
  resting: number;
  done?: Done | undefined;
  first?: string | undefined;
  next?: string | undefined;
}

interface ListProps {
  page: PageContext;
  model: UnlinkedTextsModel;
}

type Row = Pick<CountedText, 'id' | 'kind' | 'lang' | 'phrase'>;

function commonColumns({ locale }: PageContext): Column<Row>[] {
  const t = unlinkedTextsTexts[locale];
  return [
    {
      title: t.term,
      head: true,
      cell: ({ id, phrase, lang }) => (
        <a href={`${LIST}/${id}`} lang={lang === locale ? undefined : lang}>
          {phrase}
        </a>
      ),
    },
    { title: t.kind, cell: ({ kind }) => t.kinds[kind] },
    { title: t.language, cell: ({ lang }) => languageName(locale, lang) },
  ];
}

function Open({
  page,
  rows,
  filter,
}: {
  page: PageContext;
  rows: readonly CountedText[];
  filter: FormState;
}) {
  const t = unlinkedTextsTexts[page.locale];
  return (
    <>
      <Form action={LIST} method="get" class="search" label={t.filter}>
        <Select
          {...filter.field('kind')}
          label={t.kind}
          blank={t.anyKind}
          options={CONCEPT_KINDS.map((value) => ({ value, label: t.kinds[value] }))}
        />
        <Select
          {...filter.field('lang')}
          label={t.language}
          blank={t.anyLanguage}
          options={LOCALES.map((value) => ({ value, label: languageName(page.locale, value) }))}
        />
        <Button kind="quiet">{t.filter}</Button>
      </Form>
      {rows.length === 0 ? (
        <Empty title={t.emptyTitle}>
          <p>{t.empty}</p>
        </Empty>
      ) : (
        <Table
          caption={t.open}
          hideCaption
          rows={rows}
          columns={[
            ...(commonColumns(page) as Column<CountedText>[]),
            { title: t.seen, number: true, cell: ({ seen }) => t.seenCount(seen) },
          ]}
        />
      )}
    </>
  );
}

function Settled({ page, rows }: { page: PageContext; rows: readonly SettledRow[] }) {
  const t = unlinkedTextsTexts[page.locale];
  if (rows.length === 0) {
    return (
      <Empty title={t.emptySettledTitle}>
        <p>{t.emptySettled}</p>
      </Empty>
    );
  }
  return (
    <Table
      caption={t.settled}
      hideCaption
      rows={rows}
      columns={[
        ...(commonColumns(page) as Column<SettledRow>[]),
        {
          title: t.concept,
          cell: ({ concept, withdrawn }) => (
            <>
              {concept} {withdrawn && <Badge tone="warn">{t.withdrawn}</Badge>}
            </>
          ),
        },
        { title: t.settledOn, cell: ({ day }) => day },
      ]}
    />
  );
}

/** Terms of ads that were not recognised, most frequent first, or those that were settled. */
export function UnlinkedTextsView({ page, model }: ListProps) {
  const t = unlinkedTextsTexts[page.locale];
  const f = formTexts[page.locale];
  return (
    <Layout page={page} title={t.title} lead={t.lead}>
      {model.done && (
        <Notice tone="good" announce>
          <p>{t.done[model.done]}</p>
        </Notice>
      )}
      {model.resting > 0 && (
        <Notice tone="warn">
          <p>
            <a href={SETTLED_LIST}>{t.resting(model.resting)}</a>
          </p>
        </Notice>
      )}
      <Tabs
        label={t.views}
        tabs={[
          { href: LIST, text: t.open, current: model.open !== undefined },
          { href: SETTLED_LIST, text: t.settled, current: model.settled !== undefined },
        ]}
      />
      {model.open && <Open page={page} rows={model.open} filter={model.filter} />}
      {model.settled && <Settled page={page} rows={model.settled} />}
      <Pagination
        first={model.first}
        next={model.next}
        texts={{ label: f.pagination, first: f.first, next: f.next }}
      />
    </Layout>
  );
}
