import { defineTexts } from './define.js';

/** A sentence for every code with which a part of the score explains itself. */
export const contributionTexts = defineTexts({
  fr: {
    skills: {
      'skills-covered':
        '{same} des {asked} compétences demandées, {related} de plus par une compétence proche.',
      silent: 'Le profil n’indique pas de compétences : valeur neutre.',
    },
    occupation: {
      same: 'Le métier demandé a été exercé.',
      related: 'Un métier proche a été exercé : {by}.',
      unrelated: 'Les métiers exercés sont éloignés de celui de l’offre.',
      silent: 'Le profil n’indique pas de métier : valeur neutre.',
    },
    language: {
      'language-margin': 'Niveaux par rapport à ce qui est demandé : {levels}.',
      silent: 'Le profil n’indique pas les langues : valeur neutre.',
    },
    commute: {
      'commute-comfort': '{minutes} {mode}, pour une limite de {limit}.',
      silent: 'Le trajet ne peut pas être calculé : valeur neutre.',
    },
  },
  de: {
    skills: {
      'skills-covered':
        '{same} von {asked} verlangten Kompetenzen, {related} weitere durch eine verwandte.',
      silent: 'Das Profil nennt keine Kompetenzen: neutraler Wert.',
    },
    occupation: {
      same: 'Der verlangte Beruf wurde ausgeübt.',
      related: 'Ein verwandter Beruf wurde ausgeübt: {by}.',
      unrelated: 'Die ausgeübten Berufe liegen von dem der Stelle weit entfernt.',
      silent: 'Das Profil nennt keinen Beruf: neutraler Wert.',
    },
    language: {
      'language-margin': 'Niveaus im Vergleich zu den verlangten: {levels}.',
      silent: 'Das Profil nennt keine Sprachen: neutraler Wert.',
    },
    commute: {
      'commute-comfort': '{minutes} {mode}, bei einer Grenze von {limit}.',
      silent: 'Der Arbeitsweg lässt sich nicht berechnen: neutraler Wert.',
    },
  },
  en: {
    skills: {
      'skills-covered': '{same} of {asked} skills asked for, {related} more by a related skill.',
      silent: 'The profile names no skills: neutral value.',
    },
    occupation: {
      same: 'The occupation asked for has been held.',
      related: 'A related occupation has been held: {by}.',
      unrelated: 'The occupations held are far from that of the vacancy.',
      silent: 'The profile names no occupation: neutral value.',
    },
    language: {
      'language-margin': 'Levels against those asked for: {levels}.',
      silent: 'The profile names no languages: neutral value.',
    },
    commute: {
      'commute-comfort': '{minutes} {mode}, with a limit of {limit}.',
      silent: 'The commute cannot be worked out: neutral value.',
    },
  },
});
