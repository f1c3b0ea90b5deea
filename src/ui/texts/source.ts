import { defineTexts } from './define.js';

/** Words around advertisements from other sites: outcomes people tell, calls advisers make. */
export const sourceTexts = defineTexts({
  fr: {
    outcomes: {
      applied: 'J’ai postulé',
      interview: 'J’ai eu un entretien',
      hired: 'J’ai été embauché ou embauchée',
      'not-hired': 'Je n’ai pas été retenu ou retenue',
      'no-answer': 'Je n’ai pas eu de réponse',
    },
    results: {
      'employer-interested': 'L’employeur est intéressé',
      'not-interested': 'L’employeur n’est pas intéressé',
      'not-reached': 'Personne n’a été joint',
      'position-filled': 'Le poste est pourvu',
    },
    statuses: { open: 'En attente', answered: 'Traitée', withdrawn: 'Retirée' },
  },
  de: {
    outcomes: {
      applied: 'Ich habe mich beworben',
      interview: 'Ich hatte ein Gespräch',
      hired: 'Ich wurde eingestellt',
      'not-hired': 'Ich wurde nicht genommen',
      'no-answer': 'Ich habe keine Antwort bekommen',
    },
    results: {
      'employer-interested': 'Der Arbeitgeber hat Interesse',
      'not-interested': 'Der Arbeitgeber hat kein Interesse',
      'not-reached': 'Niemand war zu erreichen',
      'position-filled': 'Die Stelle ist besetzt',
    },
    statuses: { open: 'Offen', answered: 'Erledigt', withdrawn: 'Zurückgezogen' },
  },
  en: {
    outcomes: {
      applied: 'I applied',
      interview: 'I had an interview',
      hired: 'I was hired',
      'not-hired': 'I was not chosen',
      'no-answer': 'I got no answer',
    },
    results: {
      'employer-interested': 'The employer is interested',
      'not-interested': 'The employer is not interested',
      'not-reached': 'Nobody could be reached',
      'position-filled': 'The position is filled',
    },
    statuses: { open: 'Waiting', answered: 'Dealt with', withdrawn: 'Withdrawn' },
  },
});
