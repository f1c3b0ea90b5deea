import { Layout } from '../../ui/layout/layout.js';
import type { PageContext } from '../../ui/layout/page-context.js';
import { Button } from '../../ui/parts/button.js';
import { Checkboxes } from '../../ui/parts/choices.js';
import { Form } from '../../ui/parts/form.js';
import { Notice } from '../../ui/parts/notice.js';
import { READ_FIELDS, readingTexts } from '../../ui/texts/reading.js';
import { TAKE_NOTHING, TAKE_OVER } from './accept.js';
import { KEPT_FORM } from './kept-form.js';
import { ACCEPTED, encodeRead, type ReadItem } from './read-item.js';

export interface ReviewModel {
  items: readonly ReadItem[];
  /** Of the form that was left. */
  action: string;
  /** That form, as it was left. */
  kept: string;
  /** Parts of the file could not be read. */
  unread: boolean;
}

/** What was read, each with the words that show it, to be ticked. */
export function ReviewView({ page, model }: { page: PageContext; model: ReviewModel }) {
  const t = readingTexts[page.locale];
  const { items } = model;
  const nothing = !items.some(({ shown }) => shown);
  return (
    <Layout page={page} title={t.review.title} lead={nothing ? undefined : t.review.lead}>
      {nothing && (
        <Notice tone="info" announce>
          <p>{t.review.nothing}</p>
        </Notice>
      )}
      {model.unread && (
        <Notice tone="warn">
          <p>{t.review.unread}</p>
        </Notice>
      )}
      <Form action={model.action}>
        <input type="hidden" name={KEPT_FORM} value={model.kept} />
        {READ_FIELDS.map((field) => (
          <Choices
            title={t.fields[field]}
            field={field}
            items={items.filter((item) => item.field === field)}
          />
        ))}
        <div class="row">
          {items.length > 0 && (
            <Button name="add" value={TAKE_OVER}>
              {t.review.accept}
            </Button>
          )}
          <Button kind="quiet" name="add" value={TAKE_NOTHING}>
            {t.review.leave}
          </Button>
        </div>
      </Form>
    </Layout>
  );
}

interface ChoicesProps {
  title: string;
  field: string;
  items: readonly ReadItem[];
}

function Choices({ title, field, items }: ChoicesProps) {
  if (items.length === 0) return null;
  const ticked = items.filter((item) => item.ticked).map(encodeRead);
  return (
    <Checkboxes
      name={`${ACCEPTED}.${field}`}
      label={title}
      numbered
      values={ticked}
      options={items.map((item) => ({
        value: encodeRead(item),
        label: item.label,
        hint: item.hint,
      }))}
    />
  );
}
