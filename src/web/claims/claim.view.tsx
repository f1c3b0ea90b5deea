import { EMPLOYER_ID_SCHEMES } from '../../kernel/vocabulary.js';
import { Layout } from '../../ui/layout/layout.js';
import type { PageContext } from '../../ui/layout/page-context.js';
import { Button } from '../../ui/parts/button.js';
import { Card } from '../../ui/parts/card.js';
import { Checkbox } from '../../ui/parts/choices.js';
import { ErrorSummary } from '../../ui/parts/error-summary.js';
import { Form } from '../../ui/parts/form.js';
import { Select, TextField } from '../../ui/parts/inputs.js';
import { Badge } from '../../ui/parts/labels.js';
import { Notice } from '../../ui/parts/notice.js';
import { accountTexts } from '../../ui/texts/account.js';
import { claimTexts } from '../../ui/texts/claim.js';
import { formTexts } from '../../ui/texts/form.js';
import type { FormState } from '../shell/form-state.js';
import type { VacancyModel } from '../vacancies/vacancy.presenter.js';
import { VacancyContent } from '../vacancies/vacancy-content.js';
import type { ClaimModel } from './claim.presenter.js';

interface ClaimProps {
  page: PageContext;
  claim: ClaimModel;
  vacancy: VacancyModel;
  form: FormState;
}

/** "Is this ad yours?" */
function Confirmation({ page, claim, form }: ClaimProps) {
  const t = claimTexts[page.locale];
  const a = accountTexts[page.locale];
  const f = formTexts[page.locale];
  return (
    <>
      <p>{t.confirmLead}</p>
      <p class="soft">{claim.until}</p>
      <Form action={`/claims/${claim.id}/confirmation`}>
        {claim.asksForNumber && (
          <div class="inline-fields">
            <Select
              {...form.field('identifier.scheme')}
              label={a.signUp.scheme}
              mark={f.optional}
              blank={f.choose}
              options={EMPLOYER_ID_SCHEMES.map((value) => ({ value, label: a.schemes[value] }))}
            />
            <TextField
              {...form.field('identifier.value')}
              label={a.signUp.identifier}
              mark={f.optional}
              width="medium"
            />
          </div>
        )}
        <Button>{t.confirm}</Button>
      </Form>
      <Refusal claim={claim} words={t.decline} />
    </>
  );
}

/** The adviser has called, and looked into the register. */
function Check({ page, claim, form }: ClaimProps) {
  const t = claimTexts[page.locale];
  return (
    <>
      <p>{t.checkLead}</p>
      <p>{claim.register}</p>
      <Form action={`/claims/${claim.id}/check`}>
        <Checkbox {...form.box('trusted')} label={t.trusted} />
        <Button>{t.check}</Button>
      </Form>
      <Refusal claim={claim} words={t.withdraw} />
    </>
  );
}

function Refusal({ claim, words }: { claim: ClaimModel; words: string }) {
  return (
    <Form action={`/claims/${claim.id}/refusal`}>
      <Button kind="danger">{words}</Button>
    </Form>
  );
}

function Step(props: ClaimProps) {
  const { page, claim } = props;
  const t = claimTexts[page.locale];
  switch (claim.step) {
    case 'confirm':
      return <Confirmation {...props} />;
    case 'check':
      return <Check {...props} />;
    case 'waits':
      return (
        <Notice tone="good">
          <p>{t.waits}</p>
        </Notice>
      );
    case 'waits-for-employer':
      return (
        <>
          <p>{t.waitsForEmployer}</p>
          <p class="soft">{claim.until}</p>
          <Refusal claim={claim} words={t.withdraw} />
        </>
      );
    case 'accepted':
      return <p>{t.accepted}</p>;
    case 'over':
      return <p>{t.over}</p>;
  }
}

/** An ad that an employer was asked about, with what the reader can do next. */
export function ClaimPageView(props: ClaimProps) {
  const { page, claim, vacancy, form } = props;
  const t = claimTexts[page.locale];
  const title = claim.step === 'confirm' ? t.confirmTitle : t.checkTitle;
  return (
    <Layout
      page={page}
      title={vacancy.title.text}
      titleLang={vacancy.title.lang}
      lead={claim.employer}
      back={{ href: '/claims', text: page.user?.role === 'employer' ? t.mine : t.title }}
      failed={form.failed}
    >
      <ErrorSummary problems={form.problems} locale={page.locale} />
      <div class="split">
        <VacancyContent page={page} model={vacancy} />
        <aside aria-label={claim.statusText}>
          <Card title={claim.step === 'confirm' || claim.step === 'check' ? title : t.ad} accent>
            <p>
              <Badge tone={claim.tone}>{claim.statusText}</Badge>
            </p>
            <Step {...props} />
          </Card>
        </aside>
      </div>
    </Layout>
  );
}
