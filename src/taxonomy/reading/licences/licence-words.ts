import type { Locale } from '../../../kernel/locale.js';

const words = (list: string) => new Set(list.split(' '));

/** Classes of Directive 2006/126/EC; T and L as Germany and France add them for tractors are left out. */
export const LICENCE_CLASSES: ReadonlySet<string> = words(
  'AM A1 A2 A B1 B BE C1 C C1E CE D1 D D1E DE',
);

/** Words that open a driving licence. */
export const LICENCE_NOUNS: Readonly<Record<Locale, readonly string[]>> = {
  fr: ['permis', 'permis de conduire', 'permis conduire'],
  de: [
    'fuhrerschein*',
    'fahrerlaubnis*',
    'pkw fuhrerschein*',
    'pkw fahrerlaubnis*',
    'lkw fuhrerschein*',
    'fs klasse',
    'fs kl',
    'fahrausweis*',
    'fuhrerausweis*',
    'autofuhrerschein*',
  ],
  en: [
    'driving licence*',
    'driving license*',
    'driver s licence*',
    'driver s license*',
    'drivers licence*',
    'drivers license*',
    'driver license*',
    'driver licence*',
    'hgv licence*',
    'car licence*',
  ],
};

/** The old German classes, behind "Klasse": 3 became B (with BE, C1, C1E), 2 became CE, 1 became A (FeV, Anlage 3). */
export const OLD_GERMAN_CLASSES: Readonly<Record<string, string>> = {
  'klasse 1': 'A',
  'klasse 2': 'CE',
  'klasse 3': 'B',
  'kl 1': 'A',
  'kl 2': 'CE',
  'kl 3': 'B',
};

/** Names of classes in words, looked for right behind (or, in German compounds, inside) the noun. */
export const CLASS_WORDS: Readonly<Record<string, string>> = {
  ...OLD_GERMAN_CLASSES,
  spl: 'CE',
  'super lourd': 'CE',
  'super lourds': 'CE',
  'super poids lourd': 'CE',
  'super poids lourds': 'CE',
  pl: 'C',
  'poids lourd': 'C',
  'poids lourds': 'C',
  vl: 'B',
  'vehicule leger': 'B',
  voiture: 'B',
  auto: 'B',
  moto: 'A',
  remorque: 'BE',
  'transport en commun': 'D',
  'transports en commun': 'D',
  bus: 'D',
  pkw: 'B',
  lkw: 'C',
  motorrad: 'A',
  anhanger: 'BE',
  car: 'B',
  hgv: 'C',
  lgv: 'C',
};

/** Between the noun and its class. */
export const CLASS_LINKS: ReadonlySet<string> = words(
  'klasse klassen kl fur pkw lkw de conduire categorie categories cat type valide valable en cours validite ' +
    'class category classes der des le la du ou et und oder sowie or and bzw a minimum mindestens jour ' +
    'exige exigee obligatoire indispensable imperatif requis souhaite apprecie idealement ' +
    'erforderlich zwingend notwendig vorausgesetzt wunschenswert erwunscht von vorteil required',
);

/** Behind or before the noun: no driving licence at all. */
export const OTHER_PERMITS: ReadonlySet<string> = words(
  'travail sejour construire feu fluvial mer bateau hauturier cotier chasse peche frontalier etablissement ' +
    'g l nacelle cariste engins grue pont chariot caces environnement urbanisme ' +
    'stapler gabelstapler flurforderzeuge kran bagger boot jagd personenbeforderung ' +
    'work residence building forklift crane excavator boat',
);

/** In Swiss ads "permis B, C ou G" is a residence permit; these words in the sentence say so. */
export const RESIDENCE_WORDS: ReadonlySet<string> = words(
  'suisse suisses nationalite citoyen citoyenne citoyens sejour etablissement aufenthaltsbewilligung ' +
    'niederlassungsbewilligung bewilligung swiss residence',
);
