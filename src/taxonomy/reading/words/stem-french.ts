/**
 * Endings of derivation, longest first: verb, action noun, agent and adjective of one root fall together ("nettoyer",
 * "nettoyage", "nettoyeuse"). Usual stemmers keep them apart, and labels name actions in either form.
 */
const DERIVATIONS = (
  'issements issement issages issage isations isation atrices atrice ateurs ateur ifications ification ' +
  'ements ement ations ation itions ition aisons aison ances ance ences ence ' +
  'iciens icienne icien icites icite iques ique ites ite eries erie rices rice ieres iere iers ier eres ere ' +
  'ures ure ments ment ives ive ifs if ies ie elles elle els el ales ale aux al antes ante ants ant ions ion'
).split(' ');
/** Of inflection, and the few derivations that short verbs have too: "laver", "lavage", "laveur". */
const INFLECTIONS =
  'issez issons issent ages age eurs eur euses euse ons ees ee ez er es ent ir it is e s t'.split(
    ' ',
  );
/** So much must be left of a word, so that "visite" and "visser" are not taken for one. */
const SHORTEST = { derived: 4, inflected: 3 };
/** "installer" and "accueil" double these letters before some endings only. */
const DOUBLED = /(l|n|t)\1$/u;
/** Roots that change within a family. */
const IRREGULAR: Readonly<Record<string, string>> = {
  gestion: 'ger',
  gestionnaire: 'ger',
  vente: 'vend',
  ventes: 'vend',
  vendre: 'vend',
  vendez: 'vend',
  redaction: 'redig',
  redactionnel: 'redig',
  conduite: 'condu',
  conduire: 'condu',
  conduisez: 'condu',
  conducteur: 'condu',
  conductrice: 'condu',
  lecture: 'lir',
  lectures: 'lir',
  lire: 'lir',
  lisez: 'lir',
  entretenir: 'entreti',
  entretenez: 'entreti',
  entretien: 'entreti',
  entretiens: 'entreti',
  suivi: 'suiv',
  suivre: 'suiv',
  suivez: 'suiv',
  tenue: 'ten',
  tenir: 'ten',
  tenez: 'ten',
  prise: 'prend',
  prendre: 'prend',
  prenez: 'prend',
  pesee: 'pes',
  saisie: 'sais',
  saisir: 'sais',
  saisissez: 'sais',
  analyse: 'analys',
  cuisson: 'cui',
  cuire: 'cui',
  cuisez: 'cui',
  reception: 'recept',
  receptionner: 'recept',
  poncage: 'ponc',
  poncer: 'ponc',
  traite: 'trait_vache',
  ecoute: 'ecout',
  cours: 'cours',
  courses: 'course',
  soins: 'soin',
  corps: 'corps',
  temps: 'temps',
  repas: 'repas',
  gaz: 'gaz',
  bus: 'bus',
  rendez: 'rendezvous',
  tri: 'trier',
  trier: 'trier',
  triez: 'trier',
};

/** Root of a folded French word. */
export function stemFrench(word: string): string {
  const known = Object.hasOwn(IRREGULAR, word) ? IRREGULAR[word] : undefined;
  if (known !== undefined) return known;
  const derived = longest(word, DERIVATIONS, SHORTEST.derived);
  const inflected = longest(word, INFLECTIONS, SHORTEST.inflected);
  const cut = Math.max(derived, inflected);
  const root = word.slice(0, word.length - cut);
  return root.length > SHORTEST.derived ? root.replace(DOUBLED, '$1') : root;
}

function longest(word: string, endings: readonly string[], shortest: number): number {
  const found = endings.find(
    (ending) => word.endsWith(ending) && word.length - ending.length >= shortest,
  );
  return found?.length ?? 0;
}
