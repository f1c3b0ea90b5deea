import { Layout } from '../../ui/layout/layout.js';
import type { PageContext } from '../../ui/layout/page-context.js';
import { Button } from '../../ui/parts/button.js';
import { ErrorSummary } from '../../ui/parts/error-summary.js';
import { Form } from '../../ui/parts/form.js';
import { TextArea } from '../../ui/parts/inputs.js';
import { introductionPageTexts } from '../../ui/texts/introduction-page.js';
import { vacancyTexts } from '../../ui/texts/vacancy.js';
import type { FormState } from '../shell/form-state.js';
import { VacancyContent } from '../vacancies/vacancy-content.js';
import type { VacancyModel } from '../vacancies/vacancy.presenter.js';

interface ReviewProps {
  page: PageContext;
  vacancy: VacancyModel;
  form: FormState;
}

/** A vacancy of an employer not yet trusted, before it is public. */
export function ReviewView({ page, vacancy, form }: ReviewProps) {
  const t = vacancyTexts[page.locale].review;
  return (
    <Layout
      page={page}
      title={vacancy.title.text}
      titleLang={vacancy.title.lang}
      lead={t.title}
      back={{ href: '/waiting', text: introductionPageTexts[page.locale].waiting.title }}
      failed={form.failed}
    >
      <ErrorSummary problems={form.problems} locale={page.locale} />
      <div class="split">
        <VacancyContent page={page} model={vacancy} />
        <aside aria-label={t.title} class="card card--accent stack">
          <p>{t.text}</p>
          <Form action={`/waiting/reviews/${vacancy.id}`}>
            <TextArea
              {...form.field('reason')}
              label={t.reason}
              required
              rows={4}
              maxLength={2000}
            />
            <Button name="decision" value="approve">
              {t.approve}
            </Button>
            <div class="row">
              <Button name="decision" value="refuse" kind="danger">
                {t.refuse}
              </Button>
            </div>
          </Form>
        </aside>
      </div>
    </Layout>
  );
}
