import type { RegionFigures } from '../../matching/index.js';
import { countryName, formatInstant, formatNumber, languageName } from '../../ui/format.js';
import type { PageContext } from '../../ui/layout/page-context.js';
import { Button } from '../../ui/parts/button.js';
import { Form } from '../../ui/parts/form.js';
import { Select } from '../../ui/parts/inputs.js';
import { Table } from '../../ui/parts/table.js';
import { fill } from '../../ui/texts/fill.js';
import { whatIfTexts } from '../../ui/texts/what-if.js';
import type { NameConcept } from '../matches/words.js';
import { areaValue } from './area.js';

interface BlockersProps {
  page: PageContext;
  figures: RegionFigures;
  timeZone: string;
  name: NameConcept;
}

function AreaForm({ page, figures }: Pick<BlockersProps, 'page' | 'figures'>) {
  const { locale } = page;
  const t = whatIfTexts[locale];
  const options = (['work', 'home'] as const).flatMap((side) =>
    figures.territories[side].map(({ territory, largestPlace }) => {
      const [country = '', digits = ''] = territory.split('-');
      const words = [countryName(locale, country), digits, largestPlace && `(${largestPlace})`];
      const label = side === 'work' ? t.areaWork : t.areaHome;
      return {
        value: areaValue(side, territory),
        label: fill(label, { territory: words.filter(Boolean).join(' ') }),
      };
    }),
  );
  return (
    <Form action="/overview#blockers" method="get" label={t.area}>
      <Select
        name="area"
        label={t.area}
        options={options}
        blank={t.wholeRegion}
        value={figures.territory === null ? '' : areaValue(figures.side, figures.territory)}
        width="full"
      />
      <Button kind="quiet">{t.show}</Button>
    </Form>
  );
}

/** Which levels and skills alone keep most people and vacancies apart. */
export function Blockers({ page, figures, timeZone, name }: BlockersProps) {
  const { locale } = page;
  const t = whatIfTexts[locale];
  const number = (value: number) => formatNumber(locale, value);
  const pairs = ({ pairs: count }: { pairs: number | null }) =>
    count === null ? t.few : number(count);
  const { computedAt, languages, skills } = figures;
  return (
    <section class="stack" id="blockers">
      <h2>{t.blockersTitle}</h2>
      <p class="soft">{t.blockersLead}</p>
      {computedAt === null ? (
        <p>{t.notYet}</p>
      ) : (
        <>
          <p class="soft">
            {fill(t.counted, {
              profiles: number(figures.profiles),
              vacancies: number(figures.vacancies),
              pairs: number(figures.openPairs),
            })}{' '}
            {fill(t.computed, { instant: formatInstant(locale, computedAt, timeZone) })}.
          </p>
          <AreaForm page={page} figures={figures} />
          {languages.length + skills.length === 0 && <p>{t.nothingBlocks}</p>}
          {languages.length > 0 && (
            <Table
              caption={t.languagesCaption}
              rows={languages}
              columns={[
                {
                  title: t.level,
                  head: true,
                  cell: ({ blocker }) =>
                    fill(t.levelModes[blocker.mode], {
                      language: languageName(locale, blocker.language),
                      level: blocker.level,
                    }),
                },
                {
                  title: t.asked,
                  cell: ({ blocker }) => (blocker.assumed ? t.assumed : t.stated),
                },
                { title: t.pairs, number: true, cell: pairs },
              ]}
            />
          )}
          {skills.length > 0 && (
            <Table
              caption={t.skillsCaption}
              rows={skills}
              columns={[
                { title: t.skillColumn, head: true, cell: ({ blocker }) => name(blocker.skill) },
                { title: t.pairs, number: true, cell: pairs },
              ]}
            />
          )}
        </>
      )}
    </section>
  );
}
