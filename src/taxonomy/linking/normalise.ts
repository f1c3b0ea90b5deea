/** Marks that ads add to a title: (m/w/d), (h/f/x), H/F, w/m/d … */
const GENDER_MARKS =
  /\(\s*[mwfhdxi]\.?(?:\s*[./|,]\s*[mwfhdxi]\.?){1,3}\s*\)|\b[mwfhdx](?:\s*\/\s*[mwfhdx]){1,3}\b/giu;

/** Lower case, one kind of apostrophe, no gender marks, control characters as spaces. */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .replace(GENDER_MARKS, ' ')
    .toLowerCase()
    .replace(/[’`´]/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Words of a text. natural's own tokenizers break "Genève" and "diplômée". */
export function words(text: string): string[] {
  return normalise(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
