import { encode } from 'uqr';
import { Layout } from '../../ui/layout/layout.js';
import type { PageContext } from '../../ui/layout/page-context.js';
import { Button, ButtonLink } from '../../ui/parts/button.js';
import { ErrorSummary } from '../../ui/parts/error-summary.js';
import { Form } from '../../ui/parts/form.js';
import { TextField } from '../../ui/parts/inputs.js';
import type { FormState } from '../shell/form-state.js';
import { secondFactorTexts } from './second-factor.texts.js';

interface FactorPageProps {
  page: PageContext;
  form: FormState;
  /** Where to go once it is passed. */
  back: string;
}

const PICTURE_PIXELS = 220;

/** The address as a picture, drawn in the page itself: nothing of it leaves for another site. */
function Picture({ address, label }: { address: string; label: string }) {
  const { size, data } = encode(address, { border: 2 });
  const path = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return (
    <svg
      role="img"
      aria-label={label}
      width={PICTURE_PIXELS}
      height={PICTURE_PIXELS}
      viewBox={`0 0 ${size} ${size}`}
      shape-rendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

/** A button first: opening the page changes nothing. */
export function BeginView({ page, form, back, required }: FactorPageProps & { required: boolean }) {
  const t = secondFactorTexts[page.locale];
  return (
    <Layout page={page} title={t.title} lead={required ? t.why : t.optional} failed={form.failed}>
      <ErrorSummary problems={form.problems} locale={page.locale} />
      <Form action="/second-factor/begin">
        <input type="hidden" name="back" value={back} />
        <Button>{t.begin}</Button>
      </Form>
    </Layout>
  );
}

export function SetUpView({
  page,
  form,
  back,
  secret,
  address,
}: FactorPageProps & { secret: string; address: string }) {
  const t = secondFactorTexts[page.locale];
  return (
    <Layout page={page} title={t.setUpTitle} lead={t.scan} failed={form.failed}>
      <ErrorSummary problems={form.problems} locale={page.locale} />
      <Picture address={address} label={t.picture} />
      <p>
        {t.byHand} <code>{secret.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      <Form action="/second-factor">
        <input type="hidden" name="back" value={back} />
        <TextField
          {...form.field('code')}
          value=""
          label={t.code}
          hint={t.codeHint}
          autocomplete="one-time-code"
          width="short"
          required
        />
        <Button>{t.confirm}</Button>
      </Form>
    </Layout>
  );
}

export function AskCodeView({ page, form, back }: FactorPageProps) {
  const t = secondFactorTexts[page.locale];
  return (
    <Layout page={page} title={t.askTitle} lead={t.askText} failed={form.failed}>
      <ErrorSummary problems={form.problems} locale={page.locale} />
      <Form action="/second-factor/pass">
        <input type="hidden" name="back" value={back} />
        <TextField
          {...form.field('code')}
          value=""
          label={t.code}
          hint={t.anyCodeHint}
          autocomplete="one-time-code"
          width="medium"
          required
        />
        <Button>{t.pass}</Button>
      </Form>
      <p>{t.lost}</p>
    </Layout>
  );
}

export function RecoveryCodesView({
  page,
  codes,
  back,
}: {
  page: PageContext;
  codes: readonly string[];
  back: string;
}) {
  const t = secondFactorTexts[page.locale];
  return (
    <Layout page={page} title={t.doneTitle} lead={t.doneText}>
      <ul>
        {codes.map((code) => (
          <li>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p>
        <ButtonLink href={back}>{t.go}</ButtonLink>
      </p>
    </Layout>
  );
}
