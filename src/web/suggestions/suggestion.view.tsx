import { Layout } from '../../ui/layout/layout.js';
import type { PageContext } from '../../ui/layout/page-context.js';
import { ButtonLink } from '../../ui/parts/button.js';
import { ErrorSummary } from '../../ui/parts/error-summary.js';
import { DefinitionList } from '../../ui/parts/facts.js';
import { Badge } from '../../ui/parts/labels.js';
import { Link } from '../../ui/parts/link.js';
import { Notice } from '../../ui/parts/notice.js';
import { fill } from '../../ui/texts/fill.js';
import { suggestionTexts } from '../../ui/texts/suggestions.js';
import { vacancyTexts } from '../../ui/texts/vacancy.js';
import { GateList, Score, ScoreParts } from '../matches/match-parts.js';
import type { ShownContribution, ShownGate } from '../matches/explain.js';
import type { FormState } from '../shell/form-state.js';
import { AnswerForm } from './answer-form.js';
import type { SuggestionRow } from './suggestions.presenter.js';

export interface SuggestionModel {
  row: SuggestionRow;
  gates: readonly ShownGate[];
  parts: readonly ShownContribution[];
  confidence: string;
  version: string;
  /** Where an external advertisement is, if it is known. */
  sourceUrl?: string | undefined;
  introductionId?: string | undefined;
}

interface SuggestionProps {
  page: PageContext;
  model: SuggestionModel;
  form: FormState;
}

function Summary({ page, model }: Omit<SuggestionProps, 'form'>) {
  const v = vacancyTexts[page.locale];
  const { row } = model;
  return (
    <DefinitionList
      facts={[
        { term: v.employer, value: row.employer },
        { term: v.workplace, value: row.place },
        { term: v.contract, value: row.contract },
        { term: v.closesOn, value: row.closesOn },
        { term: v.channel, value: row.channelText },
      ]}
    />
  );
}

/** Why this suggestion: everything the calculation looked at, and the person's own answer. */
export function SuggestionView({ page, model, form }: SuggestionProps) {
  const t = suggestionTexts[page.locale];
  const { row } = model;
  return (
    <Layout
      page={page}
      title={row.title.text}
      titleLang={row.title.lang}
      lead={row.listText}
      back={{ href: `/suggestions?list=${row.list}`, text: t.back }}
      failed={form.failed}
      actions={
        <>
          <ButtonLink href={`/vacancies/${row.vacancyId}`} kind="quiet">
            {t.toVacancy}
          </ButtonLink>
          {row.answer !== 'yes' && <ButtonLink href="#answer">{t.answerTitle}</ButtonLink>}
        </>
      }
    >
      <ErrorSummary problems={form.problems} locale={page.locale} />
      {row.channel === 'external' && (
        <Notice tone="warn" title={t.externalTitle}>
          <p>{t.external}</p>
          {model.sourceUrl && (
            <p class="lone">
              <Link href={model.sourceUrl} external>
                {vacancyTexts[page.locale].toSource}
              </Link>
            </p>
          )}
        </Notice>
      )}
      <div class="split">
        <div class="stack">
          <section>
            <h2>{t.gates}</h2>
            <p class="soft">{t.gatesLead}</p>
            <GateList gates={model.gates} locale={page.locale} />
          </section>
          <section class="stack">
            <h2>{t.score}</h2>
            {row.score === null ? (
              <p>{t.noScore}</p>
            ) : (
              <>
                <p class="soft">{t.scoreLead}</p>
                <ScoreParts score={row.score} parts={model.parts} locale={page.locale} />
              </>
            )}
            <p class="soft">{model.confidence}</p>
            <p class="small soft">
              {fill(t.version, { version: model.version })} ·{' '}
              <a href="/about/matching">{t.aboutMatching}</a>
            </p>
          </section>
        </div>
        <aside class="stack" aria-label={t.answerTitle}>
          {row.score !== null && <Score score={row.score} locale={page.locale} exact />}
          <Summary page={page} model={model} />
          {row.answer && (
            <p>
              <Badge tone="info">{t.answered[row.answer]}</Badge>
            </p>
          )}
          {model.introductionId && (
            <p>
              <ButtonLink href={`/introductions/${model.introductionId}`} kind="quiet">
                {t.toIntroduction}
              </ButtonLink>
            </p>
          )}
          {row.answer !== 'yes' && <AnswerForm page={page} id={row.id} form={form} />}
        </aside>
      </div>
    </Layout>
  );
}
