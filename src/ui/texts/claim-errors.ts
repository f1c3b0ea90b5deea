import type { Localised } from '../../kernel/locale.js';

const fr = {
  'has-employer': 'L’employeur de cette offre est déjà ici.',
  'already-invited': 'Un employeur est déjà invité pour cette annonce.',
  'email-taken': 'Cette adresse appartient à un compte qui n’est pas celui d’un employeur.',
  'invitation-expired': 'Cette invitation n’est plus valable. Demandez-en une nouvelle.',
  'not-claimed': 'L’employeur n’a pas encore dit que l’annonce est la sienne.',
};

/** Why an ad cannot be claimed, by the code of the error; one that lacks a language fails the build. */
export const claimErrorTexts: Localised<Readonly<Record<keyof typeof fr, string>>> = {
  fr,
  de: {
    'has-employer': 'Der Arbeitgeber dieser Stelle ist schon hier.',
    'already-invited': 'Für diese Anzeige ist schon ein Arbeitgeber eingeladen.',
    'email-taken': 'Diese Adresse gehört zu einem Konto, das keinem Arbeitgeber gehört.',
    'invitation-expired': 'Diese Einladung gilt nicht mehr. Bitten Sie um eine neue.',
    'not-claimed': 'Der Arbeitgeber hat noch nicht gesagt, dass die Anzeige seine ist.',
  },
  en: {
    'has-employer': 'The employer of this vacancy is here already.',
    'already-invited': 'An employer is already invited for this ad.',
    'email-taken': 'This address has an account that is no employer’s.',
    'invitation-expired': 'This invitation is no longer good. Ask for a new one.',
    'not-claimed': 'The employer has not said yet that the ad is theirs.',
  },
};
