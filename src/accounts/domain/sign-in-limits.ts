/** Failures weigh on the next attempts for so long. */
export const FAILURE_WINDOW_MS = 15 * 60 * 1000;
/** They are counted by the minute, so that the window slides. */
const BUCKET_MS = 60 * 1000;

/** What one attempt is counted under. */
export interface AttemptKeys {
  /** The account's address, known or not. */
  account: string;
  ip: string;
  /** A device from which this account has signed in before. */
  device?: string;
}

/** One counter and how many failures it bears within the window. */
export interface FailureLimit {
  key: string;
  limit: number;
}

const PER_DEVICE = 10;
const PER_ACCOUNT_AND_IP = 10;
const PER_ACCOUNT = 50;
const PER_IP = 300;
const GLOBAL = 3_000;

/**
 * The counters an attempt runs into. A known device has one of its own and no other, so that strangers who
 * fail on purpose cannot lock the person out of it; anybody else shares the account's, the address's and the
 * whole system's.
 */
export function limitsFor({ account, ip, device }: AttemptKeys): FailureLimit[] {
  if (device !== undefined) return [{ key: `device/${device}`, limit: PER_DEVICE }];
  return [
    { key: `account-ip/${account}/${ip}`, limit: PER_ACCOUNT_AND_IP },
    { key: `account/${account}`, limit: PER_ACCOUNT },
    { key: `ip/${ip}`, limit: PER_IP },
    { key: 'all', limit: GLOBAL },
  ];
}

/** The minute a failure is counted in. */
export function bucketOf(now: Date): Date {
  return new Date(Math.floor(now.getTime() / BUCKET_MS) * BUCKET_MS);
}

/** Buckets that begin after this instant still weigh. */
export function windowBegin(now: Date): Date {
  return new Date(now.getTime() - FAILURE_WINDOW_MS);
}
