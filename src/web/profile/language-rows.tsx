import { CEFR_LEVELS } from '../../kernel/cefr.js';
import type { PageContext } from '../../ui/layout/page-context.js';
import { Button } from '../../ui/parts/button.js';
import { FieldSet } from '../../ui/parts/field.js';
import { Select } from '../../ui/parts/inputs.js';
import { fill } from '../../ui/texts/fill.js';
import { formTexts } from '../../ui/texts/form.js';
import { profileTexts } from '../../ui/texts/profile.js';
import { vocabularyTexts } from '../../ui/texts/vocabulary.js';
import type { FormState } from '../shell/form-state.js';
import { languageOptions } from '../shell/languages.js';

interface LanguageRowsProps {
  page: PageContext;
  form: FormState;
  rows: number;
  action: string;
}

/** Languages with spoken and written apart; a row without a language is left out. */
export function LanguageRows({ page, form, rows, action }: LanguageRowsProps) {
  const t = profileTexts[page.locale];
  const v = vocabularyTexts[page.locale];
  const levels = CEFR_LEVELS.map((value) => ({ value, label: v.cefr[value] }));
  return (
    <>
      {Array.from({ length: rows }, (_, at) => (
        <FieldSet
          name={`languages[${at}]`}
          label={fill(t.languageN, { n: String(at + 1) })}
          error={form.error(`languages[${at}]`)}
        >
          <div class="inline-fields">
            <Select
              width="level"
              {...form.field(`languages[${at}].language`)}
              label={t.language}
              blank={formTexts[page.locale].choose}
              options={languageOptions(page.locale, form.text(`languages[${at}].language`))}
            />
            <Select
              width="level"
              {...form.field(`languages[${at}].spoken`)}
              label={t.spoken}
              blank={t.noLevel}
              options={levels}
            />
            <Select
              width="level"
              {...form.field(`languages[${at}].written`)}
              label={t.written}
              blank={t.noLevel}
              options={levels}
            />
          </div>
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
          {t.addLanguage}
        </Button>
      </p>
    </>
  );
}
