import type { Localised } from '../../kernel/locale.js';
import type { Article } from './article.js';

/** No rate is stated before an audit by people has been done: automatic checks alone prove no conformity. */
export const accessibilityArticle: Localised<Article> = {
  fr: {
    title: 'Déclaration d’accessibilité',
    lead: 'Passerelle s’engage à rendre son site utilisable par toutes et tous, selon les WCAG 2.2 niveau AA, le RGAA 4.1 et la norme EN 301 549.',
    sections: [
      {
        title: 'État de conformité',
        paragraphs: [
          'Le site est partiellement conforme : les contrôles automatiques sont passés sur toutes les pages, dans les trois langues et sur petit et grand écran ; l’audit complet par des personnes, lecteur d’écran compris, n’a pas encore eu lieu. Aucun taux n’est donc annoncé.',
        ],
      },
      {
        title: 'Ce qui n’est pas encore accessible',
        points: [
          'Les annonces reprises d’autres sites gardent leur texte d’origine, parfois sans titres ni listes.',
          'Il n’y a pas encore de résumé en langue facile à lire ni en langue des signes.',
        ],
      },
      {
        title: 'Comment le site est fait',
        points: [
          'Tout fonctionne au clavier et sans JavaScript.',
          'Les passages dans une autre langue sont signalés aux lecteurs d’écran.',
          'Aucune information n’est donnée par la seule couleur.',
        ],
      },
      {
        title: 'Signaler un obstacle',
        paragraphs: [
          'Écrivez à la coordination de votre partenariat ou parlez-en à votre conseillère ou conseiller : nous vous donnons l’information autrement et corrigeons le site. Sans réponse satisfaisante, vous pouvez saisir en France le Défenseur des droits, en Allemagne la Schlichtungsstelle BGG, en Suisse le Bureau fédéral de l’égalité pour les personnes handicapées.',
        ],
      },
    ],
  },
  de: {
    title: 'Erklärung zur Barrierefreiheit',
    lead: 'Passerelle soll für alle nutzbar sein, nach WCAG 2.2 Stufe AA, BITV 2.0 und der Norm EN 301 549.',
    sections: [
      {
        title: 'Stand der Vereinbarkeit',
        paragraphs: [
          'Die Website ist teilweise konform: Die automatischen Prüfungen sind auf allen Seiten bestanden, in drei Sprachen und auf kleinem und großem Bildschirm; die vollständige Prüfung durch Menschen, auch mit Screenreader, steht noch aus. Wir nennen deshalb keine Quote.',
        ],
      },
      {
        title: 'Was noch nicht barrierefrei ist',
        points: [
          'Anzeigen von anderen Websites behalten ihren Text, manchmal ohne Überschriften und Listen.',
          'Es gibt noch keine Zusammenfassung in Leichter Sprache und in Gebärdensprache.',
        ],
      },
      {
        title: 'Wie die Website gebaut ist',
        points: [
          'Alles ist mit der Tastatur und ohne JavaScript bedienbar.',
          'Stellen in einer anderen Sprache sind für Screenreader gekennzeichnet.',
          'Keine Information steckt allein in der Farbe.',
        ],
      },
      {
        title: 'Eine Barriere melden',
        paragraphs: [
          'Schreiben Sie der Koordination Ihrer Partnerschaft oder sprechen Sie mit Ihrer Beratung: Wir geben Ihnen die Information auf anderem Weg und verbessern die Website. Wenn Ihnen die Antwort nicht genügt, können Sie sich in Deutschland an die Schlichtungsstelle BGG wenden, in Frankreich an den Défenseur des droits, in der Schweiz an das Eidgenössische Büro für die Gleichstellung von Menschen mit Behinderungen.',
        ],
      },
    ],
  },
  en: {
    title: 'Accessibility statement',
    lead: 'Passerelle is meant to be usable by everybody, following WCAG 2.2 level AA, RGAA 4.1 and EN 301 549.',
    sections: [
      {
        title: 'Conformance',
        paragraphs: [
          'The site is partially conformant: automatic checks pass on all pages, in three languages, on small and large screens; the full audit by people, screen readers included, has yet to take place. We therefore state no rate.',
        ],
      },
      {
        title: 'What is not accessible yet',
        points: [
          'Advertisements from other sites keep their own text, sometimes without headings and lists.',
          'There is no summary in easy language or in sign language yet.',
        ],
      },
      {
        title: 'How the site is made',
        points: [
          'Everything works with the keyboard and without JavaScript.',
          'Passages in another language are marked for screen readers.',
          'Nothing is told by colour alone.',
        ],
      },
      {
        title: 'Reporting a barrier',
        paragraphs: [
          'Write to the coordination of your partnership or speak to your adviser: we give you the information in another way and mend the site. If the answer does not satisfy you, turn to the Défenseur des droits in France, the Schlichtungsstelle BGG in Germany, or the Federal Bureau for the Equality of People with Disabilities in Switzerland.',
        ],
      },
    ],
  },
};
