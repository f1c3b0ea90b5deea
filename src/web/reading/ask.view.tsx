import { Layout } from '../../ui/layout/layout.js';
import type { PageContext } from '../../ui/layout/page-context.js';
import { Button } from '../../ui/parts/button.js';
import { ErrorSummary } from '../../ui/parts/error-summary.js';
import { FileField } from '../../ui/parts/file-field.js';
import { Form, Group } from '../../ui/parts/form.js';
import { TextArea } from '../../ui/parts/inputs.js';
import { readingTexts } from '../../ui/texts/reading.js';
import type { FormState } from '../shell/form-state.js';
import { TAKE_NOTHING } from './accept.js';
import { KEPT_FORM } from './kept-form.js';

const FILE_TYPES = '.pdf,.docx,.xml,.json';
const ROWS = 10;

interface AskProps {
  page: PageContext;
  form: FormState;
  model: {
    action: string;
    /** Of the profile's form. */
    formAction: string;
    /** The profile's form, as it was when this page was opened. */
    kept: string;
  };
}

/** Where a text or a CV is given. */
export function AskForTextView({ page, form, model }: AskProps) {
  const t = readingTexts[page.locale].ask;
  const kept = <input type="hidden" name={KEPT_FORM} value={model.kept} />;
  return (
    <Layout page={page} title={t.title} lead={t.lead} failed={form.failed}>
      <ErrorSummary problems={form.problems} locale={page.locale} />
      <Form action={model.action} upload>
        {kept}
        <Group title={t.file}>
          <FileField
            name="file"
            label={t.fileLabel}
            hint={t.fileHint}
            accept={FILE_TYPES}
            error={form.error('file')}
          />
          <Button>{t.readFile}</Button>
        </Group>
      </Form>
      <Form action={model.action} upload>
        {kept}
        <Group title={t.text}>
          <TextArea {...form.field('text')} label={t.textLabel} hint={t.textHint} rows={ROWS} />
          <Button>{t.readText}</Button>
        </Group>
      </Form>
      <Form action={model.formAction} class="row">
        {kept}
        <Button kind="quiet" name="add" value={TAKE_NOTHING}>
          {t.back}
        </Button>
      </Form>
    </Layout>
  );
}
