import type { PageContext } from '../../ui/layout/page-context.js';
import { Button } from '../../ui/parts/button.js';
import { Form } from '../../ui/parts/form.js';
import { Select, TextArea } from '../../ui/parts/inputs.js';
import { formTexts } from '../../ui/texts/form.js';
import { introductionTexts } from '../../ui/texts/introduction.js';
import { suggestionTexts } from '../../ui/texts/suggestions.js';
import type { FormState } from '../shell/form-state.js';

/** Yes, later or no: three buttons on one form, so that each is one press away. */
export function AnswerForm({ page, id, form }: { page: PageContext; id: string; form: FormState }) {
  const t = suggestionTexts[page.locale];
  const f = formTexts[page.locale];
  const i = introductionTexts[page.locale];
  return (
    <section class="card stack" id="answer">
      <h2>{t.answerTitle}</h2>
      <p>{t.answerLead}</p>
      <Form action={`/suggestions/${id}/answer`}>
        <TextArea
          {...form.field('questions')}
          label={t.questions}
          hint={t.questionsHint}
          mark={f.optional}
          rows={3}
        />
        <Button name="answer" value="yes">
          {t.yes}
        </Button>
        <div class="row">
          <Button name="answer" value="later" kind="quiet">
            {t.later}
          </Button>
        </div>
        <details>
          <summary>{t.no}</summary>
          <div class="stack">
            <Select
              {...form.field('reasonCode')}
              label={t.reason}
              blank={f.choose}
              options={Object.entries(i.personReasons).map(([value, label]) => ({ value, label }))}
            />
            <TextArea
              {...form.field('note')}
              label={t.note}
              hint={t.noteHint}
              mark={f.optional}
              rows={3}
            />
            <p class="hint" id="no-hint">
              {t.noHint}
            </p>
            <Button name="answer" value="no" kind="danger" describedBy="no-hint">
              {t.no}
            </Button>
          </div>
        </details>
      </Form>
    </section>
  );
}
