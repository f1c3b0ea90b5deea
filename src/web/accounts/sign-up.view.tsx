import type { Localised } from '../../kernel/locale.js';
import { EMPLOYER_ID_SCHEMES } from '../../kernel/vocabulary.js';
import { Layout } from '../../ui/layout/layout.js';
import type { PageContext } from '../../ui/layout/page-context.js';
import { Button } from '../../ui/parts/button.js';
import { Checkbox, Radios } from '../../ui/parts/choices.js';
import { ErrorSummary } from '../../ui/parts/error-summary.js';
import { Form, Group } from '../../ui/parts/form.js';
import { Select, TextField } from '../../ui/parts/inputs.js';
import { Notice } from '../../ui/parts/notice.js';
import { accountTexts } from '../../ui/texts/account.js';
import { formTexts } from '../../ui/texts/form.js';
import type { FormState } from '../shell/form-state.js';

export interface ConsentNotice {
  title: Localised;
  paragraphs: Localised<readonly string[]>;
}

interface SignUpModel {
  form: FormState;
  notice: ConsentNotice;
}

/** What consent means, where it is asked. */
export function ConsentText({ page, notice }: { page: PageContext; notice: ConsentNotice }) {
  return (
    <Notice title={notice.title[page.locale]}>
      {notice.paragraphs[page.locale].map((paragraph) => (
        <p>{paragraph}</p>
      ))}
    </Notice>
  );
}

export function SignUpView({ page, model }: { page: PageContext; model: SignUpModel }) {
  const t = accountTexts[page.locale];
  const f = formTexts[page.locale];
  const { form } = model;
  return (
    <Layout page={page} title={t.signUp.title} lead={t.signUp.lead} failed={form.failed}>
      <ErrorSummary problems={form.problems} locale={page.locale} />
      <Form action="/sign-up">
        <Radios
          {...form.field('role')}
          label={t.signUp.role}
          options={[
            { value: 'job-seeker', label: t.signUp.seeker },
            { value: 'employer', label: t.signUp.employer },
          ]}
          required
        />
        <TextField {...form.field('name')} label={t.signUp.name} autocomplete="name" required />
        <TextField
          {...form.field('email')}
          label={t.email}
          type="email"
          autocomplete="username"
          required
        />
        <TextField
          {...form.field('password')}
          value=""
          label={t.password}
          hint={t.passwordHint}
          type="password"
          autocomplete="new-password"
          required
        />
        <Group title={t.signUp.employer}>
          <TextField
            {...form.field('employer.name')}
            label={t.signUp.employerName}
            hint={t.signUp.employerHint}
            mark={f.optional}
            autocomplete="organization"
          />
          <div class="inline-fields">
            <Select
              {...form.field('employer.identifier.scheme')}
              label={t.signUp.scheme}
              blank={f.choose}
              options={EMPLOYER_ID_SCHEMES.map((value) => ({ value, label: t.schemes[value] }))}
            />
            <TextField
              {...form.field('employer.identifier.value')}
              label={t.signUp.identifier}
              width="medium"
            />
          </div>
        </Group>
        <Group title={t.me.consent}>
          <ConsentText page={page} notice={model.notice} />
          <Checkbox
            {...form.box('consent')}
            label={t.signUp.consentLabel}
            hint={t.signUp.consentHint}
          />
        </Group>
        <Button>{t.signUp.submit}</Button>
      </Form>
    </Layout>
  );
}
