import { readHtml, type Seen } from './html.js';
import type { TestApp } from './test-app.js';

export type FormFields = Readonly<Record<string, string | readonly string[]>>;

export interface PageAnswer {
  status: number;
  html: string;
  seen: Seen;
  location: string | null;
}

interface Sent {
  fields: FormFields;
  file?: { bytes: Uint8Array; name: string };
  /** As a browser sends a form with a file. */
  upload?: boolean;
  as: string;
  locale?: string;
}

/** Sends a form as a browser without scripts would. */
export async function sendForm(t: TestApp, path: string, sent: Sent): Promise<PageAnswer> {
  const { fields, file, upload = file !== undefined, as, locale = 'fr' } = sent;
  const body = upload ? new FormData() : new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of [value].flat()) body.append(name, one);
  }
  if (file && body instanceof FormData) {
    body.append('file', new Blob([Buffer.from(file.bytes)]), file.name);
  }
  const answer = await fetch(`${await t.app.getUrl()}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      origin: t.settings.publicUrl,
      accept: 'text/html',
      cookie: `${as}; locale=${locale}`,
    },
    body,
  });
  return pageOf(answer);
}

export async function getPage(
  t: TestApp,
  path: string,
  as: string,
  locale = 'fr',
): Promise<PageAnswer> {
  return pageOf(
    await fetch(`${await t.app.getUrl()}${path}`, {
      redirect: 'manual',
      headers: { accept: 'text/html', cookie: `${as}; locale=${locale}` },
    }),
  );
}

async function pageOf(answer: Response): Promise<PageAnswer> {
  const html = await answer.text();
  const location = answer.headers.get('location');
  return { status: answer.status, html, seen: readHtml(html), location };
}

/** What a form on the page would send as it stands: fields, chosen options, ticked boxes; no button. */
export function fieldsOf(form: Seen): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  const put = (name: string | undefined, value: string) => {
    if (name) (fields[name] ??= []).push(value);
  };
  for (const { attributes } of form.all('input')) {
    const choice = attributes['type'] === 'checkbox' || attributes['type'] === 'radio';
    if (attributes['type'] === 'file' || (choice && attributes['checked'] === undefined)) continue;
    put(attributes['name'], attributes['value'] ?? (choice ? 'on' : ''));
  }
  for (const select of form.all('select')) {
    const options = select.all('option');
    const chosen = options.find(({ attributes }) => attributes['selected'] !== undefined);
    put(select.attributes['name'], (chosen ?? options[0])?.attributes['value'] ?? '');
  }
  for (const area of form.all('textarea')) put(area.attributes['name'], area.text);
  return fields;
}
