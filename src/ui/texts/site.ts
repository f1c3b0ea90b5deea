import type { Role } from '../../kernel/actor.js';
import { defineTexts } from './define.js';

interface SiteTexts {
  name: string;
  tagline: string;
  skip: string;
  menu: string;
  mainNavigation: string;
  footerNavigation: string;
  languageChoice: string;
  signIn: string;
  signUp: string;
  signOut: string;
  account: string;
  notifications: string;
  unread: (count: number) => string;
  nav: {
    home: string;
    vacancySearch: string;
    suggestions: string;
    profile: string;
    introductions: string;
    trainings: string;
    myVacancies: string;
    waiting: string;
    caseload: string;
    overview: string;
    unlinkedTexts: string;
    aboutMatching: string;
  };
  roles: Record<Role, string>;
  footer: {
    accessibility: string;
    aboutMatching: string;
    legal: string;
    privacy: string;
    help: string;
    mailbox: string;
    claim: string;
  };
  demo: string;
}

/** What frames every page. */
export const siteTexts = defineTexts<SiteTexts>({
  fr: {
    name: 'Passerelle',
    tagline: "L'emploi des deux côtés du Rhin",
    skip: 'Aller au contenu',
    menu: 'Menu',
    mainNavigation: 'Navigation principale',
    footerNavigation: 'Informations sur le site',
    languageChoice: 'Langue du site',
    signIn: 'Se connecter',
    signUp: 'Créer un compte',
    signOut: 'Se déconnecter',
    account: 'Mon compte',
    notifications: 'Notifications',
    unread: (count) => (count > 1 ? `${count} non lues` : `${count} non lue`),
    nav: {
      home: 'Accueil',
      vacancySearch: "Offres d'emploi",
      suggestions: 'Mes suggestions',
      profile: 'Mon profil',
      introductions: 'Mises en relation',
      trainings: 'Formations',
      myVacancies: 'Mes offres',
      waiting: 'À traiter',
      caseload: 'Personnes suivies',
      overview: "Vue d'ensemble",
      unlinkedTexts: 'Termes non reconnus',
      aboutMatching: 'Comment sont faites les suggestions',
    },
    roles: {
      'job-seeker': "Demandeur ou demandeuse d'emploi",
      employer: 'Employeur',
      adviser: 'Conseiller ou conseillère',
      coordinator: 'Coordination',
    },
    footer: {
      accessibility: 'Accessibilité : partiellement conforme',
      aboutMatching: 'Comment sont faites les suggestions',
      legal: 'Mentions légales',
      privacy: 'Protection des données',
      help: 'Aide et contact',
      mailbox: 'Boîte aux lettres de démonstration',
      claim: "Un pont entre l'Alsace, le pays de Bade, le Palatinat et le nord-ouest de la Suisse.",
    },
    demo: "Région de démonstration : personnes et entreprises sont inventées, aucun message n'est envoyé.",
  },
  de: {
    name: 'Passerelle',
    tagline: 'Arbeit auf beiden Seiten des Rheins',
    skip: 'Zum Inhalt springen',
    menu: 'Menü',
    mainNavigation: 'Hauptnavigation',
    footerNavigation: 'Informationen zur Website',
    languageChoice: 'Sprache der Website',
    signIn: 'Anmelden',
    signUp: 'Konto anlegen',
    signOut: 'Abmelden',
    account: 'Mein Konto',
    notifications: 'Benachrichtigungen',
    unread: (count) => `${count} ungelesen`,
    nav: {
      home: 'Startseite',
      vacancySearch: 'Stellenangebote',
      suggestions: 'Meine Vorschläge',
      profile: 'Mein Profil',
      introductions: 'Kontakte',
      trainings: 'Kurse',
      myVacancies: 'Meine Stellen',
      waiting: 'Zu erledigen',
      caseload: 'Betreute Personen',
      overview: 'Überblick',
      unlinkedTexts: 'Nicht erkannte Begriffe',
      aboutMatching: 'So entstehen die Vorschläge',
    },
    roles: {
      'job-seeker': 'Arbeitsuchende Person',
      employer: 'Arbeitgeber',
      adviser: 'Beraterin oder Berater',
      coordinator: 'Koordination',
    },
    footer: {
      accessibility: 'Barrierefreiheit: teilweise konform',
      aboutMatching: 'So entstehen die Vorschläge',
      legal: 'Impressum',
      privacy: 'Datenschutz',
      help: 'Hilfe und Kontakt',
      mailbox: 'Postfach der Vorführung',
      claim: 'Eine Brücke zwischen dem Elsass, Baden, der Pfalz und der Nordwestschweiz.',
    },
    demo: 'Vorführregion: Personen und Firmen sind erfunden, keine Nachricht verlässt diesen Rechner.',
  },
  en: {
    name: 'Passerelle',
    tagline: 'Work on both banks of the Rhine',
    skip: 'Skip to the content',
    menu: 'Menu',
    mainNavigation: 'Main navigation',
    footerNavigation: 'About this site',
    languageChoice: 'Language of the site',
    signIn: 'Sign in',
    signUp: 'Create an account',
    signOut: 'Sign out',
    account: 'My account',
    notifications: 'Notifications',
    unread: (count) => `${count} unread`,
    nav: {
      home: 'Home',
      vacancySearch: 'Vacancies',
      suggestions: 'My suggestions',
      profile: 'My profile',
      introductions: 'Introductions',
      trainings: 'Training',
      myVacancies: 'My vacancies',
      waiting: 'Waiting for me',
      caseload: 'My caseload',
      overview: 'Overview',
      unlinkedTexts: 'Unrecognised terms',
      aboutMatching: 'How suggestions are made',
    },
    roles: {
      'job-seeker': 'Job seeker',
      employer: 'Employer',
      adviser: 'Adviser',
      coordinator: 'Coordination',
    },
    footer: {
      accessibility: 'Accessibility: partially conformant',
      aboutMatching: 'How suggestions are made',
      legal: 'Legal notice',
      privacy: 'Data protection',
      help: 'Help and contact',
      mailbox: 'Demonstration mailbox',
      claim: 'A bridge between Alsace, Baden, the Palatinate and north-west Switzerland.',
    },
    demo: 'Demonstration region: people and companies are invented, no message leaves this machine.',
  },
});
