import type { ComponentChildren } from 'preact';
import { Layout } from '../../ui/layout/layout.js';
import type { PageContext } from '../../ui/layout/page-context.js';
import { ButtonLink } from '../../ui/parts/button.js';
import { Empty } from '../../ui/parts/empty.js';
import { homeTexts } from '../../ui/texts/home.js';
import { suggestionTexts } from '../../ui/texts/suggestions.js';
import { vacancyTexts } from '../../ui/texts/vacancy.js';
import { whatIfTexts } from '../../ui/texts/what-if.js';
import type { IntroductionRow } from '../introductions/introduction.presenter.js';
import { IntroductionTable } from '../introductions/introductions.view.js';
import { SuggestionCard } from '../suggestions/suggestion-card.js';
import type { SuggestionRow } from '../suggestions/suggestions.presenter.js';
import type { VacancyRowModel } from '../vacancies/vacancy.presenter.js';
import type { ShownStep } from '../what-if/steps.presenter.js';
import { Steps } from '../what-if/steps.view.js';
import { Card } from '../../ui/parts/card.js';
import { Foreign } from '../../ui/parts/foreign.js';

interface WaitingProps {
  page: PageContext;
  rows: readonly IntroductionRow[];
}

function Waiting({ page, rows }: WaitingProps) {
  const t = homeTexts[page.locale];
  return (
    <section class="stack">
      <h2>{t.waiting}</h2>
      {rows.length === 0 ? (
        <p class="soft">{t.nothingWaits}</p>
      ) : (
        <IntroductionTable page={page} rows={rows} />
      )}
    </section>
  );
}

export interface SeekerHomeModel {
  suggestions: readonly SuggestionRow[];
  waiting: readonly IntroductionRow[];
  /** The steps that open most. */
  steps: readonly ShownStep[];
  state: 'ready' | 'no-profile' | 'no-consent';
}

/** What waits for a job seeker, and what fits best. */
export function SeekerHomeView({ page, model }: { page: PageContext; model: SeekerHomeModel }) {
  const t = homeTexts[page.locale];
  const s = suggestionTexts[page.locale];
  const first: ComponentChildren =
    model.state === 'no-profile' ? (
      <Empty title={s.noProfileTitle}>
        <p>{s.noProfile}</p>
        <p>
          <ButtonLink href="/profile">{s.fillProfile}</ButtonLink>
        </p>
      </Empty>
    ) : model.state === 'no-consent' ? (
      <Empty title={s.noConsentTitle}>
        <p>{s.noConsent}</p>
        <p>
          <ButtonLink href="/account#consent">{s.toConsent}</ButtonLink>
        </p>
      </Empty>
    ) : null;
  return (
    <Layout page={page} title={t.welcome} lead={t.seekerLead}>
      {first}
      <Waiting page={page} rows={model.waiting} />
      {model.state === 'ready' && (
        <section class="stack">
          <h2>{t.best}</h2>
          {model.suggestions.length === 0 ? (
            <Empty title={s.emptyTitle}>
              <p>{s.empty}</p>
            </Empty>
          ) : (
            model.suggestions.map((row) => <SuggestionCard page={page} row={row} level={3} />)
          )}
          <p>
            <ButtonLink href="/suggestions" kind="quiet">
              {t.all}
            </ButtonLink>
          </p>
        </section>
      )}
      {model.steps.length > 0 && (
        <>
          <Steps page={page} steps={model.steps} />
          <p>
            <ButtonLink href="/suggestions?list=within-reach" kind="quiet">
              {whatIfTexts[page.locale].more}
            </ButtonLink>
          </p>
        </>
      )}
    </Layout>
  );
}

export interface EmployerHomeModel {
  vacancies: readonly VacancyRowModel[];
  waiting: readonly IntroductionRow[];
}

/** What waits for an employer, and what they have on offer. */
export function EmployerHomeView({ page, model }: { page: PageContext; model: EmployerHomeModel }) {
  const t = homeTexts[page.locale];
  const v = vacancyTexts[page.locale];
  return (
    <Layout
      page={page}
      title={t.welcome}
      lead={t.employerLead}
      actions={<ButtonLink href="/my-vacancies/new">{t.publish}</ButtonLink>}
    >
      <Waiting page={page} rows={model.waiting} />
      <section class="stack">
        <h2>{t.vacancies}</h2>
        {model.vacancies.length === 0 ? (
          <Empty title={v.mine.emptyTitle}>
            <p>{v.mine.empty}</p>
          </Empty>
        ) : (
          <div class="grid">
            {model.vacancies.map((row) => (
              <Card
                level={3}
                title={
                  <a href={`/my-vacancies/${row.id}`}>
                    <Foreign {...row.title} page={page.locale} />
                  </a>
                }
              >
                <p class="soft">{[row.place, row.contract].filter(Boolean).join(' · ')}</p>
              </Card>
            ))}
          </div>
        )}
        <p>
          <ButtonLink href="/my-vacancies" kind="quiet">
            {t.allVacancies}
          </ButtonLink>
        </p>
      </section>
    </Layout>
  );
}
