import { LOCALES } from '../../kernel/locale.js';
import { languageName } from '../../ui/format.js';
import { Layout } from '../../ui/layout/layout.js';
import type { PageContext } from '../../ui/layout/page-context.js';
import { Button, ButtonLink } from '../../ui/parts/button.js';
import { ErrorSummary } from '../../ui/parts/error-summary.js';
import { Form } from '../../ui/parts/form.js';
import { Select, TextField } from '../../ui/parts/inputs.js';
import { Notice } from '../../ui/parts/notice.js';
import { claimTexts } from '../../ui/texts/claim.js';
import { formTexts } from '../../ui/texts/form.js';
import type { FormState } from '../shell/form-state.js';
import type { ShownText } from '../shell/vacancy-words.js';

interface InviteProps {
  page: PageContext;
  vacancyId: string;
  title: ShownText;
  /** Somebody is asked already. */
  openClaim?: string | undefined;
  form: FormState;
}

/** An adviser who has spoken to the employer of an ad invites them to claim it. */
export function InviteView({ page, vacancyId, title, openClaim, form }: InviteProps) {
  const t = claimTexts[page.locale];
  return (
    <Layout
      page={page}
      title={t.invite}
      lead={t.inviteLead}
      back={{ href: `/vacancies/${vacancyId}`, text: title.text }}
      failed={form.failed}
    >
      <ErrorSummary problems={form.problems} locale={page.locale} />
      {openClaim === undefined ? (
        <Form action={`/vacancies/${vacancyId}/claim`}>
          <TextField {...form.field('email')} label={t.email} type="email" required />
          <TextField {...form.field('name')} label={t.name} required maxLength={200} />
          <TextField
            {...form.field('employer.name')}
            label={t.company}
            hint={t.companyHint}
            mark={formTexts[page.locale].optional}
            maxLength={200}
          />
          <Select
            {...form.field('locale')}
            label={t.language}
            options={LOCALES.map((value) => ({ value, label: languageName(value, value) }))}
          />
          <Button>{t.send}</Button>
        </Form>
      ) : (
        <Notice tone="info">
          <p>{t.already}</p>
          <p>
            <ButtonLink href={`/claims/${openClaim}`} kind="quiet">
              {t.seeClaim}
            </ButtonLink>
          </p>
        </Notice>
      )}
    </Layout>
  );
}
