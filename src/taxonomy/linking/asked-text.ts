import { LOCALES, type Locale } from '../../kernel/locale.js';
import type { AskedVector, Encoder } from './encoder.js';
import type { KindIndex } from './kind-index.js';
import type { AskedWords } from './name-words.js';
import { queryViews, type QueryViews } from './query-views.js';
import { textHash } from './trigrams.js';
import type { AskedTrigrams } from './trigram-index.js';

/** The two other languages to look into, the one with most names first. */
export const OTHERS: Record<Locale, readonly [Locale, Locale]> = {
  fr: ['en', 'de'],
  de: ['en', 'fr'],
  en: ['fr', 'de'],
};

/** A text, or a part of it, ready to be compared by sense. */
export interface AskedView {
  readonly vector: AskedVector;
  readonly hash: number;
  /** Cosine with the centroid of each concept. */
  readonly centroids: Float32Array;
}

/** A text ready to be compared with concepts. Where it has no break, its parts are the whole. */
export interface AskedText {
  readonly views: QueryViews;
  readonly whole: AskedView;
  readonly head: AskedView;
  readonly tail: AskedView;
  readonly trigrams: AskedTrigrams;
  readonly trigramsHead: AskedTrigrams;
  /** For the names in another language, the one with most. */
  readonly trigramsRich: AskedTrigrams;
  readonly words: Readonly<Record<Locale, AskedWords>>;
}

/** Undefined for a text without letters or digits. */
export function askText(
  text: string,
  lang: Locale,
  index: KindIndex,
  encoder: Encoder,
): AskedText | undefined {
  const views = queryViews(text, lang);
  const { full, head, tail } = views;
  if (!full) return undefined;
  const view = (part: string): AskedView => {
    const vector = encoder.ask(part);
    return { vector, hash: textHash(part), centroids: index.centroidScan.all(vector) };
  };
  const whole = view(full);
  const { languages } = index;
  const { trigrams } = languages[lang].names;
  const asked = trigrams.ask(full);
  const words = LOCALES.map((each) => [each, languages[each].names.words.ask(full, encoder)]);
  return {
    views,
    whole,
    head: head === full ? whole : view(head),
    tail: tail === full ? whole : view(tail),
    trigrams: asked,
    trigramsHead: head === full ? asked : trigrams.ask(head),
    trigramsRich: languages[OTHERS[lang][0]].names.trigrams.ask(full),
    words: Object.fromEntries(words) as Record<Locale, AskedWords>,
  };
}
