import { Layout } from '../../ui/layout/layout.js';
import type { PageContext } from '../../ui/layout/page-context.js';
import { Button, ButtonLink } from '../../ui/parts/button.js';
import { ErrorSummary } from '../../ui/parts/error-summary.js';
import { DefinitionList } from '../../ui/parts/facts.js';
import { Form } from '../../ui/parts/form.js';
import { Select, TextArea } from '../../ui/parts/inputs.js';
import { Badge, Tags } from '../../ui/parts/labels.js';
import { Notice } from '../../ui/parts/notice.js';
import { candidateTexts } from '../../ui/texts/candidate.js';
import { fill } from '../../ui/texts/fill.js';
import { formTexts } from '../../ui/texts/form.js';
import { introductionTexts } from '../../ui/texts/introduction.js';
import { suggestionTexts } from '../../ui/texts/suggestions.js';
import { vacancyTexts } from '../../ui/texts/vacancy.js';
import { confidenceInWords } from '../matches/explain.js';
import { GateList, Score, ScoreParts } from '../matches/match-parts.js';
import type { FormState } from '../shell/form-state.js';
import type { ShownText } from '../shell/vacancy-words.js';
import type { CandidateModel } from './candidate.presenter.js';

export interface CandidatePageModel {
  vacancyId: string;
  vacancyTitle: ShownText;
  candidate: CandidateModel;
}

interface CandidateProps {
  page: PageContext;
  model: CandidatePageModel;
  form: FormState;
}

function AnswerForm({ page, model, form }: CandidateProps) {
  const t = candidateTexts[page.locale];
  const f = formTexts[page.locale];
  const i = introductionTexts[page.locale];
  const options = (texts: Record<string, string>) =>
    Object.entries(texts).map(([value, label]) => ({ value, label }));
  return (
    <section class="card stack" id="answer">
      <h2>{t.answerTitle}</h2>
      <p>{t.answerLead}</p>
      <Form action={`/my-vacancies/${model.vacancyId}/candidates/${model.candidate.id}/answer`}>
        <Select
          {...form.field('next')}
          label={t.next}
          blank={f.choose}
          options={options(i.nextSteps)}
        />
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
              options={options(i.employerReasons)}
            />
            <TextArea
              {...form.field('note')}
              label={t.note}
              hint={t.noteHint}
              mark={f.optional}
              rows={3}
            />
            <Button name="answer" value="no" kind="danger">
              {t.no}
            </Button>
          </div>
        </details>
      </Form>
    </section>
  );
}

/** One anonymous card, with everything the calculation looked at, and the employer's answer. */
export function CandidateView({ page, model, form }: CandidateProps) {
  const t = candidateTexts[page.locale];
  const s = suggestionTexts[page.locale];
  const { candidate } = model;
  return (
    <Layout
      page={page}
      title={t.profile}
      lead={candidate.listText}
      back={{ href: `/my-vacancies/${model.vacancyId}`, text: model.vacancyTitle.text }}
      failed={form.failed}
      actions={
        candidate.answer === 'yes' ? undefined : (
          <ButtonLink href="#answer">{t.answerTitle}</ButtonLink>
        )
      }
    >
      <ErrorSummary problems={form.problems} locale={page.locale} />
      <Notice>
        <p>{t.anonymous}</p>
      </Notice>
      <div class="split">
        <div class="stack">
          <DefinitionList facts={candidate.facts} />
          <section>
            <h2>{vacancyTexts[page.locale].languages}</h2>
            <ul>
              {candidate.languages.map((text) => (
                <li>{text}</li>
              ))}
            </ul>
          </section>
          {candidate.skills.length > 0 && (
            <section>
              <h2>{vacancyTexts[page.locale].skills}</h2>
              <Tags
                items={candidate.skills.map((text) => ({ text }))}
                label={vacancyTexts[page.locale].skills}
              />
            </section>
          )}
          <section>
            <h2>{s.gates}</h2>
            <GateList gates={candidate.gates} locale={page.locale} />
          </section>
          <section class="stack">
            <h2>{s.score}</h2>
            {candidate.score === null ? (
              <p>{s.noScore}</p>
            ) : (
              <ScoreParts score={candidate.score} parts={candidate.parts} locale={page.locale} />
            )}
            <p class="soft">{confidenceInWords(page.locale, candidate.confidence)}</p>
            <p class="small soft">
              {fill(s.version, { version: candidate.version })} ·{' '}
              <a href="/about/matching">{s.aboutMatching}</a>
            </p>
          </section>
        </div>
        <aside class="stack" aria-label={t.answerTitle}>
          {candidate.score !== null && <Score score={candidate.score} locale={page.locale} exact />}
          <p>
            <Badge tone={candidate.interested ? 'good' : 'plain'}>
              {candidate.interested ? t.interested : t.notAnswered}
            </Badge>
          </p>
          {candidate.answer && (
            <p>
              <Badge tone="info">{t.answered[candidate.answer]}</Badge>
            </p>
          )}
          {candidate.answer === 'yes' ? (
            <p>
              <ButtonLink href="/introductions" kind="quiet">
                {s.toIntroduction}
              </ButtonLink>
            </p>
          ) : (
            <AnswerForm page={page} model={model} form={form} />
          )}
        </aside>
      </div>
    </Layout>
  );
}
