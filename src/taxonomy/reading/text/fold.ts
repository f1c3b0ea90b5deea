const MARKS = /\p{M}/gu;
/** Soft hyphens and zero-width characters, which word processors leave inside words. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu;

/** Lower case without accents: "Führerschein" → "fuhrerschein", "Œuvre" → "oeuvre", "Straße" → "strasse". */
export function foldWord(word: string): string {
  return word
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae');
}
