/** Endings of inflection and of derivation, longest first: "reinigen", "Reinigung", "Reiniger" fall together. */
const ENDINGS = (
  'erinnen erin innen ungen enden ender endes ierungen ierung ierern ierer ierte iert ieren ung ern end ene en er em ' +
  'es est st te ten e s t'
).split(' ');
const SHORTEST_ROOT = 4;
/** Roots that change within a family. */
const IRREGULAR: Readonly<Record<string, string>> = {
  montage: 'mont',
  montagen: 'mont',
  fahrt: 'fahr',
  fahrten: 'fahr',
  fahrst: 'fahr',
  pflege: 'pfleg',
  gepflegt: 'pfleg',
  annahme: 'annehm',
  ausgabe: 'ausgeb',
  abgabe: 'abgeb',
  verkauf: 'verkauf',
  kontrolle: 'kontroll',
  kontrollieren: 'kontroll',
  diagnose: 'diagnos',
  diagnostizieren: 'diagnos',
  installieren: 'install',
  installation: 'install',
  installationen: 'install',
  organisieren: 'organis',
  organisation: 'organis',
  dokumentation: 'dokument',
  dokumentieren: 'dokument',
  kommunizieren: 'kommunik',
  kommunikation: 'kommunik',
  mobilisation: 'mobilis',
  mobilisieren: 'mobilis',
  planung: 'plan',
  betrieb: 'betrieb',
  schneiden: 'schnitt',
  backen: 'back',
  gerat: 'gerat',
  gerate: 'gerat',
  geraten: 'gerat',
  sterne: 'stern',
  lesen: 'les',
  lese: 'les',
  reben: 'reb',
  rebe: 'reb',
};

/** Root of a folded German word; compounds are split elsewhere. Endings go one after another ("Prüfungen", "Plänen"). */
export function stemGerman(word: string): string {
  const known = Object.hasOwn(IRREGULAR, word) ? IRREGULAR[word] : undefined;
  if (known !== undefined) return known;
  // "Regeln" beside "Regel"; elsewhere a single n belongs to the word.
  if (word.endsWith('eln')) return word.slice(0, -1);
  const ending = ENDINGS.find(
    (one) => word.endsWith(one) && word.length - one.length >= SHORTEST_ROOT,
  );
  return ending === undefined ? word : stemGerman(word.slice(0, word.length - ending.length));
}
