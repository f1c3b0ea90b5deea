import type { ErrorKind } from '../../kernel/errors.js';
import { defineTexts } from './define.js';

interface ErrorTexts {
  kinds: Record<ErrorKind | 'unexpected', { title: string; text: string }>;
  /** What went wrong, by the code of the error; a code without words takes those of its kind. */
  codes: Record<string, string>;
  /** What is wrong with a field, by the code of the problem. */
  fields: Record<string, string>;
  anyField: string;
  back: string;
  requestId: string;
}

/** Words for what is refused. Codes are those of the contract's validation and of the domain errors. */
export const errorTexts = defineTexts<ErrorTexts>({
  fr: {
    kinds: {
      invalid: {
        title: 'Demande incomplète',
        text: 'Cette demande ne peut pas être lue. Vérifiez-la et réessayez.',
      },
      unauthenticated: { title: 'Connexion nécessaire', text: 'Connectez-vous pour continuer.' },
      forbidden: { title: 'Accès refusé', text: 'Votre compte ne permet pas cette action.' },
      'not-found': {
        title: 'Page introuvable',
        text: 'Cette page n’existe pas, ou elle ne vous est pas destinée.',
      },
      conflict: {
        title: 'Action impossible',
        text: 'La situation a changé entre-temps. Revenez en arrière et regardez où l’on en est.',
      },
      stale: {
        title: 'Modifié entre-temps',
        text: 'Quelqu’un a modifié ces données depuis que vous avez ouvert la page. Rouvrez-la avant de recommencer.',
      },
      'too-many': { title: 'Trop de demandes', text: 'Attendez un moment avant de réessayer.' },
      'too-large': {
        title: 'Trop volumineux',
        text: 'Ce que vous avez envoyé dépasse la taille acceptée.',
      },
      unavailable: {
        title: 'Service momentanément indisponible',
        text: 'Réessayez dans un instant. Rien n’a été perdu.',
      },
      unexpected: {
        title: 'Une erreur est survenue',
        text: 'Le problème vient de notre côté. Il a été noté ; réessayez plus tard.',
      },
    },
    codes: {
      'wrong-credentials': 'L’adresse ou le mot de passe ne correspond pas.',
      'wrong-code': 'Ce code n’est pas le bon, ou il a déjà servi.',
      'email-not-verified': 'Confirmez d’abord votre adresse : nous vous avons envoyé un message.',
      'too-many-failures': 'Trop d’essais. Attendez quelques minutes avant de réessayer.',
      'invalid-fields': 'Certains champs sont à revoir.',
      'dead-link': 'Ce lien n’est plus valable. Demandez-en un nouveau.',
      'not-from-here': 'Cette étape n’est plus possible : la situation a changé entre-temps.',
      'not-by-you': 'Cette étape revient à quelqu’un d’autre.',
      'session-full': 'Cette session est complète.',
      'already-enrolled': 'Vous êtes déjà inscrit ou inscrite à cette session.',
      'consent-missing': 'Il faut d’abord votre accord pour les suggestions.',
    },
    fields: {
      isDefined: 'Ce champ est obligatoire.',
      isNotEmpty: 'Ce champ est obligatoire.',
      minLength: 'Ce texte est trop court.',
      maxLength: 'Ce texte est trop long.',
      isString: 'Un texte est attendu ici.',
      isNumber: 'Un nombre est attendu ici.',
      isInt: 'Un nombre entier est attendu ici.',
      min: 'Ce nombre est trop petit.',
      max: 'Ce nombre est trop grand.',
      isIn: 'Choisissez une des valeurs proposées.',
      isBoolean: 'Répondez par oui ou non.',
      isEmail: 'Écrivez l’adresse ainsi : nom@exemple.fr.',
      isLocalDate: 'Écrivez un jour existant.',
      isPlace: 'Indiquez un code postal ou une commune.',
      isRange: 'Le minimum dépasse le maximum.',
      isWellFormedText: 'Ce texte contient des signes illisibles.',
      arrayMaxSize: 'Il y a trop d’entrées.',
      matches: 'Ce n’est pas la forme attendue.',
      'place-unknown': 'Ce lieu est inconnu de notre carte. Vérifiez le code postal et le pays.',
      'place-outside-region': 'Ce lieu est hors de la région.',
      'place-incomplete': 'Indiquez un code postal ou une commune.',
      'password-too-short': 'Le mot de passe est trop court : douze caractères au moins.',
      'password-too-long': 'Le mot de passe est trop long.',
      'password-about-you': 'Le mot de passe ressemble trop à votre nom ou à votre adresse.',
      'password-known': 'Ce mot de passe figure sur des listes publiques. Choisissez-en un autre.',
      'wrong-password': 'Ce n’est pas votre mot de passe actuel.',
      'siret-checksum': 'Le numéro SIRET n’est pas valable.',
      'uid-checksum': 'Le numéro IDE n’est pas valable.',
      'vat-checksum': 'Le numéro de TVA n’est pas valable.',
      'vat-country': 'Ce pays n’a pas de numéro de TVA connu ici.',
      'hr-format': 'Écrivez le tribunal et le numéro, par exemple « Freiburg HRB 1234 ».',
      'other-length': 'Ce numéro est trop court ou trop long.',
    },
    anyField: 'Cette valeur n’est pas acceptée.',
    back: 'Revenir à l’accueil',
    requestId: 'Numéro de la demande : {id}',
  },
  de: {
    kinds: {
      invalid: {
        title: 'Unvollständige Anfrage',
        text: 'Diese Anfrage ist nicht lesbar. Bitte prüfen Sie sie und versuchen Sie es erneut.',
      },
      unauthenticated: {
        title: 'Anmeldung nötig',
        text: 'Bitte melden Sie sich an, um fortzufahren.',
      },
      forbidden: { title: 'Kein Zugriff', text: 'Ihr Konto erlaubt diese Handlung nicht.' },
      'not-found': {
        title: 'Seite nicht gefunden',
        text: 'Diese Seite gibt es nicht, oder sie ist nicht für Sie bestimmt.',
      },
      conflict: {
        title: 'Nicht möglich',
        text: 'Die Lage hat sich inzwischen geändert. Gehen Sie zurück und sehen Sie nach, wie es steht.',
      },
      stale: {
        title: 'Inzwischen geändert',
        text: 'Jemand hat diese Daten geändert, seit Sie die Seite geöffnet haben. Bitte öffnen Sie sie neu.',
      },
      'too-many': {
        title: 'Zu viele Anfragen',
        text: 'Bitte warten Sie einen Moment, bevor Sie es erneut versuchen.',
      },
      'too-large': {
        title: 'Zu groß',
        text: 'Was Sie gesendet haben, überschreitet die zulässige Größe.',
      },
      unavailable: {
        title: 'Dienst gerade nicht erreichbar',
        text: 'Bitte versuchen Sie es gleich noch einmal. Es ist nichts verloren.',
      },
      unexpected: {
        title: 'Ein Fehler ist aufgetreten',
        text: 'Das Problem liegt bei uns. Es ist notiert; bitte versuchen Sie es später erneut.',
      },
    },
    codes: {
      'wrong-credentials': 'Adresse und Passwort passen nicht zusammen.',
      'wrong-code': 'Dieser Code stimmt nicht oder wurde schon benutzt.',
      'email-not-verified':
        'Bitte bestätigen Sie zuerst Ihre Adresse: Wir haben Ihnen eine Nachricht geschickt.',
      'too-many-failures': 'Zu viele Versuche. Bitte warten Sie einige Minuten.',
      'invalid-fields': 'Einige Felder sind noch zu prüfen.',
      'dead-link': 'Dieser Link gilt nicht mehr. Fordern Sie bitte einen neuen an.',
      'not-from-here':
        'Dieser Schritt ist nicht mehr möglich: Die Lage hat sich inzwischen geändert.',
      'not-by-you': 'Dieser Schritt steht jemand anderem zu.',
      'session-full': 'Dieser Kurs ist ausgebucht.',
      'already-enrolled': 'Sie sind für diesen Kurs schon angemeldet.',
      'consent-missing': 'Dafür brauchen wir zuerst Ihre Einwilligung in Vorschläge.',
    },
    fields: {
      isDefined: 'Bitte füllen Sie dieses Feld aus.',
      isNotEmpty: 'Bitte füllen Sie dieses Feld aus.',
      minLength: 'Dieser Text ist zu kurz.',
      maxLength: 'Dieser Text ist zu lang.',
      isString: 'Hier wird ein Text erwartet.',
      isNumber: 'Hier wird eine Zahl erwartet.',
      isInt: 'Hier wird eine ganze Zahl erwartet.',
      min: 'Diese Zahl ist zu klein.',
      max: 'Diese Zahl ist zu groß.',
      isIn: 'Bitte wählen Sie einen der Werte aus.',
      isBoolean: 'Bitte antworten Sie mit Ja oder Nein.',
      isEmail: 'Schreiben Sie die Adresse so: name@beispiel.de.',
      isLocalDate: 'Bitte geben Sie einen Tag an, den es gibt.',
      isPlace: 'Bitte geben Sie eine Postleitzahl oder einen Ort an.',
      isRange: 'Das Minimum liegt über dem Maximum.',
      isWellFormedText: 'Dieser Text enthält unlesbare Zeichen.',
      arrayMaxSize: 'Das sind zu viele Einträge.',
      matches: 'Das hat nicht die erwartete Form.',
      'place-unknown':
        'Diesen Ort kennt unsere Karte nicht. Bitte prüfen Sie Postleitzahl und Land.',
      'place-outside-region': 'Dieser Ort liegt außerhalb der Region.',
      'place-incomplete': 'Bitte geben Sie eine Postleitzahl oder einen Ort an.',
      'password-too-short': 'Das Passwort ist zu kurz: mindestens zwölf Zeichen.',
      'password-too-long': 'Das Passwort ist zu lang.',
      'password-about-you': 'Das Passwort ähnelt zu sehr Ihrem Namen oder Ihrer Adresse.',
      'password-known':
        'Dieses Passwort steht auf öffentlichen Listen. Bitte wählen Sie ein anderes.',
      'wrong-password': 'Das ist nicht Ihr derzeitiges Passwort.',
      'siret-checksum': 'Die SIRET-Nummer ist nicht gültig.',
      'uid-checksum': 'Die UID ist nicht gültig.',
      'vat-checksum': 'Die Umsatzsteuernummer ist nicht gültig.',
      'vat-country': 'Für dieses Land kennen wir keine Umsatzsteuernummer.',
      'hr-format': 'Schreiben Sie Gericht und Nummer, etwa „Freiburg HRB 1234“.',
      'other-length': 'Diese Nummer ist zu kurz oder zu lang.',
    },
    anyField: 'Dieser Wert wird nicht angenommen.',
    back: 'Zur Startseite',
    requestId: 'Nummer der Anfrage: {id}',
  },
  en: {
    kinds: {
      invalid: {
        title: 'Incomplete request',
        text: 'This request cannot be read. Check it and try again.',
      },
      unauthenticated: { title: 'Please sign in', text: 'Sign in to go on.' },
      forbidden: { title: 'No access', text: 'Your account does not allow this.' },
      'not-found': {
        title: 'Page not found',
        text: 'This page does not exist, or it is not meant for you.',
      },
      conflict: {
        title: 'Not possible',
        text: 'Things have changed in the meantime. Go back and see where they stand.',
      },
      stale: {
        title: 'Changed in the meantime',
        text: 'Somebody changed these data since you opened the page. Open it again before you retry.',
      },
      'too-many': { title: 'Too many requests', text: 'Wait a moment before you try again.' },
      'too-large': { title: 'Too large', text: 'What you sent is larger than we accept.' },
      unavailable: {
        title: 'Not available for the moment',
        text: 'Try again in a moment. Nothing is lost.',
      },
      unexpected: {
        title: 'Something went wrong',
        text: 'The problem is on our side. It has been noted; try again later.',
      },
    },
    codes: {
      'wrong-credentials': 'Address and password do not match.',
      'wrong-code': 'This code is not right, or it has been used.',
      'email-not-verified': 'Confirm your address first: we sent you a message.',
      'too-many-failures': 'Too many attempts. Wait some minutes before you try again.',
      'invalid-fields': 'Some fields need another look.',
      'dead-link': 'This link is no longer valid. Ask for a new one.',
      'not-from-here': 'This step is no longer possible: things have changed in the meantime.',
      'not-by-you': 'This step is somebody else’s to take.',
      'session-full': 'This course is full.',
      'already-enrolled': 'You are already signed up for this course.',
      'consent-missing': 'We need your consent to suggestions first.',
    },
    fields: {
      isDefined: 'This field is required.',
      isNotEmpty: 'This field is required.',
      minLength: 'This text is too short.',
      maxLength: 'This text is too long.',
      isString: 'A text is expected here.',
      isNumber: 'A number is expected here.',
      isInt: 'A whole number is expected here.',
      min: 'This number is too small.',
      max: 'This number is too large.',
      isIn: 'Choose one of the values offered.',
      isBoolean: 'Answer yes or no.',
      isEmail: 'Write the address like this: name@example.org.',
      isLocalDate: 'Give a day that exists.',
      isPlace: 'Give a postal code or a place.',
      isRange: 'The minimum is above the maximum.',
      isWellFormedText: 'This text holds characters that cannot be read.',
      arrayMaxSize: 'There are too many entries.',
      matches: 'This is not the form expected.',
      'place-unknown': 'Our map does not know this place. Check postal code and country.',
      'place-outside-region': 'This place lies outside the region.',
      'place-incomplete': 'Give a postal code or a place.',
      'password-too-short': 'The password is too short: at least twelve characters.',
      'password-too-long': 'The password is too long.',
      'password-about-you': 'The password is too much like your name or address.',
      'password-known': 'This password is on public lists. Choose another one.',
      'wrong-password': 'This is not your current password.',
      'siret-checksum': 'The SIRET number is not valid.',
      'uid-checksum': 'The UID is not valid.',
      'vat-checksum': 'The VAT number is not valid.',
      'vat-country': 'We know no VAT number for this country.',
      'hr-format': 'Write court and number, such as “Freiburg HRB 1234”.',
      'other-length': 'This number is too short or too long.',
    },
    anyField: 'This value is not accepted.',
    back: 'To the home page',
    requestId: 'Number of the request: {id}',
  },
});
