import type { CefrLevel } from '../../kernel/cefr.js';
import type { Country } from '../../kernel/countries.js';
import type {
  Channel,
  CommuteMode,
  ContractType,
  JobLevel,
  MatchList,
  RecognitionState,
  Strictness,
  VacancyStatus,
} from '../../kernel/vocabulary.js';
import { defineTexts } from './define.js';

interface VocabularyTexts {
  contracts: Record<ContractType, string>;
  modes: Record<CommuteMode, string>;
  levels: Record<JobLevel, string>;
  statuses: Record<VacancyStatus, string>;
  channels: Record<Channel, string>;
  lists: Record<MatchList, string>;
  strictness: Record<Strictness, string>;
  recognition: Record<RecognitionState, string>;
  cefr: Record<CefrLevel, string>;
  /** "in Germany", where something happens. */
  inCountry: Record<Country, string>;
}

/** Words for the closed lists of the contract. */
export const vocabularyTexts = defineTexts<VocabularyTexts>({
  fr: {
    contracts: {
      permanent: 'Contrat à durée indéterminée',
      'fixed-term': 'Contrat à durée déterminée',
      agency: 'Intérim',
      apprenticeship: 'Apprentissage',
      'dual-study': 'Études en alternance',
      internship: 'Stage',
      seasonal: 'Travail saisonnier',
      minijob: 'Minijob (Allemagne)',
    },
    modes: { car: 'Voiture', transit: 'Transports en commun', bike: 'Vélo', walk: 'À pied' },
    levels: {
      helper: 'Sans qualification particulière',
      skilled: 'Personnel qualifié',
      specialist: 'Spécialiste ou technicien',
      expert: 'Expert ou cadre',
    },
    statuses: { draft: 'Brouillon', active: 'En ligne', paused: 'En pause', closed: 'Clôturée' },
    channels: {
      partner: "L'employeur répond ici",
      managed: "Un conseiller répond pour l'employeur",
      external: "Annonce d'un autre site",
    },
    lists: {
      fits: 'Vous convient',
      'fits-if': 'Convient sous condition',
      'to-clear': 'À préciser',
      'within-reach': 'À portée de main',
      no: 'Ne convient pas',
    },
    strictness: {
      legal: 'Exigé par la loi',
      must: 'Indispensable',
      learnable: 'Peut s’apprendre en poste',
      wished: 'Souhaité',
    },
    recognition: { recognised: 'Reconnue', applied: 'Demande déposée' },
    cefr: {
      A1: 'A1 – premiers mots',
      A2: 'A2 – phrases simples',
      B1: 'B1 – se débrouiller au travail',
      B2: 'B2 – travailler avec aisance',
      C1: 'C1 – courant',
      C2: 'C2 – comme une langue maternelle',
    },
    inCountry: { FR: 'en France', DE: 'en Allemagne', CH: 'en Suisse' },
  },
  de: {
    contracts: {
      permanent: 'Unbefristet',
      'fixed-term': 'Befristet',
      agency: 'Zeitarbeit',
      apprenticeship: 'Ausbildung',
      'dual-study': 'Duales Studium',
      internship: 'Praktikum',
      seasonal: 'Saisonarbeit',
      minijob: 'Minijob',
    },
    modes: { car: 'Auto', transit: 'Bus und Bahn', bike: 'Fahrrad', walk: 'Zu Fuß' },
    levels: {
      helper: 'Helfertätigkeit',
      skilled: 'Fachkraft',
      specialist: 'Spezialistin oder Spezialist',
      expert: 'Expertin oder Experte',
    },
    statuses: {
      draft: 'Entwurf',
      active: 'Veröffentlicht',
      paused: 'Pausiert',
      closed: 'Geschlossen',
    },
    channels: {
      partner: 'Der Arbeitgeber antwortet hier',
      managed: 'Eine Beratung antwortet für den Arbeitgeber',
      external: 'Anzeige von einer anderen Website',
    },
    lists: {
      fits: 'Passt',
      'fits-if': 'Passt unter einer Bedingung',
      'to-clear': 'Zu klären',
      'within-reach': 'In Reichweite',
      no: 'Passt nicht',
    },
    strictness: {
      legal: 'Gesetzlich vorgeschrieben',
      must: 'Unverzichtbar',
      learnable: 'Im Betrieb erlernbar',
      wished: 'Wünschenswert',
    },
    recognition: { recognised: 'Anerkannt', applied: 'Antrag gestellt' },
    cefr: {
      A1: 'A1 – erste Wörter',
      A2: 'A2 – einfache Sätze',
      B1: 'B1 – im Arbeitsalltag zurechtkommen',
      B2: 'B2 – sicher im Beruf',
      C1: 'C1 – fließend',
      C2: 'C2 – wie Muttersprache',
    },
    inCountry: { FR: 'in Frankreich', DE: 'in Deutschland', CH: 'in der Schweiz' },
  },
  en: {
    contracts: {
      permanent: 'Permanent',
      'fixed-term': 'Fixed-term',
      agency: 'Agency work',
      apprenticeship: 'Apprenticeship',
      'dual-study': 'Dual study',
      internship: 'Internship',
      seasonal: 'Seasonal work',
      minijob: 'Minijob (Germany)',
    },
    modes: { car: 'Car', transit: 'Public transport', bike: 'Bicycle', walk: 'On foot' },
    levels: {
      helper: 'No particular qualification',
      skilled: 'Skilled work',
      specialist: 'Specialist or technician',
      expert: 'Expert or manager',
    },
    statuses: { draft: 'Draft', active: 'Published', paused: 'Paused', closed: 'Closed' },
    channels: {
      partner: 'The employer answers here',
      managed: 'An adviser answers for the employer',
      external: 'Advertisement from another site',
    },
    lists: {
      fits: 'Fits',
      'fits-if': 'Fits on a condition',
      'to-clear': 'To be cleared up',
      'within-reach': 'Within reach',
      no: 'Does not fit',
    },
    strictness: {
      legal: 'Required by law',
      must: 'Indispensable',
      learnable: 'Can be learned on the job',
      wished: 'Welcome',
    },
    recognition: { recognised: 'Recognised', applied: 'Applied for' },
    cefr: {
      A1: 'A1 – first words',
      A2: 'A2 – simple sentences',
      B1: 'B1 – getting by at work',
      B2: 'B2 – at ease at work',
      C1: 'C1 – fluent',
      C2: 'C2 – like a native speaker',
    },
    inCountry: { FR: 'in France', DE: 'in Germany', CH: 'in Switzerland' },
  },
});
