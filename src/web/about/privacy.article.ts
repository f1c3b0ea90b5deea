import type { Localised } from '../../kernel/locale.js';
import type { Article } from './article.js';

export const privacyArticle: Localised<Article> = {
  fr: {
    title: 'Protection des données',
    lead: 'Ce que nous gardons, pourquoi, et ce que vous pouvez faire.',
    sections: [
      {
        title: 'Qui voit quoi',
        points: [
          'Votre nom et vos coordonnées ne sont montrés à un employeur qu’après une mise en relation approuvée, et jamais avant.',
          'Avant cela, l’employeur voit une carte anonyme, et seulement si vous avez répondu oui à son offre ou choisi d’être visible.',
          'Votre conseillère ou conseiller voit votre profil pour vous accompagner.',
        ],
      },
      {
        title: 'Pourquoi et combien de temps',
        paragraphs: [
          'Le profil sert à vous proposer des emplois et des formations ; la base est votre accord, dont la version et la date sont gardées. Sans accord, rien n’est calculé. Les données sont effacées quand vous supprimez votre compte.',
        ],
      },
      {
        title: 'Vos droits',
        points: [
          'Lire et corriger vos données : dans votre profil et votre compte.',
          'Emporter vos données ou les faire effacer : dans votre compte, sans motif.',
          'Retirer votre accord : dans votre compte, avec effet immédiat.',
          'Vous plaindre : à la CNIL en France, à l’autorité de protection des données de votre Land en Allemagne, au PFPDT en Suisse.',
        ],
      },
      {
        title: 'Ce que nous ne faisons pas',
        paragraphs: [
          'Pas de publicité, pas de mesure d’audience par des tiers, pas de revente. Un cookie pour la session, un pour la langue : rien d’autre.',
        ],
      },
    ],
  },
  de: {
    title: 'Datenschutz',
    lead: 'Was wir speichern, wozu, und was Sie tun können.',
    sections: [
      {
        title: 'Wer was sieht',
        points: [
          'Ihr Name und Ihre Kontaktdaten werden einem Arbeitgeber erst nach einem freigegebenen Kontakt gezeigt, nie vorher.',
          'Davor sieht der Arbeitgeber eine anonyme Karte, und nur, wenn Sie zu seiner Stelle Ja gesagt oder sich sichtbar gestellt haben.',
          'Ihre Beratung sieht Ihr Profil, um Sie zu begleiten.',
        ],
      },
      {
        title: 'Wozu und wie lange',
        paragraphs: [
          'Das Profil dient dazu, Ihnen Stellen und Kurse vorzuschlagen; Grundlage ist Ihre Einwilligung, deren Fassung und Datum wir festhalten. Ohne Einwilligung wird nichts berechnet. Die Daten werden gelöscht, wenn Sie Ihr Konto löschen.',
        ],
      },
      {
        title: 'Ihre Rechte',
        points: [
          'Daten lesen und berichtigen: in Ihrem Profil und Ihrem Konto.',
          'Daten mitnehmen oder löschen lassen: in Ihrem Konto, ohne Begründung.',
          'Einwilligung zurücknehmen: in Ihrem Konto, mit sofortiger Wirkung.',
          'Sich beschweren: bei der Datenschutzbehörde Ihres Bundeslandes, in Frankreich bei der CNIL, in der Schweiz beim EDÖB.',
        ],
      },
      {
        title: 'Was wir nicht tun',
        paragraphs: [
          'Keine Werbung, keine Reichweitenmessung durch Dritte, kein Verkauf. Ein Cookie für die Sitzung, eines für die Sprache: sonst nichts.',
        ],
      },
    ],
  },
  en: {
    title: 'Data protection',
    lead: 'What we keep, what for, and what you can do.',
    sections: [
      {
        title: 'Who sees what',
        points: [
          'Your name and contact details are shown to an employer only after an approved introduction, never before.',
          'Before that the employer sees an anonymous card, and only if you said yes to their vacancy or chose to be visible.',
          'Your adviser sees your profile in order to accompany you.',
        ],
      },
      {
        title: 'What for and how long',
        paragraphs: [
          'The profile serves to suggest vacancies and courses to you; the basis is your consent, whose version and date are kept. Without consent nothing is worked out. The data are erased when you delete your account.',
        ],
      },
      {
        title: 'Your rights',
        points: [
          'Read and correct your data: in your profile and your account.',
          'Take your data with you or have them erased: in your account, without giving a reason.',
          'Withdraw your consent: in your account, at once.',
          'Complain: to the CNIL in France, the data protection authority of your Land in Germany, the FDPIC in Switzerland.',
        ],
      },
      {
        title: 'What we do not do',
        paragraphs: [
          'No advertising, no audience measurement by others, no selling. One cookie for the session, one for the language: nothing else.',
        ],
      },
    ],
  },
};
