import type { Localised } from '../../kernel/locale.js';
import type { Article } from './article.js';

export const legalArticle: Localised<Article> = {
  fr: {
    title: 'Mentions légales',
    lead: 'Qui exploite ce site et sous quelles conditions.',
    sections: [
      {
        title: 'Exploitant',
        paragraphs: [
          'Ce site est exploité par le partenariat transfrontalier qui l’a installé. Son nom, son adresse et sa personne responsable sont à compléter ici avant toute mise en service publique.',
        ],
      },
      {
        title: 'Les annonces d’autres sites',
        paragraphs: [
          'Les annonces marquées « Annonce d’un autre site » viennent de services publics de l’emploi. Leur contenu relève de leur source, vers laquelle nous renvoyons.',
        ],
      },
      {
        title: 'Logiciel',
        paragraphs: ['Passerelle est un logiciel libre publié sous la licence EUPL 1.2.'],
      },
    ],
  },
  de: {
    title: 'Impressum',
    lead: 'Wer diese Website betreibt und zu welchen Bedingungen.',
    sections: [
      {
        title: 'Betreiber',
        paragraphs: [
          'Diese Website wird von der grenzüberschreitenden Partnerschaft betrieben, die sie eingerichtet hat. Name, Anschrift und verantwortliche Person sind hier vor dem öffentlichen Betrieb zu ergänzen.',
        ],
      },
      {
        title: 'Anzeigen von anderen Websites',
        paragraphs: [
          'Als „Anzeige von einer anderen Website“ gekennzeichnete Anzeigen stammen von öffentlichen Arbeitsverwaltungen. Für den Inhalt ist die Quelle verantwortlich, auf die wir verweisen.',
        ],
      },
      {
        title: 'Software',
        paragraphs: ['Passerelle ist freie Software unter der Lizenz EUPL 1.2.'],
      },
    ],
  },
  en: {
    title: 'Legal notice',
    lead: 'Who runs this site, and on what terms.',
    sections: [
      {
        title: 'Operator',
        paragraphs: [
          'This site is run by the cross-border partnership that installed it. Its name, address and responsible person are to be completed here before any public service.',
        ],
      },
      {
        title: 'Advertisements from other sites',
        paragraphs: [
          'Advertisements marked “Advertisement from another site” come from public employment services. Their content is that of their source, to which we link.',
        ],
      },
      {
        title: 'Software',
        paragraphs: ['Passerelle is free software under the EUPL 1.2 licence.'],
      },
    ],
  },
};
