/**
 * What each class of licence also entitles to, directly. Directive 2006/126/EC, article 6: paragraph 1
 * (BE, C1E, CE, D1E and DE are issued only to holders of B, C1, C, D1, D; and C1, C, D1, D to holders
 * of B) and paragraph 2 (validity for lower and related classes; CE for DE needs D, see below).
 */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  A1: ['AM'],
  A2: ['A1'],
  A: ['A2'],
  B1: ['AM'],
  B: ['B1'],
  BE: ['B'],
  C1: ['B'],
  C: ['C1'],
  C1E: ['C1', 'BE'],
  CE: ['C', 'C1E'],
  D1: ['B'],
  D: ['D1'],
  D1E: ['D1', 'BE'],
  DE: ['D', 'D1E'],
};

const REVERSED_TRAILER = /^E(B|C1?|D1?)$/;

/** One spelling per class: `C+E`, `c e` and the older French `E(C)` become `CE`. */
export function normaliseLicenceClass(text: string): string {
  const plain = text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return REVERSED_TRAILER.test(plain) ? `${plain.slice(1)}E` : plain;
}

/** Every class that the stated ones entitle to, themselves included. */
export function entitledClasses(stated: readonly string[]): ReadonlySet<string> {
  const entitled = new Set(stated);
  const addImplied = () => {
    // A Set is walked in order of insertion, classes added on the way included.
    for (const held of entitled) for (const implied of ALSO[held] ?? []) entitled.add(implied);
  };
  addImplied();
  if (entitled.has('CE') && entitled.has('D')) {
    entitled.add('DE');
    addImplied();
  }
  return entitled;
}
