import type { PreferenceGroup } from '../../notifications/index.js';
import { Layout } from '../../ui/layout/layout.js';
import type { PageContext } from '../../ui/layout/page-context.js';
import { Button } from '../../ui/parts/button.js';
import { Form } from '../../ui/parts/form.js';
import { fill } from '../../ui/texts/fill.js';
import { notificationTexts } from '../../ui/texts/notification.js';

interface UnsubscribeProps {
  page: PageContext;
  token: string;
  group: PreferenceGroup;
}

/** What would be turned off, and the button that does it. */
export function UnsubscribeView({ page, token, group }: UnsubscribeProps) {
  const t = notificationTexts[page.locale];
  return (
    <Layout
      page={page}
      title={t.unsubscribe.title}
      lead={fill(t.unsubscribe.text, { group: t.groups[group] })}
    >
      <Form action={`/unsubscribe/${encodeURIComponent(token)}`}>
        <Button>{t.unsubscribe.submit}</Button>
      </Form>
    </Layout>
  );
}
