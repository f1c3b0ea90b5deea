import { CHANNELS } from '../../kernel/vocabulary.js';
import { formatNumber, languageName } from '../../ui/format.js';
import { Layout } from '../../ui/layout/layout.js';
import type { PageContext } from '../../ui/layout/page-context.js';
import { Figures } from '../../ui/parts/facts.js';
import { Table } from '../../ui/parts/table.js';
import { staffTexts } from '../../ui/texts/staff.js';
import { vocabularyTexts } from '../../ui/texts/vocabulary.js';
import type { NameConcept } from '../matches/words.js';
import type { RegionFigures } from '../../matching/index.js';
import { Blockers } from './blockers.view.js';
import type { SupplyAndDemand } from './supply-and-demand.js';

interface OverviewProps {
  page: PageContext;
  model: SupplyAndDemand;
  figures: RegionFigures;
  timeZone: string;
  name: NameConcept;
}

/** What employers ask for, beside what is taught: where the next course is missing. */
export function OverviewView({ page, model, figures, timeZone, name }: OverviewProps) {
  const t = staffTexts[page.locale].overview;
  const number = (value: number) => formatNumber(page.locale, value);
  const offered = (count: number) => (count === 0 ? t.none : t.offeredCount(count));
  return (
    <Layout page={page} title={t.title} lead={t.lead}>
      <Figures
        figures={[
          { label: t.openVacancies, value: number(model.vacancies) },
          { label: t.trainings, value: number(model.courses) },
          { label: t.freePlaces, value: number(model.free) },
        ]}
      />
      <section class="stack">
        <h2>{t.channels}</h2>
        <Figures
          figures={CHANNELS.map((channel) => ({
            label: vocabularyTexts[page.locale].channels[channel],
            value: number(model.channels[channel]),
          }))}
        />
      </section>
      <Blockers page={page} figures={figures} timeZone={timeZone} name={name} />
      <section class="stack">
        <h2>{t.gapTitle}</h2>
        <p class="soft">{t.gapLead}</p>
        <Table
          caption={t.gapCaption}
          hideCaption
          rows={model.languages}
          columns={[
            {
              title: t.language,
              head: true,
              cell: (row) => `${languageName(page.locale, row.language)} ${row.level}`,
            },
            { title: t.asked, number: true, cell: (row) => t.askedCount(row.asked) },
            { title: t.offered, number: true, cell: (row) => offered(row.offered) },
          ]}
        />
      </section>
      <section class="stack">
        <h2>{t.skillsTitle}</h2>
        <Table
          caption={t.skillsCaption}
          hideCaption
          rows={model.skills}
          columns={[
            { title: t.skill, head: true, cell: (row) => name(row.uri) },
            { title: t.asked, number: true, cell: (row) => t.askedCount(row.asked) },
            { title: t.offered, number: true, cell: (row) => offered(row.offered) },
          ]}
        />
      </section>
    </Layout>
  );
}
