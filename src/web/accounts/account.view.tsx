import { LOCALES } from '../../kernel/locale.js';
import { formatDay, formatInstant, languageName } from '../../ui/format.js';
import { Layout } from '../../ui/layout/layout.js';
import type { PageContext } from '../../ui/layout/page-context.js';
import { Button, ButtonLink } from '../../ui/parts/button.js';
import { Checkbox } from '../../ui/parts/choices.js';
import { ErrorSummary } from '../../ui/parts/error-summary.js';
import { DefinitionList } from '../../ui/parts/facts.js';
import { Form } from '../../ui/parts/form.js';
import { Select, TextArea, TextField } from '../../ui/parts/inputs.js';
import { Notice } from '../../ui/parts/notice.js';
import { Table } from '../../ui/parts/table.js';
import { accountTexts } from '../../ui/texts/account.js';
import { fill } from '../../ui/texts/fill.js';
import { formTexts } from '../../ui/texts/form.js';
import { siteTexts } from '../../ui/texts/site.js';
import type { FormState } from '../shell/form-state.js';
import { ConsentText, type ConsentNotice } from './sign-up.view.js';

export interface AccountModel {
  email: string;
  organisation?: string | undefined;
  /** Only people who look for work are asked. */
  consent?: { givenOn?: string | undefined; outdated: boolean; notice: ConsentNotice } | undefined;
  sessions: readonly { id: string; device: string; lastSeenAt: Date | string; current: boolean }[];
  saved: boolean;
}

interface AccountProps {
  page: PageContext;
  model: AccountModel;
  contact: FormState;
  password: FormState;
  erasure: FormState;
}

function ContactForm({ page, contact }: Pick<AccountProps, 'page' | 'contact'>) {
  const t = accountTexts[page.locale].me;
  return (
    <section>
      <h2>{t.contact}</h2>
      <Form action="/account">
        <p class="hint">{t.contactHint}</p>
        <TextField {...contact.field('name')} label={t.name} autocomplete="name" required />
        <TextField
          {...contact.field('phone')}
          label={t.phone}
          type="tel"
          autocomplete="tel"
          width="medium"
        />
        <TextArea {...contact.field('address')} label={t.address} rows={3} />
        <Select
          {...contact.field('locale')}
          label={t.language}
          options={LOCALES.map((value) => ({ value, label: languageName(value, value) }))}
        />
        <Button>{formTexts[page.locale].save}</Button>
      </Form>
    </section>
  );
}

function Consent({
  page,
  consent,
}: {
  page: PageContext;
  consent: NonNullable<AccountModel['consent']>;
}) {
  const t = accountTexts[page.locale].me;
  const given = consent.givenOn !== undefined && !consent.outdated;
  return (
    <section class="stack" id="consent">
      <h2>{t.consent}</h2>
      <ConsentText page={page} notice={consent.notice} />
      <p>
        {given
          ? fill(t.consentGiven, { day: formatDay(page.locale, consent.givenOn ?? '') })
          : consent.outdated
            ? t.consentOld
            : t.consentMissing}
      </p>
      <Form action="/account/consent">
        <Button
          name="consent"
          value={given ? 'withdraw' : 'give'}
          kind={given ? 'danger' : 'primary'}
        >
          {given ? t.withdraw : t.give}
        </Button>
      </Form>
    </section>
  );
}

function SessionsPart({ page, model }: Pick<AccountProps, 'page' | 'model'>) {
  const t = accountTexts[page.locale].me;
  return (
    <section>
      <h2>{t.sessions}</h2>
      <Table
        caption={t.sessionCaption}
        hideCaption
        rows={model.sessions}
        columns={[
          {
            title: t.device,
            head: true,
            cell: (row) => (row.current ? `${row.device} (${t.thisDevice})` : row.device),
          },
          {
            title: t.lastSeen,
            cell: (row) => formatInstant(page.locale, row.lastSeenAt, page.timeZone),
          },
          {
            title: t.end,
            cell: (row) => (
              <Form action={`/account/sessions/${row.id}/end`} class="row">
                <Button kind="link">
                  {t.end}
                  <span class="visually-hidden"> {row.device}</span>
                </Button>
              </Form>
            ),
          },
        ]}
      />
    </section>
  );
}

/** One's own account: contact data, consent, password, devices, data. */
export function AccountView({ page, model, contact, password, erasure }: AccountProps) {
  const t = accountTexts[page.locale];
  const problems = [...contact.problems, ...password.problems, ...erasure.problems];
  return (
    <Layout page={page} title={t.me.title} failed={problems.length > 0}>
      {model.saved && (
        <Notice tone="good" announce>
          <p>{formTexts[page.locale].saved}</p>
        </Notice>
      )}
      <ErrorSummary problems={problems} locale={page.locale} />
      <DefinitionList
        facts={[
          { term: t.email, value: model.email },
          page.user && {
            term: t.me.role,
            value: siteTexts[page.locale].roles[page.user.role],
          },
          model.organisation === undefined
            ? undefined
            : { term: t.signUp.employerName, value: model.organisation },
        ]}
      />
      <ContactForm page={page} contact={contact} />
      {model.consent && <Consent page={page} consent={model.consent} />}
      <section>
        <h2>{t.me.password}</h2>
        <Form action="/account/password">
          <TextField
            {...password.field('current')}
            value=""
            label={t.currentPassword}
            type="password"
            autocomplete="current-password"
            width="medium"
          />
          <TextField
            {...password.field('next')}
            value=""
            label={t.newPassword}
            hint={t.passwordHint}
            type="password"
            autocomplete="new-password"
            width="medium"
          />
          <Button kind="quiet">{t.me.password}</Button>
        </Form>
      </section>
      <SessionsPart page={page} model={model} />
      <section class="stack">
        <h2>{t.me.data}</h2>
        <p>{t.me.dataText}</p>
        <p>
          <ButtonLink href="/account/data" kind="quiet">
            {t.me.export}
          </ButtonLink>
        </p>
        <Form action="/account/erase">
          <Checkbox {...erasure.box('confirm')} label={t.me.eraseConfirm} />
          <Button kind="danger">{t.me.erase}</Button>
        </Form>
      </section>
    </Layout>
  );
}
