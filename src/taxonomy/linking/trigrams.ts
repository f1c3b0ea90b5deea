const SIZE = 3;

/** The distinct character trigrams of a normalised text, its ends and word breaks as single spaces. */
export function trigrams(normalised: string): Set<string> {
  return gramsOf(` ${spaced(normalised)} `);
}

/** Likewise of a text whose last word may still be going on. */
export function unfinishedTrigrams(normalised: string): Set<string> {
  return gramsOf(` ${spaced(normalised)}`);
}

const spaced = (text: string) => text.replace(/[^\p{L}\p{N}+#]+/gu, ' ').trim();

function gramsOf(padded: string): Set<string> {
  const found = new Set<string>();
  for (let i = 0; i + SIZE <= padded.length; i++) found.add(padded.slice(i, i + SIZE));
  return found;
}

/** A 32-bit FNV-1a hash, to compare texts for equality without keeping them. */
export function textHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
