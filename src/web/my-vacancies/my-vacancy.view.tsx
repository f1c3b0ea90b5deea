import type { VacancyStatus } from '../../kernel/vocabulary.js';
import { Layout } from '../../ui/layout/layout.js';
import type { PageContext } from '../../ui/layout/page-context.js';
import { Button, ButtonLink } from '../../ui/parts/button.js';
import { Card } from '../../ui/parts/card.js';
import { Empty } from '../../ui/parts/empty.js';
import { ErrorSummary, type ShownProblem } from '../../ui/parts/error-summary.js';
import { Form } from '../../ui/parts/form.js';
import { Badge } from '../../ui/parts/labels.js';
import { Notice } from '../../ui/parts/notice.js';
import { candidateTexts } from '../../ui/texts/candidate.js';
import { fill } from '../../ui/texts/fill.js';
import { suggestionTexts } from '../../ui/texts/suggestions.js';
import { vacancyTexts } from '../../ui/texts/vacancy.js';
import { Reasons, Score } from '../matches/match-parts.js';
import { VacancyContent } from '../vacancies/vacancy-content.js';
import type { VacancyModel } from '../vacancies/vacancy.presenter.js';
import type { CandidateModel } from './candidate.presenter.js';
import { VacancyState } from './my-vacancies.view.js';

export interface MyVacancyModel {
  vacancy: VacancyModel;
  status: VacancyStatus;
  inReview: boolean;
  refusedBecause?: string | undefined;
  fitting: number;
  candidates: readonly CandidateModel[];
  message?: string | undefined;
  problems: readonly ShownProblem[];
}

/** What can be done with a vacancy in its state; each its own small form. */
const MOVES: Record<VacancyStatus, readonly ('pause' | 'resume' | 'close' | 'publish')[]> = {
  active: ['pause', 'close'],
  paused: ['resume', 'close'],
  draft: ['publish', 'close'],
  closed: [],
};

function Moves({ page, model }: { page: PageContext; model: MyVacancyModel }) {
  const t = vacancyTexts[page.locale].mine;
  const moves = model.inReview ? [] : MOVES[model.status];
  return (
    <Form action={`/my-vacancies/${model.vacancy.id}/status`} class="row">
      {moves.map((move) => (
        <Button name="move" value={move} kind={move === 'close' ? 'danger' : 'quiet'}>
          {t[move]}
        </Button>
      ))}
    </Form>
  );
}

function CandidateCard({
  page,
  candidate,
  vacancyId,
  number,
}: {
  page: PageContext;
  candidate: CandidateModel;
  vacancyId: string;
  number: number;
}) {
  const t = candidateTexts[page.locale];
  return (
    <Card
      level={3}
      title={
        <a href={`/my-vacancies/${vacancyId}/candidates/${candidate.id}`}>
          {fill(t.name, { n: String(number) })}
        </a>
      }
    >
      <div class="match">
        <p class="row">
          <Badge tone={candidate.interested ? 'good' : 'plain'}>
            {candidate.interested ? t.interested : t.notAnswered}
          </Badge>
          <span class="soft">{candidate.listText}</span>
        </p>
        {candidate.score !== null && (
          <div class="match__score">
            <Score score={candidate.score} locale={page.locale} />
          </div>
        )}
        <p>{candidate.languages.join(' · ')}</p>
        <Reasons gates={candidate.reasons} label={suggestionTexts[page.locale].why} />
        {candidate.answer && (
          <p>
            <Badge tone="info">{t.answered[candidate.answer]}</Badge>
          </p>
        )}
      </div>
    </Card>
  );
}

/** One's own vacancy: where it stands, who fits, what it says. */
export function MyVacancyView({ page, model }: { page: PageContext; model: MyVacancyModel }) {
  const t = vacancyTexts[page.locale];
  const c = candidateTexts[page.locale];
  const { vacancy } = model;
  return (
    <Layout
      page={page}
      title={vacancy.title.text}
      titleLang={vacancy.title.lang}
      back={{ href: '/my-vacancies', text: t.mine.back }}
      failed={model.problems.length > 0}
      actions={
        <ButtonLink href={`/my-vacancies/${vacancy.id}/edit`} kind="quiet">
          {t.mine.edit}
        </ButtonLink>
      }
    >
      <ErrorSummary problems={model.problems} locale={page.locale} />
      {model.message && (
        <Notice tone="good" announce>
          <p>{model.message}</p>
        </Notice>
      )}
      {model.refusedBecause && (
        <Notice tone="bad" title={t.mine.refused}>
          <p>{model.refusedBecause}</p>
        </Notice>
      )}
      <div class="row">
        <VacancyState page={page} status={model.status} inReview={model.inReview} />
        <Moves page={page} model={model} />
      </div>
      <section class="stack" id="candidates">
        <h2>{c.title}</h2>
        <p>
          <strong>{c.fitting(model.fitting)}</strong> {c.shown}
        </p>
        {model.candidates.length === 0 ? (
          <Empty title={c.emptyTitle}>
            <p>{c.empty}</p>
          </Empty>
        ) : (
          model.candidates.map((candidate, at) => (
            <CandidateCard
              page={page}
              candidate={candidate}
              vacancyId={vacancy.id}
              number={at + 1}
            />
          ))
        )}
      </section>
      <VacancyContent page={page} model={vacancy} />
    </Layout>
  );
}
