import type {
  CommuteMode,
  ContributionName,
  GateName,
  GateOutcome,
} from '../../kernel/vocabulary.js';
import { defineTexts } from './define.js';

interface MatchTexts {
  gates: Record<GateName, string>;
  outcomes: Record<GateOutcome, string>;
  contributions: Record<ContributionName, string>;
  byMode: Record<CommuteMode, string>;
  skill: { spoken: string; written: string };
  how: Record<'short' | 'assumed' | 'expected' | 'learnable' | 'help-offered', string>;
  noLevel: string;
  crossing: string;
  /** For work in shifts: the minutes at either end. */
  shift: string;
  /** All that an employer is told of a commute. */
  commuteBand: string;
  level: string;
  confidence: { high: string; medium: string; low: string };
}

/** Words of the parts of a match. The sentences are in `gates.ts` and `contributions.ts`. */
export const matchTexts = defineTexts<MatchTexts>({
  fr: {
    gates: {
      language: 'Langues',
      commute: 'Trajet',
      'work-permission': 'Droit de travailler',
      'regulated-profession': 'Profession réglementée',
      contract: 'Contrat',
      hours: 'Horaires',
      'driving-licence': 'Permis de conduire',
      'start-date': 'Date de début',
      'vacancy-open': 'Offre ouverte',
      consent: 'Accord de la personne',
    },
    outcomes: {
      met: 'Rempli',
      conditional: 'Sous condition',
      short: 'Pas encore',
      unknown: 'À préciser',
      barred: 'Impossible',
    },
    contributions: {
      skills: 'Compétences',
      occupation: 'Métier',
      language: 'Langues',
      commute: 'Trajet',
    },
    byMode: {
      car: 'en voiture',
      transit: 'en transports en commun',
      bike: 'à vélo',
      walk: 'à pied',
    },
    skill: { spoken: 'parlé', written: 'écrit' },
    how: {
      short: '{language} {skill} {need} (indiqué : {has})',
      assumed: '{language} {skill} {need} (indiqué : {has})',
      expected: '{language} {skill} {need} (aujourd’hui {has}, prévu pour le {by})',
      learnable: '{language} {skill} {need} (aujourd’hui {has}, peut s’apprendre en poste)',
      'help-offered':
        '{language} {skill} {need} (aujourd’hui {has}, l’employeur aide à progresser)',
    },
    noLevel: 'aucun niveau',
    crossing: 'par {crossing}',
    shift: '(à la prise de poste {toWork}, au retour {home})',
    commuteBand: 'Entre {from} et {to} {mode}.',
    level: '{language} {skill} : {need} demandé, {has} indiqué',
    confidence: {
      high: 'Le profil répond à toutes les questions de ce calcul.',
      medium:
        'Le profil laisse une partie des questions ouvertes : le résultat peut encore bouger.',
      low: 'Le profil dit peu de choses : ce résultat est une première indication.',
    },
  },
  de: {
    gates: {
      language: 'Sprachen',
      commute: 'Arbeitsweg',
      'work-permission': 'Arbeitserlaubnis',
      'regulated-profession': 'Reglementierter Beruf',
      contract: 'Vertrag',
      hours: 'Arbeitszeit',
      'driving-licence': 'Führerschein',
      'start-date': 'Beginn',
      'vacancy-open': 'Stelle offen',
      consent: 'Einwilligung der Person',
    },
    outcomes: {
      met: 'Erfüllt',
      conditional: 'Unter einer Bedingung',
      short: 'Noch nicht',
      unknown: 'Zu klären',
      barred: 'Nicht möglich',
    },
    contributions: {
      skills: 'Kompetenzen',
      occupation: 'Beruf',
      language: 'Sprachen',
      commute: 'Arbeitsweg',
    },
    byMode: {
      car: 'mit dem Auto',
      transit: 'mit Bus und Bahn',
      bike: 'mit dem Fahrrad',
      walk: 'zu Fuß',
    },
    skill: { spoken: 'mündlich', written: 'schriftlich' },
    how: {
      short: '{language} {skill} {need} (angegeben: {has})',
      assumed: '{language} {skill} {need} (angegeben: {has})',
      expected: '{language} {skill} {need} (heute {has}, voraussichtlich bis {by})',
      learnable: '{language} {skill} {need} (heute {has}, im Betrieb erlernbar)',
      'help-offered': '{language} {skill} {need} (heute {has}, der Arbeitgeber hilft dabei)',
    },
    noLevel: 'kein Niveau',
    crossing: 'über {crossing}',
    shift: '(zum Schichtbeginn {toWork}, nach Schichtende {home})',
    commuteBand: 'Zwischen {from} und {to} {mode}.',
    level: '{language} {skill}: {need} verlangt, {has} angegeben',
    confidence: {
      high: 'Das Profil beantwortet alle Fragen dieser Berechnung.',
      medium: 'Das Profil lässt einen Teil der Fragen offen: Das Ergebnis kann sich noch ändern.',
      low: 'Das Profil sagt noch wenig: Dieses Ergebnis ist ein erster Hinweis.',
    },
  },
  en: {
    gates: {
      language: 'Languages',
      commute: 'Commute',
      'work-permission': 'Permission to work',
      'regulated-profession': 'Regulated profession',
      contract: 'Contract',
      hours: 'Working hours',
      'driving-licence': 'Driving licence',
      'start-date': 'Starting date',
      'vacancy-open': 'Vacancy open',
      consent: 'Consent of the person',
    },
    outcomes: {
      met: 'Met',
      conditional: 'On a condition',
      short: 'Not yet',
      unknown: 'To be cleared up',
      barred: 'Not possible',
    },
    contributions: {
      skills: 'Skills',
      occupation: 'Occupation',
      language: 'Languages',
      commute: 'Commute',
    },
    byMode: {
      car: 'by car',
      transit: 'by public transport',
      bike: 'by bicycle',
      walk: 'on foot',
    },
    skill: { spoken: 'spoken', written: 'written' },
    how: {
      short: '{language} {skill} {need} (stated: {has})',
      assumed: '{language} {skill} {need} (stated: {has})',
      expected: '{language} {skill} {need} (today {has}, expected by {by})',
      learnable: '{language} {skill} {need} (today {has}, can be learned on the job)',
      'help-offered': '{language} {skill} {need} (today {has}, the employer helps)',
    },
    noLevel: 'no level',
    crossing: 'over {crossing}',
    shift: '(to the start of the shift {toWork}, home after it {home})',
    commuteBand: 'Between {from} and {to} {mode}.',
    level: '{language} {skill}: {need} asked, {has} stated',
    confidence: {
      high: 'The profile answers every question of this calculation.',
      medium: 'The profile leaves some questions open: the result may still move.',
      low: 'The profile says little yet: this result is a first indication.',
    },
  },
});
