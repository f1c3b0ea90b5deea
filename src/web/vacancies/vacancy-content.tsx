import type { PageContext } from '../../ui/layout/page-context.js';
import { DefinitionList } from '../../ui/parts/facts.js';
import { Foreign, Prose } from '../../ui/parts/foreign.js';
import { Tags } from '../../ui/parts/labels.js';
import { vacancyTexts } from '../../ui/texts/vacancy.js';
import type { VacancyModel } from './vacancy.presenter.js';

/** What a vacancy says: facts, languages, skills, text. Shared by the public page and the owner's. */
export function VacancyContent({ page, model }: { page: PageContext; model: VacancyModel }) {
  const t = vacancyTexts[page.locale];
  return (
    <div class="stack">
      <DefinitionList
        facts={[
          ...model.facts,
          model.occupation && {
            term: t.occupation,
            value: <Foreign {...model.occupation} page={page.locale} />,
          },
        ]}
      />
      {model.languages.length > 0 && (
        <section>
          <h2>{t.languages}</h2>
          <ul>
            {model.languages.map((need) => (
              <li>{need}</li>
            ))}
          </ul>
        </section>
      )}
      {model.essential.length + model.optional.length > 0 && (
        <section class="stack">
          <h2>{t.skills}</h2>
          {model.essential.length > 0 && <p class="small soft">{t.essential}</p>}
          <Tags items={model.essential} label={t.essential} />
          {model.optional.length > 0 && <p class="small soft">{t.optionalSkills}</p>}
          <Tags items={model.optional} label={t.optionalSkills} />
        </section>
      )}
      {model.descriptions.length > 0 && (
        <section class="stack">
          <h2>{t.description}</h2>
          {model.descriptions.map((text) => (
            <Prose {...text} page={page.locale} />
          ))}
        </section>
      )}
    </div>
  );
}
