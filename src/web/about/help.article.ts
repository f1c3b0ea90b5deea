import type { Localised } from '../../kernel/locale.js';
import type { Article } from './article.js';

export const helpArticle: Localised<Article> = {
  fr: {
    title: 'Aide et contact',
    lead: 'Les questions les plus fréquentes, et vers qui se tourner.',
    sections: [
      {
        title: 'Vous cherchez un emploi',
        points: [
          'Remplissez votre profil : plus il est complet, plus les suggestions sont sûres.',
          'Répondez oui aux offres qui vous intéressent. L’employeur ne voit rien de vous qui vous nomme avant l’approbation.',
          'Si une offre vient d’un autre site, postulez à la source ou demandez à une conseillère ou un conseiller d’appeler pour vous.',
        ],
      },
      {
        title: 'Vous recrutez',
        points: [
          'Publiez votre offre dans votre langue et dites quels niveaux de langue il faut vraiment : parlé et écrit séparément.',
          'Répondez aux cartes anonymes. Après l’approbation, vous recevez les coordonnées, et la personne les vôtres.',
        ],
      },
      {
        title: 'Parler à quelqu’un',
        paragraphs: [
          'Votre conseillère ou conseiller vous aide dans votre langue. Si vous n’en avez pas encore, l’agence pour l’emploi de votre lieu de résidence et les services EURES des deux rives du Rhin vous renseignent gratuitement.',
        ],
      },
    ],
  },
  de: {
    title: 'Hilfe und Kontakt',
    lead: 'Die häufigsten Fragen, und an wen Sie sich wenden können.',
    sections: [
      {
        title: 'Sie suchen Arbeit',
        points: [
          'Füllen Sie Ihr Profil aus: Je vollständiger es ist, desto sicherer sind die Vorschläge.',
          'Sagen Sie Ja zu Stellen, die Sie interessieren. Der Arbeitgeber sieht vor der Freigabe nichts, was Sie nennt.',
          'Kommt eine Stelle von einer anderen Website, bewerben Sie sich dort oder bitten Sie eine Beratung, für Sie anzurufen.',
        ],
      },
      {
        title: 'Sie suchen Personal',
        points: [
          'Veröffentlichen Sie Ihre Stelle in Ihrer Sprache und sagen Sie, welche Sprachniveaus wirklich nötig sind: mündlich und schriftlich getrennt.',
          'Antworten Sie auf die anonymen Karten. Nach der Freigabe erhalten Sie die Kontaktdaten, und die Person die Ihren.',
        ],
      },
      {
        title: 'Mit jemandem sprechen',
        paragraphs: [
          'Ihre Beraterin oder Ihr Berater hilft Ihnen in Ihrer Sprache. Haben Sie noch niemanden, beraten Sie die Arbeitsagentur Ihres Wohnorts und die EURES-Dienste beider Rheinufer kostenlos.',
        ],
      },
    ],
  },
  en: {
    title: 'Help and contact',
    lead: 'The most frequent questions, and whom to turn to.',
    sections: [
      {
        title: 'You are looking for work',
        points: [
          'Fill in your profile: the more complete it is, the surer the suggestions.',
          'Say yes to the vacancies that interest you. The employer sees nothing that names you before the approval.',
          'If a vacancy comes from another site, apply at the source or ask an adviser to call for you.',
        ],
      },
      {
        title: 'You are hiring',
        points: [
          'Publish your vacancy in your language and say which language levels are really needed: spoken and written apart.',
          'Answer the anonymous cards. After the approval you receive the contact details, and the person receives yours.',
        ],
      },
      {
        title: 'Speaking to somebody',
        paragraphs: [
          'Your adviser helps you in your language. If you have none yet, the employment agency where you live and the EURES services on both banks of the Rhine advise you free of charge.',
        ],
      },
    ],
  },
};
