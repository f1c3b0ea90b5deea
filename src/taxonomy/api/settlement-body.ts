import { checkOrThrow } from '../../kernel/contract/index.js';
import { OneOf, Text } from '../../kernel/contract/decorators.js';
import { LOCALES, type Locale } from '../../kernel/locale.js';
import { CONCEPT_KINDS, type ConceptKind } from '../domain/concept.js';

const LONGEST_PHRASE = 200;
const LONGEST_URI = 500;

class SettlementBody {
  @OneOf(CONCEPT_KINDS) kind: ConceptKind;
  @OneOf(LOCALES) lang: Locale;
  @Text(LONGEST_PHRASE) phrase: string;
  @Text(LONGEST_URI) uri: string;
}

/** @throws DomainError `invalid-fields` */
export function settlementBody(body: unknown): SettlementBody {
  return checkOrThrow(SettlementBody, body, ['kind', 'lang', 'phrase', 'uri']);
}
