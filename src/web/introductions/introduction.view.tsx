import { Layout } from '../../ui/layout/layout.js';
import type { PageContext } from '../../ui/layout/page-context.js';
import { Card } from '../../ui/parts/card.js';
import { ErrorSummary } from '../../ui/parts/error-summary.js';
import { DefinitionList } from '../../ui/parts/facts.js';
import { Badge } from '../../ui/parts/labels.js';
import { Link } from '../../ui/parts/link.js';
import { Notice } from '../../ui/parts/notice.js';
import { Steps } from '../../ui/parts/steps.js';
import { formTexts } from '../../ui/texts/form.js';
import { introductionPageTexts } from '../../ui/texts/introduction-page.js';
import type { ShownGate } from '../matches/explain.js';
import { GateList } from '../matches/match-parts.js';
import { suggestionTexts } from '../../ui/texts/suggestions.js';
import type { FormState } from '../shell/form-state.js';
import { DecisionForm, OutcomeForm, WithdrawForm } from './introduction-forms.js';
import type { IntroductionModel, ShownAnswer, ShownContact } from './introduction.presenter.js';

export interface IntroductionForms {
  decision: FormState;
  outcome: FormState;
  withdrawal: FormState;
}

export interface IntroductionPageModel {
  introduction: IntroductionModel;
  /** The reasons for and against, for whoever decides. */
  gates: readonly ShownGate[];
  message?: string | undefined;
  /** Where the vacancy, the person and the match are found by this reader. */
  links: readonly { href: string; text: string }[];
}

interface IntroductionProps {
  page: PageContext;
  model: IntroductionPageModel;
  forms: IntroductionForms;
}

function Contact({ page, shown }: { page: PageContext; shown: ShownContact }) {
  const t = introductionPageTexts[page.locale];
  const { contact } = shown;
  return (
    <Card title={shown.title} level={3} accent>
      <DefinitionList
        narrow
        facts={[
          { term: t.name, value: contact.name },
          { term: t.organisation, value: contact.organisation },
          { term: t.email, value: <Link href={`mailto:${contact.email}`}>{contact.email}</Link> },
          contact.phone
            ? {
                term: t.phone,
                value: (
                  <Link href={`tel:${contact.phone.replaceAll(' ', '')}`}>{contact.phone}</Link>
                ),
              }
            : undefined,
        ]}
      />
    </Card>
  );
}

function AnswerCard({ page, answer }: { page: PageContext; answer: ShownAnswer }) {
  const t = introductionPageTexts[page.locale];
  return (
    <Card title={answer.title} level={3}>
      <p>
        <Badge>{answer.answer}</Badge>
      </p>
      <DefinitionList
        facts={[
          { term: t.next, value: answer.next },
          answer.questions.length > 0
            ? {
                term: t.questions,
                value: (
                  <ul>
                    {answer.questions.map((question) => (
                      <li>{question}</li>
                    ))}
                  </ul>
                ),
              }
            : undefined,
          { term: t.reason, value: answer.reason },
          { term: t.note, value: answer.note },
        ]}
      />
    </Card>
  );
}

function Contacts({ page, introduction }: { page: PageContext; introduction: IntroductionModel }) {
  const t = introductionPageTexts[page.locale];
  if (introduction.atSource || introduction.closed) return null;
  return (
    <section class="stack">
      <h2>{t.contacts}</h2>
      {introduction.contacts.length === 0 ? (
        <p class="soft">{t.contactsLater}</p>
      ) : (
        <div class="grid">
          {introduction.contacts.map((shown) => (
            <Contact page={page} shown={shown} />
          ))}
        </div>
      )}
      <p class="hint">{t.contactsLead}</p>
    </section>
  );
}

function Record({ page, introduction }: { page: PageContext; introduction: IntroductionModel }) {
  const t = introductionPageTexts[page.locale];
  return (
    <>
      {introduction.answers.length > 0 && (
        <section class="stack">
          <h2>{t.answers}</h2>
          <div class="grid">
            {introduction.answers.map((answer) => (
              <AnswerCard page={page} answer={answer} />
            ))}
          </div>
        </section>
      )}
      {introduction.approvals.length > 0 && (
        <section>
          <h2>{t.approvals}</h2>
          <ul>
            {introduction.approvals.map(({ side, decision, reason }) => (
              <li>
                {side} – {decision}
                {reason && ` – ${reason}`}
              </li>
            ))}
          </ul>
        </section>
      )}
      {introduction.outcomes.length > 0 && (
        <section>
          <h2>{t.outcomes}</h2>
          <ul>
            {introduction.outcomes.map(({ text, on, by }) => (
              <li>
                {on} – {text} ({by})
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** One introduction: where it stands, what the reader may do, and, once introduced, the contacts. */
export function IntroductionPageView({ page, model, forms }: IntroductionProps) {
  const t = introductionPageTexts[page.locale];
  const { introduction } = model;
  const problems = Object.values(forms).flatMap((form: FormState) => form.problems);
  return (
    <Layout
      page={page}
      title={introduction.title}
      back={{ href: '/introductions', text: t.back }}
      failed={problems.length > 0}
    >
      {model.message && (
        <Notice tone="good" announce>
          <p>{model.message}</p>
        </Notice>
      )}
      <ErrorSummary problems={problems} locale={page.locale} />
      <p class="row">
        <Badge tone={introduction.tone}>{introduction.statusText}</Badge>
        {introduction.waitsFor && (
          <span class="soft">
            {t.waitsFor} {introduction.waitsFor}
            {introduction.waitsUntil && ` – ${introduction.waitsUntil}`}
          </span>
        )}
      </p>
      {introduction.closed && (
        <Notice>
          <p>{introduction.closed}</p>
        </Notice>
      )}
      {introduction.atSource && (
        <Notice tone="warn">
          <p>{t.atSource}</p>
        </Notice>
      )}
      <div class="split">
        <div class="stack">
          <DecisionForm page={page} model={introduction} form={forms.decision} />
          <Contacts page={page} introduction={introduction} />
          <OutcomeForm page={page} model={introduction} form={forms.outcome} />
          <Record page={page} introduction={introduction} />
          {model.gates.length > 0 && (
            <section>
              <h2>{suggestionTexts[page.locale].gates}</h2>
              <GateList gates={model.gates} locale={page.locale} />
            </section>
          )}
          <WithdrawForm page={page} model={introduction} form={forms.withdrawal} />
        </div>
        <aside class="stack" aria-label={t.progress}>
          {introduction.steps.length > 0 && (
            <Steps
              steps={introduction.steps}
              label={t.progress}
              words={formTexts[page.locale].stepWords}
            />
          )}
          <ul>
            {model.links.map(({ href, text }) => (
              <li>
                <a href={href}>{text}</a>
              </li>
            ))}
          </ul>
        </aside>
      </div>
    </Layout>
  );
}
