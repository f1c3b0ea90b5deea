/**
 * A name as it is compared: without accents, case or punctuation, "ß" as "ss", "œ" as "oe",
 * German "ae/oe/ue" like "ä/ö/ü", and "St", "Ste", "Sankt" like "Saint", "Sainte".
 * `foldName('Sankt Märgen')` and `foldName('St. Maergen')` are equal.
 */
export function foldName(text: string): string {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  return plain
    .replace(/\b(?:st|sankt)\b/g, 'saint')
    .replace(/\bste\b/g, 'sainte')
    .replace(/([aou])e/g, '$1');
}

/** How alike two folded names are, 0…1: Dice's coefficient on pairs of letters; 0.9 when one begins the other as whole words. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  if (a === '' || b === '') return 0;
  if (`${a} `.startsWith(`${b} `) || `${b} `.startsWith(`${a} `)) return 0.9;
  const pairs = countPairs(a);
  let shared = 0;
  for (let i = 0; i + 1 < b.length; i += 1) {
    const pair = b.slice(i, i + 2);
    const left = pairs.get(pair) ?? 0;
    if (left > 0) {
      pairs.set(pair, left - 1);
      shared += 1;
    }
  }
  const total = Math.max(1, a.length + b.length - 2);
  return (2 * shared) / total;
}

function countPairs(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < text.length; i += 1) {
    const pair = text.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}
