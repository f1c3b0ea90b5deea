import { Layout } from '../../ui/layout/layout.js';
import type { PageContext } from '../../ui/layout/page-context.js';
import { fill } from '../../ui/texts/fill.js';
import { suggestionTexts } from '../../ui/texts/suggestions.js';
import type { ShownContribution, ShownGate } from '../matches/explain.js';
import { GateList, ScoreParts } from '../matches/match-parts.js';
import type { ShownText } from '../shell/vacancy-words.js';

export interface WhyModel {
  vacancyId: string;
  title: ShownText;
  listText: string;
  gates: readonly ShownGate[];
  parts: readonly ShownContribution[];
  score: number | null;
  confidence: string;
  version: string;
}

/** Why, or why not, for any vacancy a person asks about. */
export function WhyView({ page, model }: { page: PageContext; model: WhyModel }) {
  const t = suggestionTexts[page.locale];
  return (
    <Layout
      page={page}
      title={t.whyNot}
      lead={model.listText}
      back={{ href: `/vacancies/${model.vacancyId}`, text: model.title.text }}
    >
      <section>
        <h2>{t.gates}</h2>
        <p class="soft">{t.gatesLead}</p>
        <GateList gates={model.gates} locale={page.locale} />
      </section>
      <section class="stack">
        <h2>{t.score}</h2>
        {model.score === null ? (
          <p>{t.noScore}</p>
        ) : (
          <ScoreParts score={model.score} parts={model.parts} locale={page.locale} />
        )}
        <p class="soft">{model.confidence}</p>
        <p class="small soft">
          {fill(t.version, { version: model.version })} ·{' '}
          <a href="/about/matching">{t.aboutMatching}</a>
        </p>
      </section>
    </Layout>
  );
}
