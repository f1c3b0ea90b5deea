import { plural } from '../../ui/texts/define.js';
import { sentences, type NoticeTexts } from './notice-text.js';

const SEE = 'See';
const OPEN = 'Open the introduction';

export const en: NoticeTexts = {
  suggestion: ({ vacancy }) => ({
    title: `A job for you: ${vacancy}`,
    text: 'It fits what you told us. You see why, and what may still be missing.',
    action: 'See the job',
  }),
  digest: ({ count }) => ({
    title: plural('en', count, { one: '# job for you', other: '# jobs for you' }),
    text: 'This is what fits your profile best since our last message.',
    action: 'See all jobs',
  }),
  'candidates-found': ({ vacancy, count }) => ({
    title: `People fit your vacancy: ${vacancy}`,
    text: plural('en', count, {
      one: '# person fits this vacancy. You will see them, without a name, once they have answered.',
      other:
        '# people fit this vacancy. You will see them, without names, once they have answered.',
    }),
    action: SEE,
  }),
  'candidate-interested': ({ vacancy }) => ({
    title: `Someone is interested in your vacancy: ${vacancy}`,
    text: 'Look at the anonymous profile and answer: yes, no or later.',
    action: 'See the candidate',
  }),
  'employer-interested': ({ vacancy }) => ({
    title: `An employer is interested in you: ${vacancy}`,
    text: 'They have seen your anonymous profile. They know neither your name nor how to reach you: it is for you to answer.',
    action: 'Answer',
  }),
  'employer-arrived': ({ vacancy }) => ({
    title: `The employer now answers here: ${vacancy}`,
    text: 'You had said yes to this job. The employer has claimed it and sees your interest, without your name.',
    action: OPEN,
  }),
  'both-interested': ({ part, vacancy, when }) => ({
    title: `Interest on both sides: ${vacancy}`,
    text:
      part === 'person'
        ? sentences(
            'The employer said yes too. An adviser looks at the introduction.',
            when && `An answer is expected by ${when}.`,
          )
        : sentences(
            'The person and you have said yes. An adviser looks at the introduction.',
            when && `An answer is expected by ${when}.`,
          ),
    action: OPEN,
  }),
  'approval-wanted': ({ vacancy, when }) => ({
    title: `To approve: introduction for ${vacancy}`,
    text: sentences('Your approval is asked for.', when && `Please decide by the end of ${when}.`),
    action: 'Decide',
  }),
  'objection-possible': ({ vacancy, when }) => ({
    title: `Introduction planned: ${vacancy}`,
    text: sentences(
      'A person and an employer of your territory are interested.',
      when && `You may object until it is approved, which is expected by ${when}.`,
    ),
    action: SEE,
  }),
  'approval-overdue': ({ vacancy, when }) => ({
    title: `Reminder: introduction to approve for ${vacancy}`,
    text: sentences('Two people are waiting for your decision.', when && `Due: ${when}.`),
    action: 'Decide',
  }),
  introduced: ({ part, vacancy }) => ({
    title: `Introduced: ${vacancy}`,
    text:
      part === 'person'
        ? 'The introduction is approved. Sign in to see how to reach the employer, who sees how to reach you.'
        : 'The introduction is approved. Sign in to see how to reach the person, who sees how to reach you.',
    action: 'See contact details',
  }),
  declined: ({ part, vacancy, why }) => ({
    title: `Not this time: ${vacancy}`,
    text:
      part === 'person'
        ? sentences(
            'The employer is not taking this further.',
            why && `Reason: ${why}.`,
            'Your other suggestions stay open.',
          )
        : 'The person is not taking this further.',
    action: SEE,
  }),
  stopped: ({ part, vacancy }) => ({
    title: `Introduction stopped: ${vacancy}`,
    text:
      part === 'person'
        ? 'An adviser has stopped this introduction and tells you why. You remain free to apply to a public ad yourself.'
        : part === 'employer'
          ? 'This introduction was not approved. It says nothing else about the person.'
          : 'The other side has objected. The reason stands with the introduction.',
    action: SEE,
  }),
  withdrawn: ({ part, vacancy }) => ({
    title: `Introduction withdrawn: ${vacancy}`,
    text:
      part === 'person'
        ? 'This introduction is withdrawn. Contact details are shown no more.'
        : 'This introduction is withdrawn. Please do not use the contact details you received any more.',
    action: SEE,
  }),
  expired: ({ vacancy, why }) => ({
    title: `Introduction expired: ${vacancy}`,
    text: sentences('It is closed.', why),
    action: SEE,
  }),
  'outcome-recorded': ({ vacancy, outcome, when }) => ({
    title: `News: ${vacancy}`,
    text: sentences(outcome && `Recorded: ${outcome}${when ? `, ${when}` : ''}.`),
    action: SEE,
  }),
  'answer-reminder': ({ part, vacancy }) => ({
    title: `Your answer is awaited: ${vacancy}`,
    text:
      part === 'person'
        ? 'A yes, a no or a “later” is enough.'
        : 'Someone is waiting for your answer. A yes, a no or a “later” is enough.',
    action: 'Answer',
  }),
  'outcome-reminder': ({ vacancy }) => ({
    title: `What came of it? ${vacancy}`,
    text: 'One click is enough: interview, hired, not hired or nobody came.',
    action: 'Say what came of it',
  }),
  'enrolment-made': ({ training, when, waiting }) => ({
    title: waiting ? `Waiting list: ${training}` : `Place confirmed: ${training}`,
    text: sentences(
      waiting ? 'This session is full: you are on the waiting list.' : 'Your place is reserved.',
      when && `Dates: ${when}.`,
    ),
    action: 'See the course',
  }),
  'enrolment-moved-up': ({ training, when }) => ({
    title: `A place is free: ${training}`,
    text: sentences(
      'You are off the waiting list: your place is reserved.',
      when && `Dates: ${when}.`,
    ),
    action: 'See the course',
  }),
  'enrolment-cancelled': ({ training }) => ({
    title: `Place cancelled: ${training}`,
    text: 'Your place is cancelled.',
    action: 'See the course',
  }),
  'session-changed': ({ training, when, cancelled }) => ({
    title: cancelled ? `Session cancelled: ${training}` : `Session changed: ${training}`,
    text: cancelled
      ? 'The session you had a place in does not take place.'
      : sentences('The session you have a place in has changed.', when && `Dates: ${when}.`),
    action: 'See the course',
  }),
  'review-wanted': ({ vacancy }) => ({
    title: `Vacancy to review: ${vacancy}`,
    text: 'An employer who is not known yet would like to publish this vacancy.',
    action: 'Review it',
  }),
  'vacancy-approved': ({ vacancy }) => ({
    title: `Your vacancy is online: ${vacancy}`,
    text: 'It was reviewed and published.',
    action: 'See the vacancy',
  }),
  'vacancy-refused': ({ vacancy }) => ({
    title: `Your vacancy is not published: ${vacancy}`,
    text: 'The reason stands with the vacancy. You can correct it and send it again.',
    action: 'See the vacancy',
  }),
  'call-wanted': ({ vacancy }) => ({
    title: `A call is asked for: ${vacancy}`,
    text: 'Somebody you accompany asks you to call the employer of this ad.',
    action: SEE,
  }),
  'call-answered': ({ vacancy, why }) => ({
    title: `An answer to your request: ${vacancy}`,
    text: sentences('Your adviser has called.', why && `Result: ${why}.`),
    action: SEE,
  }),
  'claim-invited': ({ vacancy }) => ({
    title: `Is this your vacancy? ${vacancy}`,
    text: 'An adviser of Passerelle has spoken to you about this ad. Choose a password to open an account for your company; you can then say that the ad is yours and answer people who are interested. The link is good for seven days. If you asked for nothing, ignore this message.',
    action: 'Open my account',
  }),
  'claim-offered': ({ vacancy }) => ({
    title: `Is this your vacancy? ${vacancy}`,
    text: 'An adviser has spoken to you about this ad. If it is yours you can take it over and answer people who are interested.',
    action: 'See the ad',
  }),
  'claim-made': ({ vacancy }) => ({
    title: `An employer claims an ad: ${vacancy}`,
    text: 'Please check that the company is who it says. It then answers for the ad itself.',
    action: 'Check the company',
  }),
  'claim-accepted': ({ vacancy }) => ({
    title: `The vacancy is yours: ${vacancy}`,
    text: 'Your company was verified. You answer for this vacancy from now on, and see people who are interested, without their names.',
    action: 'See the vacancy',
  }),
  'claim-declined': ({ vacancy }) => ({
    title: `Not this employer’s ad: ${vacancy}`,
    text: 'The employer you invited says that the ad is not theirs.',
    action: SEE,
  }),
  'claim-withdrawn': ({ vacancy }) => ({
    title: `Invitation withdrawn: ${vacancy}`,
    text: 'The adviser has taken the invitation to claim this ad back.',
    action: SEE,
  }),
  'confirm-email': () => ({
    title: 'Confirm your address',
    text: 'Welcome. Confirm that this address is yours; until then your account stays closed. If you asked for nothing, ignore this message.',
    action: 'Confirm my address',
  }),
  'account-exists': () => ({
    title: 'You already have an account',
    text: 'Somebody, perhaps you, wanted to open an account with this address, which has one already. You can sign in or choose a new password.',
    action: 'Choose a new password',
  }),
  'reset-password': () => ({
    title: 'Choose a new password',
    text: 'You asked for a new password. If it was not you, ignore this message: nothing changes.',
    action: 'Choose a password',
  }),
  'password-changed': () => ({
    title: 'Your password was changed',
    text: 'If it was not you, choose a new password at once: other devices are then signed out.',
    action: 'See my account',
  }),
  invited: () => ({
    title: 'Invitation to Passerelle',
    text: 'Your organisation invites you to work with Passerelle. Choose a password to open your account.',
    action: 'Accept the invitation',
  }),
  'identity-checked': () => ({
    title: 'Your company is verified',
    text: 'The identity of your company was verified.',
    action: 'See my vacancies',
  }),
};
