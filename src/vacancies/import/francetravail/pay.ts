import type { PayRange } from '../../../kernel/contract/index.js';
import type { PayPeriod } from '../../../kernel/vocabulary.js';
import { part, text } from '../neutral-offer.js';

const PER: Readonly<Record<string, PayPeriod>> = {
  annuel: 'year',
  mensuel: 'month',
  horaire: 'hour',
};

/** « Annuel de 25000,00 Euros à 30000,00 Euros sur 12 mois », « Horaire de 11,07 Euros » */
const WORDING =
  /^(Annuel|Mensuel|Horaire)\s+de\s+([\d .\u00a0\u202f]+(?:,\d+)?)\s*(?:Euros?|€)(?:\s+à\s+([\d .\u00a0\u202f]+(?:,\d+)?)\s*(?:Euros?|€))?/i;

const amount = (written: string) =>
  Number(written.replace(/[ .\u00a0\u202f]/g, '').replace(',', '.'));

/** Pay as the feed words it; undefined for free wording (« selon profil »). Crossed ends are put in order. */
export function payOf(offer: Record<string, unknown>): PayRange | undefined {
  const wording = text(part(offer, 'salaire')['libelle'])?.slice(0, 300);
  const found =
    wording === undefined
      ? null
      : WORDING.exec(wording.replace(/(\d)\.(\d{1,2})(?=\s|€|E)/g, '$1,$2'));
  if (found === null) return undefined;
  const [, kind, from, to] = found;
  const per = PER[kind?.toLowerCase() ?? ''];
  const ends = [from, to].flatMap((end) => (end === undefined ? [] : [amount(end)]));
  if (per === undefined || ends.length === 0 || !ends.every((end) => end > 0)) return undefined;
  return { min: Math.min(...ends), max: Math.max(...ends), per, currency: 'EUR' };
}
