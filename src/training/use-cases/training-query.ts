import { CEFR_LEVELS, type CefrLevel } from '../../kernel/cefr.js';
import {
  OptionalFlag,
  OptionalLanguageCode,
  OptionalOneOf,
  OptionalText,
} from '../../kernel/contract/decorators.js';
import { checkOrThrow } from '../../kernel/contract/index.js';

/** What one can look for courses by. */
export class TrainingQuery {
  /** A language that is taught. */
  @OptionalLanguageCode() language?: string;
  /** The level it leads to. */
  @OptionalOneOf(CEFR_LEVELS) level?: CefrLevel;
  /** ESCO URI of a skill that is taught. */
  @OptionalText(200) skill?: string;
  @OptionalFlag() mine?: boolean;
}

/** Reads a query string; an empty parameter counts as absent. @throws DomainError `invalid` naming the parameter */
export function readTrainingQuery(query: Readonly<Record<string, unknown>>): TrainingQuery {
  const given = (['language', 'level', 'skill'] as const).map(
    (name) => [name, query[name]] as const,
  );
  const stated = Object.fromEntries(
    given.filter(([, value]) => value !== undefined && value !== ''),
  );
  return checkOrThrow(TrainingQuery, {
    ...stated,
    ...(query['mine'] === 'true' && { mine: true }),
  });
}
