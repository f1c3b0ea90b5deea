import type { Locale } from '../../kernel/locale.js';
import { languageName } from '../../ui/format.js';
import { fill } from '../../ui/texts/fill.js';
import { READ_FIELDS, readingTexts, type ReadField } from '../../ui/texts/reading.js';
import type { FormValues } from '../shell/form-body.js';
import { encodeItem, keptItems } from '../shell/kept-items.js';

/** Something that was read, as a box to tick. */
export interface ReadItem {
  readonly field: ReadField;
  /** Of the contract: what goes into the record. */
  readonly value: unknown;
  readonly label: string;
  /** The words that show it, or why it is there all the same. */
  readonly hint: string;
  /** The text says so itself; otherwise it is only assumed. */
  readonly shown: boolean;
  /** Whether the box is ticked to begin with: what is unsure waits for the person. */
  readonly ticked: boolean;
}

/** Surer than that is ticked to begin with. */
export const SURE = 0.7;

/** Boxes are named by it and their part: `accepted.skills`. */
export const ACCEPTED = 'accepted';

export const encodeRead = ({ field, value }: ReadItem): string => encodeItem({ field, value });

/** The boxes that stayed ticked. What they hold is checked by whoever uses it. */
export function acceptedItems(values: FormValues): { field: ReadField; value: unknown }[] {
  const isField = (field: unknown): field is ReadField => READ_FIELDS.some((one) => one === field);
  const names = READ_FIELDS.map((field) => `${ACCEPTED}.${field}`);
  return names
    .flatMap((name) => keptItems<{ field?: unknown; value?: unknown }>(values, name))
    .flatMap(({ field, value }) => (isField(field) ? [{ field, value }] : []));
}

interface Levels {
  readonly language: string;
  readonly spoken?: string | undefined;
  readonly written?: string | undefined;
}

/** "allemand, à l'oral B1, à l'écrit A2" */
export function languageLabel({ language, spoken, written }: Levels, locale: Locale): string {
  const t = readingTexts[locale].review;
  return [
    languageName(locale, language),
    spoken && fill(t.spoken, { level: spoken }),
    written && fill(t.written, { level: written }),
  ]
    .filter(Boolean)
    .join(', ');
}
