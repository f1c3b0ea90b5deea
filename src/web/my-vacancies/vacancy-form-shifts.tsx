import type { PageContext } from '../../ui/layout/page-context.js';
import { Checkbox } from '../../ui/parts/choices.js';
import { FieldSet } from '../../ui/parts/field.js';
import { TextField, type InputProps } from '../../ui/parts/inputs.js';
import { formTexts } from '../../ui/texts/form.js';
import { vacancyFormTexts } from '../../ui/texts/vacancy-form.js';
import type { FormState } from '../shell/form-state.js';

/** A browser's own field for a time shows nothing of what it cannot read: what was refused comes back as text. */
function TimeField(props: InputProps) {
  return <TextField {...props} type={props.error ? 'text' : 'time'} width="medium" />;
}

/** When the work is done, where that is not by day: the commute is estimated for these times. */
export function ShiftFields({ page, form }: { page: PageContext; form: FormState }) {
  const w = vacancyFormTexts[page.locale];
  return (
    <FieldSet
      name="shifts"
      label={w.shifts}
      mark={formTexts[page.locale].optional}
      hint={w.shiftsHint}
      error={form.error('shifts')}
    >
      <div class="inline-fields">
        <TimeField {...form.field('shifts.earliestStart')} label={w.shiftStart} />
        <TimeField {...form.field('shifts.latestEnd')} label={w.shiftEnd} />
      </div>
      <Checkbox {...form.box('shifts.nights')} label={w.nights} />
      <Checkbox {...form.box('shifts.weekends')} label={w.weekends} />
      <Checkbox {...form.box('shifts.rotating')} label={w.rotating} />
    </FieldSet>
  );
}
