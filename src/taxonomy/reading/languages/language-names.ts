import type { Locale } from '../../../kernel/locale.js';

/** The names of one language in one of ours, folded. */
export interface LanguageWords {
  /** The noun: "allemand", "deutsch", "german". */
  readonly name: string;
  /** Inflected forms that name the language only beside "langue", "Sprache" and the like. */
  readonly adjectives?: readonly string[];
  /** Words for people who speak it, which ask for the language itself: "germanophone". */
  readonly speakers?: readonly string[];
}

const german = (stem: string) => ['e', 'er', 'en', 'em', 'es'].map((ending) => stem + ending);
const of = (
  name: string,
  adjectives: readonly string[] = [],
  speakers: readonly string[] = [],
): LanguageWords => ({ name, adjectives, speakers });

/** By ISO 639-1; the languages that ads and CVs of the region name. Dialects are none. */
export const LANGUAGE_WORDS: Readonly<Record<Locale, Readonly<Record<string, LanguageWords>>>> = {
  fr: {
    fr: of('francais', ['francaise'], ['francophone', 'francophones']),
    de: of('allemand', ['allemande'], ['germanophone', 'germanophones']),
    en: of('anglais', ['anglaise'], ['anglophone', 'anglophones']),
    it: of('italien', ['italienne'], ['italophone', 'italophones']),
    es: of('espagnol', ['espagnole'], ['hispanophone', 'hispanophones']),
    pt: of('portugais', ['portugaise'], ['lusophone', 'lusophones']),
    nl: of('neerlandais', ['neerlandaise'], ['neerlandophone']),
    pl: of('polonais', ['polonaise']),
    ro: of('roumain', ['roumaine']),
    ru: of('russe', ['russe'], ['russophone']),
    uk: of('ukrainien', ['ukrainienne']),
    tr: of('turc', ['turque'], ['turcophone']),
    ar: of('arabe', ['arabe'], ['arabophone']),
    zh: of('chinois', ['chinoise']),
    sq: of('albanais', ['albanaise']),
    hr: of('croate', ['croate']),
    sr: of('serbe', ['serbe']),
    hu: of('hongrois', ['hongroise']),
    cs: of('tcheque', ['tcheque']),
    lb: of('luxembourgeois', ['luxembourgeoise']),
  },
  de: {
    fr: of('franzosisch', german('franzosisch'), ['frankophon']),
    de: of('deutsch', german('deutsch')),
    en: of('englisch', german('englisch')),
    it: of('italienisch', german('italienisch')),
    es: of('spanisch', german('spanisch')),
    pt: of('portugiesisch', german('portugiesisch')),
    nl: of('niederlandisch', german('niederlandisch')),
    pl: of('polnisch', german('polnisch')),
    ro: of('rumanisch', german('rumanisch')),
    ru: of('russisch', german('russisch')),
    uk: of('ukrainisch', german('ukrainisch')),
    tr: of('turkisch', german('turkisch')),
    ar: of('arabisch', german('arabisch')),
    zh: of('chinesisch', german('chinesisch')),
    sq: of('albanisch', german('albanisch')),
    hr: of('kroatisch', german('kroatisch')),
    sr: of('serbisch', german('serbisch')),
    hu: of('ungarisch', german('ungarisch')),
    cs: of('tschechisch', german('tschechisch')),
    lb: of('luxemburgisch', german('luxemburgisch')),
  },
  en: {
    fr: of('french'),
    de: of('german'),
    en: of('english'),
    it: of('italian'),
    es: of('spanish'),
    pt: of('portuguese'),
    nl: of('dutch'),
    pl: of('polish'),
    ro: of('romanian'),
    ru: of('russian'),
    uk: of('ukrainian'),
    tr: of('turkish'),
    ar: of('arabic'),
    zh: of('chinese'),
    sq: of('albanian'),
    hr: of('croatian'),
    sr: of('serbian'),
    hu: of('hungarian'),
    cs: of('czech'),
    lb: of('luxembourgish'),
  },
};
