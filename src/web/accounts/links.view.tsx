import { Layout } from '../../ui/layout/layout.js';
import type { PageContext } from '../../ui/layout/page-context.js';
import { Button } from '../../ui/parts/button.js';
import { ErrorSummary } from '../../ui/parts/error-summary.js';
import { Form } from '../../ui/parts/form.js';
import { TextField } from '../../ui/parts/inputs.js';
import { accountTexts } from '../../ui/texts/account.js';
import type { FormState } from '../shell/form-state.js';

interface LinkPageProps {
  page: PageContext;
  token: string;
  form: FormState;
}

/** A link from a mail is opened by scanners too: reading the page changes nothing, the button does. */
export function VerifyEmailView({ page, token, form }: LinkPageProps) {
  const t = accountTexts[page.locale].verify;
  return (
    <Layout page={page} title={t.title} lead={t.text} failed={form.failed}>
      <ErrorSummary problems={form.problems} locale={page.locale} />
      <Form action="/verify-email">
        <input type="hidden" name="token" value={token} />
        <Button>{t.submit}</Button>
      </Form>
    </Layout>
  );
}

/** A password chosen by someone who came by a link: after forgetting it, or invited. */
export function ChoosePasswordView({
  page,
  token,
  form,
  invited,
}: LinkPageProps & { invited: boolean }) {
  const t = accountTexts[page.locale];
  return (
    <Layout
      page={page}
      title={invited ? t.invitation.title : t.reset.title}
      lead={invited ? t.invitation.text : undefined}
      failed={form.failed}
    >
      <ErrorSummary problems={form.problems} locale={page.locale} />
      <Form action={invited ? '/accept-invitation' : '/reset-password'}>
        <input type="hidden" name="token" value={token} />
        <TextField
          {...form.field('password')}
          value=""
          label={t.newPassword}
          hint={t.passwordHint}
          type="password"
          autocomplete="new-password"
          required
        />
        <Button>{t.reset.submit}</Button>
      </Form>
    </Layout>
  );
}

export function ForgottenPasswordView({ page, form }: { page: PageContext; form: FormState }) {
  const t = accountTexts[page.locale];
  return (
    <Layout page={page} title={t.reset.askTitle} lead={t.reset.askText} failed={form.failed}>
      <ErrorSummary problems={form.problems} locale={page.locale} />
      <Form action="/forgotten-password">
        <TextField
          {...form.field('email')}
          label={t.email}
          type="email"
          autocomplete="username"
          required
        />
        <Button>{t.reset.ask}</Button>
      </Form>
    </Layout>
  );
}
