import { Layout } from '../../ui/layout/layout.js';
import type { PageContext } from '../../ui/layout/page-context.js';
import { Button, ButtonLink } from '../../ui/parts/button.js';
import { Card } from '../../ui/parts/card.js';
import { ErrorSummary } from '../../ui/parts/error-summary.js';
import { Form } from '../../ui/parts/form.js';
import { Select, TextArea, TextField } from '../../ui/parts/inputs.js';
import { Badge } from '../../ui/parts/labels.js';
import { Link } from '../../ui/parts/link.js';
import { Notice } from '../../ui/parts/notice.js';
import { fill } from '../../ui/texts/fill.js';
import { claimTexts } from '../../ui/texts/claim.js';
import { formTexts } from '../../ui/texts/form.js';
import { sourceTexts } from '../../ui/texts/source.js';
import { vacancyTexts } from '../../ui/texts/vacancy.js';
import type { FormState } from '../shell/form-state.js';
import { VacancyContent } from './vacancy-content.js';
import type { VacancyModel } from './vacancy.presenter.js';

export interface VacancyPageModel {
  vacancy: VacancyModel;
  /** The reader looks for work: they can ask why, and for a call. */
  forSeeker: boolean;
  /** The reader is an adviser, who may have spoken to the employer. */
  forAdviser: boolean;
  /** The reader has a profile that can be held against this vacancy. */
  canAskWhy: boolean;
  asked: boolean;
  saved: boolean;
}

interface VacancyPageProps {
  page: PageContext;
  model: VacancyPageModel;
  call: FormState;
  outcome: FormState;
}

/** An advertisement with nobody behind it here: said plainly, with the two ways that there are. */
function External({ page, model, call, outcome }: VacancyPageProps) {
  const t = vacancyTexts[page.locale];
  const s = sourceTexts[page.locale];
  const { vacancy } = model;
  return (
    <>
      <Notice tone="warn">
        <p>{fill(t.external, { name: vacancy.sourceName })}</p>
        {vacancy.sourceUrl && (
          <p class="lone">
            <Link href={vacancy.sourceUrl} external>
              {t.toSource}
            </Link>
          </p>
        )}
      </Notice>
      {model.forAdviser && (
        <p>
          <ButtonLink href={`/vacancies/${vacancy.id}/claim`} kind="quiet">
            {claimTexts[page.locale].invite}
          </ButtonLink>
        </p>
      )}
      {model.forSeeker && (
        <>
          {model.asked ? (
            <Notice tone="good" announce>
              <p>{t.asked}</p>
            </Notice>
          ) : (
            <Form action={`/vacancies/${vacancy.id}/call`}>
              <TextArea
                {...call.field('note')}
                label={t.askNote}
                mark={formTexts[page.locale].optional}
                rows={3}
              />
              <Button kind="quiet">{t.askAdviser}</Button>
            </Form>
          )}
          <section class="stack">
            <h3>{t.outcomeTitle}</h3>
            <p>{t.outcomeText}</p>
            <Form action={`/vacancies/${vacancy.id}/outcome`}>
              <Select
                {...outcome.field('outcome')}
                label={t.outcome}
                blank={formTexts[page.locale].choose}
                options={Object.entries(s.outcomes).map(([value, label]) => ({ value, label }))}
              />
              <TextField {...outcome.field('on')} label={t.outcomeOn} type="date" width="medium" />
              <Button kind="quiet">{formTexts[page.locale].send}</Button>
            </Form>
          </section>
        </>
      )}
    </>
  );
}

/** A vacancy for everyone, with how to apply said plainly. */
export function VacancyPageView(props: VacancyPageProps) {
  const { page, model, call, outcome } = props;
  const t = vacancyTexts[page.locale];
  const { vacancy } = model;
  const problems = [...call.problems, ...outcome.problems];
  return (
    <Layout
      page={page}
      title={vacancy.title.text}
      titleLang={vacancy.title.lang}
      back={{ href: '/vacancies', text: t.back }}
      failed={problems.length > 0}
    >
      {model.saved && (
        <Notice tone="good" announce>
          <p>{formTexts[page.locale].saved}</p>
        </Notice>
      )}
      <ErrorSummary problems={problems} locale={page.locale} />
      <div class="split">
        <VacancyContent page={page} model={vacancy} />
        <aside aria-label={t.how}>
          <Card title={t.how} accent>
            <p>
              <Badge tone={vacancy.channel === 'external' ? 'stone' : 'info'}>
                {vacancy.channelText}
              </Badge>
            </p>
            {vacancy.channel === 'external' ? (
              <External {...props} />
            ) : (
              <p>{vacancy.channel === 'managed' ? t.managed : t.here}</p>
            )}
            {model.canAskWhy && (
              <p>
                <ButtonLink href={`/vacancies/${vacancy.id}/why`}>{t.whyNot}</ButtonLink>
              </p>
            )}
          </Card>
        </aside>
      </div>
    </Layout>
  );
}
