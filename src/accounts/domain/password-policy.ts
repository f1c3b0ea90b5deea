import { dictionary } from '@zxcvbn-ts/language-common';

/** Fewest characters. There is no rule about which ones: length is what counts (OWASP ASVS 5.0, 6.2). */
export const PASSWORD_MIN_LENGTH = 12;
/** Checked before hashing, so that nobody makes the hash work on a book. */
export const PASSWORD_MAX_BYTES = 1024;

export type PasswordFault =
  'password-too-short' | 'password-too-long' | 'password-known' | 'password-about-you';

/** Words that people reach for on this very site. */
const OUR_WORDS = [
  'passerelle',
  'passerelle-demo',
  'strasbourg',
  'freiburg',
  'mulhouse',
  'karlsruhe',
];

// Loaded passwords count 49,000; made a set once, on first use.
let knownPasswords: ReadonlySet<string> | undefined;

function isKnown(text: string): boolean {
  knownPasswords ??= new Set([...dictionary.passwords, ...OUR_WORDS]);
  return knownPasswords.has(text);
}

/** The shortest piece whose repetition makes the text: "abcabcabc" gives "abc". */
function repeatedPiece(text: string): string {
  const at = (text + text).indexOf(text, 1);
  return text.slice(0, at);
}

/** "1234…", "abcd…" and the like, up or down, from the first character to the last. */
function isRun(text: string): boolean {
  const steps = [...text].slice(1).map((_, i) => text.charCodeAt(i + 1) - text.charCodeAt(i));
  const [first] = steps;
  return (first === 1 || first === -1) && steps.every((step) => step === first);
}

/** A password that lists of leaked ones hold, or one of them made longer by digits, signs or repetition. */
function isEasilyGuessed(password: string): boolean {
  const text = password.normalize('NFKC').toLowerCase();
  const piece = repeatedPiece(text);
  const stem = piece.replace(/[\d\p{P}\p{S}]+$/u, '');
  const stretched = piece.length < text.length && piece.length <= 6;
  return stretched || isRun(text) || [text, piece, stem].some(isKnown);
}

/**
 * What is wrong with a new password, if anything.
 * @param about words that stand for the person: e-mail address, name
 */
export function passwordFault(
  password: string,
  about: readonly string[] = [],
): PasswordFault | undefined {
  if (isTooLong(password)) return 'password-too-long';
  if ([...password].length < PASSWORD_MIN_LENGTH) return 'password-too-short';
  if (isEasilyGuessed(password)) return 'password-known';
  const text = password.toLowerCase();
  const own = about.flatMap((word) => [word.toLowerCase(), word.toLowerCase().split('@')[0] ?? '']);
  const stem = text.replace(/[\d\p{P}\p{S}]+$/u, '');
  if (own.some((word) => word !== '' && (text === word || stem === word)))
    return 'password-about-you';
  return undefined;
}

/** Over the limit that also holds for a password offered at sign-in. */
export function isTooLong(password: string): boolean {
  return Buffer.byteLength(password, 'utf8') > PASSWORD_MAX_BYTES;
}
