import type { ContractType } from '../../../kernel/vocabulary.js';
import { Refused, text } from '../neutral-offer.js';

/** `typeContrat` of the API's own reference table (typesContrats). */
const BY_CODE: Readonly<Record<string, ContractType>> = {
  CDI: 'permanent',
  DIN: 'agency', // CDI intérimaire: permanent with the agency, lent like any agency worker
  CDD: 'fixed-term',
  CDS: 'fixed-term', // CDD senior
  DDI: 'fixed-term', // CDD d'insertion
  DDT: 'fixed-term', // CDD tremplin
  MIS: 'agency',
  TTI: 'agency', // intérim d'insertion
  SAI: 'seasonal',
};

/** Not an employment contract: nobody is hired by these. */
const NOT_EMPLOYMENT: Readonly<Record<string, string>> = {
  LIB: 'self-employment (LIB)',
  FRA: 'a franchise (FRA)',
  REP: 'the takeover of a business (REP)',
  CCE: 'independent trading (CCE)',
};

const TRAINING_CONTRACT = /apprenti|professionnalisation/i;

/**
 * The contract on offer; undefined where the feed says nothing or something newer than this table.
 * @throws Refused for what is no employment
 */
export function contractOf(offer: Record<string, unknown>): ContractType | undefined {
  const code = text(offer['typeContrat'])?.toUpperCase();
  const excluded = code === undefined ? undefined : NOT_EMPLOYMENT[code];
  if (excluded !== undefined)
    throw new Refused('typeContrat', `no employment contract: ${excluded}`);
  const nature = `${text(offer['natureContrat']) ?? ''} ${text(offer['typeContratLibelle']) ?? ''}`;
  if (TRAINING_CONTRACT.test(nature) || offer['alternance'] === true) return 'apprenticeship';
  if (/\bstage\b/i.test(nature)) return 'internship';
  return code === undefined ? undefined : BY_CODE[code];
}
