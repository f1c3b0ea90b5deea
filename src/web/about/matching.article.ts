import type { Localised } from '../../kernel/locale.js';
import type { Article } from './article.js';

export const matchingArticle: Localised<Article> = {
  fr: {
    title: 'Comment sont faites les suggestions',
    lead: 'Un calcul propose, des personnes décident. Chaque résultat est expliqué, et chacun peut demander qu’un être humain le regarde.',
    sections: [
      {
        title: 'Deux étapes',
        paragraphs: [
          'D’abord dix questions auxquelles on répond par oui ou non : les langues, le trajet, le droit de travailler, la profession réglementée, le contrat, les horaires, le permis, la date de début, l’offre encore ouverte, votre accord. Toutes sont toujours examinées, et toutes les réponses vous sont montrées.',
          'Ensuite une note de 0 à 100, faite de quatre parties : les compétences (55 %), le métier (20 %), les langues (10 %) et le confort du trajet (15 %). Les points de chaque partie s’additionnent exactement à la note.',
        ],
      },
      {
        title: 'Quatre listes, jamais mélangées',
        points: [
          'Vous convient : toutes les réponses sont oui.',
          'Convient sous condition : il reste au plus deux conditions, par exemple une reconnaissance demandée ou un cours déjà réservé.',
          'À préciser : seule une information manque ; nous disons laquelle et à qui la demander.',
          'À portée de main : il manque au plus deux niveaux de langue ; nous montrons la formation qui les donne.',
        ],
      },
      {
        title: 'Ce qui ne compte pas',
        paragraphs: [
          'Le nom, le sexe, l’âge, la nationalité et la photo n’entrent pas dans le calcul. Le domicile ne sert qu’à estimer le trajet. Une question laissée vide n’est ni une faute ni un avantage : la valeur est neutre, et nous disons que le résultat est moins sûr.',
        ],
      },
      {
        title: 'Les limites',
        paragraphs: [
          'Une annonce dit rarement tout. Les temps de trajet sont des estimations, avec une fourchette. Les règles des professions réglementées sont datées et sourcées, mais seule l’autorité compétente décide. Une note élevée ne remplace pas un entretien, une note basse n’interdit pas de postuler.',
        ],
      },
      {
        title: 'Vos droits',
        points: [
          'Aucune suggestion n’est faite sans votre accord, que vous pouvez retirer à tout moment dans votre compte.',
          'Une mise en relation est toujours approuvée par une conseillère ou un conseiller, avec un motif écrit.',
          'Vous pouvez demander pourquoi une offre vous est proposée ou non, et demander qu’une personne réexamine le résultat.',
          'Répondre « ce n’est pas pour moi » n’a aucun effet sur vos allocations.',
        ],
      },
    ],
  },
  de: {
    title: 'So entstehen die Vorschläge',
    lead: 'Eine Berechnung schlägt vor, Menschen entscheiden. Jedes Ergebnis wird erklärt, und alle können verlangen, dass ein Mensch es ansieht.',
    sections: [
      {
        title: 'Zwei Schritte',
        paragraphs: [
          'Zuerst zehn Fragen, auf die es Ja oder Nein gibt: Sprachen, Arbeitsweg, Arbeitserlaubnis, reglementierter Beruf, Vertrag, Arbeitszeit, Führerschein, Beginn, Stelle noch offen, Ihre Einwilligung. Alle werden immer geprüft, und alle Antworten werden Ihnen gezeigt.',
          'Danach eine Punktzahl von 0 bis 100 aus vier Teilen: Kompetenzen (55 %), Beruf (20 %), Sprachen (10 %) und Bequemlichkeit des Arbeitswegs (15 %). Die Punkte der Teile ergeben zusammen genau die Punktzahl.',
        ],
      },
      {
        title: 'Vier Listen, nie vermischt',
        points: [
          'Passt: Alle Antworten sind Ja.',
          'Passt unter einer Bedingung: Höchstens zwei Bedingungen sind offen, etwa eine beantragte Anerkennung oder ein gebuchter Kurs.',
          'Zu klären: Nur eine Angabe fehlt; wir sagen, welche und wer sie geben kann.',
          'In Reichweite: Es fehlen höchstens zwei Sprachstufen; wir zeigen den Kurs, der dorthin führt.',
        ],
      },
      {
        title: 'Was nicht zählt',
        paragraphs: [
          'Name, Geschlecht, Alter, Staatsangehörigkeit und Foto gehen nicht in die Berechnung ein. Der Wohnort dient nur dazu, den Arbeitsweg zu schätzen. Eine leer gelassene Frage ist weder Fehler noch Vorteil: Der Wert ist neutral, und wir sagen, dass das Ergebnis weniger sicher ist.',
        ],
      },
      {
        title: 'Die Grenzen',
        paragraphs: [
          'Eine Anzeige sagt selten alles. Wegzeiten sind Schätzungen mit einer Spanne. Die Regeln reglementierter Berufe sind datiert und belegt, aber nur die zuständige Behörde entscheidet. Eine hohe Punktzahl ersetzt kein Gespräch, eine niedrige verbietet keine Bewerbung.',
        ],
      },
      {
        title: 'Ihre Rechte',
        points: [
          'Ohne Ihre Einwilligung gibt es keine Vorschläge; Sie können sie in Ihrem Konto jederzeit zurücknehmen.',
          'Ein Kontakt wird immer von einer Beraterin oder einem Berater freigegeben, mit schriftlicher Begründung.',
          'Sie können fragen, warum Ihnen eine Stelle vorgeschlagen wird oder nicht, und verlangen, dass ein Mensch das Ergebnis prüft.',
          'Die Antwort „Das ist nichts für mich“ hat keine Folgen für Ihre Leistungen.',
        ],
      },
    ],
  },
  en: {
    title: 'How suggestions are made',
    lead: 'A calculation suggests, people decide. Every result is explained, and everybody can ask for a human being to look at it.',
    sections: [
      {
        title: 'Two steps',
        paragraphs: [
          'First ten questions with a yes or a no: languages, commute, permission to work, regulated profession, contract, hours, driving licence, starting date, vacancy still open, your consent. All of them are always looked at, and all the answers are shown to you.',
          'Then a score from 0 to 100 made of four parts: skills (55%), occupation (20%), languages (10%) and comfort of the commute (15%). The points of the parts add up exactly to the score.',
        ],
      },
      {
        title: 'Four lists, never mixed',
        points: [
          'Fits: every answer is yes.',
          'Fits on a condition: at most two conditions remain, such as a recognition applied for or a course already booked.',
          'To be cleared up: only a piece of information is missing; we say which one and who can give it.',
          'Within reach: at most two language levels are missing; we show the course that gives them.',
        ],
      },
      {
        title: 'What does not count',
        paragraphs: [
          'Name, sex, age, nationality and photo do not enter the calculation. The home serves only to estimate the commute. A question left empty is neither a fault nor an advantage: the value is neutral, and we say that the result is less certain.',
        ],
      },
      {
        title: 'The limits',
        paragraphs: [
          'An advertisement rarely says everything. Commutes are estimates with a range. The rules of regulated professions are dated and sourced, but only the competent authority decides. A high score does not replace an interview, a low one forbids no application.',
        ],
      },
      {
        title: 'Your rights',
        points: [
          'There are no suggestions without your consent, which you can withdraw at any time in your account.',
          'An introduction is always approved by an adviser, with a written reason.',
          'You can ask why a vacancy is suggested to you or not, and ask for a person to look at the result again.',
          'Answering “not for me” has no effect on your benefits.',
        ],
      },
    ],
  },
};
