/** A form as the browser sends it: one text per field, or several under one name. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

const MAX_INDEX = 200;

/** The fields of a form body; anything that is no text is left out. */
export function formValues(body: unknown): FormValues {
  if (typeof body !== 'object' || body === null) return {};
  const isText = (v: unknown): v is string => typeof v === 'string';
  const values: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(body as Record<string, unknown>)) {
    if (name === '__proto__') continue;
    if (isText(value)) values[name] = value;
    else if (Array.isArray(value)) values[name] = value.filter(isText);
  }
  return values;
}

/** One field as text; the first where there are several, '' where there is none. */
export function textOf(values: FormValues, name: string): string {
  const value = values[name];
  return (typeof value === 'string' ? value : value?.[0]) ?? '';
}

/** All values under one name. */
export function listOf(values: FormValues, name: string): readonly string[] {
  const value = values[name];
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}

/** A field that may be left empty. */
export function optionalText(values: FormValues, name: string): string | undefined {
  const text = textOf(values, name).trim();
  return text === '' ? undefined : text;
}

/** A number; what is none stays text, so that the validation can name the field. A decimal comma is read as such. */
export function optionalNumber(values: FormValues, name: string): number | string | undefined {
  const text = optionalText(values, name);
  if (text === undefined) return undefined;
  const number = Number(text.replace(',', '.'));
  return Number.isFinite(number) ? number : text;
}

/** A box that is ticked or not. */
export const isTicked = (values: FormValues, name: string): boolean =>
  textOf(values, name) === 'true';

/** How many rows of a repeated part the form holds: `languages[3].x` means at least four. */
export function rowCount(values: FormValues, name: string): number {
  const prefix = `${name}[`;
  const indexes = Object.keys(values)
    .filter((key) => key.startsWith(prefix))
    .map((key) => Number.parseInt(key.slice(prefix.length), 10))
    .filter((index) => index >= 0 && index < MAX_INDEX);
  return indexes.length === 0 ? 0 : Math.max(...indexes) + 1;
}

/** The tag of the version that the form was opened with, so that a newer one is not overwritten. */
export function versionTag(values: FormValues): string | undefined {
  const version = textOf(values, 'version');
  return version === '' ? undefined : `"${version}"`;
}

/** A record of the contract as the fields of a form: `{home: {place}}` becomes `home.place`. */
export function toFormValues(record: unknown, prefix = ''): Record<string, string | string[]> {
  if (record === undefined || record === null) return {};
  if (Array.isArray(record)) {
    const items: unknown[] = record;
    if (items.every((item) => typeof item !== 'object')) return { [prefix]: items.map(String) };
    return join(items.map((item, at) => toFormValues(item, `${prefix}[${at}]`)));
  }
  if (typeof record === 'object') {
    const path = (key: string) => (prefix === '' ? key : `${prefix}.${key}`);
    return join(Object.entries(record).map(([key, value]) => toFormValues(value, path(key))));
  }
  // What is left of JSON is a text, a number or a flag.
  return { [prefix]: `${record as string | number | boolean}` };
}

const join = (parts: readonly Record<string, string | string[]>[]) =>
  Object.fromEntries(parts.flatMap((part) => Object.entries(part)));
