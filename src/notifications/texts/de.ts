import { plural } from '../../ui/texts/define.js';
import { sentences, type NoticeTexts } from './notice-text.js';

const SEE = 'Ansehen';
const OPEN = 'Kontakt ansehen';

export const de: NoticeTexts = {
  suggestion: ({ vacancy }) => ({
    title: `Eine Stelle für Sie: ${vacancy}`,
    text: 'Sie passt zu Ihren Angaben. Sie sehen, warum, und was vielleicht noch fehlt.',
    action: 'Stelle ansehen',
  }),
  digest: ({ count }) => ({
    title: plural('de', count, { one: '# Stelle für Sie', other: '# Stellen für Sie' }),
    text: 'Das passt seit unserer letzten Nachricht am besten zu Ihrem Profil.',
    action: 'Alle Stellen ansehen',
  }),
  'candidates-found': ({ vacancy, count }) => ({
    title: `Zu Ihrer Stelle passen Menschen: ${vacancy}`,
    text: plural('de', count, {
      one: '# Person passt zu dieser Stelle. Sie sehen sie ohne Namen, sobald sie geantwortet hat.',
      other:
        '# Personen passen zu dieser Stelle. Sie sehen sie ohne Namen, sobald sie geantwortet haben.',
    }),
    action: SEE,
  }),
  'candidate-interested': ({ vacancy }) => ({
    title: `Jemand interessiert sich für Ihre Stelle: ${vacancy}`,
    text: 'Sehen Sie sich das anonyme Profil an und antworten Sie: ja, nein oder später.',
    action: 'Profil ansehen',
  }),
  'employer-interested': ({ vacancy }) => ({
    title: `Ein Arbeitgeber interessiert sich für Sie: ${vacancy}`,
    text: 'Er hat Ihr anonymes Profil gesehen. Ihren Namen und Ihre Kontaktdaten kennt er nicht: Sie entscheiden.',
    action: 'Antworten',
  }),
  'employer-arrived': ({ vacancy }) => ({
    title: `Der Arbeitgeber antwortet jetzt hier: ${vacancy}`,
    text: 'Sie hatten zu dieser Stelle Ja gesagt. Der Arbeitgeber hat sie übernommen und sieht Ihr Interesse, ohne Ihren Namen.',
    action: OPEN,
  }),
  'both-interested': ({ part, vacancy, when }) => ({
    title: `Interesse auf beiden Seiten: ${vacancy}`,
    text:
      part === 'person'
        ? sentences(
            'Auch der Arbeitgeber hat Ja gesagt. Eine Beraterin oder ein Berater prüft den Kontakt.',
            when && `Die Antwort wird bis ${when} erwartet.`,
          )
        : sentences(
            'Die Person und Sie haben Ja gesagt. Eine Beraterin oder ein Berater prüft den Kontakt.',
            when && `Die Antwort wird bis ${when} erwartet.`,
          ),
    action: OPEN,
  }),
  'approval-wanted': ({ vacancy, when }) => ({
    title: `Bitte entscheiden: Kontakt für ${vacancy}`,
    text: sentences(
      'Ihre Zustimmung ist gefragt.',
      when && `Bitte entscheiden Sie bis Ende des ${when}.`,
    ),
    action: 'Entscheiden',
  }),
  'objection-possible': ({ vacancy, when }) => ({
    title: `Kontakt geplant: ${vacancy}`,
    text: sentences(
      'Eine Person und ein Arbeitgeber aus Ihrem Gebiet sind interessiert.',
      when && `Bis zur Zustimmung, die bis ${when} erwartet wird, können Sie Einspruch erheben.`,
    ),
    action: SEE,
  }),
  'approval-overdue': ({ vacancy, when }) => ({
    title: `Erinnerung: Kontakt für ${vacancy}`,
    text: sentences('Zwei Menschen warten auf Ihre Entscheidung.', when && `Frist: ${when}.`),
    action: 'Entscheiden',
  }),
  introduced: ({ part, vacancy }) => ({
    title: `Kontakt hergestellt: ${vacancy}`,
    text:
      part === 'person'
        ? 'Der Kontakt ist genehmigt. Melden Sie sich an, um die Kontaktdaten des Arbeitgebers zu sehen; er sieht auch Ihre.'
        : 'Der Kontakt ist genehmigt. Melden Sie sich an, um die Kontaktdaten der Person zu sehen; sie sieht auch Ihre.',
    action: 'Kontaktdaten ansehen',
  }),
  declined: ({ part, vacancy, why }) => ({
    title: `Leider nein: ${vacancy}`,
    text:
      part === 'person'
        ? sentences(
            'Der Arbeitgeber verfolgt das nicht weiter.',
            why && `Grund: ${why}.`,
            'Ihre anderen Vorschläge bleiben offen.',
          )
        : 'Die Person verfolgt das nicht weiter.',
    action: SEE,
  }),
  stopped: ({ part, vacancy }) => ({
    title: `Kontakt gestoppt: ${vacancy}`,
    text:
      part === 'person'
        ? 'Eine Beraterin oder ein Berater hat diesen Kontakt gestoppt und nennt Ihnen den Grund. Auf eine öffentliche Anzeige können Sie sich weiterhin selbst bewerben.'
        : part === 'employer'
          ? 'Dieser Kontakt wurde nicht genehmigt. Über die Person sagt das sonst nichts aus.'
          : 'Die andere Seite hat Einspruch erhoben. Der Grund steht beim Kontakt.',
    action: SEE,
  }),
  withdrawn: ({ part, vacancy }) => ({
    title: `Kontakt zurückgezogen: ${vacancy}`,
    text:
      part === 'person'
        ? 'Dieser Kontakt ist zurückgezogen. Die Kontaktdaten werden nicht mehr angezeigt.'
        : 'Dieser Kontakt ist zurückgezogen. Bitte verwenden Sie die erhaltenen Kontaktdaten nicht mehr.',
    action: SEE,
  }),
  expired: ({ vacancy, why }) => ({
    title: `Kontakt abgelaufen: ${vacancy}`,
    text: sentences('Er ist geschlossen.', why),
    action: SEE,
  }),
  'outcome-recorded': ({ vacancy, outcome, when }) => ({
    title: `Neuigkeiten: ${vacancy}`,
    text: sentences(outcome && `Eingetragen: ${outcome}${when ? `, ${when}` : ''}.`),
    action: SEE,
  }),
  'answer-reminder': ({ part, vacancy }) => ({
    title: `Ihre Antwort wird erwartet: ${vacancy}`,
    text:
      part === 'person'
        ? 'Ein Ja, ein Nein oder ein „später“ genügt.'
        : 'Jemand wartet auf Ihre Antwort. Ein Ja, ein Nein oder ein „später“ genügt.',
    action: 'Antworten',
  }),
  'outcome-reminder': ({ vacancy }) => ({
    title: `Was ist daraus geworden? ${vacancy}`,
    text: 'Ein Klick genügt: Gespräch, Einstellung, keine Einstellung oder nicht erschienen.',
    action: 'Ergebnis eintragen',
  }),
  'enrolment-made': ({ training, when, waiting }) => ({
    title: waiting ? `Warteliste: ${training}` : `Anmeldung bestätigt: ${training}`,
    text: sentences(
      waiting
        ? 'Dieser Termin ist voll: Sie stehen auf der Warteliste.'
        : 'Ihr Platz ist reserviert.',
      when && `Termin: ${when}.`,
    ),
    action: 'Kurs ansehen',
  }),
  'enrolment-moved-up': ({ training, when }) => ({
    title: `Ein Platz ist frei geworden: ${training}`,
    text: sentences(
      'Sie stehen nicht mehr auf der Warteliste: Ihr Platz ist reserviert.',
      when && `Termin: ${when}.`,
    ),
    action: 'Kurs ansehen',
  }),
  'enrolment-cancelled': ({ training }) => ({
    title: `Anmeldung storniert: ${training}`,
    text: 'Ihre Anmeldung ist storniert.',
    action: 'Kurs ansehen',
  }),
  'session-changed': ({ training, when, cancelled }) => ({
    title: cancelled ? `Kurs fällt aus: ${training}` : `Kurs geändert: ${training}`,
    text: cancelled
      ? 'Der Termin, zu dem Sie angemeldet waren, findet nicht statt.'
      : sentences(
          'Der Termin, zu dem Sie angemeldet sind, hat sich geändert.',
          when && `Termin: ${when}.`,
        ),
    action: 'Kurs ansehen',
  }),
  'review-wanted': ({ vacancy }) => ({
    title: `Anzeige zu prüfen: ${vacancy}`,
    text: 'Ein noch nicht bekannter Arbeitgeber möchte diese Anzeige veröffentlichen.',
    action: 'Anzeige prüfen',
  }),
  'vacancy-approved': ({ vacancy }) => ({
    title: `Ihre Anzeige ist veröffentlicht: ${vacancy}`,
    text: 'Sie wurde geprüft und veröffentlicht.',
    action: 'Anzeige ansehen',
  }),
  'vacancy-refused': ({ vacancy }) => ({
    title: `Ihre Anzeige ist nicht veröffentlicht: ${vacancy}`,
    text: 'Der Grund steht bei der Anzeige. Sie können sie ändern und erneut einreichen.',
    action: 'Anzeige ansehen',
  }),
  'call-wanted': ({ vacancy }) => ({
    title: `Anruf gewünscht: ${vacancy}`,
    text: 'Eine Person, die Sie begleiten, bittet Sie, den Arbeitgeber dieser Anzeige anzurufen.',
    action: SEE,
  }),
  'call-answered': ({ vacancy, why }) => ({
    title: `Antwort auf Ihre Bitte: ${vacancy}`,
    text: sentences('Ihre Beraterin oder Ihr Berater hat angerufen.', why && `Ergebnis: ${why}.`),
    action: SEE,
  }),
  'claim-invited': ({ vacancy }) => ({
    title: `Ist das Ihre Stelle? ${vacancy}`,
    text: 'Eine Beraterin oder ein Berater von Passerelle hat mit Ihnen über diese Anzeige gesprochen. Wählen Sie ein Passwort, um ein Konto für Ihr Unternehmen zu öffnen; danach können Sie sagen, dass die Anzeige Ihre ist, und Interessierten antworten. Der Link gilt sieben Tage. Wenn Sie nichts gewünscht haben, beachten Sie diese Nachricht nicht.',
    action: 'Mein Konto öffnen',
  }),
  'claim-offered': ({ vacancy }) => ({
    title: `Ist das Ihre Stelle? ${vacancy}`,
    text: 'Eine Beraterin oder ein Berater hat mit Ihnen über diese Anzeige gesprochen. Wenn es Ihre ist, können Sie sie übernehmen und Interessierten antworten.',
    action: 'Anzeige ansehen',
  }),
  'claim-made': ({ vacancy }) => ({
    title: `Ein Arbeitgeber übernimmt eine Anzeige: ${vacancy}`,
    text: 'Bitte prüfen Sie, ob das Unternehmen ist, wer es sagt. Danach antwortet es selbst für die Anzeige.',
    action: 'Unternehmen prüfen',
  }),
  'claim-accepted': ({ vacancy }) => ({
    title: `Die Stelle gehört Ihnen: ${vacancy}`,
    text: 'Ihr Unternehmen wurde geprüft. Von jetzt an antworten Sie für diese Stelle und sehen Interessierte, ohne deren Namen.',
    action: 'Stelle ansehen',
  }),
  'claim-declined': ({ vacancy }) => ({
    title: `Nicht die Anzeige dieses Arbeitgebers: ${vacancy}`,
    text: 'Der Arbeitgeber, den Sie eingeladen haben, sagt, dass die Anzeige nicht von ihm ist.',
    action: SEE,
  }),
  'claim-withdrawn': ({ vacancy }) => ({
    title: `Einladung zurückgenommen: ${vacancy}`,
    text: 'Die Einladung, diese Anzeige zu übernehmen, wurde zurückgenommen.',
    action: SEE,
  }),
  'confirm-email': () => ({
    title: 'Bestätigen Sie Ihre Adresse',
    text: 'Willkommen. Bestätigen Sie, dass diese Adresse Ihnen gehört; ohne das bleibt Ihr Konto geschlossen. Wenn Sie nichts angefordert haben, ignorieren Sie diese Nachricht.',
    action: 'Adresse bestätigen',
  }),
  'account-exists': () => ({
    title: 'Sie haben bereits ein Konto',
    text: 'Jemand, vielleicht Sie selbst, wollte mit dieser Adresse ein Konto eröffnen; es gibt schon eines. Sie können sich anmelden oder ein neues Passwort wählen.',
    action: 'Neues Passwort wählen',
  }),
  'reset-password': () => ({
    title: 'Neues Passwort wählen',
    text: 'Sie haben ein neues Passwort angefordert. Wenn Sie das nicht waren, ignorieren Sie diese Nachricht: Es ändert sich nichts.',
    action: 'Passwort wählen',
  }),
  'password-changed': () => ({
    title: 'Ihr Passwort wurde geändert',
    text: 'Wenn Sie das nicht waren, wählen Sie sofort ein neues Passwort: Andere Geräte werden dann abgemeldet.',
    action: 'Konto ansehen',
  }),
  invited: () => ({
    title: 'Einladung zu Passerelle',
    text: 'Ihre Organisation lädt Sie ein, mit Passerelle zu arbeiten. Wählen Sie ein Passwort, um Ihr Konto zu eröffnen.',
    action: 'Einladung annehmen',
  }),
  'identity-checked': () => ({
    title: 'Ihr Unternehmen ist geprüft',
    text: 'Die Identität Ihres Unternehmens wurde geprüft.',
    action: 'Meine Anzeigen ansehen',
  }),
};
