import type { DevMailView } from '../../notifications/index.js';
import { formatInstant } from '../../ui/format.js';
import { Layout } from '../../ui/layout/layout.js';
import type { PageContext } from '../../ui/layout/page-context.js';
import { Card } from '../../ui/parts/card.js';
import { Empty } from '../../ui/parts/empty.js';
import { DefinitionList } from '../../ui/parts/facts.js';
import { Pagination } from '../../ui/parts/navigation.js';
import { formTexts } from '../../ui/texts/form.js';
import { notificationTexts } from '../../ui/texts/notification.js';
import { MailText } from './mail-text.js';

export interface MailboxModel {
  mails: readonly DevMailView[];
  first?: string | undefined;
  next?: string | undefined;
}

/** Every mail of the demonstration region, as its reader gets it. */
export function MailboxView({ page, model }: { page: PageContext; model: MailboxModel }) {
  const t = notificationTexts[page.locale].mailbox;
  const f = formTexts[page.locale];
  return (
    <Layout page={page} title={t.title} lead={t.lead}>
      {model.mails.length === 0 ? (
        <Empty title={t.emptyTitle}>
          <p>{t.empty}</p>
        </Empty>
      ) : (
        model.mails.map((mail) => (
          <Card title={mail.subject} id={`mail-${mail.id}`}>
            <DefinitionList
              facts={[
                { term: t.to, value: mail.to },
                { term: t.sentAt, value: formatInstant(page.locale, mail.sentAt, page.timeZone) },
              ]}
            />
            <details>
              <summary>{notificationTexts[page.locale].open}</summary>
              <MailText text={mail.text} />
            </details>
          </Card>
        ))
      )}
      <Pagination
        first={model.first}
        next={model.next}
        texts={{ label: f.pagination, first: f.first, next: f.next }}
      />
    </Layout>
  );
}
