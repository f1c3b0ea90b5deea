import { defineTexts, plural } from './define.js';

interface TrainingTexts {
  title: string;
  lead: string;
  language: string;
  anyLanguage: string;
  level: string;
  anyLevel: string;
  emptyTitle: string;
  empty: string;
  back: string;
  teaches: string;
  teachesLanguage: string;
  modes: { spoken: string; written: string };
  entry: string;
  place: string;
  remote: string;
  taughtIn: string;
  cost: string;
  free: string;
  fundable: string;
  organisation: string;
  sessions: string;
  sessionCaption: string;
  dates: string;
  schedule: string;
  places: string;
  freePlaces: (count: number) => string;
  full: string;
  signUp: string;
  queue: string;
  cancel: string;
  noSessions: string;
  statuses: Record<'booked' | 'waiting' | 'cancelled', string>;
  position: string;
  mine: string;
  mineCaption: string;
  done: string;
  cancelled: string;
  signInFirst: string;
  profileFirst: string;
  from: string;
}

/** Courses and sign-up. */
export const trainingTexts = defineTexts<TrainingTexts>({
  fr: {
    title: 'Formations',
    lead: 'Des cours qui mènent à un emploi : langues et compétences, des deux côtés du Rhin.',
    language: 'Langue enseignée',
    anyLanguage: 'Toutes',
    level: 'Niveau visé',
    anyLevel: 'Tous',
    emptyTitle: 'Aucune formation ne correspond',
    empty: 'Retirez un filtre, ou revenez plus tard.',
    back: 'Formations',
    teaches: 'Ce que l’on y apprend',
    teachesLanguage: '{language} jusqu’au niveau {level} ({modes})',
    modes: { spoken: 'parlé', written: 'écrit' },
    entry: 'à partir de {level}',
    place: 'Lieu',
    remote: 'À distance',
    taughtIn: 'Langue du cours',
    cost: 'Prix',
    free: 'Gratuit',
    fundable: 'Peut être financée',
    organisation: 'Organisme',
    sessions: 'Sessions',
    sessionCaption: 'Sessions à venir',
    dates: 'Dates',
    schedule: 'Horaires',
    places: 'Places',
    freePlaces: (n) => plural('fr', n, { one: '# place libre', other: '# places libres' }),
    full: 'Complet',
    signUp: 'M’inscrire',
    queue: 'Sur la liste d’attente',
    cancel: 'Annuler mon inscription',
    noSessions: 'Aucune session n’est prévue pour le moment.',
    statuses: {
      booked: 'Vous êtes inscrit ou inscrite',
      waiting: 'Sur la liste d’attente',
      cancelled: 'Annulée',
    },
    position: 'rang {n}',
    mine: 'Mes inscriptions',
    mineCaption: 'Vos inscriptions',
    done: 'Votre inscription est enregistrée.',
    cancelled: 'Votre inscription est annulée.',
    signInFirst: 'Connectez-vous pour vous inscrire',
    profileFirst: 'Remplissez d’abord votre profil',
    from: 'Début',
  },
  de: {
    title: 'Kurse',
    lead: 'Kurse, die zu einer Stelle führen: Sprachen und Kompetenzen, auf beiden Seiten des Rheins.',
    language: 'Unterrichtete Sprache',
    anyLanguage: 'Alle',
    level: 'Ziel',
    anyLevel: 'Alle',
    emptyTitle: 'Kein Kurs passt dazu',
    empty: 'Nehmen Sie einen Filter weg, oder kommen Sie später wieder.',
    back: 'Kurse',
    teaches: 'Was man dort lernt',
    teachesLanguage: '{language} bis {level} ({modes})',
    modes: { spoken: 'mündlich', written: 'schriftlich' },
    entry: 'ab {level}',
    place: 'Ort',
    remote: 'Online',
    taughtIn: 'Kurssprache',
    cost: 'Preis',
    free: 'Kostenlos',
    fundable: 'Kann gefördert werden',
    organisation: 'Träger',
    sessions: 'Termine',
    sessionCaption: 'Kommende Termine',
    dates: 'Zeitraum',
    schedule: 'Zeiten',
    places: 'Plätze',
    freePlaces: (n) => plural('de', n, { one: '# freier Platz', other: '# freie Plätze' }),
    full: 'Ausgebucht',
    signUp: 'Anmelden',
    queue: 'Auf die Warteliste',
    cancel: 'Anmeldung zurücknehmen',
    noSessions: 'Zurzeit ist kein Termin geplant.',
    statuses: {
      booked: 'Sie sind angemeldet',
      waiting: 'Auf der Warteliste',
      cancelled: 'Zurückgenommen',
    },
    position: 'Platz {n}',
    mine: 'Meine Anmeldungen',
    mineCaption: 'Ihre Anmeldungen',
    done: 'Ihre Anmeldung ist gespeichert.',
    cancelled: 'Ihre Anmeldung ist zurückgenommen.',
    signInFirst: 'Melden Sie sich an, um teilzunehmen',
    profileFirst: 'Füllen Sie zuerst Ihr Profil aus',
    from: 'Beginn',
  },
  en: {
    title: 'Training',
    lead: 'Courses that lead to a job: languages and skills, on both banks of the Rhine.',
    language: 'Language taught',
    anyLanguage: 'All',
    level: 'Level aimed at',
    anyLevel: 'All',
    emptyTitle: 'No course matches',
    empty: 'Take a filter away, or come back later.',
    back: 'Training',
    teaches: 'What one learns there',
    teachesLanguage: '{language} up to {level} ({modes})',
    modes: { spoken: 'spoken', written: 'written' },
    entry: 'from {level}',
    place: 'Place',
    remote: 'Online',
    taughtIn: 'Language of the course',
    cost: 'Price',
    free: 'Free of charge',
    fundable: 'Can be funded',
    organisation: 'Organisation',
    sessions: 'Sessions',
    sessionCaption: 'Coming sessions',
    dates: 'Dates',
    schedule: 'Times',
    places: 'Places',
    freePlaces: (n) => plural('en', n, { one: '# free place', other: '# free places' }),
    full: 'Full',
    signUp: 'Sign up',
    queue: 'Join the waiting list',
    cancel: 'Cancel my place',
    noSessions: 'No session is planned for the moment.',
    statuses: {
      booked: 'You are signed up',
      waiting: 'On the waiting list',
      cancelled: 'Cancelled',
    },
    position: 'place {n}',
    mine: 'My courses',
    mineCaption: 'Your courses',
    done: 'Your place is booked.',
    cancelled: 'Your place is given back.',
    signInFirst: 'Sign in to join',
    profileFirst: 'Fill in your profile first',
    from: 'Starts',
  },
});
