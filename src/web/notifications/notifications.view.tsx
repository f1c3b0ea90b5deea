import type {
  NotificationView,
  PreferenceGroup,
  PreferencesView,
} from '../../notifications/index.js';
import { formatInstant } from '../../ui/format.js';
import { Layout } from '../../ui/layout/layout.js';
import type { PageContext } from '../../ui/layout/page-context.js';
import { Button, ButtonLink } from '../../ui/parts/button.js';
import { Empty } from '../../ui/parts/empty.js';
import { Form } from '../../ui/parts/form.js';
import { Select } from '../../ui/parts/inputs.js';
import { Badge } from '../../ui/parts/labels.js';
import { Link } from '../../ui/parts/link.js';
import { Notice } from '../../ui/parts/notice.js';
import { Pagination } from '../../ui/parts/navigation.js';
import { formTexts } from '../../ui/texts/form.js';
import { notificationTexts } from '../../ui/texts/notification.js';

export interface NotificationsModel {
  items: readonly NotificationView[];
  preferences: PreferencesView['email'];
  /** What can be chosen for a group. */
  choices: (group: PreferenceGroup) => readonly string[];
  first?: string | undefined;
  next?: string | undefined;
  saved: boolean;
}

interface NotificationsProps {
  page: PageContext;
  model: NotificationsModel;
}

function Item({ page, item }: { page: PageContext; item: NotificationView }) {
  const t = notificationTexts[page.locale];
  const unread = item.readAt === null;
  return (
    <li class={unread ? 'card unread' : 'card'}>
      <h2 class="card__title">{item.title}</h2>
      <p>{item.text}</p>
      <div class="row">
        {/* Opening marks as read, which is a change: hence a form. */}
        <Form action={`/notifications/${item.id}/open`} class="row">
          <Button kind="quiet">
            {item.action}
            <span class="visually-hidden"> – {item.title}</span>
          </Button>
        </Form>
        {item.calendar && <Link href={item.calendar}>{t.calendar}</Link>}
        {unread && <Badge tone="stone">{t.unread}</Badge>}
        <time class="small soft" dateTime={item.createdAt}>
          {formatInstant(page.locale, item.createdAt, page.timeZone)}
        </time>
      </div>
    </li>
  );
}

function Preferences({ page, model }: NotificationsProps) {
  const t = notificationTexts[page.locale];
  return (
    <section id="preferences">
      <h2>{t.preferences}</h2>
      <Form action="/notifications/preferences">
        <p class="hint">{t.preferencesLead}</p>
        {(Object.keys(t.groups) as PreferenceGroup[]).map((group) => (
          <Select
            name={`email.${group}`}
            label={t.groups[group]}
            value={model.preferences[group]}
            options={model.choices(group).map((value) => ({
              value,
              label: t.choices[value as keyof typeof t.choices],
            }))}
          />
        ))}
        <Button>{formTexts[page.locale].save}</Button>
      </Form>
    </section>
  );
}

/** What one was told, and which of it comes by mail. */
export function NotificationsView({ page, model }: NotificationsProps) {
  const t = notificationTexts[page.locale];
  const f = formTexts[page.locale];
  return (
    <Layout
      page={page}
      title={t.title}
      lead={t.lead}
      actions={
        <>
          <Form action="/notifications/read-all" class="row">
            <Button kind="quiet">{t.markAll}</Button>
          </Form>
          <ButtonLink href="#preferences" kind="quiet">
            {t.preferences}
          </ButtonLink>
        </>
      }
    >
      {model.saved && (
        <Notice tone="good" announce>
          <p>{f.saved}</p>
        </Notice>
      )}
      {model.items.length === 0 ? (
        <Empty title={t.emptyTitle}>
          <p>{t.empty}</p>
        </Empty>
      ) : (
        <ul class="plain stack">
          {model.items.map((item) => (
            <Item page={page} item={item} />
          ))}
        </ul>
      )}
      <Pagination
        first={model.first}
        next={model.next}
        texts={{ label: f.pagination, first: f.first, next: f.next }}
      />
      <Preferences page={page} model={model} />
    </Layout>
  );
}
