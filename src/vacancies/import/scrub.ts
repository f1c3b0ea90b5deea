/**
 * Takes the contact data of persons out of a feed's record, before anything else sees it: a feed's ad is
 * public, but the people named in it never asked to be in our database, and nobody may be written to
 * because of it (DESIGN, section 1). Every expression is bounded, so that no text can stall the import.
 */

const GONE = '[…]';

/** Blocks and fields that hold nothing but contacts, in the feeds we read; compared in lower case. */
const CONTACT_KEYS = new Set([
  'contact',
  'contacts',
  'agence',
  'nomcontact',
  'courriel',
  'email',
  'e-mail',
  'mail',
  'telephone',
  'téléphone',
  'tel',
  'phone',
  'fax',
  'coordonnees1',
  'coordonnees2',
  'coordonnees3',
  'urlpostulation',
]);

const EMAIL = /[^\s@<>]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,4}/gu;
const DISGUISED_EMAIL =
  /[^\s@<>()[\],;:"']{1,64} ?[[(] ?(?:at|arobase|@) ?[\])] ?[\p{L}\d-]{1,63}(?: ?(?:\.|[[(] ?(?:dot|point|punkt) ?[\])]) ?[\p{L}\d-]{1,63}){1,3}/giu;
/** +33 3 88 …, 0033 …, +49 (0) 7851 …, +41 61 …: any international number. */
const INTERNATIONAL_PHONE = /(?:\+|\b00)\d{1,3}[\d\s().\-/\u00a0]{6,20}\d/gu;
/** 03 88 12 34 56 and the like (France: ten digits in pairs). */
const FRENCH_PHONE = /(?<!\d)0[1-9](?:[\s.\-/\u00a0]{0,2}\d{2}){4}(?!\d)/gu;
/** 07851 123456, 061 123 45 67: an area code, a separator, a number (Germany, Switzerland). */
const AREA_CODE_PHONE =
  /(?<![\d.,])\(?0\d{2,4}\)?[\s\-/\u00a0]{1,3}\d{2,4}(?:[\s\-\u00a0]?\d{2,4}){1,3}(?!\d)/gu;
const NAME = "\\p{Lu}[\\p{L}'’-]{1,30}";
const TITLED_NAME = new RegExp(
  `(?<![\\p{L}])(?:M\\.|Mr\\.?|Mme|Mlle|Monsieur|Madame|Mademoiselle|Herrn?|Frau|Mrs\\.?|Ms\\.?)\\s{1,3}(?:(?:Dr|Prof|Me)\\.?\\s{1,2})?${NAME}(?:\\s${NAME}){0,2}`,
  'gu',
);
const NAME_AFTER_CONTACT = new RegExp(
  `((?:[Cc]ontact(?:ez|er)?|CONTACT|[Ii]nterlocut(?:eur|rice)|[Aa]nsprechpartner(?:in)?|[Kk]ontakt)\\s{0,2}:?\\s{1,2})${NAME}(?:\\s${NAME}){1,2}`,
  'gu',
);

/** Identifiers, codes, numbers and addresses of pages: their digits are no phone number and their words no name. */
const CODE_KEY =
  /^(?:id|siret|commune|lat|lon|latitude|longitude|rome|kldb|employer_id|occupation_uri|url.*|date.*|.*code.*|.*_(?:on|min|max))$/i;

/** The same text without e-mail addresses, phone numbers, and names where the text says that a name follows. */
export function scrubText(text: string, names: readonly string[] = []): string {
  const withoutNames = names.reduce((rest, name) => rest.replaceAll(name, GONE), text);
  return withoutNames
    .replace(EMAIL, GONE)
    .replace(DISGUISED_EMAIL, GONE)
    .replace(INTERNATIONAL_PHONE, GONE)
    .replace(FRENCH_PHONE, GONE)
    .replace(AREA_CODE_PHONE, GONE)
    .replace(TITLED_NAME, GONE)
    .replace(NAME_AFTER_CONTACT, `$1${GONE}`);
}

/** A copy of a record without its contact blocks, and with every text scrubbed of what stood in them too. */
export function scrubRecord(record: unknown): unknown {
  const found: Found = { people: [], contacts: [], employers: [] };
  collect(record, false, found);
  return copy(record, namesIn(found));
}

const MAX_DEPTH = 20;

interface Found {
  /** What stands in contact blocks: who, and everything else. */
  people: string[];
  contacts: string[];
  /** Names of companies: an ad without its employer's name is none. */
  employers: string[];
}

function collect(value: unknown, inContact: boolean, found: Found, key = '', depth = 0): void {
  if (depth > MAX_DEPTH) return;
  if (typeof value === 'string') {
    if (inContact) (NAME_KEY.test(key) ? found.people : found.contacts).push(value.trim());
    else if (EMPLOYER_KEY.test(key)) found.employers.push(value.trim());
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    collect(inner, inContact || CONTACT_KEYS.has(name.toLowerCase()), found, name, depth + 1);
  }
}

const NAME_KEY = /^(?:nom|name)$/i;
const EMPLOYER_KEY = /^(?:nom|employer)$/i;
/** A single word that is not said to be a name may be a town or a department. */
const SEVERAL_WORDS = /\S\s+\S/;
const SHORTEST = 4;
const MOST_NAMES = 40;

/** « SYNERGIE - Mme Jeanne DUPONT » gives itself and « Jeanne DUPONT ». Longest first, so that a part never hides the whole. */
function namesIn({ people, contacts, employers }: Found): string[] {
  const titled = [...people, ...contacts].flatMap((text) => text.match(TITLED_NAME) ?? []);
  const bare = titled.map((person) => person.replace(/^\S+\s+/u, ''));
  const lines = contacts.filter((text) => SEVERAL_WORDS.test(text));
  return [...new Set([...people, ...lines, ...bare])]
    .filter((name) => name.length >= SHORTEST && !employers.some((own) => own.includes(name)))
    .sort((a, b) => b.length - a.length)
    .slice(0, MOST_NAMES);
}

function copy(value: unknown, names: readonly string[], depth = 0, key = ''): unknown {
  if (typeof value === 'string') {
    return CODE_KEY.test(key) ? value.replace(EMAIL, GONE) : scrubText(value, names);
  }
  if (typeof value !== 'object' || value === null) return value;
  // Deeper than any feed's record: what lies below is not kept.
  if (depth > MAX_DEPTH) return null;
  if (Array.isArray(value)) return value.map((inner) => copy(inner, names, depth + 1));
  const kept = Object.entries(value).filter(
    ([name]) => !CONTACT_KEYS.has(name.toLowerCase()) && name !== '__proto__',
  );
  return Object.fromEntries(
    kept.map(([name, inner]) => [name, copy(inner, names, depth + 1, name)]),
  );
}
