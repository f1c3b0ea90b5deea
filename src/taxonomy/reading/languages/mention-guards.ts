import type { Locale } from '../../../kernel/locale.js';

const words = (list: string) => new Set(list.split(' '));

/**
 * Names of languages are adjectives of origin too ("client allemand", "German market"). A bare name counts as a
 * language where the word before it is one of these, where nothing stands before it in its clause, or where a
 * level goes with it.
 */
export const BEFORE_A_LANGUAGE: Readonly<Record<Locale, ReadonlySet<string>>> = {
  fr: words(
    'l d en de du le parler parle parlez parlant parlons ecrire lire comprendre comprenez et ou niveau langue ' +
      'langues connaissance connaissances maitrise maitriser maitrisez pratique pratiquer notions bilingue ' +
      'trilingue courant couramment minimum plus',
  ),
  de: words(''),
  en: words(
    'in speak speaks speaking fluent good basic very native of and or level some business written spoken both ' +
      'the conversational excellent',
  ),
};

/** Before a word for speakers these say that the person is to be one: "profil germanophone", not "clientèle germanophone". */
export const BEFORE_A_SPEAKER: ReadonlySet<string> = words(
  'profil candidat candidate personne collaborateur collaboratrice etes etre',
);

/** What may follow an inflected or leading adjective so that it names the language: "deutsche Sprachkenntnisse". */
export const LANGUAGE_NOUNS: Readonly<Record<Locale, readonly string[]>> = {
  fr: [],
  de: ['sprach', 'kenntnis', 'schrift', 'wort', 'rechtschreib'],
  en: [
    'language',
    'skills',
    'skill',
    'speaker',
    'speaking',
    'fluen',
    'knowledge',
    'proficien',
    'level',
    'required',
    'is',
    'would',
    'desirable',
    'native',
    'at',
  ],
};

/** A noun before an inflected adjective that makes it the language: "langue allemande". */
export const LANGUAGE_WORDS_BEFORE: ReadonlySet<string> = words('langue langues');

/** Language lessons, teachers and translations are no need for the language. */
export const LESSON_WORDS: Readonly<Record<Locale, ReadonlySet<string>>> = {
  fr: words('cours professeur prof enseignant enseignante formateur formatrice lecons formation'),
  de: words('kurs kurse unterricht lehrer lehrerin lehrkraft'),
  en: words('lessons course courses teacher class classes'),
};

/** What may follow a German language's name within one word: "Deutschkenntnisse", "Englischniveau". */
export const GERMAN_COMPOUND =
  /^(?:sprach)?(?:kenntnis(?:se|sen)?|niveau|kompetenz(?:en)?|fertigkeiten|sprachig)$/u;

/** What may stand before it: "Schulfranzösisch", "Businessenglisch". */
export const GERMAN_PREFIXES = ['schul', 'business', 'fach', 'geschafts', 'hoch', 'schrift'];

/** May stand between a language and its level. Needs' cues, skill wordings and level wordings may as well. */
export const CONNECTORS: Readonly<Record<Locale, ReadonlySet<string>>> = {
  fr: words(
    'de d l la le les du des en a au un une niveau langue langues minimum mini moins est et sont tres bien ' +
      'connaissance connaissances parler parlez ecrire lire comprendre lu ecrit parle oral soit ou exige ' +
      'exigee souhaite souhaitee requis requise obligatoire indispensable apprecie demande demandes plus type ' +
      'votre pratique usage maitrise bonne cecrl cecr certifie dans vous',
  ),
  de: words(
    'auf in im mindestens mind min niveau sprachniveau dem der die das des kenntnisse kenntnissen ' +
      'sprachkenntnisse sprachkenntnissen sprache ist sind reicht reichen genugt genugen als ab ca etwa und ' +
      'oder erforderlich notwendig wunschenswert erwunscht von vorteil vorausgesetzt sowie sprechen sie ' +
      'ger wort schrift mundlich schriftlich zwingend wenigstens bis besser stufe level eine einem ' +
      'einen ein ihr ihre nach',
  ),
  en: words(
    'in of at the level least minimum min is and or to a an skills skill language knowledge command speaker ' +
      'required written spoken both cefr with preferably',
  ),
};

/** Words that put languages side by side. */
export const COORDINATORS: ReadonlySet<string> = words('et ou und oder sowie and or ainsi que bzw');
/** Of these the ones that leave a choice. */
export const ALTERNATIVES: ReadonlySet<string> = words('ou oder or bzw');
