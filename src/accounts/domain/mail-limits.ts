import type { FailureLimit } from './sign-in-limits.js';

const MAILS_PER_ADDRESS = 5;
const WISHES_PER_IP = 100;

/** So many mails that anyone can set off go to one address within the window; more are silently left out. */
export const mailLimit = (address: string): FailureLimit => ({
  key: `mail/${address}`,
  limit: MAILS_PER_ADDRESS,
});

/** So many sign-ups and resets may come from one place within the window. */
export const wishLimit = (ip: string): FailureLimit => ({
  key: `wish/${ip}`,
  limit: WISHES_PER_IP,
});
