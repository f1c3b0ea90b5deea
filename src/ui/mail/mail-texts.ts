import { defineTexts } from '../texts/define.js';

export const mailTexts = defineTexts({
  fr: {
    greeting: 'Bonjour,',
    closing: "Bien cordialement,\nl'équipe Passerelle",
    why: 'Vous recevez ce message parce que vous avez un compte sur Passerelle.',
    unsubscribe: 'Choisir quels messages je reçois',
  },
  de: {
    greeting: 'Guten Tag,',
    closing: 'Mit freundlichen Grüßen\nIhr Passerelle-Team',
    why: 'Sie erhalten diese Nachricht, weil Sie ein Konto bei Passerelle haben.',
    unsubscribe: 'Auswählen, welche Nachrichten ich erhalte',
  },
  en: {
    greeting: 'Hello,',
    closing: 'Kind regards,\nthe Passerelle team',
    why: 'You receive this message because you have an account with Passerelle.',
    unsubscribe: 'Choose which messages I receive',
  },
});
