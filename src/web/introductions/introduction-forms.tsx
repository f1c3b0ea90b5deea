import type { PageContext } from '../../ui/layout/page-context.js';
import { Button } from '../../ui/parts/button.js';
import { Form } from '../../ui/parts/form.js';
import { Select, TextArea, TextField } from '../../ui/parts/inputs.js';
import { formTexts } from '../../ui/texts/form.js';
import { introductionPageTexts } from '../../ui/texts/introduction-page.js';
import { introductionTexts } from '../../ui/texts/introduction.js';
import type { FormState } from '../shell/form-state.js';
import type { IntroductionModel } from './introduction.presenter.js';

interface FormProps {
  page: PageContext;
  model: IntroductionModel;
  form: FormState;
}

/** An adviser's decision, with a reason of their own. */
export function DecisionForm({ page, model, form }: FormProps) {
  const t = introductionPageTexts[page.locale];
  const i = introductionTexts[page.locale];
  const decisions = (['approve', 'decline', 'object'] as const).filter((one) =>
    model.actions.includes(one),
  );
  if (decisions.length === 0) return null;
  return (
    <section class="card card--accent stack">
      <h2>{t.decideTitle}</h2>
      <p>{t.decideLead}</p>
      <Form action={`/introductions/${model.id}/approval`}>
        <TextArea
          {...form.field('reason')}
          label={t.decideReason}
          hint={t.decideReasonHint}
          required
          rows={4}
          maxLength={2000}
        />
        <div class="row">
          {decisions.map((decision) => (
            <Button
              name="decision"
              value={decision}
              kind={decision === 'approve' ? 'primary' : 'danger'}
            >
              {i.decisions[decision]}
            </Button>
          ))}
        </div>
        <p class="hint">{t.declineNote}</p>
      </Form>
    </section>
  );
}

/** What became of it, told by either side or an adviser. */
export function OutcomeForm({ page, model, form }: FormProps) {
  const t = introductionPageTexts[page.locale];
  const i = introductionTexts[page.locale];
  if (!model.actions.includes('record-outcome')) return null;
  return (
    <section class="card stack">
      <h2>{t.outcomeTitle}</h2>
      <p>{t.outcomeText}</p>
      <Form action={`/introductions/${model.id}/outcome`}>
        <Select
          {...form.field('outcome')}
          label={t.outcome}
          blank={formTexts[page.locale].choose}
          required
          options={Object.entries(i.outcomes).map(([value, label]) => ({ value, label }))}
        />
        <TextField {...form.field('on')} label={t.on} type="date" width="medium" />
        <Button>{t.record}</Button>
      </Form>
    </section>
  );
}

/** Taking one's yes or one's approval back. */
export function WithdrawForm({ page, model, form }: FormProps) {
  const t = introductionPageTexts[page.locale];
  if (!model.actions.includes('withdraw')) return null;
  return (
    <details>
      <summary>{t.withdrawTitle}</summary>
      <Form action={`/introductions/${model.id}/withdrawal`}>
        <p>{t.withdrawText}</p>
        <TextArea
          {...form.field('note')}
          label={t.note}
          mark={formTexts[page.locale].optional}
          rows={2}
        />
        <Button kind="danger">{t.withdraw}</Button>
      </Form>
    </details>
  );
}
