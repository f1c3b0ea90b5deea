/**
 * Longest address that mail carries (RFC 5321, section 4.5.3.1, less the angle brackets).
 */
const MAX_LENGTH = 254;

/** One recipient and nothing that a mail header could read as more: no comma, no group, no control character. */
const SHAPE =
  /^[^\s@,;:<>()[\]\\"\p{C}]+@[^\s@,;:<>()[\]\\"\p{C}]+\.[^\s@,;:<>()[\]\\"\p{C}.]{2,}$/u;

/** True for something a mail can be sent to. Whether it arrives, the verification link tells. */
export function isEmail(value: string): boolean {
  return value.length <= MAX_LENGTH && SHAPE.test(value);
}

/** The form in which two addresses are compared: NFC, lower case, no blanks around. */
export function emailKey(value: string): string {
  return value.trim().normalize('NFC').toLowerCase();
}
