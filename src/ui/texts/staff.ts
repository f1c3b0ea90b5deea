import { defineTexts, plural } from './define.js';

interface StaffTexts {
  caseload: {
    title: string;
    lead: string;
    emptyTitle: string;
    empty: string;
    caption: string;
    name: string;
    home: string;
    consent: string;
    consentYes: string;
    consentNo: string;
    checked: string;
    notChecked: string;
    updated: string;
    noProfile: string;
    open: string;
    back: string;
  };
  person: {
    profile: string;
    edit: string;
    suggestions: string;
    introductions: string;
    checkTitle: string;
    checkText: string;
    checkLanguage: string;
    checkPermission: string;
    checkCv: string;
    check: string;
    checkedUntil: string;
    noConsent: string;
  };
  overview: {
    title: string;
    lead: string;
    openVacancies: string;
    channels: string;
    trainings: string;
    freePlaces: string;
    gapTitle: string;
    gapLead: string;
    gapCaption: string;
    language: string;
    level: string;
    asked: string;
    offered: string;
    askedCount: (count: number) => string;
    offeredCount: (count: number) => string;
    none: string;
    skillsTitle: string;
    skillsCaption: string;
    skill: string;
    indicators: string;
  };
}

/** Pages of advisers and of the coordination. */
export const staffTexts = defineTexts<StaffTexts>({
  fr: {
    caseload: {
      title: 'Personnes suivies',
      lead: 'Les personnes que vous accompagnez.',
      emptyTitle: 'Personne pour le moment',
      empty: 'Les personnes vous sont confiées par votre organisme.',
      caption: 'Personnes que vous suivez',
      name: 'Nom',
      home: 'Domicile',
      consent: 'Accord',
      consentYes: 'Donné',
      consentNo: 'Pas donné',
      checked: 'Profil vérifié jusqu’au {day}',
      notChecked: 'Non vérifié',
      updated: 'Profil du',
      noProfile: 'Pas encore de profil',
      open: 'Ouvrir',
      back: 'Personnes suivies',
    },
    person: {
      profile: 'Le profil',
      edit: 'Modifier le profil',
      suggestions: 'Suggestions',
      introductions: 'Mises en relation',
      checkTitle: 'Vérifier ce profil',
      checkText:
        'Un profil vérifié reste valable six mois : ses mises en relation passent sans nouvelle approbation, sauf objection.',
      checkLanguage: 'J’ai vérifié les langues',
      checkPermission: 'J’ai vérifié le droit de travailler',
      checkCv: 'J’ai vérifié le CV',
      check: 'Marquer comme vérifié',
      checkedUntil: 'Vérifié jusqu’au {day}',
      noConsent: 'La personne n’a pas donné son accord : rien n’est calculé.',
    },
    overview: {
      title: 'Vue d’ensemble',
      lead: 'Ce que les employeurs demandent, face à ce qui est enseigné.',
      openVacancies: 'Offres ouvertes',
      channels: 'Offres par canal',
      trainings: 'Formations proposées',
      freePlaces: 'Places libres',
      gapTitle: 'Langues : demandées et enseignées',
      gapLead:
        'Offres ouvertes qui exigent le niveau, et places libres dans les cours qui y mènent.',
      gapCaption: 'Niveaux de langue demandés et enseignés',
      language: 'Langue',
      level: 'Niveau',
      asked: 'Demandé par',
      offered: 'Enseigné',
      askedCount: (n) => plural('fr', n, { one: '# offre', other: '# offres' }),
      offeredCount: (n) => plural('fr', n, { one: '# place', other: '# places' }),
      none: 'Aucun cours',
      skillsTitle: 'Compétences les plus demandées',
      skillsCaption: 'Compétences demandées et enseignées',
      skill: 'Compétence',
      indicators: 'Indicateurs',
    },
  },
  de: {
    caseload: {
      title: 'Betreute Personen',
      lead: 'Die Personen, die Sie begleiten.',
      emptyTitle: 'Zurzeit niemand',
      empty: 'Die Personen werden Ihnen von Ihrer Organisation zugeteilt.',
      caption: 'Personen, die Sie begleiten',
      name: 'Name',
      home: 'Wohnort',
      consent: 'Einwilligung',
      consentYes: 'Liegt vor',
      consentNo: 'Fehlt',
      checked: 'Geprüftes Profil bis {day}',
      notChecked: 'Nicht geprüft',
      updated: 'Profil vom',
      noProfile: 'Noch kein Profil',
      open: 'Öffnen',
      back: 'Betreute Personen',
    },
    person: {
      profile: 'Das Profil',
      edit: 'Profil bearbeiten',
      suggestions: 'Vorschläge',
      introductions: 'Kontakte',
      checkTitle: 'Dieses Profil prüfen',
      checkText:
        'Ein geprüftes Profil gilt sechs Monate: Seine Kontakte gehen ohne neue Freigabe durch, wenn niemand Einspruch erhebt.',
      checkLanguage: 'Ich habe die Sprachen geprüft',
      checkPermission: 'Ich habe die Arbeitserlaubnis geprüft',
      checkCv: 'Ich habe den Lebenslauf geprüft',
      check: 'Als geprüft vermerken',
      checkedUntil: 'Geprüft bis {day}',
      noConsent: 'Die Person hat nicht eingewilligt: Es wird nichts berechnet.',
    },
    overview: {
      title: 'Überblick',
      lead: 'Was Arbeitgeber verlangen, neben dem, was unterrichtet wird.',
      openVacancies: 'Offene Stellen',
      channels: 'Stellen nach Kanal',
      trainings: 'Angebotene Kurse',
      freePlaces: 'Freie Plätze',
      gapTitle: 'Sprachen: verlangt und unterrichtet',
      gapLead:
        'Offene Stellen, die das Niveau verlangen, und freie Plätze in Kursen, die dorthin führen.',
      gapCaption: 'Verlangte und unterrichtete Sprachniveaus',
      language: 'Sprache',
      level: 'Niveau',
      asked: 'Verlangt von',
      offered: 'Unterrichtet',
      askedCount: (n) => plural('de', n, { one: '# Stelle', other: '# Stellen' }),
      offeredCount: (n) => plural('de', n, { one: '# Platz', other: '# Plätze' }),
      none: 'Kein Kurs',
      skillsTitle: 'Meistverlangte Kompetenzen',
      skillsCaption: 'Verlangte und unterrichtete Kompetenzen',
      skill: 'Kompetenz',
      indicators: 'Kennzahlen',
    },
  },
  en: {
    caseload: {
      title: 'My caseload',
      lead: 'The people you accompany.',
      emptyTitle: 'Nobody for the moment',
      empty: 'People are entrusted to you by your organisation.',
      caption: 'People you accompany',
      name: 'Name',
      home: 'Home',
      consent: 'Consent',
      consentYes: 'Given',
      consentNo: 'Not given',
      checked: 'Profile checked until {day}',
      notChecked: 'Not checked',
      updated: 'Profile of',
      noProfile: 'No profile yet',
      open: 'Open',
      back: 'My caseload',
    },
    person: {
      profile: 'The profile',
      edit: 'Edit the profile',
      suggestions: 'Suggestions',
      introductions: 'Introductions',
      checkTitle: 'Check this profile',
      checkText:
        'A checked profile is valid for six months: its introductions go through without a new approval, unless somebody objects.',
      checkLanguage: 'I have checked the languages',
      checkPermission: 'I have checked the permission to work',
      checkCv: 'I have checked the CV',
      check: 'Mark as checked',
      checkedUntil: 'Checked until {day}',
      noConsent: 'The person has not given consent: nothing is worked out.',
    },
    overview: {
      title: 'Overview',
      lead: 'What employers ask for, beside what is taught.',
      openVacancies: 'Open vacancies',
      channels: 'Vacancies by channel',
      trainings: 'Courses on offer',
      freePlaces: 'Free places',
      gapTitle: 'Languages: asked for and taught',
      gapLead: 'Open vacancies that require the level, and free places in courses that lead there.',
      gapCaption: 'Language levels asked for and taught',
      language: 'Language',
      level: 'Level',
      asked: 'Asked by',
      offered: 'Taught',
      askedCount: (n) => plural('en', n, { one: '# vacancy', other: '# vacancies' }),
      offeredCount: (n) => plural('en', n, { one: '# place', other: '# places' }),
      none: 'No course',
      skillsTitle: 'Skills most asked for',
      skillsCaption: 'Skills asked for and taught',
      skill: 'Skill',
      indicators: 'Indicators',
    },
  },
});
