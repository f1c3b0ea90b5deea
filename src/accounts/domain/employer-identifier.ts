import { euVat, stdnum } from 'stdnum';
import type { EmployerIdScheme } from '../../kernel/vocabulary.js';

/** An official number of a company or body, e.g. `{scheme: 'SIRET', value: '73282932000074'}`. */
export interface EmployerIdentifier {
  scheme: EmployerIdScheme;
  value: string;
}

type Verdict = { ok: true; value: string } | { ok: false; code: string };

/** Register courts write "HRB 701234", some with a letter behind, often with the court's town. */
const HR_NUMBER = /^(HR[AB]|GNR|PR|VR|GSR) ?(\d{1,6}) ?([A-Z]{0,2})\b,? ?(.*)$/;
const OTHER_MAX_LENGTH = 40;

const squeeze = (value: string) => value.replace(/[\s.\-/]/g, '').toUpperCase();

/** A SIRET: 14 digits, Luhn; the establishments of La Poste follow a rule of their own (sum of digits, modulo 5). */
function siret(value: string): Verdict {
  const answer = stdnum.FR?.['siret']?.validate(value);
  return answer?.isValid === true
    ? { ok: true, value: answer.compact }
    : { ok: false, code: 'siret-checksum' };
}

/** A Swiss UID (CHE and nine digits, the last one by modulo 11); a VAT suffix behind it is left out. */
function uid(value: string): Verdict {
  const answer = stdnum.CH?.['uid']?.validate(squeeze(value).replace(/(MWST|TVA|IVA|HR|RC)$/, ''));
  return answer?.isValid === true
    ? { ok: true, value: answer.compact }
    : { ok: false, code: 'uid-checksum' };
}

/** A VAT number with its country before it, by the rule of that country. */
function vat(value: string): Verdict {
  const compact = squeeze(value);
  if (compact.startsWith('CHE')) {
    const swiss = stdnum.CH?.['vat']?.validate(compact);
    return swiss?.isValid === true
      ? { ok: true, value: compact }
      : { ok: false, code: 'vat-checksum' };
  }
  const prefix = compact.slice(0, 2);
  const rules = euVat[prefix === 'EL' ? 'GR' : prefix];
  if (rules === undefined || prefix === 'CH') return { ok: false, code: 'vat-country' };
  const valid = rules.some((rule) => rule.validate(compact).isValid);
  return valid ? { ok: true, value: compact } : { ok: false, code: 'vat-checksum' };
}

/** A German register number; it has no check digit. */
function hr(value: string): Verdict {
  const parts = HR_NUMBER.exec(value.trim().replace(/\s+/g, ' ').toUpperCase());
  if (parts === null) return { ok: false, code: 'hr-format' };
  const [, register, number, letters, court] = parts;
  const tail = [letters, court === '' ? undefined : `, ${court}`].join('');
  return { ok: true, value: `${register} ${number}${tail}`.slice(0, OTHER_MAX_LENGTH) };
}

function other(value: string): Verdict {
  const text = value.trim();
  const fits = text.length > 0 && text.length <= OTHER_MAX_LENGTH;
  return fits ? { ok: true, value: text } : { ok: false, code: 'other-length' };
}

const RULES: Readonly<Record<EmployerIdScheme, (value: string) => Verdict>> = {
  SIRET: siret,
  UID: uid,
  VAT: vat,
  HR: hr,
  OTHER: other,
};

/**
 * Checks an identifier by its check digit, where its scheme has one, and gives its compact form. Whether it
 * belongs to the employer is for an adviser to see.
 */
export function checkIdentifier({ scheme, value }: EmployerIdentifier): Verdict {
  return RULES[scheme](value);
}
