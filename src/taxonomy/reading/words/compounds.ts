const SHORTEST_PART = 3;
const SHORTEST_STRANGE_PART = 5;
const SHORTEST_COMPOUND = 8;
const LONGEST_COMPOUND = 40;
/** Letters that join the parts of a German compound. */
const LINKS = ['', 's', 'n', 'en', 'es', 'er', 'e'];

/**
 * The parts of a German compound, as roots: "wareneingangskontrolle" → ["wareneingang", "kontroll"]. The last part
 * must be a known word, the first one may be strange if it is long enough. Empty for what is no compound.
 * @param isKnown whether a part stands for a word by itself
 */
export function compoundParts(
  word: string,
  rootOf: (word: string) => string,
  isKnown: (part: string) => boolean,
): readonly string[] {
  if (word.length < SHORTEST_COMPOUND || word.length > LONGEST_COMPOUND) return [];
  let strange: readonly string[] = [];
  for (let cut = SHORTEST_PART; cut <= word.length - SHORTEST_PART; cut++) {
    const last = word.slice(cut);
    if (!isKnown(last)) continue;
    const head = rootOf(last);
    const first = word.slice(0, cut);
    const modifier = knownModifier(first, rootOf, isKnown);
    if (modifier !== undefined) return [modifier, head];
    if (strange.length === 0 && cut >= SHORTEST_STRANGE_PART) {
      strange = [rootOf(first.replace(/(?<=.{5})s$/u, '')), head];
    }
  }
  return strange;
}

function knownModifier(
  written: string,
  rootOf: (word: string) => string,
  isKnown: (part: string) => boolean,
): string | undefined {
  for (const link of LINKS) {
    if (!written.endsWith(link) || written.length - link.length < SHORTEST_PART) continue;
    const part = written.slice(0, written.length - link.length);
    if (isKnown(part)) return rootOf(part);
  }
  return undefined;
}
