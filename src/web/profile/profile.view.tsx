import { COUNTRIES } from '../../kernel/countries.js';
import { COMMUTE_MODES, CONTRACT_TYPES, CURRENCIES } from '../../kernel/vocabulary.js';
import { countryName } from '../../ui/format.js';
import { Layout } from '../../ui/layout/layout.js';
import type { PageContext } from '../../ui/layout/page-context.js';
import { Button } from '../../ui/parts/button.js';
import { Checkbox, Checkboxes } from '../../ui/parts/choices.js';
import { ErrorSummary } from '../../ui/parts/error-summary.js';
import { FieldSet } from '../../ui/parts/field.js';
import { Form, Group } from '../../ui/parts/form.js';
import { Select, TextField } from '../../ui/parts/inputs.js';
import { Notice } from '../../ui/parts/notice.js';
import { formTexts } from '../../ui/texts/form.js';
import { readingTexts } from '../../ui/texts/reading.js';
import { profileTexts } from '../../ui/texts/profile.js';
import { vacancyFormTexts } from '../../ui/texts/vacancy-form.js';
import { vocabularyTexts } from '../../ui/texts/vocabulary.js';
import { ConsentText } from '../accounts/sign-up.view.js';
import type { FormState } from '../shell/form-state.js';
import { limitHint } from './commute-limit.js';
import { LanguageRows } from './language-rows.js';
import { Abilities, Papers } from './profile-lists.js';
import { NONE } from './profile.form.js';
import type { ProfileFormModel } from './profile-form.model.js';

interface ProfileProps {
  page: PageContext;
  model: ProfileFormModel;
  form: FormState;
}

/** Classes of Directive 2006/126/EC that ads ask for. */
const LICENCES = ['AM', 'A1', 'A', 'B', 'BE', 'C1', 'C1E', 'C', 'CE', 'D1', 'D', 'DE', 'T'];

function HomeAndCommute({ page, form }: Omit<ProfileProps, 'model'>) {
  const t = profileTexts[page.locale];
  const limit = form.field('maxCommuteMinutes');
  return (
    <>
      <Group title={t.home}>
        <p class="hint">{t.homeHint}</p>
        <div class="inline-fields">
          <Select
            {...form.field('home.country')}
            label={t.country}
            options={COUNTRIES.map((value) => ({ value, label: countryName(page.locale, value) }))}
          />
          <TextField
            {...form.field('home.postalCode')}
            label={t.postalCode}
            autocomplete="postal-code"
            width="short"
          />
          <TextField
            {...form.field('home.place')}
            label={t.town}
            autocomplete="address-level2"
            width="medium"
          />
        </div>
      </Group>
      <Group title={t.commute}>
        <TextField
          {...limit}
          label={t.maxCommute}
          hint={limitHint(limit.value, page.locale)}
          type="number"
          width="short"
          min={0}
          max={600}
        />
        <Checkboxes
          {...form.group('commuteModes')}
          label={t.modes}
          columns
          options={COMMUTE_MODES.map((value) => ({
            value,
            label: vocabularyTexts[page.locale].modes[value],
          }))}
        />
      </Group>
    </>
  );
}

function Wishes({ page, form }: Omit<ProfileProps, 'model'>) {
  const t = profileTexts[page.locale];
  const pers = vacancyFormTexts[page.locale].pers;
  return (
    <Group title={t.wishes}>
      <Checkboxes
        {...form.group('contracts')}
        label={t.contracts}
        columns
        options={CONTRACT_TYPES.map((value) => ({
          value,
          label: vocabularyTexts[page.locale].contracts[value],
        }))}
      />
      <div class="inline-fields">
        <TextField
          {...form.field('hours.min')}
          label={t.hoursMin}
          type="number"
          width="short"
          min={0}
          max={80}
        />
        <TextField
          {...form.field('hours.max')}
          label={t.hoursMax}
          type="number"
          width="short"
          min={0}
          max={80}
        />
      </div>
      <FieldSet name="workPattern" label={t.pattern}>
        <Checkbox {...form.box('workPattern.nights')} label={t.nights} />
        <Checkbox {...form.box('workPattern.weekends')} label={t.weekends} />
        <Checkbox {...form.box('workPattern.rotating')} label={t.rotating} />
      </FieldSet>
      <div class="inline-fields">
        <TextField {...form.field('pay.min')} label={t.pay} type="number" width="short" min={0} />
        <Select
          {...form.field('pay.currency')}
          label={t.currency}
          width="short"
          options={CURRENCIES.map((value) => ({ value, label: value }))}
        />
        <Select
          {...form.field('pay.per')}
          label={t.per}
          width="short"
          options={Object.entries(pers).map(([value, label]) => ({ value, label }))}
        />
      </div>
      <TextField
        {...form.field('availableFrom')}
        label={t.availableFrom}
        type="date"
        width="medium"
      />
    </Group>
  );
}

function Permissions({ page, form }: Omit<ProfileProps, 'model'>) {
  const t = profileTexts[page.locale];
  return (
    <Group title={t.permissions}>
      <Checkboxes
        {...form.group('mayWorkIn')}
        label={t.mayWorkIn}
        hint={t.mayWorkHint}
        columns
        options={[
          ...COUNTRIES.map((value) => ({ value, label: countryName(page.locale, value) })),
          { value: NONE, label: t.nowhere },
        ]}
      />
      <Checkboxes
        {...form.group('drivingLicences')}
        label={t.licences}
        columns
        options={[
          ...LICENCES.map((value) => ({ value, label: value })),
          { value: NONE, label: t.noLicence },
        ]}
      />
    </Group>
  );
}

/** The whole profile on one page: nothing is asked twice, and only home and languages are needed. */
export function ProfileFormView({ page, model, form }: ProfileProps) {
  const t = profileTexts[page.locale];
  return (
    <Layout page={page} title={model.title} lead={t.lead} failed={form.failed} back={model.back}>
      {model.saved && (
        <Notice tone="good" announce>
          <p>{formTexts[page.locale].saved}</p>
        </Notice>
      )}
      {model.read && (
        <Notice tone="info" announce>
          <p>{readingTexts[page.locale].takenOver}</p>
        </Notice>
      )}
      <ErrorSummary problems={form.problems} locale={page.locale} />
      <Form action={model.action} enterSends={{ words: formTexts[page.locale].save }}>
        <input type="hidden" name="version" value={form.text('version')} />
        <Group title={readingTexts[page.locale].offer.title}>
          <p class="hint">{readingTexts[page.locale].offer.hint}</p>
          <p>
            <Button kind="quiet" unchecked action={`${model.action}/read`}>
              {readingTexts[page.locale].offer.button}
            </Button>
          </p>
        </Group>
        <HomeAndCommute page={page} form={form} />
        <Group title={t.languages}>
          <p class="hint">{t.languagesHint}</p>
          <LanguageRows page={page} form={form} rows={model.languageRows} action={model.action} />
        </Group>
        <Abilities page={page} form={form} model={model} />
        <Papers page={page} form={form} model={model} />
        <Wishes page={page} form={form} />
        <Permissions page={page} form={form} />
        <Group title={t.visibility}>
          <Checkbox
            {...form.box('discoverable')}
            label={t.discoverable}
            hint={t.discoverableHint}
          />
          {model.consentNotice && (
            <>
              <ConsentText page={page} notice={model.consentNotice} />
              <Checkbox {...form.box('consent')} label={t.consentLabel} />
            </>
          )}
        </Group>
        <Button>{formTexts[page.locale].save}</Button>
      </Form>
    </Layout>
  );
}
