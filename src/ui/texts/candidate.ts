import { defineTexts, plural } from './define.js';

interface CandidateTexts {
  title: string;
  fitting: (count: number) => string;
  shown: string;
  emptyTitle: string;
  empty: string;
  name: string;
  interested: string;
  notAnswered: string;
  see: string;
  back: string;
  profile: string;
  country: string;
  experience: Record<string, string>;
  experienceLabel: string;
  qualification: string;
  level: string;
  occupations: string;
  contracts: string;
  availableFrom: string;
  evidence: Record<'self' | 'certificate' | 'tested', string>;
  answerTitle: string;
  answerLead: string;
  yes: string;
  later: string;
  no: string;
  next: string;
  questions: string;
  questionsHint: string;
  reason: string;
  note: string;
  noteHint: string;
  answered: Record<'yes' | 'no' | 'later', string>;
  anonymous: string;
}

/** Anonymous cards, and an employer's answer to them. */
export const candidateTexts = defineTexts<CandidateTexts>({
  fr: {
    title: 'Personnes qui correspondent',
    fitting: (n) =>
      plural('fr', n, {
        one: '# personne correspond aujourd’hui.',
        other: '# personnes correspondent aujourd’hui.',
      }),
    shown:
      'Vous voyez les cartes de celles qui ont répondu oui, ou qui ont choisi d’être visibles.',
    emptyTitle: 'Pas encore de carte',
    empty: 'Nous vous prévenons dès qu’une personne répond.',
    name: 'Candidature {n}',
    interested: 'La personne a répondu oui',
    notAnswered: 'N’a pas encore répondu',
    see: 'Voir la carte',
    back: 'Retour à l’offre',
    profile: 'Le profil',
    country: 'Habite',
    experience: {
      '0-1': 'jusqu’à 1 an',
      '2-4': '2 à 4 ans',
      '5-9': '5 à 9 ans',
      '10+': '10 ans et plus',
    },
    experienceLabel: 'Expérience',
    qualification: 'Niveau de diplôme (européen)',
    level: '{language} : parlé {spoken}, écrit {written}',
    occupations: 'Métiers exercés',
    contracts: 'Contrats acceptés',
    availableFrom: 'Disponible',
    evidence: { self: 'indiqué par la personne', certificate: 'certificat', tested: 'testé' },
    answerTitle: 'Votre réponse',
    answerLead:
      'Après votre oui et celui de la personne, une conseillère ou un conseiller approuve, puis vous recevez les coordonnées.',
    yes: 'Oui, je veux rencontrer cette personne',
    later: 'Plus tard',
    no: 'Non',
    next: 'Prochaine étape souhaitée',
    questions: 'Vos questions',
    questionsHint:
      'Trois au plus, une par ligne. Rien sur l’âge, la famille, l’origine ou la santé.',
    reason: 'Raison, si vous répondez non',
    note: 'Dans vos mots',
    noteHint: 'La personne pourra lire la raison, pas cette note.',
    answered: {
      yes: 'Vous avez répondu oui.',
      no: 'Vous avez répondu non.',
      later: 'Vous avez remis votre réponse à plus tard.',
    },
    anonymous:
      'Cette carte ne dit rien qui nomme la personne. Les coordonnées viennent après l’approbation.',
  },
  de: {
    title: 'Passende Personen',
    fitting: (n) =>
      plural('de', n, { one: '# Person passt heute.', other: '# Personen passen heute.' }),
    shown: 'Sie sehen die Karten derer, die Ja gesagt haben oder sichtbar sein wollen.',
    emptyTitle: 'Noch keine Karte',
    empty: 'Wir sagen Ihnen Bescheid, sobald jemand antwortet.',
    name: 'Person {n}',
    interested: 'Die Person hat Ja gesagt',
    notAnswered: 'Hat noch nicht geantwortet',
    see: 'Karte ansehen',
    back: 'Zurück zur Stelle',
    profile: 'Das Profil',
    country: 'Wohnt in',
    experience: {
      '0-1': 'bis 1 Jahr',
      '2-4': '2 bis 4 Jahre',
      '5-9': '5 bis 9 Jahre',
      '10+': '10 Jahre und mehr',
    },
    experienceLabel: 'Erfahrung',
    qualification: 'Abschluss (europäische Stufe)',
    level: '{language}: mündlich {spoken}, schriftlich {written}',
    occupations: 'Ausgeübte Berufe',
    contracts: 'Gewünschte Verträge',
    availableFrom: 'Verfügbar',
    evidence: { self: 'eigene Angabe', certificate: 'Zertifikat', tested: 'getestet' },
    answerTitle: 'Ihre Antwort',
    answerLead:
      'Nach Ihrem Ja und dem der Person gibt eine Beratung den Kontakt frei, dann erhalten Sie die Kontaktdaten.',
    yes: 'Ja, ich möchte diese Person kennenlernen',
    later: 'Später',
    no: 'Nein',
    next: 'Gewünschter nächster Schritt',
    questions: 'Ihre Fragen',
    questionsHint:
      'Höchstens drei, eine pro Zeile. Nichts zu Alter, Familie, Herkunft oder Gesundheit.',
    reason: 'Grund, falls Sie Nein sagen',
    note: 'In Ihren Worten',
    noteHint: 'Die Person kann den Grund lesen, diese Notiz nicht.',
    answered: {
      yes: 'Sie haben Ja gesagt.',
      no: 'Sie haben Nein gesagt.',
      later: 'Sie haben Ihre Antwort verschoben.',
    },
    anonymous:
      'Diese Karte sagt nichts, was die Person nennt. Die Kontaktdaten kommen nach der Freigabe.',
  },
  en: {
    title: 'People who fit',
    fitting: (n) => plural('en', n, { one: '# person fits today.', other: '# people fit today.' }),
    shown: 'You see the cards of those who said yes, or who chose to be visible.',
    emptyTitle: 'No card yet',
    empty: 'We tell you as soon as somebody answers.',
    name: 'Person {n}',
    interested: 'The person said yes',
    notAnswered: 'Has not answered yet',
    see: 'See the card',
    back: 'Back to the vacancy',
    profile: 'The profile',
    country: 'Lives in',
    experience: {
      '0-1': 'up to 1 year',
      '2-4': '2 to 4 years',
      '5-9': '5 to 9 years',
      '10+': '10 years and more',
    },
    experienceLabel: 'Experience',
    qualification: 'Qualification (European level)',
    level: '{language}: spoken {spoken}, written {written}',
    occupations: 'Occupations held',
    contracts: 'Contracts accepted',
    availableFrom: 'Available',
    evidence: { self: 'stated by the person', certificate: 'certificate', tested: 'tested' },
    answerTitle: 'Your answer',
    answerLead:
      'After your yes and that of the person an adviser approves, then you receive the contact details.',
    yes: 'Yes, I want to meet this person',
    later: 'Later',
    no: 'No',
    next: 'Next step you wish',
    questions: 'Your questions',
    questionsHint: 'Three at most, one per line. Nothing about age, family, origin or health.',
    reason: 'Reason, if you say no',
    note: 'In your words',
    noteHint: 'The person can read the reason, not this note.',
    answered: { yes: 'You said yes.', no: 'You said no.', later: 'You put your answer off.' },
    anonymous:
      'This card says nothing that names the person. Contact details come after the approval.',
  },
});
