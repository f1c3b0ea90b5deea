import type { MatchList } from '../../kernel/vocabulary.js';
import { defineTexts } from './define.js';

interface SuggestionTexts {
  title: string;
  lead: string;
  tabs: string;
  listLead: Record<Exclude<MatchList, 'no'>, string>;
  emptyTitle: string;
  empty: string;
  noProfileTitle: string;
  noProfile: string;
  fillProfile: string;
  noConsentTitle: string;
  noConsent: string;
  toConsent: string;
  outOf: string;
  scoreLabel: string;
  back: string;
  why: string;
  gates: string;
  gatesLead: string;
  score: string;
  scoreLead: string;
  scoreBar: string;
  noScore: string;
  sum: string;
  part: string;
  weight: string;
  points: string;
  skillsHas: string;
  skillsRelated: string;
  skillsMissing: string;
  source: string;
  version: string;
  aboutMatching: string;
  answerTitle: string;
  answerLead: string;
  answered: Record<'yes' | 'no' | 'later', string>;
  yes: string;
  later: string;
  no: string;
  noHint: string;
  nextStep: string;
  questions: string;
  questionsHint: string;
  reason: string;
  note: string;
  noteHint: string;
  toIntroduction: string;
  toVacancy: string;
  externalTitle: string;
  external: string;
  course: string;
  whyNot: string;
}

/** What a job seeker reads about matches. */
export const suggestionTexts = defineTexts<SuggestionTexts>({
  fr: {
    title: 'Mes suggestions',
    lead: 'Des emplois des deux côtés du Rhin, avec les raisons.',
    tabs: 'Listes de suggestions',
    listLead: {
      fits: 'Toutes les réponses sont oui.',
      'fits-if': 'Il reste une ou deux conditions, dites ici.',
      'to-clear': 'Il manque une information. Complétez votre profil, ou demandez à l’employeur.',
      'within-reach': 'Il manque un ou deux niveaux de langue. Une formation peut suffire.',
    },
    emptyTitle: 'Rien dans cette liste pour le moment',
    empty: 'Regardez les autres listes, ou complétez votre profil : chaque réponse compte.',
    noProfileTitle: 'Commencez par votre profil',
    noProfile: 'Votre domicile et vos langues suffisent pour les premières suggestions.',
    fillProfile: 'Remplir mon profil',
    noConsentTitle: 'Votre accord manque',
    noConsent: 'Sans votre accord, rien n’est calculé.',
    toConsent: 'Lire et décider',
    outOf: 'sur 100',
    scoreLabel: 'Note',
    back: 'Mes suggestions',
    why: 'Pourquoi cette suggestion',
    gates: 'Les dix questions',
    gatesLead: 'Toutes sont examinées, chacune avec sa réponse.',
    score: 'La note',
    scoreLead: 'Les points des quatre parties s’additionnent exactement.',
    scoreBar: 'Parts de la note',
    noScore: 'Cette liste n’a pas de note : quelque chose reste à régler d’abord.',
    sum: 'Total',
    part: 'Partie',
    weight: 'Poids',
    points: 'Points',
    skillsHas: 'Compétences demandées et présentes',
    skillsRelated: 'Couvertes par une compétence proche',
    skillsMissing: 'Demandées, pas encore dans le profil',
    source: 'Texte de la règle',
    version: 'Version du calcul : {version}',
    aboutMatching: 'Comment sont faites les suggestions',
    answerTitle: 'Votre réponse',
    answerLead:
      'Un oui n’engage à rien : votre nom n’est donné qu’après l’approbation d’une conseillère ou d’un conseiller.',
    answered: {
      yes: 'Vous avez répondu oui.',
      no: 'Vous avez répondu que ce n’est pas pour vous.',
      later: 'Vous avez remis votre réponse à plus tard.',
    },
    yes: 'Oui, ça m’intéresse',
    later: 'Plus tard',
    no: 'Ce n’est pas pour moi',
    noHint:
      'Répondre non n’a aucun effet sur vos allocations et n’apparaît dans aucune liste d’un organisme.',
    nextStep: 'Que souhaitez-vous comme prochaine étape ?',
    questions: 'Vos questions à l’employeur',
    questionsHint: 'Trois au plus, une par ligne, sans donnée qui vous nomme.',
    reason: 'Raison, si vous répondez non',
    note: 'Dans vos mots',
    noteHint: 'Pour vous et votre conseillère ou conseiller.',
    toIntroduction: 'Suivre la mise en relation',
    toVacancy: 'Lire l’offre entière',
    externalTitle: 'Annonce d’un autre site',
    external:
      'L’employeur n’est pas sur Passerelle. Postulez à la source, ou demandez à une conseillère ou un conseiller d’appeler pour vous.',
    course: 'La formation qui mène là',
    whyNot: 'Pourquoi pas cette offre ?',
  },
  de: {
    title: 'Meine Vorschläge',
    lead: 'Stellen auf beiden Seiten des Rheins, mit den Gründen.',
    tabs: 'Listen der Vorschläge',
    listLead: {
      fits: 'Alle Antworten sind Ja.',
      'fits-if': 'Ein oder zwei Bedingungen sind offen, sie stehen hier.',
      'to-clear': 'Eine Angabe fehlt. Ergänzen Sie Ihr Profil oder fragen Sie den Arbeitgeber.',
      'within-reach': 'Es fehlen ein oder zwei Sprachstufen. Ein Kurs kann genügen.',
    },
    emptyTitle: 'Zurzeit nichts in dieser Liste',
    empty: 'Sehen Sie in die anderen Listen oder ergänzen Sie Ihr Profil: Jede Antwort zählt.',
    noProfileTitle: 'Beginnen Sie mit Ihrem Profil',
    noProfile: 'Ihr Wohnort und Ihre Sprachen genügen für die ersten Vorschläge.',
    fillProfile: 'Profil ausfüllen',
    noConsentTitle: 'Ihre Einwilligung fehlt',
    noConsent: 'Ohne Ihre Einwilligung wird nichts berechnet.',
    toConsent: 'Lesen und entscheiden',
    outOf: 'von 100',
    scoreLabel: 'Punktzahl',
    back: 'Meine Vorschläge',
    why: 'Warum dieser Vorschlag',
    gates: 'Die zehn Fragen',
    gatesLead: 'Alle werden geprüft, jede mit ihrer Antwort.',
    score: 'Die Punktzahl',
    scoreLead: 'Die Punkte der vier Teile ergeben zusammen genau die Punktzahl.',
    scoreBar: 'Anteile der Punktzahl',
    noScore: 'Diese Liste hat keine Punktzahl: Zuerst ist noch etwas zu klären.',
    sum: 'Summe',
    part: 'Teil',
    weight: 'Gewicht',
    points: 'Punkte',
    skillsHas: 'Verlangt und vorhanden',
    skillsRelated: 'Durch eine verwandte Kompetenz abgedeckt',
    skillsMissing: 'Verlangt, noch nicht im Profil',
    source: 'Wortlaut der Regel',
    version: 'Fassung der Berechnung: {version}',
    aboutMatching: 'So entstehen die Vorschläge',
    answerTitle: 'Ihre Antwort',
    answerLead:
      'Ein Ja verpflichtet zu nichts: Ihr Name wird erst nach der Freigabe durch eine Beratung genannt.',
    answered: {
      yes: 'Sie haben Ja gesagt.',
      no: 'Sie haben gesagt, dass das nichts für Sie ist.',
      later: 'Sie haben Ihre Antwort verschoben.',
    },
    yes: 'Ja, das interessiert mich',
    later: 'Später',
    no: 'Das ist nichts für mich',
    noHint:
      'Ein Nein hat keine Folgen für Ihre Leistungen und erscheint in keiner Liste einer Behörde.',
    nextStep: 'Was wünschen Sie sich als nächsten Schritt?',
    questions: 'Ihre Fragen an den Arbeitgeber',
    questionsHint: 'Höchstens drei, eine pro Zeile, ohne Angaben, die Sie nennen.',
    reason: 'Grund, falls Sie Nein sagen',
    note: 'In Ihren Worten',
    noteHint: 'Für Sie und Ihre Beratung.',
    toIntroduction: 'Kontakt verfolgen',
    toVacancy: 'Ganze Stelle lesen',
    externalTitle: 'Anzeige von einer anderen Website',
    external:
      'Der Arbeitgeber ist nicht bei Passerelle. Bewerben Sie sich bei der Quelle oder bitten Sie eine Beratung, für Sie anzurufen.',
    course: 'Der Kurs, der dorthin führt',
    whyNot: 'Warum diese Stelle nicht?',
  },
  en: {
    title: 'My suggestions',
    lead: 'Jobs on both banks of the Rhine, with the reasons.',
    tabs: 'Lists of suggestions',
    listLead: {
      fits: 'Every answer is yes.',
      'fits-if': 'One or two conditions remain; they are told here.',
      'to-clear': 'A piece of information is missing. Complete your profile, or ask the employer.',
      'within-reach': 'One or two language levels are missing. A course may be enough.',
    },
    emptyTitle: 'Nothing in this list for the moment',
    empty: 'Look at the other lists, or complete your profile: every answer counts.',
    noProfileTitle: 'Begin with your profile',
    noProfile: 'Your home and your languages are enough for the first suggestions.',
    fillProfile: 'Fill in my profile',
    noConsentTitle: 'Your consent is missing',
    noConsent: 'Without your consent nothing is worked out.',
    toConsent: 'Read and decide',
    outOf: 'of 100',
    scoreLabel: 'Score',
    back: 'My suggestions',
    why: 'Why this suggestion',
    gates: 'The ten questions',
    gatesLead: 'All of them are looked at, each with its answer.',
    score: 'The score',
    scoreLead: 'The points of the four parts add up exactly.',
    scoreBar: 'Parts of the score',
    noScore: 'This list has no score: something is to be settled first.',
    sum: 'Total',
    part: 'Part',
    weight: 'Weight',
    points: 'Points',
    skillsHas: 'Asked for and there',
    skillsRelated: 'Covered by a related skill',
    skillsMissing: 'Asked for, not in the profile yet',
    source: 'Text of the rule',
    version: 'Version of the calculation: {version}',
    aboutMatching: 'How suggestions are made',
    answerTitle: 'Your answer',
    answerLead:
      'A yes commits you to nothing: your name is given only after an adviser has approved.',
    answered: {
      yes: 'You said yes.',
      no: 'You said that it is not for you.',
      later: 'You put your answer off.',
    },
    yes: 'Yes, I am interested',
    later: 'Later',
    no: 'Not for me',
    noHint: 'A no has no effect on your benefits and appears in no list of any body.',
    nextStep: 'What would you like as the next step?',
    questions: 'Your questions to the employer',
    questionsHint: 'Three at most, one per line, nothing that names you.',
    reason: 'Reason, if you say no',
    note: 'In your words',
    noteHint: 'For you and your adviser.',
    toIntroduction: 'Follow the introduction',
    toVacancy: 'Read the whole vacancy',
    externalTitle: 'Advertisement from another site',
    external:
      'The employer is not on Passerelle. Apply at the source, or ask an adviser to call for you.',
    course: 'The course that leads there',
    whyNot: 'Why not this vacancy?',
  },
});
