import { Secret, TOTP } from 'otpauth';

const PERIOD_SECONDS = 30;
/** A code of the step before or after is taken too: clocks differ, fingers are slow. */
const STEPS_AROUND = 1;

/** What every authenticator app understands (RFC 6238 with the defaults of its time). */
function totpOf(secret: string, label = ''): TOTP {
  return new TOTP({
    issuer: 'Passerelle',
    label,
    secret: Secret.fromBase32(secret),
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD_SECONDS,
  });
}

/** A new secret of 160 bits, in base 32. */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address that an authenticator app reads from a picture. */
export function otpAddress(secret: string, label: string): string {
  return totpOf(secret, label).toString();
}

/** The time step whose code this is, or undefined. */
export function stepOf(secret: string, code: string, now: Date): number | undefined {
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return undefined;
  const timestamp = now.getTime();
  const delta = totpOf(secret).validate({ token, timestamp, window: STEPS_AROUND });
  return delta === null ? undefined : Math.floor(timestamp / 1000 / PERIOD_SECONDS) + delta;
}
