import type { Localised } from '../../kernel/locale.js';
import type { LocalDate } from '../../kernel/local-date.js';

/** What a person reads before they agree that their profile is compared with vacancies. */
export interface ConsentNotice {
  version: string;
  since: LocalDate;
  /** Earlier versions that say the same in substance: who agreed to one of them need not be asked again. */
  alsoCounts: readonly string[];
  title: Localised;
  paragraphs: Localised<readonly string[]>;
}

/**
 * The notice in force. A change of substance takes a new `version` and empties `alsoCounts`: nobody is scored
 * until they have agreed anew. A mere rewording lists the version before.
 */
export const CONSENT_NOTICE: ConsentNotice = {
  version: '2026-1',
  since: '2026-11-01',
  alsoCounts: [],
  title: {
    fr: 'Comparer mon profil avec des offres d’emploi',
    de: 'Mein Profil mit Stellenangeboten vergleichen',
    en: 'Compare my profile with vacancies',
  },
  paragraphs: {
    fr: [
      'Passerelle compare les renseignements de votre profil (domicile, langues, compétences, expérience, souhaits) avec les offres d’emploi des deux côtés de la frontière et calcule un score de correspondance. Votre nom, votre sexe, votre âge, votre nationalité et votre photo n’entrent jamais dans ce calcul.',
      'Pour chaque suggestion, vous voyez les raisons du résultat et ce qui manque. Vous pouvez demander qu’une conseillère ou un conseiller réexamine un résultat.',
      'Un employeur ne voit qu’une carte anonyme, et seulement si vous avez répondu à une suggestion ou choisi d’être visible avant de répondre. Votre nom et vos coordonnées ne lui sont communiqués qu’une fois que vous avez dit oui tous les deux et qu’une conseillère ou un conseiller a approuvé la mise en relation.',
      'La conseillère ou le conseiller qui vous accompagne voit votre profil. Répondre « non » à une suggestion n’a aucun effet sur vos droits ni sur vos allocations.',
      'Votre accord est libre. Vous pouvez le retirer à tout moment dans votre compte : les suggestions disparaissent aussitôt et plus rien n’est calculé. Vous pouvez aussi obtenir une copie de vos données ou les faire effacer.',
    ],
    de: [
      'Passerelle vergleicht die Angaben Ihres Profils (Wohnort, Sprachen, Fähigkeiten, Erfahrung, Wünsche) mit Stellenangeboten auf beiden Seiten der Grenze und berechnet, wie gut sie zueinander passen. Ihr Name, Ihr Geschlecht, Ihr Alter, Ihre Staatsangehörigkeit und Ihr Foto gehen nie in diese Berechnung ein.',
      'Zu jedem Vorschlag sehen Sie die Gründe für das Ergebnis und was noch fehlt. Sie können verlangen, dass eine Beraterin oder ein Berater ein Ergebnis überprüft.',
      'Ein Arbeitgeber sieht nur eine anonyme Karte, und auch diese nur, wenn Sie auf einen Vorschlag geantwortet haben oder schon vorher sichtbar sein wollen. Ihren Namen und Ihre Kontaktdaten erhält er erst, wenn beide Seiten zugesagt haben und eine Beraterin oder ein Berater die Vermittlung freigegeben hat.',
      'Die Beraterin oder der Berater, die oder der Sie begleitet, sieht Ihr Profil. Wenn Sie zu einem Vorschlag Nein sagen, hat das keinen Einfluss auf Ihre Rechte oder Leistungen.',
      'Ihre Einwilligung ist freiwillig. Sie können sie jederzeit in Ihrem Konto widerrufen: Die Vorschläge verschwinden sofort, und es wird nichts mehr berechnet. Sie können auch eine Kopie Ihrer Daten erhalten oder sie löschen lassen.',
    ],
    en: [
      'Passerelle compares what your profile says (home, languages, skills, experience, wishes) with vacancies on both sides of the border and works out how well they fit. Your name, sex, age, nationality and photo never enter this calculation.',
      'For every suggestion you see the reasons for the result and what is missing. You can ask an adviser to look at a result again.',
      'An employer sees an anonymous card only, and only if you have answered a suggestion or have chosen to be visible before you answer. They learn your name and how to reach you only once both of you have said yes and an adviser has approved the introduction.',
      'The adviser who accompanies you sees your profile. Saying no to a suggestion has no effect on your rights or benefits.',
      'Your consent is free. You can withdraw it at any time in your account: suggestions disappear at once and nothing more is calculated. You can also have a copy of your data, or have it erased.',
    ],
  },
};

/** Whether consent to a version still counts. */
export function countsToday(version: string, notice: ConsentNotice = CONSENT_NOTICE): boolean {
  return version === notice.version || notice.alsoCounts.includes(version);
}
