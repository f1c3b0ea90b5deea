import { CEFR_LEVELS } from '../../kernel/cefr.js';
import type { PageContext } from '../../ui/layout/page-context.js';
import { Button } from '../../ui/parts/button.js';
import { Checkbox } from '../../ui/parts/choices.js';
import { FieldSet } from '../../ui/parts/field.js';
import { Group } from '../../ui/parts/form.js';
import { Select } from '../../ui/parts/inputs.js';
import { fill } from '../../ui/texts/fill.js';
import { formTexts } from '../../ui/texts/form.js';
import { profileTexts } from '../../ui/texts/profile.js';
import { vacancyFormTexts } from '../../ui/texts/vacancy-form.js';
import { vacancyTexts } from '../../ui/texts/vacancy.js';
import { vocabularyTexts } from '../../ui/texts/vocabulary.js';
import type { FormState } from '../shell/form-state.js';
import { languageOptions } from '../shell/languages.js';

/** How strict an employer can be; only law makes a need legal. */
const STRICTNESSES = ['must', 'learnable', 'wished'] as const;

interface LanguageNeedsProps {
  page: PageContext;
  form: FormState;
  rows: number;
  action: string;
}

/** Which languages the job needs, spoken and written apart, and how strictly. */
export function LanguageNeeds({ page, form, rows, action }: LanguageNeedsProps) {
  const t = vacancyTexts[page.locale];
  const w = vacancyFormTexts[page.locale];
  const v = vocabularyTexts[page.locale];
  const levels = CEFR_LEVELS.map((value) => ({ value, label: v.cefr[value] }));
  const at = (index: number, name: string) => form.field(`languages[${index}].${name}`);
  return (
    <Group title={w.languages}>
      <p class="hint">{w.languagesHint}</p>
      {Array.from({ length: rows }, (_, index) => (
        <FieldSet
          name={`languages[${index}]`}
          label={fill(profileTexts[page.locale].languageN, { n: String(index + 1) })}
        >
          <div class="inline-fields">
            <Select
              width="level"
              {...at(index, 'language')}
              label={w.language}
              blank={formTexts[page.locale].choose}
              options={languageOptions(page.locale, form.text(`languages[${index}].language`))}
            />
            <Select
              width="level"
              {...at(index, 'spoken')}
              label={w.spoken}
              blank={t.notAsked}
              options={levels}
            />
            <Select
              width="level"
              {...at(index, 'written')}
              label={w.written}
              blank={t.notAsked}
              options={levels}
            />
            <Select
              width="level"
              {...at(index, 'strictness')}
              label={w.strictness}
              options={STRICTNESSES.map((value) => ({ value, label: v.strictness[value] }))}
            />
          </div>
          <Checkbox {...form.box(`languages[${index}].helpOffered`)} label={w.helpOffered} />
        </FieldSet>
      ))}
      <p>
        <Button
          kind="quiet"
          name="add"
          value="languages"
          unchecked
          action={`${action}#f-languages-${rows}`}
        >
          {w.addLanguage}
        </Button>
      </p>
    </Group>
  );
}
