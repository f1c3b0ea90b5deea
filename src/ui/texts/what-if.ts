import { defineTexts, plural } from './define.js';

interface WhatIfTexts {
  title: string;
  lead: string;
  none: string;
  more: string;
  language: string;
  levels: Record<'spoken' | 'written', string>;
  commute: string;
  licence: string;
  skill: string;
  today: (count: number) => string;
  lastYear: (average: string) => string;
  since: (average: string, day: string) => string;
  courses: string;
  blockersTitle: string;
  blockersLead: string;
  computed: string;
  notYet: string;
  counted: string;
  area: string;
  areaWork: string;
  areaHome: string;
  wholeRegion: string;
  show: string;
  languagesCaption: string;
  skillsCaption: string;
  level: string;
  levelModes: Record<'spoken' | 'written' | 'both', string>;
  asked: string;
  stated: string;
  assumed: string;
  skillColumn: string;
  pairs: string;
  few: string;
  nothingBlocks: string;
  courseTitle: string;
  courseOpens: (pairs: string, people: string, vacancies: string) => string;
  courseFew: string;
}

/** What single steps and courses would open. */
export const whatIfTexts = defineTexts<WhatIfTexts>({
  fr: {
    title: 'Une étape plus loin',
    lead: 'Ce qu’une seule étape vous ouvrirait, sans rien changer d’autre. Une offre compte dès qu’elle vous serait suggérée.',
    none: 'Aucune étape à elle seule ne vous ouvre d’autres offres.',
    more: 'Toutes les étapes',
    language: '{language} : un niveau de plus',
    levels: { spoken: 'à l’oral, de {from} à {to}', written: 'à l’écrit, de {from} à {to}' },
    commute: 'Un trajet de {to} au lieu de {from}',
    licence: 'Le permis {class}',
    skill: 'Compétence : {skill}',
    today: (n) =>
      plural('fr', n, {
        one: '# offre de plus aujourd’hui',
        other: '# offres de plus aujourd’hui',
      }),
    lastYear: (average) => `En moyenne ${average} à la fois sur les douze derniers mois`,
    since: (average, day) => `En moyenne ${average} à la fois depuis le ${day}`,
    courses: 'Formations qui y mènent',
    blockersTitle: 'Ce qui empêche le plus de suggestions',
    blockersLead:
      'Une personne et une offre iraient ensemble, si ce n’était ce niveau ou cette compétence, et rien d’autre.',
    computed: 'Calculé le {instant}',
    notYet: 'Pas encore calculé. Le calcul se fait chaque nuit.',
    counted: '{profiles} profils, {vacancies} offres, {pairs} suggestions possibles aujourd’hui.',
    area: 'Territoire',
    areaWork: 'Lieu de travail : {territory}',
    areaHome: 'Domicile : {territory}',
    wholeRegion: 'Toute la région',
    show: 'Afficher',
    languagesCaption: 'Niveaux de langue qui manquent',
    skillsCaption: 'Compétences qui manquent',
    level: 'Niveau de langue',
    levelModes: {
      spoken: '{language} {level} à l’oral',
      written: '{language} {level} à l’écrit',
      both: '{language} {level} à l’oral et à l’écrit',
    },
    asked: 'Niveau',
    stated: 'demandé',
    assumed: 'supposé',
    skillColumn: 'Compétence',
    pairs: 'Suggestions empêchées',
    few: 'moins de 10 personnes',
    nothingBlocks: 'Rien de tel ici.',
    courseTitle: 'Ce que ce cours ouvrirait dans la région',
    courseOpens: (pairs, people, vacancies) =>
      `${pairs} suggestions de plus, pour ${people} personnes et ${vacancies} offres d’aujourd’hui.`,
    courseFew: 'Des suggestions de plus pour moins de 10 personnes.',
  },
  de: {
    title: 'Einen Schritt weiter',
    lead: 'Was Ihnen ein einziger Schritt öffnen würde, wenn sonst alles bleibt, wie es ist. Eine Stelle zählt, sobald sie Ihnen vorgeschlagen würde.',
    none: 'Kein Schritt für sich allein öffnet Ihnen weitere Stellen.',
    more: 'Alle Schritte',
    language: '{language}: eine Stufe mehr',
    levels: {
      spoken: 'mündlich von {from} nach {to}',
      written: 'schriftlich von {from} nach {to}',
    },
    commute: 'Ein Weg von {to} statt {from}',
    licence: 'Führerschein {class}',
    skill: 'Kompetenz: {skill}',
    today: (n) =>
      plural('de', n, { one: '# weitere Stelle heute', other: '# weitere Stellen heute' }),
    lastYear: (average) => `Im Durchschnitt ${average} gleichzeitig in den letzten zwölf Monaten`,
    since: (average, day) => `Im Durchschnitt ${average} gleichzeitig seit dem ${day}`,
    courses: 'Kurse, die dorthin führen',
    blockersTitle: 'Was die meisten Vorschläge verhindert',
    blockersLead:
      'Person und Stelle würden zusammenpassen, wäre da nicht dieses Niveau oder diese Kompetenz, und nichts sonst.',
    computed: 'Berechnet am {instant}',
    notYet: 'Noch nicht berechnet. Gerechnet wird jede Nacht.',
    counted: '{profiles} Profile, {vacancies} Stellen, {pairs} mögliche Vorschläge heute.',
    area: 'Gebiet',
    areaWork: 'Arbeitsort: {territory}',
    areaHome: 'Wohnort: {territory}',
    wholeRegion: 'Die ganze Region',
    show: 'Anzeigen',
    languagesCaption: 'Sprachniveaus, die fehlen',
    skillsCaption: 'Kompetenzen, die fehlen',
    level: 'Sprachniveau',
    levelModes: {
      spoken: '{language} {level} mündlich',
      written: '{language} {level} schriftlich',
      both: '{language} {level} mündlich und schriftlich',
    },
    asked: 'Niveau',
    stated: 'verlangt',
    assumed: 'angenommen',
    skillColumn: 'Kompetenz',
    pairs: 'Verhinderte Vorschläge',
    few: 'weniger als 10 Personen',
    nothingBlocks: 'Hier nichts dergleichen.',
    courseTitle: 'Was dieser Kurs in der Region öffnen würde',
    courseOpens: (pairs, people, vacancies) =>
      `${pairs} weitere Vorschläge, für ${people} Personen und ${vacancies} Stellen von heute.`,
    courseFew: 'Weitere Vorschläge für weniger als 10 Personen.',
  },
  en: {
    title: 'One step further',
    lead: 'What a single step would open to you, with everything else as it is. A vacancy counts once it would be suggested to you.',
    none: 'No step on its own opens more vacancies to you.',
    more: 'All steps',
    language: '{language}: one level more',
    levels: { spoken: 'spoken, from {from} to {to}', written: 'written, from {from} to {to}' },
    commute: 'A journey of {to} instead of {from}',
    licence: 'Driving licence {class}',
    skill: 'Skill: {skill}',
    today: (n) => plural('en', n, { one: '# more vacancy today', other: '# more vacancies today' }),
    lastYear: (average) => `On average ${average} at a time over the last twelve months`,
    since: (average, day) => `On average ${average} at a time since ${day}`,
    courses: 'Courses that lead there',
    blockersTitle: 'What stands in the way of most suggestions',
    blockersLead:
      'A person and a vacancy would go together, were it not for this level or this skill, and nothing else.',
    computed: 'Computed on {instant}',
    notYet: 'Not computed yet. It is done every night.',
    counted: '{profiles} profiles, {vacancies} vacancies, {pairs} suggestions possible today.',
    area: 'Area',
    areaWork: 'Place of work: {territory}',
    areaHome: 'Home: {territory}',
    wholeRegion: 'The whole region',
    show: 'Show',
    languagesCaption: 'Language levels that are missing',
    skillsCaption: 'Skills that are missing',
    level: 'Language level',
    levelModes: {
      spoken: '{language} {level}, spoken',
      written: '{language} {level}, written',
      both: '{language} {level}, spoken and written',
    },
    asked: 'Level',
    stated: 'asked for',
    assumed: 'assumed',
    skillColumn: 'Skill',
    pairs: 'Suggestions prevented',
    few: 'fewer than 10 people',
    nothingBlocks: 'Nothing of the kind here.',
    courseTitle: 'What this course would open in the region',
    courseOpens: (pairs, people, vacancies) =>
      `${pairs} more suggestions, for ${people} people and ${vacancies} of today’s vacancies.`,
    courseFew: 'More suggestions for fewer than 10 people.',
  },
});
