import { COUNTRIES } from '../../kernel/countries.js';
import { RECOGNITION_STATES } from '../../kernel/vocabulary.js';
import { countryName } from '../../ui/format.js';
import type { PageContext } from '../../ui/layout/page-context.js';
import { Group } from '../../ui/parts/form.js';
import { Select, TextField } from '../../ui/parts/inputs.js';
import { formTexts } from '../../ui/texts/form.js';
import { profileTexts } from '../../ui/texts/profile.js';
import { vocabularyTexts } from '../../ui/texts/vocabulary.js';
import type { FormState } from '../shell/form-state.js';
import { KeptList } from '../shell/kept-list.js';
import type { ProfileFormModel } from './profile-form.model.js';

interface ListProps {
  page: PageContext;
  form: FormState;
  model: ProfileFormModel;
}

/** Skills and occupations, completed as one types. */
export function Abilities({ page, form, model }: ListProps) {
  const t = profileTexts[page.locale];
  return (
    <>
      <Group title={t.occupations}>
        <KeptList
          name="occupations"
          label={t.occupations}
          hint={t.kept}
          items={model.occupations}
          add={t.addOccupation}
          action={model.action}
          error={form.error('occupations')}
        >
          <TextField
            {...form.field('new.occupations.label')}
            label={t.occupation}
            width="medium"
            suggestFrom={`/api/v1/occupations?lang=${page.locale}`}
          />
          <TextField
            {...form.field('new.occupations.years')}
            label={t.years}
            type="number"
            width="short"
            min={0}
            max={70}
          />
        </KeptList>
      </Group>
      <Group title={t.skills}>
        <p class="hint">{t.skillsHint}</p>
        <KeptList
          name="skills"
          label={t.skills}
          hint={t.kept}
          items={model.skills}
          add={t.addSkill}
          action={model.action}
          error={form.error('skills')}
        >
          <TextField
            {...form.field('new.skills.label')}
            label={t.skill}
            width="medium"
            suggestFrom={`/api/v1/skills?lang=${page.locale}`}
          />
        </KeptList>
      </Group>
    </>
  );
}

/** Qualifications, and recognitions of regulated professions among the occupations held. */
export function Papers({ page, form, model }: ListProps) {
  const t = profileTexts[page.locale];
  const f = formTexts[page.locale];
  const countries = COUNTRIES.map((value) => ({ value, label: countryName(page.locale, value) }));
  return (
    <>
      <Group title={t.qualifications}>
        <KeptList
          name="qualifications"
          label={t.qualifications}
          hint={t.kept}
          items={model.qualifications}
          add={t.addQualification}
          action={model.action}
          error={form.error('qualifications')}
        >
          <TextField
            {...form.field('new.qualifications.title')}
            label={t.qualification}
            width="medium"
          />
          <Select
            {...form.field('new.qualifications.country')}
            label={t.country}
            blank={f.choose}
            options={countries}
          />
          <TextField
            {...form.field('new.qualifications.eqf')}
            label={t.eqf}
            type="number"
            width="short"
            min={1}
            max={8}
          />
        </KeptList>
      </Group>
      {(model.recognisable.length > 0 || model.recognitions.length > 0) && (
        <Group title={t.recognitions}>
          <KeptList
            name="recognisedProfessions"
            label={t.recognitions}
            hint={t.kept}
            items={model.recognitions}
            add={t.addRecognition}
            action={model.action}
            error={form.error('recognisedProfessions')}
          >
            <Select
              {...form.field('new.recognisedProfessions.occupation')}
              label={t.recognitionOf}
              blank={f.choose}
              options={model.recognisable}
            />
            <Select
              {...form.field('new.recognisedProfessions.country')}
              label={t.recognitionIn}
              blank={f.choose}
              options={countries}
            />
            <Select
              {...form.field('new.recognisedProfessions.state')}
              label={t.recognitionState}
              blank={f.choose}
              options={RECOGNITION_STATES.map((value) => ({
                value,
                label: vocabularyTexts[page.locale].recognition[value],
              }))}
            />
          </KeptList>
        </Group>
      )}
    </>
  );
}
