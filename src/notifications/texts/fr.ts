import { plural } from '../../ui/texts/define.js';
import { sentences, type NoticeTexts } from './notice-text.js';

const SEE = 'Voir';
const OPEN = 'Ouvrir la mise en relation';

export const fr: NoticeTexts = {
  suggestion: ({ vacancy }) => ({
    title: `Une offre pour vous : ${vacancy}`,
    text: 'Elle correspond à ce que vous avez indiqué. Vous voyez pourquoi, et ce qui manque peut-être.',
    action: 'Voir l’offre',
  }),
  digest: ({ count }) => ({
    title: plural('fr', count, { one: '# offre pour vous', other: '# offres pour vous' }),
    text: 'Voici ce qui correspond le mieux à votre profil depuis notre dernier message.',
    action: 'Voir toutes les offres',
  }),
  'candidates-found': ({ vacancy, count }) => ({
    title: `Des personnes correspondent à votre offre : ${vacancy}`,
    text: plural('fr', count, {
      one: '# personne correspond à cette offre. Vous la verrez, sans son nom, dès qu’elle aura répondu.',
      other:
        '# personnes correspondent à cette offre. Vous les verrez, sans leur nom, dès qu’elles auront répondu.',
    }),
    action: SEE,
  }),
  'candidate-interested': ({ vacancy }) => ({
    title: `Une personne est intéressée par votre offre : ${vacancy}`,
    text: 'Regardez son profil anonyme et répondez : oui, non ou plus tard.',
    action: 'Voir la candidature',
  }),
  'employer-interested': ({ vacancy }) => ({
    title: `Un employeur s’intéresse à vous : ${vacancy}`,
    text: 'Il a vu votre profil anonyme. Il ne connaît ni votre nom ni vos coordonnées : c’est à vous de répondre.',
    action: 'Répondre',
  }),
  'employer-arrived': ({ vacancy }) => ({
    title: `L’employeur répond maintenant ici : ${vacancy}`,
    text: 'Vous aviez dit oui à cette offre. L’employeur l’a reprise et voit votre intérêt, sans votre nom.',
    action: OPEN,
  }),
  'both-interested': ({ part, vacancy, when }) => ({
    title: `Intérêt des deux côtés : ${vacancy}`,
    text:
      part === 'person'
        ? sentences(
            'L’employeur a dit oui, lui aussi. Un conseiller ou une conseillère regarde la mise en relation.',
            when && `Réponse attendue d’ici le ${when}.`,
          )
        : sentences(
            'La personne et vous avez dit oui. Un conseiller ou une conseillère regarde la mise en relation.',
            when && `Réponse attendue d’ici le ${when}.`,
          ),
    action: OPEN,
  }),
  'approval-wanted': ({ vacancy, when }) => ({
    title: `À approuver : mise en relation pour ${vacancy}`,
    text: sentences(
      'Votre approbation est demandée.',
      when && `Merci de décider avant la fin du ${when}.`,
    ),
    action: 'Décider',
  }),
  'objection-possible': ({ vacancy, when }) => ({
    title: `Mise en relation prévue : ${vacancy}`,
    text: sentences(
      'Une personne et un employeur de votre territoire sont intéressés.',
      when && `Vous pouvez faire objection jusqu’à l’approbation, attendue d’ici le ${when}.`,
    ),
    action: SEE,
  }),
  'approval-overdue': ({ vacancy, when }) => ({
    title: `Rappel : mise en relation à approuver pour ${vacancy}`,
    text: sentences('Deux personnes attendent votre décision.', when && `Délai : ${when}.`),
    action: 'Décider',
  }),
  introduced: ({ part, vacancy }) => ({
    title: `Mise en relation faite : ${vacancy}`,
    text:
      part === 'person'
        ? 'La mise en relation est approuvée. Connectez-vous pour voir les coordonnées de l’employeur, qui voit aussi les vôtres.'
        : 'La mise en relation est approuvée. Connectez-vous pour voir les coordonnées de la personne, qui voit aussi les vôtres.',
    action: 'Voir les coordonnées',
  }),
  declined: ({ part, vacancy, why }) => ({
    title: `Pas de suite : ${vacancy}`,
    text:
      part === 'person'
        ? sentences(
            'L’employeur ne donne pas suite.',
            why && `Raison : ${why}.`,
            'Vos autres suggestions restent ouvertes.',
          )
        : 'La personne ne donne pas suite.',
    action: SEE,
  }),
  stopped: ({ part, vacancy }) => ({
    title: `Mise en relation arrêtée : ${vacancy}`,
    text:
      part === 'person'
        ? 'Un conseiller ou une conseillère a arrêté cette mise en relation et vous en dit la raison. Vous restez libre de postuler vous-même à une offre publique.'
        : part === 'employer'
          ? 'Cette mise en relation n’a pas été approuvée. Elle ne dit rien d’autre sur la personne.'
          : 'L’autre côté a fait objection. La raison est indiquée dans la mise en relation.',
    action: SEE,
  }),
  withdrawn: ({ part, vacancy }) => ({
    title: `Mise en relation retirée : ${vacancy}`,
    text:
      part === 'person'
        ? 'Cette mise en relation est retirée. Les coordonnées ne sont plus affichées.'
        : 'Cette mise en relation est retirée. Merci de ne plus utiliser les coordonnées reçues.',
    action: SEE,
  }),
  expired: ({ vacancy, why }) => ({
    title: `Mise en relation expirée : ${vacancy}`,
    text: sentences('Elle est close.', why),
    action: SEE,
  }),
  'outcome-recorded': ({ vacancy, outcome, when }) => ({
    title: `Des nouvelles : ${vacancy}`,
    text: sentences(outcome && `Indiqué : ${outcome}${when ? `, ${when}` : ''}.`),
    action: SEE,
  }),
  'answer-reminder': ({ part, vacancy }) => ({
    title: `Votre réponse est attendue : ${vacancy}`,
    text:
      part === 'person'
        ? 'Un oui, un non ou un « plus tard » suffit.'
        : 'Une personne attend votre réponse. Un oui, un non ou un « plus tard » suffit.',
    action: 'Répondre',
  }),
  'outcome-reminder': ({ vacancy }) => ({
    title: `Qu’est-ce que cela a donné ? ${vacancy}`,
    text: 'Un clic suffit : entretien, embauche, pas d’embauche ou rendez-vous manqué.',
    action: 'Dire ce qu’il en est',
  }),
  'enrolment-made': ({ training, when, waiting }) => ({
    title: waiting ? `Liste d’attente : ${training}` : `Inscription confirmée : ${training}`,
    text: sentences(
      waiting
        ? 'Cette session est complète : vous êtes sur la liste d’attente.'
        : 'Votre place est réservée.',
      when && `Dates : ${when}.`,
    ),
    action: 'Voir la formation',
  }),
  'enrolment-moved-up': ({ training, when }) => ({
    title: `Une place s’est libérée : ${training}`,
    text: sentences(
      'Vous n’êtes plus sur la liste d’attente : votre place est réservée.',
      when && `Dates : ${when}.`,
    ),
    action: 'Voir la formation',
  }),
  'enrolment-cancelled': ({ training }) => ({
    title: `Inscription annulée : ${training}`,
    text: 'Votre inscription est annulée.',
    action: 'Voir la formation',
  }),
  'session-changed': ({ training, when, cancelled }) => ({
    title: cancelled ? `Session annulée : ${training}` : `Session modifiée : ${training}`,
    text: cancelled
      ? 'La session à laquelle vous étiez inscrit(e) n’a pas lieu.'
      : sentences(
          'La session à laquelle vous êtes inscrit(e) a changé.',
          when && `Dates : ${when}.`,
        ),
    action: 'Voir la formation',
  }),
  'review-wanted': ({ vacancy }) => ({
    title: `Offre à relire : ${vacancy}`,
    text: 'Un employeur qui n’est pas encore connu souhaite publier cette offre.',
    action: 'Relire l’offre',
  }),
  'vacancy-approved': ({ vacancy }) => ({
    title: `Votre offre est en ligne : ${vacancy}`,
    text: 'Elle a été relue et publiée.',
    action: 'Voir l’offre',
  }),
  'vacancy-refused': ({ vacancy }) => ({
    title: `Votre offre n’est pas publiée : ${vacancy}`,
    text: 'La raison est indiquée avec l’offre. Vous pouvez la corriger et la renvoyer.',
    action: 'Voir l’offre',
  }),
  'call-wanted': ({ vacancy }) => ({
    title: `Un appel est demandé : ${vacancy}`,
    text: 'Une personne que vous accompagnez vous demande d’appeler l’employeur de cette annonce.',
    action: SEE,
  }),
  'call-answered': ({ vacancy, why }) => ({
    title: `Réponse à votre demande : ${vacancy}`,
    text: sentences('Votre conseiller ou conseillère a appelé.', why && `Résultat : ${why}.`),
    action: SEE,
  }),
  'claim-invited': ({ vacancy }) => ({
    title: `Cette offre est-elle la vôtre ? ${vacancy}`,
    text: 'Une conseillère ou un conseiller de Passerelle vous a parlé de cette annonce. Choisissez un mot de passe pour ouvrir un compte à votre entreprise ; vous pourrez ensuite dire que l’annonce est la vôtre et répondre aux personnes intéressées. Le lien est valable sept jours. Si vous n’avez rien demandé, ignorez ce message.',
    action: 'Ouvrir mon compte',
  }),
  'claim-offered': ({ vacancy }) => ({
    title: `Cette offre est-elle la vôtre ? ${vacancy}`,
    text: 'Une conseillère ou un conseiller vous a parlé de cette annonce. Si elle est la vôtre, vous pouvez la reprendre et répondre aux personnes intéressées.',
    action: 'Voir l’annonce',
  }),
  'claim-made': ({ vacancy }) => ({
    title: `Un employeur reprend une annonce : ${vacancy}`,
    text: 'Vérifiez que l’entreprise est bien celle qu’elle dit. Elle répondra ensuite elle-même pour l’annonce.',
    action: 'Vérifier l’entreprise',
  }),
  'claim-accepted': ({ vacancy }) => ({
    title: `L’offre est à vous : ${vacancy}`,
    text: 'Votre entreprise est vérifiée. Vous répondez désormais pour cette offre et voyez les personnes intéressées, sans leur nom.',
    action: 'Voir l’offre',
  }),
  'claim-declined': ({ vacancy }) => ({
    title: `Pas l’annonce de cet employeur : ${vacancy}`,
    text: 'L’employeur que vous avez invité dit que l’annonce n’est pas la sienne.',
    action: SEE,
  }),
  'claim-withdrawn': ({ vacancy }) => ({
    title: `Invitation retirée : ${vacancy}`,
    text: 'L’invitation à reprendre cette annonce est retirée.',
    action: SEE,
  }),
  'confirm-email': () => ({
    title: 'Confirmez votre adresse',
    text: 'Bienvenue. Confirmez que cette adresse est la vôtre ; sans cela, votre compte reste fermé. Si vous n’avez rien demandé, ignorez ce message.',
    action: 'Confirmer mon adresse',
  }),
  'account-exists': () => ({
    title: 'Vous avez déjà un compte',
    text: 'Quelqu’un, peut-être vous, a voulu ouvrir un compte avec cette adresse, qui en a déjà un. Vous pouvez vous connecter ou choisir un nouveau mot de passe.',
    action: 'Choisir un nouveau mot de passe',
  }),
  'reset-password': () => ({
    title: 'Choisir un nouveau mot de passe',
    text: 'Vous avez demandé un nouveau mot de passe. Si ce n’était pas vous, ignorez ce message : rien ne change.',
    action: 'Choisir un mot de passe',
  }),
  'password-changed': () => ({
    title: 'Votre mot de passe a changé',
    text: 'Si ce n’était pas vous, choisissez tout de suite un nouveau mot de passe : les autres appareils seront déconnectés.',
    action: 'Voir mon compte',
  }),
  invited: () => ({
    title: 'Invitation à Passerelle',
    text: 'Votre organisme vous invite à travailler avec Passerelle. Choisissez un mot de passe pour ouvrir votre compte.',
    action: 'Accepter l’invitation',
  }),
  'identity-checked': () => ({
    title: 'Votre entreprise est vérifiée',
    text: 'L’identité de votre entreprise a été vérifiée.',
    action: 'Voir mes offres',
  }),
};
