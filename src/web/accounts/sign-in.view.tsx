import { Layout } from '../../ui/layout/layout.js';
import type { PageContext } from '../../ui/layout/page-context.js';
import { Button } from '../../ui/parts/button.js';
import { Card } from '../../ui/parts/card.js';
import { ErrorSummary } from '../../ui/parts/error-summary.js';
import { Form } from '../../ui/parts/form.js';
import { TextField } from '../../ui/parts/inputs.js';
import { Notice } from '../../ui/parts/notice.js';
import { accountTexts } from '../../ui/texts/account.js';
import { siteTexts } from '../../ui/texts/site.js';
import type { FormState } from '../shell/form-state.js';

interface SignInModel {
  form: FormState;
  /** Where to go once signed in. */
  back: string;
  /** What has just happened, e.g. an address confirmed. */
  message?: string | undefined;
}

const DEMO_ACCOUNTS = [
  'seeker',
  'employer',
  'adviser.fr',
  'adviser.de',
  'adviser.ch',
  'coordinator',
];

export function SignInView({ page, model }: { page: PageContext; model: SignInModel }) {
  const t = accountTexts[page.locale];
  const { form } = model;
  return (
    <Layout page={page} title={t.signIn.title} lead={t.signIn.lead} failed={form.failed}>
      {model.message && (
        <Notice tone="good" announce>
          <p>{model.message}</p>
        </Notice>
      )}
      <div class="split">
        <div class="stack">
          <ErrorSummary problems={form.problems} locale={page.locale} />
          <Form action="/sign-in">
            <input type="hidden" name="back" value={model.back} />
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
              type="password"
              autocomplete="current-password"
              required
            />
            <Button>{t.signIn.submit}</Button>
          </Form>
          <p class="lone">
            <a href="/forgotten-password">{t.signIn.forgotten}</a>
          </p>
          <p>
            {t.signIn.noAccount} <a href="/sign-up">{siteTexts[page.locale].signUp}</a>
          </p>
        </div>
        {page.demo && (
          <Card title={t.signIn.demoTitle} accent>
            <p>{t.signIn.demoText}</p>
            <ul>
              {DEMO_ACCOUNTS.map((name) => (
                <li>{name}@passerelle.test</li>
              ))}
            </ul>
          </Card>
        )}
      </div>
    </Layout>
  );
}
