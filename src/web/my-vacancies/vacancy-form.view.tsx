import { COUNTRIES } from '../../kernel/countries.js';
import { LOCALES } from '../../kernel/locale.js';
import { CONTRACT_TYPES, CURRENCIES, JOB_LEVELS } from '../../kernel/vocabulary.js';
import { countryName, languageName } from '../../ui/format.js';
import { Layout } from '../../ui/layout/layout.js';
import type { PageContext } from '../../ui/layout/page-context.js';
import { Button } from '../../ui/parts/button.js';
import { Radios } from '../../ui/parts/choices.js';
import { ErrorSummary } from '../../ui/parts/error-summary.js';
import { Form, Group } from '../../ui/parts/form.js';
import { Select, TextArea, TextField, type Option } from '../../ui/parts/inputs.js';
import { Notice } from '../../ui/parts/notice.js';
import { formTexts } from '../../ui/texts/form.js';
import { readingTexts } from '../../ui/texts/reading.js';
import { vacancyFormTexts } from '../../ui/texts/vacancy-form.js';
import { vacancyTexts } from '../../ui/texts/vacancy.js';
import { vocabularyTexts } from '../../ui/texts/vocabulary.js';
import type { FormState } from '../shell/form-state.js';
import { READ_TEXT } from '../reading/accept.js';
import { KeptList } from '../shell/kept-list.js';
import { LanguageNeeds } from './vacancy-form-languages.js';
import { ShiftFields } from './vacancy-form-shifts.js';

export interface VacancyFormModel {
  action: string;
  isNew: boolean;
  /** An adviser names the employer they speak for. */
  asAdviser: boolean;
  /** The form has just been filled from its text, and is not yet saved. */
  read: boolean;
  skills: readonly Option[];
  languageRows: number;
}

interface VacancyFormProps {
  page: PageContext;
  model: VacancyFormModel;
  form: FormState;
}

function Job({ page, form, model }: VacancyFormProps) {
  const t = vacancyTexts[page.locale];
  const w = vacancyFormTexts[page.locale];
  const locales = [page.locale, ...LOCALES.filter((locale) => locale !== page.locale)];
  return (
    <Group title={w.job}>
      {model.asAdviser && (
        <TextField
          {...form.field('speaksFor.name')}
          label={w.speaksFor}
          hint={w.speaksForHint}
          mark={formTexts[page.locale].optional}
        />
      )}
      <p class="hint">{w.titleHint}</p>
      {locales.map((locale) => (
        <TextField
          {...form.field(`titles.${locale}`)}
          label={`${w.titleLabel} (${languageName(page.locale, locale)})`}
          mark={locale === page.locale ? undefined : formTexts[page.locale].optional}
          lang={locale}
          maxLength={300}
        />
      ))}
      <TextField
        {...form.field('occupation.label')}
        label={w.occupation}
        hint={w.occupationHint}
        suggestFrom={`/api/v1/occupations?lang=${page.locale}`}
      />
      <Select
        {...form.field('level')}
        label={t.level}
        blank={formTexts[page.locale].notStated}
        options={JOB_LEVELS.map((value) => ({
          value,
          label: vocabularyTexts[page.locale].levels[value],
        }))}
      />
      {locales.map((locale) => (
        <TextArea
          {...form.field(`descriptions.${locale}`)}
          label={`${w.description} (${languageName(page.locale, locale)})`}
          mark={formTexts[page.locale].optional}
          lang={locale}
          rows={locale === page.locale ? 8 : 3}
        />
      ))}
      <p class="hint">{readingTexts[page.locale].offer.vacancyHint}</p>
      <p>
        {/* Sent like a file, since a text may be longer than an ordinary request. */}
        <Button kind="quiet" name="add" value={READ_TEXT} unchecked upload>
          {readingTexts[page.locale].offer.vacancyButton}
        </Button>
      </p>
    </Group>
  );
}

function Place({ page, form }: Omit<VacancyFormProps, 'model'>) {
  const t = vacancyTexts[page.locale];
  const w = vacancyFormTexts[page.locale];
  return (
    <Group title={w.place}>
      <div class="inline-fields">
        <Select
          {...form.field('workplace.country')}
          label={t.country}
          options={COUNTRIES.map((value) => ({ value, label: countryName(page.locale, value) }))}
        />
        <TextField {...form.field('workplace.postalCode')} label={w.postalCode} width="short" />
        <TextField {...form.field('workplace.place')} label={w.town} width="medium" />
      </div>
      <Select
        {...form.field('remoteShare')}
        label={w.remote}
        options={Object.entries(w.remoteOptions).map(([value, label]) => ({ value, label }))}
      />
    </Group>
  );
}

function Conditions({ page, form }: Omit<VacancyFormProps, 'model'>) {
  const t = vacancyTexts[page.locale];
  const w = vacancyFormTexts[page.locale];
  const v = vocabularyTexts[page.locale];
  const f = formTexts[page.locale];
  return (
    <Group title={w.conditions}>
      <Select
        {...form.field('contract')}
        label={t.contract}
        blank={f.choose}
        options={CONTRACT_TYPES.map((value) => ({ value, label: v.contracts[value] }))}
      />
      <div class="inline-fields">
        <TextField
          {...form.field('hours.min')}
          label={w.hoursMin}
          type="number"
          width="short"
          min={0}
          max={80}
        />
        <TextField
          {...form.field('hours.max')}
          label={w.hoursMax}
          type="number"
          width="short"
          min={0}
          max={80}
        />
      </div>
      <ShiftFields page={page} form={form} />
      <div class="inline-fields">
        <TextField
          {...form.field('pay.min')}
          label={w.payMin}
          type="number"
          width="short"
          min={0}
          step="any"
        />
        <TextField
          {...form.field('pay.max')}
          label={w.payMax}
          type="number"
          width="short"
          min={0}
          step="any"
        />
        <Select
          {...form.field('pay.currency')}
          label={w.currency}
          width="short"
          options={CURRENCIES.map((value) => ({ value, label: value }))}
        />
        <Select
          {...form.field('pay.per')}
          label={w.per}
          width="short"
          options={Object.entries(w.pers).map(([value, label]) => ({ value, label }))}
        />
      </div>
      <TextField
        {...form.field('drivingLicences')}
        label={w.licences}
        hint={w.licencesHint}
        width="medium"
      />
      <div class="inline-fields">
        <TextField {...form.field('startsOn')} label={t.startsOn} type="date" width="medium" />
        <TextField {...form.field('closesOn')} label={t.closesOn} type="date" width="medium" />
        <TextField
          {...form.field('openings')}
          label={t.openings}
          type="number"
          width="short"
          min={1}
        />
      </div>
      <Radios
        {...form.field('openToOtherSide')}
        label={t.openToOtherSide}
        options={Object.entries(t.openness).map(([value, label]) => ({ value, label }))}
      />
    </Group>
  );
}

function Skills({ page, form, model }: VacancyFormProps) {
  const t = vacancyTexts[page.locale];
  const w = vacancyFormTexts[page.locale];
  return (
    <Group title={w.skills}>
      <KeptList
        name="skills"
        label={w.skills}
        hint=""
        items={model.skills.map(({ value, label }) => ({ value, label }))}
        add={w.addSkill}
        action={model.action}
        error={form.error('skills')}
      >
        <TextField
          {...form.field('new.skills.label')}
          label={w.skill}
          width="medium"
          suggestFrom={`/api/v1/skills?lang=${page.locale}`}
        />
        <Select
          {...form.field('new.skills.need')}
          label={w.skillNeed}
          options={[
            { value: 'essential', label: t.essential },
            { value: 'optional', label: t.optionalSkills },
          ]}
        />
      </KeptList>
    </Group>
  );
}

/** The whole vacancy on one page; title, place and contract are enough. */
export function VacancyFormView(props: VacancyFormProps) {
  const { page, model, form } = props;
  const t = vacancyTexts[page.locale];
  const w = vacancyFormTexts[page.locale];
  return (
    <Layout
      page={page}
      title={model.isNew ? w.newTitle : w.editTitle}
      lead={model.isNew ? w.newLead : undefined}
      back={{ href: '/my-vacancies', text: t.mine.back }}
      failed={form.failed}
    >
      {model.read && (
        <Notice tone="info" announce>
          <p>{readingTexts[page.locale].takenOver}</p>
        </Notice>
      )}
      <ErrorSummary problems={form.problems} locale={page.locale} />
      <Form
        action={model.action}
        enterSends={
          model.isNew ? { words: w.draft, name: 'status', value: 'draft' } : { words: w.save }
        }
      >
        <input type="hidden" name="version" value={form.text('version')} />
        <Job {...props} />
        <Place page={page} form={form} />
        <Conditions page={page} form={form} />
        <LanguageNeeds page={page} form={form} rows={model.languageRows} action={model.action} />
        <Skills {...props} />
        <div class="row">
          {model.isNew ? (
            <>
              <Button name="status" value="active">
                {w.publish}
              </Button>
              <Button name="status" value="draft" kind="quiet">
                {w.draft}
              </Button>
            </>
          ) : (
            <Button>{w.save}</Button>
          )}
        </div>
      </Form>
    </Layout>
  );
}
