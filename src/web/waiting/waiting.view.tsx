import { Layout } from '../../ui/layout/layout.js';
import type { PageContext } from '../../ui/layout/page-context.js';
import { Button, ButtonLink } from '../../ui/parts/button.js';
import { Card } from '../../ui/parts/card.js';
import { Empty } from '../../ui/parts/empty.js';
import { ErrorSummary, type ShownProblem } from '../../ui/parts/error-summary.js';
import { Foreign } from '../../ui/parts/foreign.js';
import { Form } from '../../ui/parts/form.js';
import { Select, TextArea } from '../../ui/parts/inputs.js';
import { Badge } from '../../ui/parts/labels.js';
import { claimTexts } from '../../ui/texts/claim.js';
import { formTexts } from '../../ui/texts/form.js';
import { introductionPageTexts } from '../../ui/texts/introduction-page.js';
import { sourceTexts } from '../../ui/texts/source.js';
import { vacancyTexts } from '../../ui/texts/vacancy.js';
import type { IntroductionRow } from '../introductions/introduction.presenter.js';
import type { VacancyRowModel } from '../vacancies/vacancy.presenter.js';

export interface WaitingIntroduction extends IntroductionRow {
  /** Said as a day to act by, or as a delay. */
  due?: { text: string; late: boolean } | undefined;
}

export interface WaitingCall {
  id: string;
  vacancyId: string;
  title: string;
  /** Known where the person is in the reader's caseload. */
  person?: string | undefined;
  note?: string | undefined;
}

export interface WaitingModel {
  introductions: readonly WaitingIntroduction[];
  reviews: readonly VacancyRowModel[];
  calls: readonly WaitingCall[];
  problems: readonly ShownProblem[];
}

interface WaitingProps {
  page: PageContext;
  model: WaitingModel;
}

function Approvals({ page, model }: WaitingProps) {
  const t = introductionPageTexts[page.locale].waiting;
  return (
    <section class="stack">
      <h2>{t.approvals}</h2>
      {model.introductions.map((row) => (
        <Card level={3} title={<a href={`/introductions/${row.id}`}>{row.title}</a>}>
          <p class="row">
            <Badge tone={row.tone}>{row.statusText}</Badge>
            {row.due && <Badge tone={row.due.late ? 'bad' : 'plain'}>{row.due.text}</Badge>}
          </p>
          <p>
            <ButtonLink href={`/introductions/${row.id}`} kind="quiet">
              {t.decide}
              <span class="visually-hidden"> {row.title}</span>
            </ButtonLink>
          </p>
        </Card>
      ))}
    </section>
  );
}

function Reviews({ page, model }: WaitingProps) {
  const t = introductionPageTexts[page.locale].waiting;
  return (
    <section class="stack">
      <h2>{t.reviews}</h2>
      {model.reviews.map((row) => (
        <Card
          level={3}
          title={
            <a href={`/waiting/reviews/${row.id}`}>
              <Foreign {...row.title} page={page.locale} />
            </a>
          }
        >
          <p class="soft">{[row.employer, row.place, row.contract].filter(Boolean).join(' · ')}</p>
        </Card>
      ))}
    </section>
  );
}

function Calls({ page, model }: WaitingProps) {
  const t = introductionPageTexts[page.locale].waiting;
  const f = formTexts[page.locale];
  return (
    <section class="stack">
      <h2>{t.calls}</h2>
      {model.calls.map((call) => (
        <Card
          level={3}
          title={<a href={`/vacancies/${call.vacancyId}`}>{call.title}</a>}
          id={call.id}
        >
          {call.person && <p>{call.person}</p>}
          {call.note && <p>{call.note}</p>}
          <Form action={`/waiting/calls/${call.id}`}>
            <Select
              name={`${call.id}.result`}
              label={t.callResult}
              blank={f.choose}
              options={Object.entries(sourceTexts[page.locale].results).map(([value, label]) => ({
                value,
                label,
              }))}
            />
            <TextArea name={`${call.id}.note`} label={t.callNote} mark={f.optional} rows={2} />
            <Button kind="quiet">{t.callDone}</Button>
          </Form>
        </Card>
      ))}
    </section>
  );
}

/** What waits for an adviser's word: introductions, vacancies, calls. */
export function WaitingView({ page, model }: WaitingProps) {
  const t = introductionPageTexts[page.locale].waiting;
  const nothing = model.introductions.length + model.reviews.length + model.calls.length === 0;
  return (
    <Layout
      page={page}
      title={t.title}
      lead={t.lead}
      failed={model.problems.length > 0}
      actions={
        <>
          <ButtonLink href="/claims" kind="quiet">
            {claimTexts[page.locale].title}
          </ButtonLink>
          <ButtonLink href="/my-vacancies" kind="quiet">
            {t.managed}
          </ButtonLink>
          <ButtonLink href="/my-vacancies/new" kind="quiet">
            {vacancyTexts[page.locale].mine.new}
          </ButtonLink>
        </>
      }
    >
      <ErrorSummary problems={model.problems} locale={page.locale} />
      {nothing && (
        <Empty title={t.emptyTitle}>
          <p>{t.empty}</p>
        </Empty>
      )}
      {model.introductions.length > 0 && <Approvals page={page} model={model} />}
      {model.reviews.length > 0 && <Reviews page={page} model={model} />}
      {model.calls.length > 0 && <Calls page={page} model={model} />}
    </Layout>
  );
}
