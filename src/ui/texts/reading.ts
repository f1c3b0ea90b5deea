import { defineTexts } from './define.js';

interface ReadingTexts {
  /** On a form that may be filled from a text. */
  offer: {
    title: string;
    hint: string;
    button: string;
    vacancyHint: string;
    vacancyButton: string;
  };
  /** On the form once it is filled. */
  takenOver: string;
  /** Of the page where a text or a file is given. */
  ask: {
    title: string;
    lead: string;
    text: string;
    textLabel: string;
    textHint: string;
    readText: string;
    file: string;
    fileLabel: string;
    fileHint: string;
    readFile: string;
    back: string;
  };
  /** Of the page where suggestions are accepted. */
  review: {
    title: string;
    lead: string;
    nothing: string;
    accept: string;
    leave: string;
    unread: string;
    saidSo: string;
    assumed: string;
    wished: string;
    spoken: string;
    written: string;
    atOnce: string;
  };
  fields: Record<ReadField, string>;
}

/** Parts of a profile or a vacancy that a text may say something of. */
export const READ_FIELDS = [
  'home',
  'occupation',
  'occupations',
  'skills',
  'languages',
  'drivingLicences',
  'qualifications',
  'contract',
  'hours',
  'startsOn',
] as const;
export type ReadField = (typeof READ_FIELDS)[number];

export const readingTexts = defineTexts<ReadingTexts>({
  fr: {
    offer: {
      title: 'Partir d’un CV ou d’un texte',
      hint: 'Les champs peuvent être préremplis à partir d’un fichier ou d’un texte. Vous choisissez ce qui est repris.',
      button: 'Lire un CV ou un texte',
      vacancyHint:
        'Métier, compétences, langues et conditions peuvent être repris du texte ci-dessus. Vous choisissez ce qui est juste.',
      vacancyButton: 'Remplir à partir du texte',
    },
    takenOver:
      'Le formulaire est prérempli, mais pas encore enregistré. Relisez-le, puis enregistrez.',
    ask: {
      title: 'Lire un CV ou un texte',
      lead: 'Ni le fichier ni le texte ne sont conservés. Vous verrez ce qui a été lu et choisirez ce qui est juste.',
      text: 'À partir d’un texte',
      textLabel: 'Texte',
      textHint:
        'Par exemple un CV ou une présentation, en français, en allemand ou en anglais ; 100 000 caractères au plus.',
      readText: 'Lire le texte',
      file: 'À partir d’un fichier',
      fileLabel: 'Fichier du CV',
      fileHint: 'PDF, Word (.docx), Europass (XML) ou JSON Resume, 5 Mo au plus.',
      readFile: 'Lire le fichier',
      back: 'Revenir au formulaire',
    },
    review: {
      title: 'Ce qui a été lu',
      lead: 'Cochez ce qui est juste. Rien n’est enregistré tant que vous n’enregistrez pas le formulaire.',
      nothing: 'Rien d’utile au formulaire n’a été trouvé.',
      accept: 'Reprendre dans le formulaire',
      leave: 'Revenir sans rien reprendre',
      unread: 'Une partie du fichier n’a pas pu être lue.',
      saidSo: 'Dans le texte : « {phrase} »',
      assumed: 'Le texte ne le dit pas : supposé d’après la langue de l’annonce.',
      wished: 'souhaité',
      spoken: 'à l’oral {level}',
      written: 'à l’écrit {level}',
      atOnce: 'dès que possible',
    },
    fields: {
      home: 'Domicile',
      occupation: 'Métier',
      occupations: 'Métiers exercés',
      skills: 'Compétences',
      languages: 'Langues',
      drivingLicences: 'Permis de conduire',
      qualifications: 'Diplômes et certificats',
      contract: 'Contrat',
      hours: 'Heures par semaine',
      startsOn: 'Début',
    },
  },
  de: {
    offer: {
      title: 'Mit einem Lebenslauf oder Text beginnen',
      hint: 'Die Felder lassen sich aus einer Datei oder einem Text vorausfüllen. Sie wählen, was übernommen wird.',
      button: 'Lebenslauf oder Text lesen',
      vacancyHint:
        'Beruf, Fähigkeiten, Sprachen und Bedingungen lassen sich aus dem Text oben übernehmen. Sie wählen, was stimmt.',
      vacancyButton: 'Aus dem Text ausfüllen',
    },
    takenOver:
      'Das Formular ist vorausgefüllt, aber noch nicht gespeichert. Bitte lesen Sie es durch und speichern Sie es dann.',
    ask: {
      title: 'Lebenslauf oder Text lesen',
      lead: 'Weder Datei noch Text werden aufbewahrt. Sie sehen, was gelesen wurde, und wählen aus, was stimmt.',
      text: 'Aus einem Text',
      textLabel: 'Text',
      textHint:
        'Zum Beispiel ein Lebenslauf oder eine Vorstellung, auf Deutsch, Französisch oder Englisch; höchstens 100 000 Zeichen.',
      readText: 'Text lesen',
      file: 'Aus einer Datei',
      fileLabel: 'Datei mit dem Lebenslauf',
      fileHint: 'PDF, Word (.docx), Europass (XML) oder JSON Resume, höchstens 5 MB.',
      readFile: 'Datei lesen',
      back: 'Zurück zum Formular',
    },
    review: {
      title: 'Was gelesen wurde',
      lead: 'Kreuzen Sie an, was stimmt. Gespeichert wird erst, wenn Sie das Formular speichern.',
      nothing: 'Für das Formular wurde nichts gefunden.',
      accept: 'In das Formular übernehmen',
      leave: 'Zurück, ohne etwas zu übernehmen',
      unread: 'Ein Teil der Datei konnte nicht gelesen werden.',
      saidSo: 'Im Text: „{phrase}“',
      assumed: 'Der Text sagt es nicht: angenommen nach der Sprache der Anzeige.',
      wished: 'erwünscht',
      spoken: 'mündlich {level}',
      written: 'schriftlich {level}',
      atOnce: 'so bald wie möglich',
    },
    fields: {
      home: 'Wohnort',
      occupation: 'Beruf',
      occupations: 'Ausgeübte Berufe',
      skills: 'Fähigkeiten',
      languages: 'Sprachen',
      drivingLicences: 'Führerscheine',
      qualifications: 'Abschlüsse und Zeugnisse',
      contract: 'Vertrag',
      hours: 'Stunden pro Woche',
      startsOn: 'Beginn',
    },
  },
  en: {
    offer: {
      title: 'Start from a CV or a text',
      hint: 'The fields can be filled in from a file or a text. You choose what is taken over.',
      button: 'Read a CV or a text',
      vacancyHint:
        'Occupation, skills, languages and conditions can be taken over from the text above. You choose what is right.',
      vacancyButton: 'Fill in from the text',
    },
    takenOver: 'The form is filled in, but not yet saved. Read it through, then save it.',
    ask: {
      title: 'Read a CV or a text',
      lead: 'Neither file nor text is kept. You will see what was read and choose what is right.',
      text: 'From a text',
      textLabel: 'Text',
      textHint:
        'For example a CV or an introduction, in French, German or English; at most 100,000 characters.',
      readText: 'Read the text',
      file: 'From a file',
      fileLabel: 'File of the CV',
      fileHint: 'PDF, Word (.docx), Europass (XML) or JSON Resume, at most 5 MB.',
      readFile: 'Read the file',
      back: 'Back to the form',
    },
    review: {
      title: 'What was read',
      lead: 'Tick what is right. Nothing is stored before you save the form.',
      nothing: 'Nothing was found for the form.',
      accept: 'Take over into the form',
      leave: 'Back without taking anything over',
      unread: 'A part of the file could not be read.',
      saidSo: 'In the text: “{phrase}”',
      assumed: 'The text does not say so: assumed from the language of the ad.',
      wished: 'wished',
      spoken: 'spoken {level}',
      written: 'written {level}',
      atOnce: 'as soon as possible',
    },
    fields: {
      home: 'Home',
      occupation: 'Occupation',
      occupations: 'Occupations held',
      skills: 'Skills',
      languages: 'Languages',
      drivingLicences: 'Driving licences',
      qualifications: 'Qualifications',
      contract: 'Contract',
      hours: 'Hours per week',
      startsOn: 'Start',
    },
  },
});
